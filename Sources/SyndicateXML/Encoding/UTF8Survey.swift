/// What the malformed parts of a whole text that should be UTF-8 probably are.
///
/// Text from two sources put together by somebody who looked at neither is UTF-8 with single bytes of windows-1252 in it;
/// text that was cut by bytes, or passed through a broken conversion, holds beginnings of sequences.
struct UTF8Survey {
    /// Whether nothing is malformed.
    private(set) var isValid = true
    /// The lead bytes of well-formed sequences: one of them alone is the rest of a sequence rather than a letter.
    private var leads: [Bool] = Array(repeating: false, count: 256)
    /// How often each byte stands alone where it cannot.
    private var alone: [Int] = Array(repeating: 0, count: 256)
    /// How many sequences of two or three bytes break off.
    private var cut = 0
    private var hasSequences = false

    /// Looks at the next bytes; they end where a sequence ends, unless they are the last.
    mutating func look(at bytes: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while true {
            index = UTF8Sequence.firstBeyondASCII(in: bytes, from: index)
            if index == bytes.count { return }
            let length = UTF8Sequence.length(at: index, in: bytes)
            if length > 0 {
                hasSequences = true
                leads[Int(bytes[index])] = true
            } else {
                isValid = false
                if length == -1 { alone[Int(bytes[index])] += 1 } else { cut += 1 }
            }
            index += abs(length)
        }
    }

    /// Whether the malformed parts look like windows-1252 as a whole.
    var isWindows1252: Bool {
        if isValid { return false }
        if !hasSequences { return true }
        var letters = 0
        var others = cut
        for byte in 0x80...0xFF {
            if isLetter(UInt8(byte)) { letters += alone[byte] } else { others += alone[byte] }
        }
        return letters > others
    }

    /// Whether nothing in the text is a sequence of UTF-8, so that it is in another encoding from beginning to end.
    var isForeign: Bool { !isValid && !hasSequences }

    /// Whether a malformed part of this length with this first byte is to be read as windows-1252, where the whole is.
    func isWindows1252(first: UInt8, length: Int) -> Bool {
        isForeign || length == 1 && isLetter(first)
    }

    private func isLetter(_ byte: UInt8) -> Bool { Windows1252.defines(byte) && !leads[Int(byte)] }
}
