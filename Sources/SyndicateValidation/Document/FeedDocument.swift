internal import Syndicate
internal import SyndicateXML

/// A document that is validated: its bytes, its tree and what its names mean.
final class FeedDocument: Sendable {
    let source: SourceDocument
    let tree: DocumentTree
    let names: [QualifiedName]
    /// The address at which it is published.
    let address: String?

    init(source: SourceDocument, tree: DocumentTree, names: [QualifiedName], address: String?) {
        self.source = source
        self.tree = tree
        self.names = names
        self.address = address
    }

    /// Whether the root, and so the format's elements, are in no namespace.
    var isWithoutNamespace: Bool { root?.namespace.isEmpty ?? true }

    var root: Node? { tree.root < 0 ? nil : Node(document: self, index: tree.root) }
}

extension FeedDocument {
    /// What the names of a tree mean where `own` namespaces are the format's.
    static func names(of tree: DocumentTree, own: [String], vocabularies: [Vocabulary]) -> [QualifiedName] {
        var owners: [String: (QualifiedName.Owner, String)] = ["": (.nobody, "")]
        for (index, vocabulary) in vocabularies.enumerated() {
            for namespace in vocabulary.namespaces { owners[namespace] = (.vocabulary(index), vocabulary.prefix) }
        }
        owners[XMLNamespace.xml.uri] = (.xml, XMLNamespace.xml.prefix)
        for namespace in own { owners[namespace] = (.format, "") }
        return tree.names.map { name in
            if let (owner, prefix) = owners[name.namespace] {
                return QualifiedName(text: prefix.isEmpty ? name.local : prefix + ":" + name.local, owner: owner)
            }
            if let known = KnownNamespaces.prefix(of: name.namespace) {
                return QualifiedName(text: known + ":" + name.local, owner: .known)
            }
            let prefix = name.prefix ?? ""
            return QualifiedName(text: prefix.isEmpty ? name.local : prefix + ":" + name.local, owner: .unknown)
        }
    }
}
