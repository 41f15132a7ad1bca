internal import Syndicate

/// What services and readers added: FeedBurner, Microsoft, OpenSearch, Bloglines, robots.
extension Vocabulary {
    /// FeedBurner's additions.
    static let feedBurner = Vocabulary(
        prefix: "feedburner", namespaces: [XMLNamespace.feedBurner.uri] + XMLNamespace.feedBurner.aliases,
        elements: [
            .once("feedburner:awareness", .text(.fullURI), in: .feeds.union(.entries)),
            .once("feedburner:origEnclosureLink", .text(.fullURI), in: .entries),
            .once("feedburner:origLink", .text(.fullURI), in: .entries),
            .once("feedburner:browserFriendly", .plain, in: .feeds),
            .once("feedburner:emailServiceId", .freeText, in: .feeds),
            .many("feedburner:feedFlare", .feedFlare, in: .feeds),
            .many("feedburner:info", .empty([.required("uri", .nameOfElement(.uri))]), in: .feeds),
            .once("feedburner:feedburnerHostname", .text(.fullURI), in: .feeds),
        ])

    /// Microsoft's simple list extensions.
    static let commonFeed = Vocabulary(
        prefix: "cf", namespaces: ["http://www.microsoft.com/schemas/rss/core/2005"],
        elements: [
            .many("cf:listinfo", .listInfo, in: .feeds),
            .many("cf:treatAs", .text(.word(["list"], .invalidTreatAs)), in: .feeds),
            .many("cf:itemcount", .text(.nonNegativeInteger), in: .feeds),
        ], rules: [.invalidTreatAs])

    /// OpenSearch in feeds of results.
    static let openSearch = Vocabulary(
        prefix: "opensearch",
        namespaces: ["http://a9.com/-/spec/opensearch/1.1/", "http://a9.com/-/spec/opensearchrss/1.0/"],
        elements: [
            .once("opensearch:totalResults", .text(.nonNegativeInteger), in: .feeds),
            .once("opensearch:startIndex", .text(Datatype.integer.unlessEmpty), in: .feeds),
            .once("opensearch:itemsPerPage", .text(.nonNegativeInteger), in: .feeds),
            .many("opensearch:Query", .openSearchQuery, in: .feeds), .many("opensearch:link", .opaque, in: .feeds),
        ], rules: [.invalidLocalRole])

    /// Bloglines' feed access control.
    static let access = Vocabulary(
        prefix: "access", namespaces: ["http://www.bloglines.com/about/specs/fac-1.0"],
        elements: [
            .many(
                "access:restriction",
                .empty([.required("relationship", .word(["allow", "deny"], .invalidAccessRestrictionRel))]),
                in: [.rssRoot, .atomFeed])
        ], rules: [.invalidAccessRestrictionRel])

    /// IT Conversations' ratings.
    static let conversationsNetwork = Vocabulary(
        prefix: "conversationsNetwork", namespaces: ["http://conversationsnetwork.org/rssNamespace-1.0/"],
        elements: [
            .once("conversationsNetwork:introMilliseconds", .text(.nonNegativeInteger), in: .entries),
            .once("conversationsNetwork:image", .text(.webAddressAttribute), in: .entries),
            .once("conversationsNetwork:ratingAverage", .text(.unsignedNumber), in: .entries),
            .once("conversationsNetwork:ratingCount", .text(.nonNegativeInteger), in: .entries),
            .once("conversationsNetwork:ratingIndividual", .text(.positiveInteger), in: .entries),
            .once("conversationsNetwork:ratingTimestamp", .text(.iso8601), in: .entries),
        ])

    /// XHTML in feeds: a body of an item, and what robots may do.
    static let xhtml = Vocabulary(
        prefix: "xhtml", namespaces: [XMLNamespace.xhtml.uri],
        elements: [
            .many("xhtml:body", .xhtmlBody, in: [.rssItem, .rdfItem]), .many("xhtml:div", .opaque, in: .feeds),
            .many(
                "xhtml:meta",
                .empty([
                    .required("name", .nameOfElement(.word(["robots"], .invalidMetaName, ignoringCase: true))),
                    .required("content", .nameOfElement(.robots)),
                ]), in: .feeds),
        ], rules: [.invalidMetaName, .invalidMetaContent])
}

extension Datatype {
    /// What a page says to robots: at most one word about indexing and one about following.
    fileprivate static let robots = Datatype { validation, value in
        let words = value.text.lowercased().utf8.split(separator: UInt8(ascii: ",")).map { (String($0) ?? "").trimmed }
        let isValid =
            words.count == 1 && (words[0] == "all" || words[0] == "none")
            || (1...2).contains(words.count)
                && words.count(where: { $0 == "index" || $0 == "noindex" }) <= 1
                && words.count(where: { $0 == "follow" || $0 == "nofollow" }) <= 1
                && words.allSatisfy { ["index", "noindex", "follow", "nofollow"].contains($0) }
        if !isValid { validation.report(.invalidMetaContent, value) }
    }
}

extension ElementModel {
    fileprivate static let feedFlare = ElementModel(
        .text(.plainText),
        attributes: [.required("href", .nameOfElement(.uri)), .required("src", .nameOfElement(.uri))])

    fileprivate static let listInfo = ElementModel(
        children: [
            .many(
                "cf:sort",
                .empty([
                    .optional("data-type"), .optional("default", .trueFalse), .optional("element"), .optional("label"),
                    .optional("ns"),
                ])),
            .many("cf:group", .empty([.optional("element"), .optional("label"), .optional("ns")])),
        ])

    /// A body of an item; what it holds is looked at for what it can do.
    fileprivate static let xhtmlBody = ElementModel(
        .anything, anyAttributes: true, checks: [{ validation, node in validation.checkXHTML(in: node, of: node) }])

    fileprivate static let openSearchQuery = ElementModel(
        attributes: [
            .required("role", .openSearchRole), .optional("title", .plainText(limit: 256)),
            .optional("totalResults", .nonNegativeInteger), .optional("searchTerms"),
            .optional("count", .nonNegativeInteger), .optional("startIndex", .integer),
            .optional("startPage", .integer),
            .optional("language", .language), .optional("inputEncoding"), .optional("outputEncoding"),
            .optional("parameter"),
        ])
}

extension Datatype {
    /// What a query of OpenSearch is to the results: one of six words, or one with a prefix.
    fileprivate static let openSearchRole = Datatype { validation, value in
        if !value.text.utf8.contains(UInt8(ascii: ":")) { localRole.check(&validation, value) }
    }

    private static let localRole = word(
        ["request", "example", "related", "correction", "subset", "superset"], .invalidLocalRole)
}

extension Rule {
    static let invalidTreatAs = Rule(
        "invalid-treat-as", .warning, formats: ["Simple list extensions"],
        "“{value}” is nothing that a feed is treated as{detail}",
        explanation: "The extension has one value: a feed that is the whole of a list, rather than news.",
        advice: "Write `list`, or leave the element out.",
        specification: "Microsoft, “RSS Simple List Extensions”, `cf:treatAs`")

    static let invalidLocalRole = Rule(
        "invalid-local-role", .error, formats: ["OpenSearch"], "“{value}” is not the role of a query{detail}",
        explanation: "A role without prefix is one of the specification's own.",
        advice: "Use one of these words, or a name with a prefix for a role of your own.",
        specification: "OpenSearch 1.1, “Role values”")

    static let invalidAccessRestrictionRel = Rule(
        "invalid-access-restriction-rel", .error, formats: ["Feed access control"],
        "“{value}” is no relationship of a restriction{detail}",
        explanation: "The extension says by `allow` or `deny` whether a directory may list the feed.",
        advice: "Write `allow` or `deny`.", specification: "Bloglines, “Feed Access Control RSS and ATOM Extension”")

    static let invalidMetaName = Rule(
        "invalid-meta-name", .error, formats: ["XHTML"], "“{value}” is not something that a feed says by “meta”",
        explanation: "In feeds `xhtml:meta` speaks to robots alone.",
        advice: "Write `name=\"robots\"`, or remove the element.",
        specification: "“Robots exclusion in feeds”: `xhtml:meta`")

    static let invalidMetaContent = Rule(
        "invalid-meta-content", .error, formats: ["XHTML"], "“{value}” says nothing that robots understand",
        explanation:
            "Robots know `index` or `noindex`, `follow` or `nofollow`, or both with a comma, and `all` and `none`.",
        advice: "Write `noindex,nofollow`, for example.", specification: "HTML 4.01, appendix B.4.1")
}
