internal import SyndicateXML

// RSS 0.90, 1.0 and 1.1.
extension DocumentRoot {
    /// The namespace of RDF's own elements and attributes.
    static let rdfNamespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
    /// The namespace of RSS 0.90.
    static let rss090Namespace = "http://my.netscape.com/rdf/simple/0.9/"
    /// The namespace of RSS 1.0.
    static let rss10Namespace = "http://purl.org/rss/1.0/"
    /// The namespace of RSS 1.1.
    static let rss11Namespace = "http://purl.org/net/rss1.1#"

    static func rdf(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "RDF", name.namespace == rdfNamespace else { return nil }
        var next = tree.records[Int(tree.root)].firstChild
        while next >= 0 {
            let record = tree.records[Int(next)]
            next = record.nextSibling
            guard record.name >= 0, tree.names[Int(record.name)].namespace == rss090Namespace else { continue }
            return DocumentRoot(
                DocumentFormat(.rdf, version: "0.90", name: "RSS 0.90"), [rss090Namespace], .rss090)
        }
        return DocumentRoot(DocumentFormat(.rdf, version: "1.0", name: "RSS 1.0"), [rss10Namespace], .rss10)
    }

    static func rss11(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "Channel" else { return nil }
        let format = DocumentFormat(.rss11, version: "1.1", name: "RSS 1.1")
        return DocumentRoot(format, [name.namespace], .rss11) { validation, root in
            switch root.namespace {
            case rss11Namespace: break
            case "": validation.report(.missingNamespace, at: root)
            default: validation.report(.invalidNamespace, at: root, value: root.namespace)
            }
        }
    }
}
