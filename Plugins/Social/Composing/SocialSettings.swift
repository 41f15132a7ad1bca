internal import Syndicate

/// What options say of a post.
struct SocialSettings {
    /// What tells readers how many parts there are.
    enum Numbering: String, CaseIterable {
        /// `1/5` at the end.
        case fraction
        case none
    }

    var network: SocialNetwork
    var style: SocialStyle
    /// Whether people paste it; else programs post it.
    var isText = true
    var isThread: Bool
    var numbering: Numbering
    var partLimit: Int
    var link: SocialPost.LinkPlacement?
    var tags: Int?
    var media: SocialMedia.Choice
    var handles: [String]
    var template: SocialTemplate?

    init(_ network: SocialNetwork, _ style: SocialStyle, _ options: OptionValues) throws(ExportError) {
        do throws(SocialInstance.Failure) {
            self.network = try network.applying(options)
        } catch {
            throw ExportError(.option, error.description)
        }
        if let limit = style.longLimit, options.boolean("long") { self.network.limit = limit }
        self.style = self.network.style ?? style
        isText = options.string("form") != "json"
        isThread = options.boolean("thread")
        numbering = options.string("numbering").flatMap(Numbering.init) ?? .none
        partLimit = options.integer("parts") ?? 1
        link = options.string("link").flatMap(SocialPost.LinkPlacement.init)
        tags = options.integer("tags")
        media = options.string("media").flatMap(SocialMedia.Choice.init) ?? .auto
        handles = options.strings("handle")
        template = nil
        if let source = options.string("template") {
            template = try SocialTemplate(source, partials: options.partials("template"))
        }
    }

    /// The options of a network.
    static func specs(_ network: SocialNetwork, _ style: SocialStyle) -> [OptionSpec] {
        var specs = [
            OptionSpec(
                "form", .choice(["text", "json"]), default: "text",
                help: "Text to paste, or JSON with the calls that the network's API needs.")
        ]
        if style.tagMaximum > 0 {
            specs.append(
                OptionSpec(
                    "tags", .integer(0...style.tagMaximum), default: String(style.tagCount),
                    help: "How many tags a post has at most."))
        }
        specs.append(
            OptionSpec(
                "link", .choice(style.links.map(\.rawValue)),
                help: "Where the link goes; \(style.links[0].rawValue) unless told."))
        specs.append(
            OptionSpec(
                "media", .choice(SocialMedia.Choice.allCases.map(\.rawValue)), default: "auto",
                help: "Which pictures go with it; auto: one where there is no preview of a link."))
        if style.hasThreads {
            specs += [
                OptionSpec("thread", .boolean, default: "false", help: "Tell it in as many parts as it needs."),
                OptionSpec(
                    "numbering", .choice(Numbering.allCases.map(\.rawValue)), default: "fraction",
                    help: "Whether the parts of a thread end with 1/5."),
                OptionSpec("parts", .integer(1...100), default: "25", help: "How many parts a thread has at most."),
            ]
        }
        if case .none = style.handle {
        } else {
            specs.append(
                OptionSpec("handle", .string, isRepeatable: true, help: "Whose handle is what: \"Name=@handle\"."))
        }
        if let limit = style.longLimit {
            specs.append(
                OptionSpec("long", .boolean, default: "false", help: "Take \(limit) characters, as paying users may."))
        }
        specs.append(OptionSpec("template", .template, help: "A template for the text, in Mustache."))
        return specs + network.options
    }
}
