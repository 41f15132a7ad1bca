internal import Syndicate

extension Vocabulary {
    /// Podlove Simple Chapters.
    static let chapters = Vocabulary(
        prefix: "psc", namespaces: [XMLNamespace.podloveChapters.uri] + XMLNamespace.podloveChapters.aliases,
        elements: [.once("psc:chapters", .chapterList, in: .entries)], isYoung: true)

    /// Google Play's podcast tags.
    static let googlePlay = Vocabulary(
        prefix: "googleplay", namespaces: [XMLNamespace.googlePlay.uri] + XMLNamespace.googlePlay.aliases,
        elements: ["author", "description", "email", "owner", "block", "explicit", "new-feed-url"].map {
            .once("googleplay:" + $0, .freeText, in: .feeds.union(.entries))
        } + [
            .once("googleplay:image", .googlePlayImage, in: .feeds.union(.entries)),
            .many("googleplay:category", .googlePlayCategory, in: .feeds),
        ], isLenient: true, isYoung: true)

    /// FeedSync, which was called Simple Sharing Extensions.
    static let feedSync = Vocabulary(
        prefix: "sx",
        namespaces: [
            "http://feedsync.org/2007/feedsync", "http://www.microsoft.com/schemas/rss/sse",
            "http://www.microsoft.com/schemas/sse",
        ],
        elements: [.once("sx:sharing", .sharing, in: .feeds), .once("sx:sync", .synchronization, in: .entries)],
        rules: [.missingByAndWhenAttributes], isLenient: true)
}

extension ElementModel {
    fileprivate static let chapterList = ElementModel(
        attributes: [.optional("version")], children: [.many("psc:chapter", chapter)])

    private static let chapter = ElementModel(
        attributes: [
            .required("start", .chapterStart), .required("title"), .optional("href", .uriAttribute),
            .optional("image", .uriAttribute),
        ])

    fileprivate static let googlePlayImage = ElementModel(
        attributes: [.required("href", .nameOfElement(.webAddressAttribute))])

    fileprivate static let googlePlayCategory = ElementModel(attributes: [.required("text")])

    fileprivate static let sharing = ElementModel(
        attributes: [
            .optional("version"), .optional("since"), .optional("until"), .optional("expires"), .optional("window"),
        ],
        children: [
            .many(
                "sx:related",
                .empty([
                    .required("link", .fullURI), .optional("title"), .required("type"), .optional("since"),
                    .optional("until"),
                ])),
            .optional("sx:unpublished", opaque),
        ])

    fileprivate static let synchronization = ElementModel(
        attributes: [
            .required("id", .filled), .optional("version"), .required("updates", .positiveInteger),
            .optional("deleted", .sharingBoolean), .optional("noconflicts", .sharingBoolean), .optional("conflict"),
        ],
        children: [.many("sx:history", history), .optional("sx:conflicts", opaque)])

    private static let history = ElementModel(
        attributes: [.optional("sequence", .positiveInteger), .optional("when"), .optional("by")],
        children: [.many("sx:update", empty([.optional("when"), .optional("by")], checks: [checkAuthorship]))],
        checks: [
            { validation, node in
                if node.child("sx:update") == nil { checkAuthorship(&validation, node) }
            }
        ])

    private static let checkAuthorship: Check = { validation, node in
        if node.attribute("when") == nil, node.attribute("by") == nil {
            validation.report(.missingByAndWhenAttributes, at: node)
        }
    }
}

extension Datatype {
    /// When a chapter begins: seconds, `mm:ss` or `hh:mm:ss`, with a fraction perhaps.
    fileprivate static let chapterStart = Datatype { validation, value in
        let isTime = ["", "0:", "0:0"].contains { PlayTime.isValid($0 + value.text) }
        if !isTime || value.text == "now" { validation.report(.invalidNPTTime, value) }
    }

    fileprivate static let sharingBoolean = word(["true", "false"], .invalidTrueFalse)
}

extension Rule {
    static let missingByAndWhenAttributes = Rule(
        "missing-by-and-when-attrs", .error, formats: ["FeedSync"], "“{element}” needs “by”, “when”, or both",
        explanation: "Changes are put in order by who made them and when.",
        advice: "Add at least one of the attributes.", specification: "FeedSync for Atom and RSS 1.0, `sx:history`")
}
