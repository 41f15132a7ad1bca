internal import SyndicateXML

extension DocumentRoot {
    static func rss(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? { nil }
}
