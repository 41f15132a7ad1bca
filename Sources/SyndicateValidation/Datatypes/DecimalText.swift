/// Numbers in decimal notation, without exponents.
enum DecimalText {
    /// Whether `text` is digits, and perhaps a full stop and more of them.
    static func isUnsigned(_ text: String) -> Bool { isDigits(text.utf8[...]) }

    /// Whether `text` is a number with a sign perhaps.
    static func isSigned(_ text: String) -> Bool {
        isDigits(isSign(text.utf8.first) ? text.utf8.dropFirst() : text.utf8[...])
    }

    /// The number that `text` is.
    static func number(_ text: String) -> Double? { isSigned(text) ? Double(text) ?? Double(text.dropLast()) : nil }

    private static func isSign(_ byte: UInt8?) -> Bool { byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") }

    private static func isDigits(_ bytes: Substring.UTF8View) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty else { return false }
        return parts.allSatisfy { $0.allSatisfy { (0x30...0x39).contains($0) } }
    }
}

/// Normal play time (RFC 2326, section 3.6).
enum PlayTime {
    /// Whether `text` is `now`, seconds with a fraction perhaps, or `h:mm:ss` with a fraction perhaps.
    static func isValid(_ text: String) -> Bool {
        if text.utf8.elementsEqual("now".utf8) { return true }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        switch parts.count {
        case 1: return DecimalText.isUnsigned(text)
        case 3:
            let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
            return isNumber(parts[0]) && isSixty(parts[1]) && seconds.count <= 2 && isSixty(seconds[0])
                && (seconds.count == 1 || seconds[1].isEmpty || isNumber(seconds[1]))
        default: return false
        }
    }

    private static func isNumber(_ text: Substring) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func isSixty(_ text: Substring) -> Bool {
        text.utf8.count == 2 && isNumber(text) && text.utf8.first.map { $0 < 0x36 } == true
    }
}
