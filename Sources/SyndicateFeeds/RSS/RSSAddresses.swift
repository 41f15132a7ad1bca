internal import Syndicate
internal import SyndicateXML

/// What relative addresses of an RSS document mean: `xml:base` in scope, else the channel's link, as readers of RSS take
/// them.
struct RSSAddresses {
    /// The channel's link, where it is known already and absolute.
    var site: String?

    /// The base at the reader's place.
    func base(_ xml: borrowing XMLReader) -> String? {
        guard let base = xml.base else { return site }
        if let site, !IRI.isAbsolute(base) { return IRI.resolve(base, against: site) }
        return base
    }

    /// An address as it can be followed: absolute where the base is known, with nothing in it that no address may hold.
    func address(_ written: String, _ xml: borrowing XMLReader) -> String {
        if Self.isPlain(written) { return written }
        var result = written
        if !IRI.isAbsolute(result), let base = base(xml), IRI.isAbsolute(base) {
            result = IRI.resolve(result, against: base)
        }
        if !Self.isClean(result) {
            xml.report(.warning, "invalid-link", "an address holds characters that none may hold; they were encoded")
            result = IRI.repaired(result)
        }
        return result
    }

    /// What a link means at the reader's place by the document's own word, where that is something else than it says.
    static func resolved(_ written: String, base: String?) -> String? {
        guard !isPlain(written), let base, IRI.isAbsolute(base) else { return nil }
        let result = IRI.resolve(written, against: base)
        return result.utf8.elementsEqual(written.utf8) ? nil : result
    }

    /// Whether it is an absolute address of the web with nothing wrong in it: nearly every address, so asked first.
    static func isPlain(_ text: String) -> Bool { isWeb(text) && isClean(text) }

    /// Whether it is an address of the web: `http:` or `https:` with an authority.
    static func isWeb(_ text: String) -> Bool {
        let bytes = text.utf8.span
        guard bytes.count > 8, bytes[0] | 0x20 == UInt8(ascii: "h"), bytes[1] | 0x20 == UInt8(ascii: "t"),
            bytes[2] | 0x20 == UInt8(ascii: "t"), bytes[3] | 0x20 == UInt8(ascii: "p")
        else { return false }
        let colon = bytes[4] | 0x20 == UInt8(ascii: "s") ? 5 : 4
        return bytes[colon] == UInt8(ascii: ":") && bytes[colon + 1] == UInt8(ascii: "/")
            && bytes[colon + 2] == UInt8(ascii: "/")
    }

    /// Whether nothing is in the address that no IRI may hold (RFC 3987, section 2.2).
    static func isClean(_ text: String) -> Bool { !forbidden.isIn(text.utf8.span) }

    private static let forbidden = ByteSet("\"<>\\^`{|}\u{7F}", controlsUpTo: 0x20)

    /// Whether two addresses are the same text.
    static func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
}
