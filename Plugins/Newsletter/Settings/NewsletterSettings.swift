internal import Syndicate

/// What the options of the newsletter say.
struct NewsletterSettings: Sendable {
    /// What is written.
    enum Form: String, CaseIterable {
        case html, text, eml
    }

    /// One article, or several in short.
    enum Mode: String, CaseIterable {
        case auto, single, digest
    }

    /// How much of an article a digest holds.
    enum Extent: String, CaseIterable {
        case excerpt, full
    }

    /// How a digest is divided.
    enum Grouping: String, CaseIterable {
        case none, category
    }

    let form: Form
    let mode: Mode
    let extent: Extent
    let grouping: Grouping
    let limit: Int
    let since: Timestamp?
    let subject: String?
    let preheader: String?
    let intro: String?
    let logo: String?
    /// The layout's words are in this language whatever the articles' is.
    let language: String?
    let tagParameters: [(name: String, value: String)]
    let tagsAllLinks: Bool
    let fields: MergeFields?
    let unsubscribe: String?
    let unsubscribeMail: String?
    let isOneClick: Bool
    let webView: String?
    let preferences: String?
    let address: [String]
    let reason: String?
    let template: String?
    let partials: [String: String]
    /// Pictures to bring along, by their addresses.
    let pictures: [String: [UInt8]]
    let envelope: Envelope

    /// What only a message needs.
    struct Envelope: Sendable {
        var from: String?
        var to: [String]
        var replyTo: String?
        var listIdentifier: String?
        var date: Timestamp?
        var width: Int
    }

    static let specs: [OptionSpec] = [
        OptionSpec(
            "form", .choice(Form.allCases.map(\.rawValue)), default: "html",
            help: "A page, plain text, or a whole message with both (RFC 5322)."),
        OptionSpec(
            "mode", .choice(Mode.allCases.map(\.rawValue)), default: "auto",
            help: "One article, or several in short; auto goes by their number."),
        OptionSpec(
            "content", .choice(Extent.allCases.map(\.rawValue)), default: "excerpt",
            help: "How much of its articles a digest holds."),
        OptionSpec(
            "group", .choice(Grouping.allCases.map(\.rawValue)), default: "none",
            help: "Divide a digest by its articles' first category."),
        OptionSpec(
            "limit", .integer(1...500), default: "20", help: "How many articles a digest holds; others are links."),
        OptionSpec("since", .string, help: "Only articles of this date or later, such as 2024-03-05."),
        OptionSpec("subject", .string, help: "The subject; else the headline, or the newsletter's name and date."),
        OptionSpec("preheader", .string, help: "What mail programs show behind the subject; else the summary."),
        OptionSpec("intro", .string, help: "Words ahead of the articles; placeholders of the sender stay."),
        OptionSpec("language", .string, help: "The language of the layout's words; else the articles' own."),
        OptionSpec("logo", .url, help: "The picture at the top; else the site's, or its name in words."),
        OptionSpec("utm-source", .string, help: "Tag links with utm_source."),
        OptionSpec("utm-medium", .string, help: "Tag links with utm_medium; email where there is another tag."),
        OptionSpec("utm-campaign", .string, help: "Tag links with utm_campaign."),
        OptionSpec("utm-content", .string, help: "Tag links with utm_content."),
        OptionSpec("utm-term", .string, help: "Tag links with utm_term."),
        OptionSpec("utm-links", .choice(["site", "all"]), default: "site", help: "Tag the site's own links, or all."),
        OptionSpec(
            "sender", .choice(MergeFields.senders.map(\.name)),
            help: "The service that sends it, whose placeholders are written for what is not set."),
        OptionSpec("unsubscribe", .string, help: "Where readers leave: an address, or the sender's placeholder."),
        OptionSpec("unsubscribe-mail", .string, help: "A mail address by which readers leave (form=eml)."),
        OptionSpec("one-click", .boolean, default: "true", help: "Whether a POST to unsubscribe is enough (RFC 8058)."),
        OptionSpec("web-view", .string, help: "Where the issue stands as a page; else the article's page."),
        OptionSpec("preferences", .string, help: "Where readers choose what they get."),
        OptionSpec("address", .string, isRepeatable: true, help: "A line of the publisher's postal address."),
        OptionSpec("reason", .string, help: "Why the reader gets it."),
        OptionSpec("from", .string, help: "Who sends it: Name <name@example.org> (form=eml)."),
        OptionSpec("to", .string, isRepeatable: true, help: "For whom it is (form=eml)."),
        OptionSpec("reply-to", .string, help: "Where answers go (form=eml)."),
        OptionSpec(
            "embed", .pictures, default: "false",
            help: "Bring the site's own pictures along in the message (form=eml)."),
        OptionSpec("list-id", .string, help: "What names the list, such as news.example.org (form=eml)."),
        OptionSpec("date", .string, help: "When the issue came out; else the newest article's date."),
        OptionSpec(
            "template", .template,
            help: "A layout of your own in Mustache, with partials beside it; styles are inlined."),
        OptionSpec("columns", .integer(40...200), default: "72", help: "How wide a line of the plain text may be."),
    ]

    /// - Throws: `ExportError` for a date that is none, or an address that is neither one nor a placeholder.
    init(_ options: OptionValues) throws(ExportError) {
        form = options.string("form").flatMap(Form.init) ?? .html
        mode = options.string("mode").flatMap(Mode.init) ?? .auto
        extent = options.string("content").flatMap(Extent.init) ?? .excerpt
        grouping = options.string("group").flatMap(Grouping.init) ?? .none
        limit = options.integer("limit") ?? 20
        since = try Self.date("since", options)
        subject = PlainLine.folded(options.string("subject"))
        preheader = PlainLine.folded(options.string("preheader"))
        intro = options.string("intro").flatMap { $0.utf8.isEmpty ? nil : $0 }
        logo = options.string("logo")
        language = options.string("language")
        let names = ["source", "medium", "campaign", "content", "term"]
        var tags = names.compactMap { name in
            options.string("utm-\(name)").map { (name: "utm_\(name)", value: $0) }
        }.filter { !$0.value.utf8.isEmpty }
        if !tags.isEmpty, options.string("utm-medium") == nil {
            tags.insert(("utm_medium", "email"), at: tags[0].name == "utm_source" ? 1 : 0)
        }
        tagParameters = tags
        tagsAllLinks = options.string("utm-links") == "all"
        fields = options.string("sender").flatMap(MergeFields.of)
        unsubscribe = try Self.link("unsubscribe", options) ?? fields?.unsubscribe
        unsubscribeMail = try Self.mail("unsubscribe-mail", options)
        isOneClick = options.boolean("one-click")
        webView = try Self.link("web-view", options) ?? fields?.webView
        preferences = try Self.link("preferences", options) ?? fields?.preferences
        let lines = options.strings("address").compactMap(PlainLine.folded)
        address = lines.isEmpty ? fields?.address ?? [] : lines
        reason = PlainLine.folded(options.string("reason"))
        template = options.string("template")
        partials = options.partials("template")
        pictures = form == .eml && options.boolean("embed") ? options.pictures : [:]
        envelope = Envelope(
            from: options.string("from"), to: options.strings("to"), replyTo: options.string("reply-to"),
            listIdentifier: options.string("list-id"), date: try Self.date("date", options),
            width: options.integer("columns") ?? 72)
    }

    private static func date(_ name: String, _ options: OptionValues) throws(ExportError) -> Timestamp? {
        guard let text = options.string(name) else { return nil }
        if let date = Timestamp(lenient: text, defaultOffsetMinutes: 0), date.isParsed { return date }
        throw ExportError(.option, "option \(name): \"\(text)\" is no date, such as 2024-03-05 or 2024-03-05T09:00:00Z")
    }

    private static func mail(_ name: String, _ options: OptionValues) throws(ExportError) -> String? {
        guard let text = PlainLine.folded(options.string(name)) else { return nil }
        guard !text.utf8.contains(UInt8(ascii: "?")) else {
            throw ExportError(
                .option,
                "option \(name): \"\(text)\" is to be an address alone, such as leave@example.org; "
                    + "the subject \"unsubscribe\" is added to it")
        }
        let isLink = text.utf8.count > 7 && text.utf8.prefix(7).elementsEqual("mailto:".utf8) { $0 | 0x20 == $1 | 0x20 }
        return isLink ? String(text.dropFirst(7)) : text
    }

    private static func link(_ name: String, _ options: OptionValues) throws(ExportError) -> String? {
        guard let text = options.string(name), !text.utf8.isEmpty else { return nil }
        if MergeFields.isPlaceholder(text) { return text }
        if let address = WebAddress.absolute(text) { return address }
        throw ExportError(
            .option, "option \(name): \"\(text)\" is neither an address (https) nor a placeholder of a sender")
    }
}
