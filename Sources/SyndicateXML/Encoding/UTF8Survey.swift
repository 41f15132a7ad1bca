internal import Syndicate

/// What the malformed parts of a text that should be UTF-8 probably are, from its first mebibytes.
///
/// Text from two sources put together by somebody who looked at neither is UTF-8 with single bytes of windows-1252 in it;
/// text that was cut by bytes, or passed through a broken conversion, holds beginnings of sequences.
struct UTF8Survey {
    /// How many bytes are looked at: documents may be endless.
    static let limit = 4 << 20

    /// Whether nothing is malformed in what was looked at.
    private(set) var isValid = true
    /// Whether there is more that was not looked at.
    private(set) var isPartial = false
    /// The lead bytes of well-formed sequences: one of them alone is the rest of a sequence rather than a letter.
    private var leads: [Bool] = Array(repeating: false, count: 256)
    /// How often each byte begins a malformed part.
    private var broken: [Int] = Array(repeating: 0, count: 256)
    private var sequenceCount = 0
    private var brokenCount = 0

    /// Looks at the next bytes; they end where a sequence ends, unless they are the last.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while true {
            index = UTF8Sequence.firstBeyondASCII(in: bytes, from: index)
            if index == bytes.count { return }
            let length = UTF8Sequence.length(at: index, in: bytes)
            if length > 0 {
                sequenceCount += 1
                leads[Int(bytes[index])] = true
            } else {
                isValid = false
                brokenCount += 1
                broken[Int(bytes[index])] += 1
            }
            index += abs(length)
        }
    }

    /// Whether the malformed parts look like windows-1252 as a whole.
    var isWindows1252: Bool {
        if isValid { return false }
        if !isUTF8 { return true }
        var letters = 0
        var others = 0
        for byte in 0x80...0xFF {
            if isLetter(UInt8(byte)) { letters += broken[byte] } else { others += broken[byte] }
        }
        return letters > others
    }

    /// Whether nothing in the text is a sequence of UTF-8, so that it is in another encoding from beginning to end.
    var isForeign: Bool { !isValid && sequenceCount == 0 }

    /// Whether sequences of UTF-8 are more than chance.
    private var isUTF8: Bool { sequenceCount >= brokenCount }

    /// Whether a malformed part that begins with `byte` is to be read as windows-1252, where the whole is.
    func isWindows1252(_ byte: UInt8) -> Bool { !isUTF8 || isLetter(byte) }

    private func isLetter(_ byte: UInt8) -> Bool { Windows1252.defines(byte) && !leads[Int(byte)] }
}

extension UTF8Survey {
    /// Looks at a document.
    init(_ input: XMLInput) throws(ImportError) {
        switch input.bytes {
        case .memory(let bytes):
            bytes.withUnsafeBufferPointer { bytes in
                isPartial = bytes.count > Self.limit
                let piece = UnsafeBufferPointer(rebasing: bytes[..<min(bytes.count, Self.limit)])
                let tail = isPartial ? UTF8Sequence.incompleteTail(of: piece) : 0
                look(at: UnsafeBufferPointer(rebasing: piece[..<(piece.count - tail)]))
            }
        case .stream(let stream):
            let read = try stream.reading()
            let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: DecodedChunks.size, alignment: 16)
            defer { buffer.deallocate() }
            var filled = 0
            var total = 0
            while true {
                if total >= Self.limit {
                    isPartial = true
                    return
                }
                let count = try read(UnsafeMutableRawBufferPointer(rebasing: buffer[filled...]))
                filled += max(count, 0)
                total += max(count, 0)
                let piece = UnsafeRawBufferPointer(rebasing: buffer[..<filled]).bindMemory(to: UInt8.self)
                let tail = count > 0 ? UTF8Sequence.incompleteTail(of: piece) : 0
                look(at: UnsafeBufferPointer(rebasing: piece[..<(filled - tail)]))
                if count <= 0 { return }
                buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[(filled - tail)..<filled]))
                filled = tail
            }
        }
    }
}
