internal import SyndicateXML

// RSS 0.91 to 2.0.
extension DocumentRoot {
    static func rss(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "rss" else { return nil }
        let version = attribute("version", of: tree) ?? ""
        let format = DocumentFormat(.rss, version: version, name: version.isEmpty ? "RSS" : "RSS \(version)")
        let namespaces = name.namespace.isEmpty ? [""] : ["", name.namespace]
        return DocumentRoot(format, namespaces, version == "0.91" ? .rss091 : .rss) { validation, root in
            if !root.namespace.isEmpty { validation.report(.invalidNamespace, at: root, value: root.namespace) }
            validation.checkDocumentType(of: root)
        }
    }
}
