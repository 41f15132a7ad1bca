internal import Syndicate

// Namespaces in XML 1.0, section 3.
extension Validation {
    /// Looks at what namespaces the document declares.
    mutating func checkNamespaces() {
        let source = document.source
        var place = 0
        var seen: Set<String> = []
        while let found = source.find("xmlns", from: place) {
            place = found + 5
            guard let node = element(at: found) else { continue }
            for declaration in node.namespaceDeclarations {
                place = max(place, declaration.range.upperBound)
                guard seen.insert(declaration.prefix + " " + declaration.uri).inserted else { continue }
                check(declaration, node)
            }
        }
    }

    /// The element in whose start tag a byte stands.
    private func element(at offset: Int) -> Node? {
        let records = document.tree.records
        var low = 0
        var high = records.count
        while low < high {
            let middle = (low + high) / 2
            if Int(records[middle].offset) <= offset { low = middle + 1 } else { high = middle }
        }
        var index = low - 1
        while index >= 0, records[index].name < 0 { index -= 1 }
        guard index >= 0 else { return nil }
        let node = Node(document: document, index: Int32(index))
        return node.tagRange.contains(offset) ? node : nil
    }

    private mutating func check(_ declaration: NamespaceDeclaration, _ node: Node) {
        let uri = declaration.uri
        let prefix = declaration.prefix
        if uri == "http://search.yahoo.com/mrss" {
            report(.mediaRSSNamespace, bytes: declaration.range, value: uri)
        }
        if let usual = usualPrefix(of: uri) {
            if !prefix.isEmpty, prefix != usual, !usual.isEmpty {
                report(.nonstdPrefix, bytes: declaration.range, value: usual, detail: uri)
            }
        } else if KnownNamespaces.isOldWiki(uri) {
            report(.obsoleteWikiNamespace, bytes: declaration.range, value: uri)
        } else if KnownNamespaces.isPRISM(uri), !follows(.w3c) {
            return
        } else if let meant = usualNamespace(of: prefix) {
            report(.reservedPrefix, bytes: declaration.range, value: prefix, detail: meant)
        } else if KnownNamespaces.isUnsupported(uri) {
            report(.unsupportedNamespace, bytes: declaration.range, value: uri)
        } else if !options.allowedNamespaces.contains(uri), !uri.isEmpty || follows(.w3c) {
            report(.unknownNamespace, bytes: declaration.range, value: uri)
        }
    }

    private func usualPrefix(of uri: String) -> String? {
        if let vocabulary = vocabularies.first(where: { $0.namespaces.contains(uri) }) { return vocabulary.prefix }
        return KnownNamespaces.usualPrefix(of: uri)
    }

    private func usualNamespace(of prefix: String) -> String? {
        guard !prefix.isEmpty else { return nil }
        return vocabularies.first { $0.prefix == prefix }?.namespaces.first ?? KnownNamespaces.uri(of: prefix)
    }
}
