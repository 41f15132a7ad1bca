internal import Syndicate
internal import SyndicateHTML

/// What an entry links to.
enum EntryLinks {
    /// The most links of one entry.
    private static let most = 200

    /// The addresses that the entry at `url` links to, each once, without those of its own page.
    static func addresses(in entry: Entry, of url: String) -> [String] {
        var found = entry.inReplyTo.map { $0.href ?? $0.reference }
        if let html = entry.htmlBody {
            let base = entry.base ?? url
            let anchors = HTMLElement("div", children: HTMLFragment(parsing: html).nodes).all("a")
            for case let href? in anchors.map({ $0["href"] }) { found.append(IRI.resolve(href, against: base)) }
        }
        found += entry.related.compactMap(\.url)
        var seen: Set<[UInt8]> = [Array(withoutFragment(url))]
        var addresses: [String] = []
        for text in found where addresses.count < most {
            guard let address = WebAddress.absolute(text) else { continue }
            if seen.insert(Array(withoutFragment(address))).inserted { addresses.append(address) }
        }
        return addresses
    }

    private static func withoutFragment(_ address: String) -> Substring.UTF8View {
        address.utf8.prefix { $0 != UInt8(ascii: "#") }
    }
}
