internal import Syndicate
internal import SyndicateXML

// RFC 4287, sections 1.2 and 2.
extension DocumentRoot {
    /// The namespace of Atom 0.3.
    static let atom03 = "http://purl.org/atom/ns#"

    static func atom(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "feed" || name.local == "entry" else { return nil }
        let model = name.local == "feed" ? ElementModel.atomFeed : .atomEntryDocument
        let format = DocumentFormat(.atom, version: "1.0", name: "Atom 1.0")
        switch name.namespace {
        case XMLNamespace.atom.uri: return DocumentRoot(format, [name.namespace], model, check: checkPrefix)
        case atom03:
            let old = DocumentFormat(.atom, version: "0.3", name: "Atom 0.3")
            return DocumentRoot(old, [name.namespace], ElementModel(.anything, anyAttributes: true)) {
                validation, root in
                validation.report(.obsoleteNamespace, at: root, value: root.namespace)
            }
        case "":
            return DocumentRoot(format, [""], model) { validation, root in
                validation.report(.missingNamespace, at: root)
            }
        default:
            return DocumentRoot(format, [name.namespace], model) { validation, root in
                validation.report(.invalidNamespace, at: root, value: root.namespace)
            }
        }
    }

    @Sendable private static func checkPrefix(_ validation: inout Validation, _ root: Node) {
        for (prefix, uri) in [("atom", XMLNamespace.atom.uri), ("xhtml", XMLNamespace.xhtml.uri)] {
            guard let declaration = root.namespaceDeclarations.first(where: { $0.prefix == prefix && $0.uri == uri })
            else { continue }
            validation.report(.avoidNamespacePrefix, at: root, .bytes(declaration.range), value: prefix)
        }
    }
}
