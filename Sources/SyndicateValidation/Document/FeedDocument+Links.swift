internal import Syndicate
internal import SyndicateXML

extension FeedValidator {
    /// The addresses of http and https that a document of XML leads to, each at its first place, in the order of the document.
    ///
    /// Those of namespaces, identifiers that are no permalinks, and markup in texts are left out.
    public func links(in document: [UInt8], address: String? = nil) -> [LinkReference] {
        let decoded = DecodedDocument(document)
        let source = SourceDocument(decoded.bytes)
        guard source.bytes.count < DocumentTree.limit, source.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<")
        else {
            return []
        }
        let tree = TreeBuilder.build(source.bytes, mode: .lenient, log: nil).tree
        guard tree.root >= 0 else { return [] }
        let names = FeedDocument.names(of: tree, own: DocumentRoot(tree).namespaces, vocabularies: vocabularies)
        let feed = FeedDocument(source: source, tree: tree, names: names, address: address)
        var found = LinkCollector()
        for (index, record) in tree.records.enumerated() where record.name >= 0 {
            found.collect(Node(document: feed, index: Int32(index)))
        }
        let positions = source.positions(of: found.links.map(\.range.lowerBound))
        return zip(found.links, positions).map { link, position in
            var link = link
            link.position = position
            return link
        }
    }
}

private struct LinkCollector {
    private(set) var links: [LinkReference] = []
    private var seen: Set<String> = []

    private static let attributes: Set<String> = [
        "href", "url", "src", "xmlUrl", "htmlUrl", "uri", "rdf:resource", "imageHref", "srcset",
    ]

    private static let texts: Set<String> = [
        "link", "comments", "docs", "url", "uri", "icon", "logo", "wfw:commentRss", "wfw:comment",
        "feedburner:origLink",
        "feedburner:origEnclosureLink", "itunes:new-feed-url", "media:license",
    ]

    mutating func collect(_ node: Node) {
        for name in node.attributeNames where Self.attributes.contains(name) {
            guard let value = node.attribute(name) else { continue }
            add(value, node, name)
        }
        let isPermalink = node.name == "guid" && node.attribute("isPermaLink") != "false"
        if Self.texts.contains(node.name) || isPermalink { add(node.text.trimmed, node, nil) }
    }

    private mutating func add(_ reference: String, _ node: Node, _ attribute: String?) {
        guard !reference.isEmpty else { return }
        let address = node.base.map { IRI.resolve(reference, against: $0) } ?? reference
        let iri = IRI(address)
        guard iri.scheme == "http" || iri.scheme == "https", iri.firstError == nil, seen.insert(address).inserted else {
            return
        }
        let range = attribute.flatMap { node.attributeRange($0)?.whole } ?? node.tagRange
        links.append(
            LinkReference(
                address: address, element: node.name, attribute: attribute, range: range,
                position: SourcePosition(line: 1)))
    }
}
