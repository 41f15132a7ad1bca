/// What RFC 4287 says of feeds and entries as a whole.
extension Rule {
    static let atom: [Rule] = [
        missingSelf, selfDoesntMatchLocation, relativeSelf, missingSourceElement, missingContentOrAlternate,
        missingTextualContent, missingSummary, missingTypeAttr, missingHref, duplicateAtomLink, duplicateEntries,
        duplicateUpdated, duplicateIds, misplacedMetadata, atomLinkNotEmpty, unregisteredAtomLinkRel,
        feedHistoryRelInEntry, invalidTextType, invalidAddrSpec, containsEmail, missingXHTMLDiv, notInline, notEscaped,
        notBase64, invalidNonNegativeInteger,
    ]

    static let missingSelf = Rule(
        "missing-self", .warning, formats: ["Atom 1.0"], "The feed does not link to itself",
        explanation:
            "A reader that got the feed as a file, or through another service, learns from this link where to look for news.",
        advice: "Add `<link rel=\"self\" href=\"…\"/>` with the feed's own address.",
        specification: "RFC 4287, section 4.1.1")

    static let selfDoesntMatchLocation = Rule(
        "self-doesnt-match-location", .warning, formats: ["Atom 1.0", "RSS 2.0", "JSON Feed"],
        "The link to the feed itself leads to “{value}”, but the feed is at “{detail}”",
        explanation:
            "Readers subscribe to the address in this link. When it is another one, they get another feed or none.",
        advice: "Write the address at which the feed is published.",
        specification: "RFC 4287, section 4.1.1")

    static let relativeSelf = Rule(
        "relative-self", .warning, formats: ["Atom 1.0", "RSS 2.0"],
        "The link to the feed itself is relative: “{value}”",
        explanation:
            "The link is for those who do not know where the feed is, so that it cannot be relative to that place.",
        advice: "Write the whole address.",
        specification: "RFC 4287, sections 4.1.1 and 4.2.7.1")

    static let missingSourceElement = Rule(
        "missing-source-element", .warning, formats: ["Atom 1.0"], "The source should have a “{element}”",
        explanation:
            "An entry that was taken over from another feed should bring with it what is needed to find that feed.",
        advice: "Copy id, title and updated of the original feed.",
        specification: "RFC 4287, section 4.2.11")

    static let missingContentOrAlternate = Rule(
        "missing-content-or-alternate", .error, formats: ["Atom 1.0"],
        "The entry has neither a content nor a link to one",
        explanation: "There is nothing that a reader could show or open.",
        advice: "Add a `content`, or a `link` with `rel=\"alternate\"`.",
        specification: "RFC 4287, section 4.1.2")

    static let missingTextualContent = Rule(
        "missing-textual-content", .warning, formats: ["Atom 1.0"],
        "The entry has neither a summary nor a content in text",
        explanation: "Readers show the title alone, and search finds nothing else.",
        advice: "Add a `summary`.",
        specification: "RFC 4287, section 4.1.1.1")

    static let missingSummary = Rule(
        "missing-summary", .error, formats: ["Atom 1.0"],
        "The entry needs a summary, because its content is not text in the entry",
        explanation: "A content that is elsewhere, or in Base64, cannot be shown in a list.",
        advice: "Add a `summary`.",
        specification: "RFC 4287, section 4.1.2")

    static let missingTypeAttr = Rule(
        "missing-type-attr", .warning, formats: ["Atom 1.0"], "“{element}” should have an attribute “{attribute}”",
        explanation: "Without the type a reader must fetch the content to learn whether it can show it.",
        advice: "Add the media type of what the address leads to.",
        specification: "RFC 4287, section 4.1.3.2")

    static let missingHref = Rule(
        "missing-href", .error, "“{element}” needs an attribute “href”",
        explanation: "A link without an address leads nowhere.",
        advice: "Add the address.",
        specification: "RFC 4287, section 4.2.7.1")

    static let duplicateAtomLink = Rule(
        "duplicate-atom-link", .error, formats: ["Atom 1.0"],
        "“{parent}” has two alternate links of the same type and language",
        explanation: "Readers open the alternate link when an entry is clicked; of two they cannot tell which.",
        advice: "Keep one, or tell them apart by `type` and `hreflang`.",
        specification: "RFC 4287, sections 4.1.1 and 4.1.2")

    static let duplicateEntries = Rule(
        "duplicate-entries", .warning, formats: ["Atom 1.0"], "More than one entry has the id “{value}”",
        explanation: "Entries with the same id are versions of one entry. Readers show one of them.",
        advice: "Give every entry an id of its own, or leave out the old versions.",
        specification: "RFC 4287, section 4.1.1")

    static let duplicateUpdated = Rule(
        "duplicate-updated", .warning, formats: ["Atom 1.0"], "More than one entry was updated at “{value}”",
        explanation: "Versions of one entry are told apart by this date.",
        advice: "Write the very time at which the entry was changed.",
        specification: "RFC 4287, section 4.1.1",
        deviation: "The W3C validator warns of equal dates of different entries too, which the specification allows.")

    static let duplicateIds = Rule(
        "duplicate-ids", .error, formats: ["Atom 1.0"], "All entries have the id “{value}”",
        explanation: "To a reader the feed has one entry.",
        advice: "Give every entry an id of its own.",
        specification: "RFC 4287, section 4.1.1")

    static let misplacedMetadata = Rule(
        "misplaced-metadata", nil, "“{element}” stands behind the first entry",
        explanation: "Programs that read a feed as it comes show entries before they know this.",
        advice: "Move what is about the feed before its entries.",
        specification: "RFC 4287, section 4.1.1",
        deviation:
            "An error of the W3C validator; RFC 4287 gives the order no meaning, so that only the profile `w3c` looks at it."
    )

    static let atomLinkNotEmpty = Rule(
        "atom-link-not-empty", .warning, "A link should have no content",
        explanation: "The specification gives what stands between the tags of a link no meaning; readers ignore it.",
        advice: "Put the text into the attribute `title`.",
        specification: "RFC 4287, section 4.2.7")

    static let unregisteredAtomLinkRel = Rule(
        "unregistered-atom-link-rel", .warning, "“{value}” is not a registered relation",
        explanation:
            "Relations with a short name are registered with IANA; others are written as whole addresses, so that two never mean different things.",
        advice: "Use a registered name in lower case, or an address of your own.",
        specification: "RFC 4287, section 4.2.7.2; RFC 8288, section 2.1")

    static let feedHistoryRelInEntry = Rule(
        "feed-history-rel-in-entry", .warning, "The relation “{value}” is about feeds and should not stand in an entry",
        explanation: "Pages and archives are those of a feed; an entry has none.",
        advice: "Move the link to the feed, or use `related`.",
        specification: "RFC 5005, sections 3 and 4")

    static let invalidTextType = Rule(
        "invalid-text-type", .error, formats: ["Atom 1.0"],
        "The type of “{element}” is text, html or xhtml, not “{value}”",
        explanation:
            "Text constructs know three types and no media types. Readers show one of another type as plain text, or not at all.",
        advice: "Write `type=\"html\"` for `text/html`, `type=\"text\"` for `text/plain`.",
        specification: "RFC 4287, section 3.1.1")

    static let invalidAddrSpec = Rule(
        "invalid-addr-spec", .error, formats: ["Atom 1.0"], "“{value}” is not a mail address",
        explanation: "The element holds an address and nothing else: the name has an element of its own.",
        advice: "Write `name@host` alone.",
        specification: "RFC 4287, section 3.2.3; RFC 5322, section 3.4.1")

    static let containsEmail = Rule(
        "contains-email", .warning, "“{element}” holds a mail address",
        explanation: "Readers show the name to everybody; those who collect addresses read feeds too.",
        advice: "Put the address into the element for addresses, or leave it out.",
        specification: "RFC 4287, section 3.2")

    static let missingXHTMLDiv = Rule(
        "missing-xhtml-div", .error, formats: ["Atom 1.0"],
        "“{element}” is XHTML and needs one “div” of XHTML, and nothing else",
        explanation:
            "The `div` holds the namespace and is no part of the text; readers take its content and drop what stands beside it.",
        advice: "Wrap the markup in `<div xmlns=\"http://www.w3.org/1999/xhtml\">`.",
        specification: "RFC 4287, section 3.1.1.3")

    static let notInline = Rule(
        "not-inline", .warning, formats: ["Atom 1.0"], "“{element}” is XHTML, but holds text beside its “div”",
        explanation: "XHTML stands in the feed as elements; escaped, or in a CDATA section, it is text.",
        advice: "Write the elements themselves, or `type=\"html\"`.",
        specification: "RFC 4287, section 3.1.1.3")

    static let notEscaped = Rule(
        "not-escaped", .error, formats: ["Atom 1.0"], "The markup in “{element}” is not escaped",
        explanation: "HTML stands in the feed as escaped text; readers that look for text find none.",
        advice: "Escape the markup, or write `type=\"xhtml\"` and a `div`.",
        specification: "RFC 4287, section 3.1.1.2")

    static let notBase64 = Rule(
        "not-base64", .error, formats: ["Atom 1.0"], "The content of “{element}” is not Base64",
        explanation: "A content whose type is neither text nor XML is written in Base64.",
        advice: "Encode it, or give it the type that it has.",
        specification: "RFC 4287, section 4.1.3.3; RFC 4648, section 4")

    static let invalidNonNegativeInteger = Rule(
        "invalid-non-negative-integer", .error, "“{value}” is not a whole number of 0 or more",
        explanation: "Readers take what is no number for nothing, or for 0.",
        advice: "Write digits alone.",
        specification: "The section of the element's specification about its value")
}
