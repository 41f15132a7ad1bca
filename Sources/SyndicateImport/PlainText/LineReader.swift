/// Divides text into lines, at whatever ends a line, and tidies the white space in them, in one pass over the bytes.
///
/// A line ends at LF, CR, CRLF, VT, FF, NEL (U+0085), U+2028 or U+2029. White space at the ends of a line goes,
/// whatever kind it is; within a line a run of it becomes one space, but a no-break or other special space that
/// stands alone stays.
enum LineReader {
    /// The lines of UTF-8 text; a line break at the very end begins no further line.
    static func lines(_ bytes: [UInt8], firstNumber: Int = 1) -> [TextLine] {
        var lines: [TextLine] = []
        var builder = LineBuilder()
        var index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var number = firstNumber
        bytes.withUnsafeBufferPointer { bytes in
            while index < bytes.count {
                let length = breakLength(bytes, index)
                if length > 0 {
                    lines.append(builder.take(number: number))
                    number += 1
                    index += length
                } else {
                    let length = spaceLength(bytes, index)
                    if length > 0 {
                        builder.space(bytes[index..<(index + length)])
                        index += length
                    } else {
                        builder.put(bytes[index])
                        index += 1
                    }
                }
            }
        }
        if !builder.isFresh { lines.append(builder.take(number: number)) }
        return lines
    }

    private static func breakLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
        case 0x0A...0x0C: 1
        case 0xC2: index + 1 < bytes.count && bytes[index + 1] == 0x85 ? 2 : 0
        case 0xE2:
            index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
        default: 0
        }
    }

    /// The length of the white space character at `index`, 0 where there is none.
    private static func spaceLength(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09: return 1
        case 0xC2: return index + 1 < bytes.count && bytes[index + 1] == 0xA0 ? 2 : 0
        case 0xE2:
            guard index + 2 < bytes.count else { return 0 }
            let isGeneral = bytes[index + 1] == 0x80 && (bytes[index + 2] <= 0x8B || bytes[index + 2] == 0xAF)
            return isGeneral || bytes[index + 1] == 0x81 && bytes[index + 2] == 0x9F ? 3 : 0
        case 0xE3:
            return index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xEF:
            return index + 2 < bytes.count && bytes[index + 1] == 0xBB && bytes[index + 2] == 0xBF ? 3 : 0
        default: return 0
        }
    }
}

/// A line as it grows.
private struct LineBuilder {
    private var text: [UInt8] = []
    private var space: [UInt8] = []
    private var indent = 0
    private(set) var isFresh = true

    mutating func put(_ byte: UInt8) {
        isFresh = false
        if !space.isEmpty {
            if !text.isEmpty { text.append(contentsOf: space) }
            space.removeAll(keepingCapacity: true)
        }
        text.append(byte)
    }

    mutating func space(_ character: Slice<UnsafeBufferPointer<UInt8>>) {
        isFresh = false
        if text.isEmpty {
            indent = character.first == 0x09 ? (indent / 4 + 1) * 4 : indent + (character.first == 0xE3 ? 2 : 1)
        }
        // A plain space outweighs a special one beside it, which word processors leave behind.
        if space.isEmpty || character.count == 1 {
            space.removeAll(keepingCapacity: true)
            space.append(contentsOf: character.count == 1 ? [0x20] : Array(character))
        }
    }

    mutating func take(number: Int) -> TextLine {
        let line = TextLine(String(decoding: text, as: UTF8.self), indent: indent, number: number)
        text.removeAll(keepingCapacity: text.capacity < 1 << 16)
        space.removeAll(keepingCapacity: true)
        indent = 0
        isFresh = true
        return line
    }
}
