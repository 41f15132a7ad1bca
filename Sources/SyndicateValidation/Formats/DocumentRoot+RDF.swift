internal import SyndicateXML

extension DocumentRoot {
    static func rdf(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? { nil }
    static func rss11(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? { nil }
}
