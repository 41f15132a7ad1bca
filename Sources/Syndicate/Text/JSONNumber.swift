/// The grammar of JSON's numbers (RFC 8259, section 6).
enum JSONNumber {
    /// Whether `text` is a number in JSON.
    static func isValid(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return !bytes.isEmpty && length(bytes, at: 0) == bytes.count
    }

    /// How many bytes at `start` are a number; 0 for none.
    static func length(_ bytes: [UInt8], at start: Int) -> Int {
        var index = start
        func digits() -> Int {
            var count = 0
            while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
                index += 1
                count += 1
            }
            return count
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index += 1 }
        let first = index < bytes.count ? bytes[index] : 0
        let count = digits()
        guard count > 0, first != 0x30 || count == 1 else { return 0 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index += 1
            guard digits() > 0 else { return 0 }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index += 1
            if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D { index += 1 }
            guard digits() > 0 else { return 0 }
        }
        return index - start
    }
}
