internal import SyndicateXML

extension DocumentRoot {
    static func atom(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? { nil }
}
