internal import Syndicate

/// Questions about addresses that are asked once an entry, answered on bytes.
enum RSSAddress {
    /// Whether the address is of the web: `http:` or `https:`, in any case, with an authority.
    static func isWeb(_ address: String) -> Bool {
        var bytes = address.utf8.makeIterator()
        for wanted in "http".utf8 {
            guard let byte = bytes.next(), byte | 0x20 == wanted else { return false }
        }
        var next = bytes.next()
        if let byte = next, byte | 0x20 == UInt8(ascii: "s") { next = bytes.next() }
        return next == UInt8(ascii: ":") && bytes.next() == UInt8(ascii: "/") && bytes.next() == UInt8(ascii: "/")
            && bytes.next() != nil
    }

    /// Whether nothing is in the address that no IRI may hold (RFC 3987, section 2.2).
    static func isClean(_ address: String) -> Bool {
        for byte in address.utf8 {
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"),
                UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                return false
            default: continue
            }
        }
        return true
    }

    /// Whether the text is an absolute IRI of any scheme.
    static func isAbsolute(_ text: String) -> Bool {
        isClean(text) && (isWeb(text) || IRI.isAbsolute(text))
    }

    /// What `reference` means at `base`; itself where the base is no absolute address.
    static func resolve(_ reference: String, against base: String) -> String {
        if isWeb(reference) || !IRI.isAbsolute(base) { return reference }
        return IRI.resolve(reference, against: base)
    }

    /// The address of the site that a web address belongs to, such as `https://example.org/`.
    static func site(of address: String) -> String? {
        guard isWeb(address), isClean(address) else { return nil }
        return IRI.resolve("/", against: address)
    }

    /// Whether the address ends as scalable pictures do, which RSS readers do not show.
    static func isScalable(_ address: String) -> Bool {
        MediaType.essence(forPath: address) == "image/svg+xml"
    }

    /// A mail address that may stand before a name in brackets; `nil` for what is none.
    static func mail(_ text: String?) -> String? {
        guard let text else { return nil }
        var ats = 0
        var isLast = false
        for (offset, byte) in text.utf8.enumerated() {
            isLast = false
            switch byte {
            case 0...0x20, 0x7F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"): return nil
            case UInt8(ascii: "@"):
                if offset == 0 { return nil }
                ats += 1
                isLast = true
            default: continue
            }
        }
        return ats == 1 && !isLast ? text : nil
    }
}
