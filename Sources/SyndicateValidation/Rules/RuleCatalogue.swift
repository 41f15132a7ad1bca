extension Rule {
    /// Every rule, those of the vocabularies included, in the order of their ids.
    public static let all: [Rule] = {
        let families = [
            structure,
            document,
            values,
            links,
            text,
            atom,
            rss,
            rssItems,
            rssValues,
            rdf,
            opml,
            http,
            linkCheck,
            schema,
            suppression,
            podcastProfiles,
        ]
        return (families.joined() + Vocabulary.builtIn.flatMap(\.rules)).sorted { $0.id < $1.id }
    }()

    /// The rule of an id.
    public static func named(_ id: String) -> Rule? { byID[id] }

    private static let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
}
