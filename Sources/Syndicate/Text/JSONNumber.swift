/// The grammar of JSON's numbers (RFC 8259, section 6).
package enum JSONNumber {
    /// Whether `text` is a number in JSON, and nothing else.
    package static func isValid(_ text: String) -> Bool {
        let bytes = text.utf8.span
        return bytes.count > 0 && length(bytes, at: 0) == bytes.count
    }

    /// How many bytes at `start` are a number; 0 where there is none, or one that breaks off.
    package static func length(_ bytes: Span<UInt8>, at start: Int) -> Int {
        var index = start
        func digits(_ index: inout Int) -> Bool {
            let first = index
            while index < bytes.count, ASCII.isDigit(bytes[index]) { index &+= 1 }
            return index > first
        }
        if index < bytes.count, bytes[index] == UInt8(ascii: "-") { index &+= 1 }
        let first = index
        guard digits(&index), bytes[first] != UInt8(ascii: "0") || index == first + 1 else { return 0 }
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
            index &+= 1
            guard digits(&index) else { return 0 }
        }
        if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
            index &+= 1
            if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") {
                index &+= 1
            }
            guard digits(&index) else { return 0 }
        }
        return index - start
    }
}
