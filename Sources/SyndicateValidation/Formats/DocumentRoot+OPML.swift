internal import SyndicateXML

// OPML 1.0, 1.1 and 2.0.
extension DocumentRoot {
    static func opml(_ tree: DocumentTree, _ name: XMLName) -> DocumentRoot? {
        guard name.local == "opml" else { return nil }
        let version = attribute("version", of: tree) ?? ""
        let format = DocumentFormat(.opml, version: version, name: version.isEmpty ? "OPML" : "OPML \(version)")
        return DocumentRoot(format, name.namespace.isEmpty ? [""] : ["", name.namespace], .opml)
    }
}
