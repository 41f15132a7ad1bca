internal import Syndicate
internal import SyndicateHTML

/// Parameters that tell the site's statistics where readers come from (`utm_source` and others).
struct LinkTags: Sendable, Equatable {
    /// Names and values in order; empty where nothing is to be measured.
    var parameters: [(name: String, value: String)]
    /// Hosts whose addresses get them; all with `nil`.
    var hosts: [String]?

    static func == (left: LinkTags, right: LinkTags) -> Bool {
        left.hosts == right.hosts && left.parameters.elementsEqual(right.parameters) { $0 == $1 }
    }

    /// The address with the parameters that it has not yet, before its fragment.
    func tagged(_ address: String) -> String {
        guard !parameters.isEmpty else { return address }
        let iri = IRI(address)
        guard let scheme = iri.scheme, scheme == "https" || scheme == "http", let host = iri.host else {
            return address
        }
        if Self.isFile(address) { return address }
        if let hosts, !hosts.contains(where: { Self.isWithin(host, $0) }) { return address }
        let present = Set((iri.query ?? "").split(separator: "&").map { $0.prefix { $0 != "=" }.lowercased() })
        let added = parameters.filter { !present.contains($0.name) }
            .map { "\($0.name)=\(IRI.encodeQueryValue($0.value))" }.joined(separator: "&")
        guard !added.isEmpty else { return address }
        let bytes = Array(address.utf8)
        // The fragment begins behind its sign.
        let end = iri.fragmentRange.map { $0.lowerBound - 1 } ?? bytes.count
        let glue =
            switch iri.query {
            case nil: "?"
            case ""?: ""
            case let query? where query.hasSuffix("&"): ""
            default: "&"
            }
        return String(decoding: bytes[..<end] + Array((glue + added).utf8) + bytes[end...], as: UTF8.self)
    }

    /// The nodes with their links tagged.
    func tagged(_ nodes: [HTMLNode]) -> [HTMLNode] {
        guard !parameters.isEmpty else { return nodes }
        return nodes.map { node in
            guard case .element(var element) = node else { return node }
            if element.isHTML("a"), let href = element["href"] { element["href"] = tagged(href) }
            element.children = tagged(element.children)
            return .element(element)
        }
    }

    /// Whether it is a picture, a sound, a film or another file rather than a page.
    private static func isFile(_ address: String) -> Bool {
        guard let type = MediaType.essence(forPath: address) else { return false }
        return !["text/html", "application/xhtml+xml", "text/plain", "text/markdown"].contains(type)
    }

    /// Whether a host is the other or below it; `www.` counts for nothing.
    private static func isWithin(_ host: String, _ site: String) -> Bool {
        let host = host.lowercased()
        let site = site.lowercased().hasPrefix("www.") ? String(site.lowercased().dropFirst(4)) : site.lowercased()
        return host == site || host.hasSuffix("." + site)
    }
}
