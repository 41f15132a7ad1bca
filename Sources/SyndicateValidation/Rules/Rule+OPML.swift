/// What OPML says.
extension Rule {
    static let opml: [Rule] = [
        invalidOPMLVersion, invalidExpansionState, invalidOutlineType, invalidOutlineVersion, missingOutlineType,
        missingXMLURL, missingTitleAttr, missingURLAttr,
    ]

    static let invalidOPMLVersion = Rule(
        "invalid-opml-version", .error, formats: ["OPML"], "“{value}” is not a version of OPML",
        explanation: "The version tells programs which specification the document keeps: 1.0, 1.1 or 2.0.",
        advice: "Write `version=\"2.0\"`.",
        specification: "OPML 2.0, “What is an <opml>?”")

    static let invalidExpansionState = Rule(
        "invalid-expansion-state", .error, formats: ["OPML"], "“{value}” is not a list of line numbers",
        explanation: "An outliner opens the lines of these numbers when it shows the document.",
        advice: "Write whole numbers with commas between them, or nothing.",
        specification: "OPML 2.0, “What is a <head>?”")

    static let invalidOutlineType = Rule(
        "invalid-outline-type", .warning, formats: ["OPML 1.0", "OPML 1.1"],
        "“{value}” is not a type of outline that OPML 1 has",
        explanation: "Programs show an outline of a type that they do not know as plain text.",
        advice: "Write `rss` or `link`, or make the document one of OPML 2.0, which lets types be added.",
        specification: "OPML 1.0, “<outline>”; OPML 2.0, “The type attribute”")

    static let invalidOutlineVersion = Rule(
        "invalid-outline-version", .warning, formats: ["OPML"], "“{value}” is not a version of a subscription",
        explanation:
            "The attribute says which kind of feed is subscribed to: `RSS`, `RSS1`, `RSS2` or `scriptingNews`.",
        advice: "Write one of these, or leave the attribute out.",
        specification: "OPML 2.0, “Subscription lists”",
        deviation:
            "`ATOM` and `ATOM1`, which subscription lists of today have, are taken, except under the profile `w3c`.")

    static let missingOutlineType = Rule(
        "missing-outline-type", .warning, formats: ["OPML"],
        "“outline” has attributes of a subscription, but no “type”",
        explanation:
            "Programs read the addresses of an outline when its type tells them to; without it they show its text alone.",
        advice: "Write `type=\"rss\"`.",
        specification: "OPML 2.0, “Subscription lists”")

    static let missingXMLURL = Rule(
        "missing-xml-url", .warning, formats: ["OPML"], "A subscription needs an “xmlUrl”",
        explanation: "An outline of the type `rss` stands for a feed, and this attribute is its address.",
        advice: "Write the address of the feed into `xmlUrl`.",
        specification: "OPML 2.0, “Subscription lists”")

    static let missingTitleAttr = Rule(
        "missing-title-attr", .warning, formats: ["OPML"], "A subscription should have a “title”",
        explanation: "Some readers take the name of a feed from this attribute and not from `text`.",
        advice: "Write the title of the feed into `title`.",
        specification: "OPML 2.0, “Subscription lists”")

    static let missingURLAttr = Rule(
        "missing-url-attr", .warning, formats: ["OPML"], "An outline that leads somewhere needs an “url”",
        explanation: "An outline of the type `link` or `include` stands for what is at another address.",
        advice: "Write the address into `url`.",
        specification: "OPML 2.0, “Inclusion”")
}
