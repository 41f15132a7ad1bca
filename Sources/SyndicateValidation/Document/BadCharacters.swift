/// Characters that came out of a wrong encoding.
enum BadCharacters {
    /// Where they stand: control characters from U+0080 to U+009F, U+FFFD, and letters that were encoded twice.
    static func offsets(in bytes: [UInt8]) -> [Int] {
        var result: [Int] = []
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index + 1 < bytes.count {
                let byte = bytes[index]
                if byte < 0xC2 {
                    index += 1
                    continue
                }
                let next = bytes[index + 1]
                if byte == 0xC2, next <= 0x9F {
                    result.append(index)
                } else if byte == 0xC3, next == 0x82 || next == 0x83, index + 3 < bytes.count, bytes[index + 2] == 0xC2,
                    bytes[index + 3] >= 0x80
                {
                    result.append(index)
                    index += 2
                } else if byte == 0xEF, next == 0xBF, index + 2 < bytes.count, bytes[index + 2] == 0xBD {
                    result.append(index)
                }
                index += 1
            }
        }
        return result
    }
}
