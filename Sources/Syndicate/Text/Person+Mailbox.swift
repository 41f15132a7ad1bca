extension Person {
    /// The person that RSS names in one text: `mail (Name)`, `Name <mail>`, `Name (mail)`, a mail address, or a name.
    public init(mailbox text: String) {
        self.init()
        let isMail = text.utf8.contains(UInt8(ascii: "@"))
        // A name alone is the rule, and then it is the text as it is.
        if !isMail, let first = text.utf8.first, let last = text.utf8.last, !ASCII.isSpace(first), !ASCII.isSpace(last)
        {
            name = text
            return
        }
        let whole = Self.trimmed(Array(text.utf8)[...])
        guard isMail else {
            name = Self.text(whole)
            return
        }
        if let parts = Self.split(whole, open: UInt8(ascii: "<"), close: UInt8(ascii: ">")), Self.isMail(parts.inner) {
            set(name: Self.unquoted(parts.outer), email: parts.inner)
        } else if let parts = Self.split(whole, open: UInt8(ascii: "("), close: UInt8(ascii: ")")) {
            if Self.isMail(parts.outer) {
                set(name: parts.inner, email: parts.outer)
            } else if Self.isMail(parts.inner) {
                set(name: parts.outer, email: parts.inner)
            } else {
                name = Self.text(whole)
            }
        } else if Self.isMail(whole) {
            set(name: [], email: whole)
        } else if let space = whole.firstIndex(of: 0x20), Self.isMail(whole[..<space]) {
            set(name: whole[space...], email: whole[..<space])
        } else {
            name = Self.text(whole)
        }
    }

    /// `mail (Name)`, as RSS writes persons (RSS 2.0, "author"); without a mail address the name, without a name the mail
    /// address; empty where neither is known.
    public var mailbox: String {
        guard let email, !email.utf8.isEmpty else { return name ?? "" }
        guard let name, !name.utf8.isEmpty else { return email }
        return "\(email) (\(name))"
    }

    private mutating func set(name: ArraySlice<UInt8>, email: ArraySlice<UInt8>) {
        self.name = Self.text(Self.trimmed(name))
        let prefix = Array("mailto:".utf8)
        let isLong = email.prefix(prefix.count).elementsEqual(prefix) { ASCII.lowercased($0) == $1 }
        self.email = Self.text(isLong ? email.dropFirst(prefix.count) : email)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// What stands before the first bracket and what between it and the last, where the text ends with that.
    private static func split(
        _ bytes: ArraySlice<UInt8>, open: UInt8, close: UInt8
    ) -> (outer: ArraySlice<UInt8>, inner: ArraySlice<UInt8>)? {
        guard bytes.last == close, let start = bytes.firstIndex(of: open) else { return nil }
        return (trimmed(bytes[..<start]), trimmed(bytes[(start + 1)..<(bytes.endIndex - 1)]))
    }

    /// Whether the bytes are a mail address and nothing else: one `@` within, no space, no bracket.
    private static func isMail(_ bytes: ArraySlice<UInt8>) -> Bool {
        var ats = 0
        for byte in bytes {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"),
                UInt8(ascii: ","), UInt8(ascii: ";"):
                return false
            case UInt8(ascii: "@"): ats += 1
            default: continue
            }
        }
        return ats == 1 && bytes.first != UInt8(ascii: "@") && bytes.last != UInt8(ascii: "@")
    }

    private static func unquoted(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let quote = UInt8(ascii: "\"")
        return bytes.count > 1 && bytes.first == quote && bytes.last == quote ? bytes.dropFirst().dropLast() : bytes
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bytes = bytes
        while let first = bytes.first, ASCII.isSpace(first) { bytes.removeFirst() }
        while let last = bytes.last, ASCII.isSpace(last) { bytes.removeLast() }
        return bytes
    }
}
