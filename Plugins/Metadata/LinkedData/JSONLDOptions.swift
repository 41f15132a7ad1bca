internal import Syndicate

/// What users can choose about an entry's structured data.
struct JSONLDOptions {
    static let types = [
        "auto", "NewsArticle", "Article", "BlogPosting", "AnalysisNewsArticle", "OpinionNewsArticle",
        "ReportageNewsArticle", "TechArticle", "Report", "PodcastEpisode", "Review",
    ]

    static let specs: [OptionSpec] = [
        OptionSpec(
            "type", .choice(types), default: "auto",
            help: "What the entry is; if auto, an episode where it has sound and nothing reviewed, else a NewsArticle."),
        OptionSpec("wrap", .boolean, help: "Write the script element around it."),
        OptionSpec("free", .boolean, default: "true", help: "Whether all can be read without paying or registering."),
        OptionSpec(
            "paywall", .string, isRepeatable: true,
            help: "The class of what stands behind the paywall, such as .paywall; implies free=false."),
        OptionSpec(
            "section-url", .string,
            help: "Where a section's page is; {section} stands for its name, as in https://example.com/{section}/."),
        OptionSpec("body", .boolean, help: "Also write the whole text."),
        OptionSpec(
            "publisher-type", .choice(["Organization", "NewsMediaOrganization", "Person"]), default: "Organization",
            help: "What the publisher is."),
        OptionSpec("publisher", .string, help: "The publisher's name, where it is not the feed's title."),
        OptionSpec("logo", .url, help: "The publisher's logo, where it is not the feed's."),
        OptionSpec("url", .url, help: "The address of the page, where the entry has none."),
        OptionSpec("fallback-image", .url, help: "The picture of entries that have none."),
        OptionSpec("pretty", .boolean, default: "true", help: "Indent the document for people."),
    ]

    /// `nil` for what suits the entry.
    let type: String?
    let isWrapped: Bool
    let isFree: Bool
    let paywall: [String]
    let sectionURL: String?
    let hasBody: Bool
    let publisherType: String
    let publisher: String?
    let logo: String?
    let url: String?
    let fallbackImage: String?
    let isPretty: Bool

    init(_ values: OptionValues) {
        type = values.string("type").flatMap { $0 == "auto" ? nil : $0 }
        isWrapped = values.boolean("wrap")
        paywall = values.strings("paywall")
        isFree = values.boolean("free") && values.strings("paywall").isEmpty
        sectionURL = values.string("section-url")
        hasBody = values.boolean("body")
        publisherType = values.string("publisher-type") ?? "Organization"
        publisher = PlainLine.folded(values.string("publisher"))
        logo = values.string("logo")
        url = values.string("url")
        fallbackImage = values.string("fallback-image")
        isPretty = values.boolean("pretty")
    }
}
