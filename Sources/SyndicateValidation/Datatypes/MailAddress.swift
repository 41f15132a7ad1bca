/// Mail addresses (RFC 5322, section 3.4.1), in the form that is in use.
enum MailAddress {
    /// Whether `text` is `local@domain` and nothing else.
    static func isAddrSpec(_ text: String) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text.utf8[..<at]
        let domain = text.utf8[text.utf8.index(after: at)...]
        return isLocal(local) && isDomain(domain)
    }

    /// Whether an address stands somewhere in `text`.
    static func isWithin(_ text: String) -> Bool {
        text.utf8.contains(UInt8(ascii: "@"))
            && text.utf8.split(whereSeparator: { $0 <= 0x20 || "<>()[],;:\"".utf8.contains($0) }).contains { word in
                isAddrSpec(String(word) ?? "") && word.contains(UInt8(ascii: "."))
            }
    }

    private static func isLocal(_ local: Substring.UTF8View) -> Bool {
        guard !local.isEmpty, local.first != UInt8(ascii: "."), local.last != UInt8(ascii: ".") else { return false }
        return local.allSatisfy { $0 >= 0x80 || isAtom($0) || $0 == UInt8(ascii: ".") }
    }

    private static func isDomain(_ domain: Substring.UTF8View) -> Bool {
        if domain.first == UInt8(ascii: "["), domain.last == UInt8(ascii: "]"), domain.count > 2 { return true }
        let labels = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return labels.allSatisfy { label in
            !label.isEmpty && label.first != UInt8(ascii: "-") && label.last != UInt8(ascii: "-")
                && label.allSatisfy { $0 >= 0x80 || isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
    }

    private static func isAtom(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }
}
