/// Sequences of UTF-8 as the Unicode standard defines them (section 3.9, table 3-7).
package enum UTF8Sequence {
    /// The length of the sequence at `index`, or minus the length of the maximal malformed part there, which one U+FFFD
    /// stands for (Encoding standard, section 8.1.1).
    static func length(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        let lead = bytes[index]
        if lead < 0x80 { return 1 }
        guard lead >= 0xC2, lead <= 0xF4 else { return -1 }
        let wanted = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        let lowest: UInt8 = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80
        let highest: UInt8 = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF
        guard index + 1 < bytes.count, bytes[index + 1] >= lowest, bytes[index + 1] <= highest else { return -1 }
        for offset in 2..<max(wanted, 2) {
            guard index + offset < bytes.count, bytes[index + offset] & 0xC0 == 0x80 else { return -offset }
        }
        return wanted
    }

    /// The index of the first malformed part at or after `start`, or `bytes.count`.
    package static func firstMalformed(in bytes: UnsafeBufferPointer<UInt8>, from start: Int = 0) -> Int {
        var index = start
        while true {
            index = firstBeyondASCII(in: bytes, from: index)
            if index == bytes.count { return index }
            let length = length(at: index, in: bytes)
            if length < 0 { return index }
            index += length
        }
    }

    /// The index of the first byte above 0x7F at or after `start`, or `bytes.count`.
    static func firstBeyondASCII(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let raw = UnsafeRawBufferPointer(bytes)
        while index + 8 <= raw.count {
            let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080
            if word != 0 { return index + UInt64(littleEndian: word).trailingZeroBitCount / 8 }
            index += 8
        }
        while index < bytes.count && bytes[index] < 0x80 { index += 1 }
        return index
    }

    /// How many bytes at the end of `bytes` begin a sequence that they do not end.
    static func incompleteTail(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var back = 0
        while back < min(3, bytes.count) {
            let byte = bytes[bytes.count - 1 - back]
            back += 1
            if byte & 0xC0 == 0x80 { continue }
            let wanted = byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte <= 0xF4 ? 4 : 1
            return wanted > back ? back : 0
        }
        return 0
    }

    /// The length of the sequence of several bytes that begins at `index`; 0 for what is none.
    @inline(__always)
    static func wellFormedLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
        let rest = bytes.count &- index
        func isContinuation(_ offset: Int) -> Bool { bytes[index &+ offset] & 0xC0 == 0x80 }
        switch bytes[index] {
        case 0xC2...0xDF: return rest >= 2 && isContinuation(1) ? 2 : 0
        case 0xE0...0xEF:
            guard rest >= 3, isContinuation(1), isContinuation(2) else { return 0 }
            let second = bytes[index &+ 1]
            if bytes[index] == 0xE0 && second < 0xA0 || bytes[index] == 0xED && second > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard rest >= 4, isContinuation(1), isContinuation(2), isContinuation(3) else { return 0 }
            let second = bytes[index &+ 1]
            if bytes[index] == 0xF0 && second < 0x90 || bytes[index] == 0xF4 && second > 0x8F { return 0 }
            return 4
        default: return 0
        }
    }
}
