internal import Syndicate

/// The modules of RSS 1.0 and what UserLand and others added to RSS 2.0.
extension Vocabulary {
    /// RSS 1.0's content module.
    static let content = Vocabulary(
        prefix: "content", namespaces: [XMLNamespace.content.uri],
        elements: [
            .once("content:encoded", .text(.html), in: .entries), .once("content:items", .contentItems, in: .entries),
        ])

    /// RSS 1.0's slash module.
    static let slash = Vocabulary(
        prefix: "slash", namespaces: [XMLNamespace.slash.uri],
        elements: [
            .once("slash:comments", .text(.nonNegativeInteger), in: .entries),
            .many("slash:section", .freeText, in: .entries), .many("slash:department", .freeText, in: .entries),
            .once("slash:hit_parade", .text(.integerList), in: .entries),
        ])

    /// RSS 1.0's syndication module.
    static let syndication = Vocabulary(
        prefix: "sy", namespaces: [XMLNamespace.syndication.uri],
        elements: [
            .once("sy:updatePeriod", .text(.updatePeriod), in: .feeds),
            .once("sy:updateFrequency", .text(Datatype.filled.and(.positiveInteger)), in: .feeds),
            .once("sy:updateBase", .text(.w3cdtf), in: .feeds),
        ], rules: [.invalidUpdatePeriod])

    /// The comment API.
    static let commentAPI = Vocabulary(
        prefix: "wfw", namespaces: [XMLNamespace.commentAPI.uri],
        elements: [
            .once("wfw:comment", .text(.fullURI), in: .entries), .once("wfw:commentRss", .text(.fullURI), in: .entries),
            .once("wfw:commentRSS", .miscapitalizedCommentRss, in: .entries),
        ], rules: [.commentRSS])

    /// RSS 1.0's administrative module.
    static let administration = Vocabulary(
        prefix: "admin", namespaces: ["http://webns.net/mvcb/"],
        elements: [
            .once("admin:generatorAgent", .resource, in: .feeds), .once("admin:errorReportsTo", .resource, in: .feeds),
        ])

    /// Trackback.
    static let trackback = Vocabulary(
        prefix: "trackback", namespaces: ["http://madskills.com/public/xml/rss/module/trackback/"],
        elements: [
            .once("trackback:ping", .resource, in: .rdfItem), .many("trackback:about", .resource, in: .rdfItem),
            .once("trackback:ping", .text(.fullURI), in: .entries),
            .many("trackback:about", .text(.fullURI), in: .entries),
        ])

    /// UserLand's module for licences.
    static let creativeCommons = Vocabulary(
        prefix: "creativeCommons",
        namespaces: [XMLNamespace.creativeCommons.uri] + XMLNamespace.creativeCommons.aliases,
        elements: [.many("creativeCommons:license", .text(.fullURI), in: .feeds.union(.entries))])

    /// Creative Commons' own terms.
    static let creativeCommonsTerms = Vocabulary(
        prefix: "cc", namespaces: [XMLNamespace.creativeCommonsTerms.uri] + XMLNamespace.creativeCommonsTerms.aliases,
        elements: ["license", "attributionName", "attributionURL", "morePermissions"].map {
            .many("cc:" + $0, .opaque, in: .feeds.union(.entries))
        }, isLenient: true)

    /// UserLand's module for weblogs.
    static let blogChannel = Vocabulary(
        prefix: "blogChannel", namespaces: ["http://backend.userland.com/blogChannelModule"],
        elements: ["blogRoll", "mySubscriptions", "blink", "changes"].map {
            .once("blogChannel:" + $0, .text(.fullURI), in: .feeds)
        })

    /// RSS 1.0's event module.
    static let event = Vocabulary(
        prefix: "ev", namespaces: ["http://purl.org/rss/1.0/modules/event/"],
        elements: [
            .once("ev:startdate", .text(.eventDate), in: .entries),
            .once("ev:enddate", .text(.eventDate), in: .entries),
            .many("ev:location", .opaque, in: .entries), .many("ev:organizer", .opaque, in: .entries),
            .once("ev:type", .freeText, in: .entries),
        ])

    /// RSS 1.0's aggregation module.
    static let aggregation = Vocabulary(
        prefix: "ag", namespaces: ["http://purl.org/rss/1.0/modules/aggregation/"],
        elements: [
            .once("ag:source", .freeText, in: .entries), .once("ag:sourceURL", .text(.fullURI), in: .entries),
            .once("ag:timestamp", .text(.iso8601), in: .entries),
        ])

    /// RSS 1.0's annotation module.
    static let annotation = Vocabulary(
        prefix: "annotate", namespaces: ["http://purl.org/rss/1.0/modules/annotate/"],
        elements: [.once("annotate:reference", .resource, in: .entries)])

    /// RSS 1.0's wiki module.
    static let wiki = Vocabulary(
        prefix: "wiki", namespaces: ["http://purl.org/rss/1.0/modules/wiki/"],
        elements: ["diff", "history", "importance", "status", "version", "interwiki"].map {
            .many("wiki:" + $0, .freeText, in: $0 == "interwiki" ? .feeds : .entries)
        })

    /// RSS 1.0's link module.
    static let links = Vocabulary(
        prefix: "l", namespaces: ["http://purl.org/rss/1.0/modules/link/"],
        elements: [
            .many("l:link", .moduleLink, in: .feeds.union(.entries)),
            .many("l:permalink", .modulePermalink, in: .rdfItem),
        ])

    /// RSS 1.0's changed-page module.
    static let changedPage = Vocabulary(
        prefix: "cp", namespaces: ["http://my.theinfo.org/changed/1.0/rss/"],
        elements: [.many("cp:server", .resource, in: .feeds)])

    /// RSS 1.0's taxonomy module.
    static let taxonomy = Vocabulary(
        prefix: "taxo", namespaces: ["http://purl.org/rss/1.0/modules/taxonomy/"],
        elements: [.many("taxo:topics", .opaque, in: .feeds.union(.entries))], isLenient: true)
}

extension Datatype {
    /// What `sy:updateFrequency` counts.
    fileprivate static let updatePeriod = word(
        ["hourly", "daily", "weekly", "monthly", "yearly"], .invalidUpdatePeriod)
}

extension ElementModel {
    fileprivate static let contentItems = ElementModel(children: [.optional("rdf:Bag", contentBag)])

    private static let contentBag = ElementModel(
        attributes: [], anyAttributes: true, children: [.many("rdf:li", contentLine)])

    private static let contentLine = ElementModel(anyAttributes: true, children: [.many("content:item", contentItem)])

    private static let contentItem = ElementModel(
        anyAttributes: true,
        children: [
            .optional("content:format", resource), .optional("content:encoding", resource),
            .optional("rdf:value", .init(.anything, anyAttributes: true)),
        ])

    fileprivate static let miscapitalizedCommentRss = ElementModel(
        .text(.fullURI), checks: [{ validation, node in validation.report(.commentRSS, at: node) }])

    fileprivate static let moduleLink = ElementModel(
        .text(.unchecked),
        attributes: [
            .required("l:rel", .fullURI), .optional("l:lang", .language), .optional("l:title", .plainText),
            .optional("l:type"), .optional("rdf:resource", .uri), .optional("dc:title"),
        ])

    fileprivate static let modulePermalink = ElementModel(
        .text(.unchecked),
        attributes: [.optional("l:type", .mediaType), .optional("rdf:resource", .uri), .optional("dc:title")])
}

extension Rule {
    static let invalidUpdatePeriod = Rule(
        "invalid-update-period", .error, formats: ["Syndication module"], "“{value}” is not a period{detail}",
        explanation: "The module has five periods, in small letters. Readers that look at it fall back to their own.",
        advice:
            "Write `hourly`, `daily`, `weekly`, `monthly` or `yearly`, and the number of updates in `sy:updateFrequency`.",
        specification: "RDF Site Summary 1.0 Modules: Syndication, `sy:updatePeriod`")

    static let commentRSS = Rule(
        "comment-rss", .warning, formats: ["Comment API"], "“{element}” is written “wfw:commentRss” today",
        explanation:
            "The specification had a capital `RSS` in its first version; most readers know the other spelling.",
        advice: "Write `wfw:commentRss`.",
        specification: "The Comment API, “RSS namespace extensions”")
}
