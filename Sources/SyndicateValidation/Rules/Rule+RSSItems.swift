/// What RSS 0.91 to 2.0 says of an item and its parts.
extension Rule {
    static let rssItems: [Rule] = [
        itemMustContainTitleOrDescription, missingGUID, invalidHTTPGUID, invalidPermalink, notSufficientlyUnique,
        duplicateItemSemantics, duplicateDescriptionSemantics, needDescriptionBeforeContent, duplicateEnclosure,
        useZeroForUnknown, slashDate,
    ]

    static let itemMustContainTitleOrDescription = Rule(
        "item-must-contain-title-or-description", .error, formats: ["RSS"],
        "An “item” needs a “title” or a “description”",
        explanation:
            "Everything in an item is optional, but one of the two must be there: without them there is nothing to show.",
        advice: "Add a `title`, a `description`, or both.",
        specification: "RSS 2.0, “Elements of <item>”")

    static let missingGUID = Rule(
        "missing-guid", .warning, formats: ["RSS 2.0"], "An “item” should have a “guid”",
        explanation:
            "Readers tell by the identifier whether they have an item already. Without it they guess, and show items twice or miss changed ones.",
        advice:
            "Add a `guid` that never changes: the permanent address, or any unique text with `isPermaLink=\"false\"`.",
        specification:
            "RSS 2.0, “<guid> sub-element of <item>”; RSS Advisory Board, “RSS Best Practices Profile”, “guid”")

    static let invalidHTTPGUID = Rule(
        "invalid-http-guid", .error, formats: ["RSS 2.0"],
        "“{value}” is not an address, but “guid” says that it is one",
        explanation:
            "Unless `isPermaLink` is `false`, readers take the identifier for the address of the item and lead people there.",
        advice: "Add `isPermaLink=\"false\"`, or write the whole address of the item.",
        specification: "RSS 2.0, “<guid> sub-element of <item>”")

    static let invalidPermalink = Rule(
        "invalid-permalink", .error, formats: ["RSS 2.0"],
        "“{value}” is an identifier that no browser can open, but “guid” says that it is an address",
        explanation:
            "Unless `isPermaLink` is `false`, readers take the identifier for the address of the item. Tags and URNs name things, but lead nowhere.",
        advice: "Add `isPermaLink=\"false\"`.",
        specification: "RSS 2.0, “<guid> sub-element of <item>”",
        deviation:
            "The W3C validator knows `tag:` and `urn:uuid:` alone; every URN is reported here, except under the profile `w3c`."
    )

    static let notSufficientlyUnique = Rule(
        "not-sufficiently-unique", .warning, formats: ["RSS 2.0"], "“{value}” is hardly unique in the world",
        explanation: "The identifier tells the item from those of every other feed. A small number is that of many.",
        advice: "Write the permanent address, a tag URI or a UUID; but do not change identifiers that are published.",
        specification:
            "RSS 2.0, “<guid> sub-element of <item>”; RSS Advisory Board, “RSS Best Practices Profile”, “guid”")

    static let duplicateItemSemantics = Rule(
        "duplicate-item-semantics", .warning, formats: ["RSS"], "“{value}” and “{detail}” of an “item” mean the same",
        explanation:
            "Readers that know both take one or the other, so that people see different things where they differ.",
        advice: "Keep the element of RSS.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Namespace elements”")

    static let duplicateDescriptionSemantics = Rule(
        "duplicate-description-semantics", .warning, formats: ["RSS"], "“{element}” says what “description” says",
        explanation:
            "RSS has `description` for the text of an item. Readers that know both show one of them, and few know the other.",
        advice: "Put the text into `description`, or a summary there and the whole text into `content:encoded`.",
        specification:
            "RSS 2.0, “Elements of <item>”; RSS Advisory Board, “RSS Best Practices Profile”, “content:encoded”",
        deviation: "Reported only where a `description` is there, too, except under the profile `w3c`.")

    static let needDescriptionBeforeContent = Rule(
        "need-description-before-content", .warning, formats: ["RSS"],
        "“content:encoded” stands before the “description”, or without one",
        explanation: "Some readers take the last of the two for the text, and show the summary in its place.",
        advice: "Write `description`, a summary, before `content:encoded`, the whole text.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “content:encoded”")

    static let duplicateEnclosure = Rule(
        "duplicate-enclosure", .warning, formats: ["RSS 2.0"], "An “item” should hold one “enclosure”",
        explanation:
            "The specification does not say whether there may be several. Most podcast apps take the first, others the last.",
        advice: "Keep one `enclosure`, and give others as `media:content` or `podcast:alternateEnclosure`.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “enclosure”")

    static let slashDate = Rule(
        "slash-date", .warning, formats: ["RSS 2.0"],
        "“slash:comments” counts comments, but the channel has no “lastBuildDate”",
        explanation:
            "The number of comments changes while the item stays as it is. Without the date of the feed nobody knows when it was counted.",
        advice: "Add a `lastBuildDate` to the channel, before its items.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “slash:comments”")

    static let useZeroForUnknown = Rule(
        "use-zero-for-unknown", .error, formats: ["RSS 2.0"], "A length that is not known is 0, not “{value}”",
        explanation: "A length is a number of bytes and cannot be less than nothing; readers refuse it.",
        advice: "Write `length=\"0\"`, or better the number of bytes.",
        specification:
            "RSS 2.0, “<enclosure> sub-element of <item>”; RSS Advisory Board, “RSS Best Practices Profile”, “enclosure”"
    )
}
