/// Where specifications are read.
enum SpecificationAddress {
    /// The address of what a rule names as its specification; `nil` for one that is not known.
    static func of(_ specification: String) -> String? {
        if let rfc = number(behind: "RFC ", in: specification) {
            let page = "https://www.rfc-editor.org/rfc/rfc\(rfc)"
            return section(in: specification).map { "\(page)#section-\($0)" } ?? page
        }
        return known.first { specification.utf8.starts(with: $0.name.utf8) }?.address
    }

    private static let known: [(name: String, address: String)] = [
        ("RSS 2.0", "https://www.rssboard.org/rss-specification"),
        ("RSS 1.0", "https://web.resource.org/rss/1.0/spec"),
        ("RSS 1.1", "https://web.resource.org/rss/1.1/"),
        ("RSS 0.9", "https://www.rssboard.org/rss-history"),
        ("RSS Profile", "https://www.rssboard.org/rss-profile"),
        ("RSS Best Practices", "https://www.rssboard.org/rss-profile"),
        ("JSON Feed", "https://www.jsonfeed.org/version/1.1/"),
        ("OPML", "http://opml.org/spec2.opml"),
        ("XML 1.0", "https://www.w3.org/TR/xml/"),
        ("Namespaces in XML", "https://www.w3.org/TR/xml-names/"),
        ("Dublin Core", "https://www.dublincore.org/specifications/dublin-core/dcmi-terms/"),
        ("Media RSS", "https://www.rssboard.org/media-rss"),
        ("Podcast namespace", "https://podcasting2.org/docs/podcast-namespace"),
        ("Podcasting 2.0", "https://podcasting2.org/docs/podcast-namespace"),
        ("Apple", "https://help.apple.com/itc/podcasts_connect/#/itcb54353390"),
        ("iTunes", "https://help.apple.com/itc/podcasts_connect/#/itcb54353390"),
        ("PSP-1", "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification"),
        ("GeoRSS", "https://docs.ogc.org/cs/17-002r1/17-002r1.html"),
        ("WCAG", "https://www.w3.org/TR/WCAG22/"),
        ("CSS Cascading", "https://www.w3.org/TR/css-cascade-4/"),
        ("HTML", "https://html.spec.whatwg.org/multipage/"),
        ("Fetch", "https://fetch.spec.whatwg.org/"),
    ]

    private static func number(behind word: String, in text: String) -> String? {
        guard text.utf8.starts(with: word.utf8) else { return nil }
        let digits = text.utf8.dropFirst(word.utf8.count).prefix { $0 >= 0x30 && $0 <= 0x39 }
        return digits.isEmpty ? nil : String(Substring(digits))
    }

    /// The number behind the first `section `.
    private static func section(in text: String) -> String? {
        guard let word = text.firstRange(of: "section ") else { return nil }
        let digits = text[word.upperBound...].utf8.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == UInt8(ascii: ".") }
        var number = String(Substring(digits))
        while number.utf8.last == UInt8(ascii: ".") { number.removeLast() }
        return number.isEmpty ? nil : number
    }
}
