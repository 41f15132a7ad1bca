internal import Syndicate

extension Vocabulary {
    /// Feed paging and archiving (RFC 5005).
    static let feedHistory = Vocabulary(
        prefix: "fh", namespaces: [XMLNamespace.feedHistory.uri],
        elements: [
            .once("fh:complete", .flag, in: .feeds.union(.source)),
            .once("fh:archive", .flag, in: .feeds.union(.source)),
        ],
        checks: [PlaceCheck(.feeds, FeedHistory.checkDocument)], rules: FeedHistory.rules)
}

/// How the documents of a feed refer to each other (RFC 5005).
enum FeedHistory {
    static let rules: [Rule] = [
        .feedRelInCompleteFeed, .currentNotSelfInCompleteFeed, .linkPastEnd, .missingCurrentInArchive,
        .archiveIncomplete,
    ]

    /// The relations between the documents of a feed.
    static let relations: Set<String> = [
        "first", "last", "previous", "next", "current", "prev-archive", "next-archive",
    ]

    /// Looks at the links of a complete feed and of an archive.
    static let checkDocument: ElementModel.Check = { validation, node in
        let links = links(of: node)
        let ours = addresses(of: node, links)
        let isComplete = node.child("fh:complete") != nil
        if isComplete {
            for link in links where relations.contains(link.relation) {
                if link.relation != "current" {
                    validation.report(.feedRelInCompleteFeed, at: link.node, parent: node.name, value: link.relation)
                } else if !ours.contains(link.address) {
                    validation.report(
                        .currentNotSelfInCompleteFeed, at: link.node, parent: node.name, value: link.address)
                }
            }
        }
        if node.child("fh:archive") != nil, !isComplete {
            if !links.contains(where: { ["prev-archive", "next-archive"].contains($0.relation) }) {
                validation.report(.archiveIncomplete, at: node)
            }
            if !links.contains(where: { $0.relation == "current" }) {
                validation.report(.missingCurrentInArchive, at: node)
            }
        }
    }

    /// Looks whether a feed's first document has a previous one or its last a next one.
    static let checkPaging: ElementModel.Check = { validation, node in
        let links = links(of: node)
        guard links.contains(where: { $0.relation == "first" || $0.relation == "last" }) else { return }
        // Pages often name the feed, rather than themselves, by `self`; only where they are says which page they are.
        let ours = validation.follows(.w3c) ? addresses(of: node, links) : Set(validation.address.map { [$0] } ?? [])
        for (end, beyond) in [("first", "previous"), ("last", "next")] {
            guard links.contains(where: { $0.relation == end && ours.contains($0.address) }) else { continue }
            for link in links where link.relation == beyond {
                validation.report(.linkPastEnd, at: link.node, parent: node.name, value: beyond, detail: end)
            }
        }
    }

    private static func links(of node: Node) -> [(node: Node, relation: String, address: String)] {
        let name = node.name == "feed" ? "link" : "atom:link"
        return node.children.filter { $0.name == name }.map { link in
            let href = (link.attribute("href") ?? "").trimmed
            return (
                link, link.attribute("rel") ?? "alternate", link.base.map { IRI.resolve(href, against: $0) } ?? href
            )
        }
    }

    private static func addresses(of node: Node, _ links: [(node: Node, relation: String, address: String)]) -> Set<
        String
    > {
        Set(links.filter { $0.relation == "self" }.map(\.address) + (node.document.address.map { [$0] } ?? []))
    }
}

extension Rule {
    static let feedRelInCompleteFeed = Rule(
        "feed-rel-in-complete-feed", .error, formats: ["Feed history"],
        "A complete feed cannot have a link “{value}”",
        explanation:
            "`fh:complete` says that all entries are in this one document, so there is no other document to go to.",
        advice: "Remove the link, or `fh:complete`.", specification: "RFC 5005, section 2")

    static let currentNotSelfInCompleteFeed = Rule(
        "current-not-self-in-complete-feed", .error, formats: ["Feed history"],
        "The link “current” of a complete feed leads elsewhere: {value}",
        explanation: "A complete feed is its own current document.",
        advice: "Give the link the address of the feed itself, or remove it.", specification: "RFC 5005, section 2")

    static let linkPastEnd = Rule(
        "link-past-end", .error, formats: ["Feed history"],
        "The {detail} document of a feed cannot have a link “{value}”",
        explanation:
            "The document says that it is the end of the series, and links beyond it; readers would go round in circles.",
        advice: "Remove the link, or correct the one that says which document is the end.",
        specification: "RFC 5005, section 3",
        deviation: """
            The W3C validator takes the link `self` for the address of the page. Many programs write the address of the feed there on every \
            page, so that all pages would be the first; the address at which the page is published counts here.
            """)

    static let missingCurrentInArchive = Rule(
        "missing-current-in-archive", .warning, formats: ["Feed history"], "An archive should have a link “current”",
        explanation: "Who comes upon an archive cannot find the feed that is being updated without this link.",
        advice: "Add a link with `rel=\"current\"` to the feed itself.", specification: "RFC 5005, section 4")

    static let archiveIncomplete = Rule(
        "archive-incomplete", .warning, formats: ["Feed history"],
        "An archive should have a link “prev-archive” or “next-archive”",
        explanation: "Readers rebuild the whole feed by going from archive to archive; this one leads to no other.",
        advice:
            "Add links with `rel=\"prev-archive\"` and `rel=\"next-archive\"`, or `fh:complete` where this is all there is.",
        specification: "RFC 5005, section 4")
}
