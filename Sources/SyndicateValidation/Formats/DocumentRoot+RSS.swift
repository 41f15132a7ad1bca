internal import SyndicateXML

// RSS 0.91 to 2.0.
extension DocumentRoot {
    static func rss(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "rss" else { return nil }
        // One that does not state its version is held to be of the newest.
        let stated = attribute("version", of: tree)
        let version = stated ?? "2.0"
        let format = DocumentFormat(.rss, version: version, name: stated == nil ? "RSS" : "RSS \(version)")
        let namespaces = name.namespace.isEmpty ? [""] : ["", name.namespace]
        return DocumentRoot(format, namespaces, version == "0.91" ? .rss091 : .rss) { validation, root in
            if !root.namespace.isEmpty { validation.report(.invalidNamespace, at: root, value: root.namespace) }
            validation.checkDocumentType(of: root)
        }
    }
}
