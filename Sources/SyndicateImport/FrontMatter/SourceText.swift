internal import Syndicate

/// A range of a file's bytes that is read by hand, and the places in the file that offsets stand for.
struct SourceText {
    /// All bytes of the file.
    let bytes: [UInt8]
    /// The next byte to read.
    var index: Int
    /// Behind the last byte to read.
    let end: Int
    /// What the user calls the file.
    let name: String?

    // The place of the last offset that was asked for: places are asked for in order, and each is counted from the one
    // before, so that a file is counted once.
    private var markedOffset = 0
    private var markedPosition = SourcePosition(line: 1)

    /// A range of the bytes of the file called `name`.
    init(_ bytes: [UInt8], _ range: Range<Int>, name: String?) {
        self.bytes = bytes
        self.index = range.lowerBound
        self.end = range.upperBound
        self.name = name
    }

    /// Whether nothing is left.
    var isAtEnd: Bool { index >= end }

    /// The next byte; 0 behind the last.
    var byte: UInt8 { index < end ? bytes[index] : 0 }

    /// The byte `count` places ahead; 0 behind the last.
    func byte(ahead count: Int) -> UInt8 { index + count < end ? bytes[index + count] : 0 }

    /// Whether `word` comes next.
    func hasNext(_ word: StaticString) -> Bool {
        guard end - index >= word.utf8CodeUnitCount else { return false }
        for offset in 0..<word.utf8CodeUnitCount where bytes[index + offset] != word.utf8Start[offset] { return false }
        return true
    }

    /// The text of a range of bytes.
    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The place of an offset.
    mutating func position(at offset: Int) -> SourcePosition {
        if offset < markedOffset {
            markedOffset = 0
            markedPosition = SourcePosition(line: 1)
        }
        for byte in bytes[markedOffset..<min(offset, bytes.count)] {
            if byte == UInt8(ascii: "\n") {
                markedPosition.line += 1
                markedPosition.column = 1
            } else if byte & 0xC0 != 0x80 {
                markedPosition.column += 1
            }
        }
        markedOffset = min(offset, bytes.count)
        return markedPosition
    }

    /// The place of the next byte.
    var position: SourcePosition {
        mutating get { position(at: index) }
    }

    /// The error that something at `offset` (by default the next byte) is not what is expected.
    mutating func error(_ message: String, at offset: Int? = nil, hint: String? = nil) -> ImportError {
        ImportError(
            .malformed, message, rule: "invalid-front-matter", source: name, position: position(at: offset ?? index),
            hint: hint)
    }

    /// What stands at the next byte, for a message.
    var found: String {
        guard index < end else { return "the end" }
        if bytes[index] == UInt8(ascii: "\n") || bytes[index] == UInt8(ascii: "\r") { return "the end of the line" }
        var last = index + 1
        while last < end, bytes[last] & 0xC0 == 0x80 { last += 1 }
        return bytes[index] < 0x20 ? "a control character" : "\"\(text(index..<last))\""
    }

    /// Passes spaces and tabs, and line ends too if told.
    mutating func skipSpace(lines: Bool) {
        while index < end {
            switch bytes[index] {
            case 0x20, 0x09: index += 1
            case 0x0A where lines: index += 1
            case 0x0D where lines: index += 1
            default: return
            }
        }
    }
}
