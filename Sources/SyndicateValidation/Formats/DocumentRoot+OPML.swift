internal import SyndicateXML

extension DocumentRoot {
    static func opml(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? { nil }
}
