extension Extensions {
    /// The addresses of the licences that the object is under, each once: `creativeCommons:license`, `cc:license` and
    /// `atom:link` with the relation `license` (RFC 4946), in the order in which they stand.
    public var licenses: [String] {
        var seen: Set<String> = []
        return elements.compactMap(Self.license).filter { seen.insert($0).inserted }
    }

    private static func license(_ element: ExtensionElement) -> String? {
        let address: String?
        if element.isNamed(.atom, "link") {
            let link = ElementView<AtomElements.Link>(element)
            guard let rel = link.rel, rel.lowercased() == "license" else { return nil }
            address = link.href
        } else if element.isNamed(.creativeCommons, "license") || element.isNamed(.creativeCommonsTerms, "license") {
            address = ElementView<Resource>(element).resource ?? element.text.trimmedOfSpace
        } else {
            return nil
        }
        guard let address, !address.isEmpty else { return nil }
        return address
    }
}

extension Entry {
    /// The addresses of the licences that the entry is under: links with the relation `license`, then those of its
    /// extensions.
    public var licenses: [String] { links.addresses(of: "license", before: extensions.licenses) }
}

extension FeedMetadata {
    /// The addresses of the licences that the feed is under: links with the relation `license`, then those of its
    /// extensions.
    public var licenses: [String] { links.addresses(of: "license", before: extensions.licenses) }
}

extension [Link] {
    fileprivate func addresses(of relation: String, before others: [String]) -> [String] {
        var seen: Set<String> = []
        return (filter { $0.isRelation(relation) }.map(\.href) + others).filter { seen.insert($0).inserted }
    }
}
