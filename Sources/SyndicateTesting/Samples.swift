internal import Syndicate

/// Feeds and entries that exporters are tried with.
enum Samples {
    /// What nothing but an injection makes an element of.
    static let injectedName = "syndicate-injected"
    static let injection = "<\(injectedName)>"

    static let feed: FeedMetadata = {
        var feed = FeedMetadata(title: "Late Reel")
        feed.identifier = "https://reel.example/"
        feed.subtitle = "Films, late"
        feed.language = "en"
        feed.links = [Link("https://reel.example/"), Link("https://reel.example/feed", rel: "self")]
        feed.updated = Timestamp(seconds: 1_709_640_000)
        feed.authors = [Person(name: "Mara Lind", email: "mara@reel.example", uri: "https://reel.example/mara")]
        return feed
    }()

    /// An entry with all that is usual.
    static func entry(_ number: Int = 1) -> Entry {
        var entry = Entry(title: TextConstruct("Marker \(number) of the reel"))
        entry.identifier = Identifier("https://reel.example/\(number)/")
        entry.links = [Link("https://reel.example/\(number)/")]
        entry.summary = TextConstruct("In short \(number)")
        entry.content = [
            Content(html: "<p>At length \(number), with <a href=\"https://reel.example/\">a link</a>.</p>")
        ]
        entry.authors = [Person(name: "Mara Lind", email: "mara@reel.example")]
        entry.categories = [Category("film"), Category("tv", label: "Television")]
        entry.published = Timestamp(seconds: 1_709_640_000 - Int64(number))
        entry.updated = Timestamp(seconds: 1_709_643_600 - Int64(number))
        entry.language = "en"
        entry.image = Figure(url: "https://reel.example/\(number).jpg", alt: "A screen")
        entry.image?.type = "image/jpeg"
        entry.image?.width = 1200
        entry.image?.height = 630
        entry.attachments = [Attachment(url: "https://reel.example/\(number).mp3", type: "audio/mpeg", length: 12_345)]
        return entry
    }

    static func entries(_ count: Int) -> [Entry] { (1...count).map(entry) }

    /// What may be missing, and may stand alone, each with a way to take it over.
    static let fields: [(name: String, take: @Sendable (Entry, inout Entry) -> Void)] = [
        ("identifier", { $1.identifier = $0.identifier }), ("title", { $1.title = $0.title }),
        ("links", { $1.links = $0.links }), ("summary", { $1.summary = $0.summary }),
        ("content", { $1.content = $0.content }), ("authors", { $1.authors = $0.authors }),
        ("categories", { $1.categories = $0.categories }), ("published", { $1.published = $0.published }),
        ("updated", { $1.updated = $0.updated }), ("language", { $1.language = $0.language }),
        ("image", { $1.image = $0.image }), ("attachments", { $1.attachments = $0.attachments }),
    ]

    /// Code points that are no characters, which no literal can hold.
    private static let noncharacters = String(
        String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar($0 as UInt32) }))

    /// Texts that get out of where they are put, if anything does: quotation marks that are one character with an accent, ends of
    /// comments and sections, templates, controls, what is no character, lone carriage returns, directions, long words.
    static let hostile: [String] = [
        "\"\u{301}>\(injection)", "'\u{301} onload='\(injection)", "\"/>\(injection)<x y=\"",
        "]]>\(injection)<![CDATA[",
        "-->\(injection)<!--", "?>\(injection)<?x", "</title></script></style>\(injection)",
        "&lt;\(injection)&amp;#0;&#1;",
        "{{\(injection)}} {{{x}}} ${x} %s \\u0000 \\",
        "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F}\u{85}\u{9B}\(injection)",
        noncharacters + "\u{FEFF}\(injection)", "a\rb\r\nc\nd\u{2028}e\u{2029}f\(injection)",
        "\u{202E}\u{2066}\(injection)\u{200F}", "javascript:alert('\(injection)')", "=cmd|' /C calc'!A0\(injection)",
        String(repeating: "W", count: 20_000) + injection, "👩‍👩‍👧‍👦🏳️‍🌈e\u{301}\u{302}\u{303}\(injection)",
        "Bcc: x@y.example\r\n\r\n\(injection)",
        " ", "",
    ]

    /// An entry of which every text is `text`; its bodies are plain text.
    static func hostileEntry(_ text: String) -> Entry {
        var entry = entry(1)
        entry.identifier = Identifier(text)
        entry.title = TextConstruct(text)
        entry.summary = TextConstruct(text)
        entry.content = [Content(text: text)]
        entry.authors = [Person(name: text, email: text, uri: text)]
        entry.categories = [Category(text, scheme: text, label: text)]
        entry.links = [Link(text, rel: nil, type: text), Link(text, rel: "enclosure", title: text)]
        entry.image = Figure(url: text, alt: text, caption: text, credit: text)
        entry.attachments = [Attachment(url: text, type: text, title: text)]
        entry.language = text
        entry.rights = TextConstruct(text)
        entry.socialTexts = [SocialText(network: text, text: text)]
        entry.related = [RelatedLink(title: text, url: text)]
        return entry
    }

    static func hostileFeed(_ text: String) -> FeedMetadata {
        var feed = feed
        feed.identifier = Identifier(text)
        feed.title = TextConstruct(text)
        feed.subtitle = TextConstruct(text)
        feed.rights = TextConstruct(text)
        feed.authors = [Person(name: text, email: text, uri: text)]
        feed.categories = [Category(text)]
        feed.generator = Generator(name: text, uri: text, version: text)
        feed.userComment = text
        feed.language = text
        return feed
    }
}
