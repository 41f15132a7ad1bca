import Syndicate
import SyndicateHTML
import SyndicateMetadata
import Testing

@Suite struct OpenGraphTests {
    @Test(arguments: [
        ("en-GB", "en_GB"), ("en", "en_US"), ("ko", "ko_KR"), ("pt-br", "pt_BR"), ("zh-Hant", "zh_TW"),
        ("zh-Hans-SG", "zh_SG"), ("zh", "zh_CN"), ("es-419", "es_LA"), ("no", "nb_NO"), ("en_US", "en_US"),
        ("tlh", nil), ("x-klingon", nil), ("en-\"><script>", nil), ("", nil),
    ])
    func locales(tag: String, locale: String?) throws {
        var entry = Sample.entry
        entry.language = tag
        #expect(try head(entry).page.first("og:locale") == locale)
    }

    @Test(arguments: [
        (1200, 630, "summary_large_image"), (1600, 1200, "summary_large_image"), (1400, 1400, "summary"),
        (800, 1200, "summary"), (200, 100, "summary"), (300, 157, "summary_large_image"),
    ])
    func `the card suits the picture`(width: Int, height: Int, card: String) throws {
        var entry = Sample.entry
        entry.resize(width, height)
        #expect(try head(entry).page.first("twitter:card") == card)
        let set = try head(entry, settings: [("x-card", "summary")])
        #expect(set.page.first("twitter:card") == "summary")
    }

    @Test func `without a picture the logo stands for it, in a small card`() throws {
        var entry = Sample.entry
        entry.image = nil
        let small = try head(entry)
        #expect(small.page.first("twitter:card") == "summary")
        #expect(small.page.first("og:image") == "https://reel.example/logo.png")
        let large = try head(entry, settings: [("fallback-image", "https://reel.example/card.png")])
        #expect(large.page.first("twitter:card") == "summary_large_image")
        #expect(large.page.first("og:image") == "https://reel.example/card.png")
        var feed = Sample.feed
        feed.logo = nil
        let none = try head(entry, in: feed)
        #expect(none.page.first("og:image") == nil && none.page.first("twitter:card") == "summary")
        #expect(none.rules.contains("og-image-missing"))
    }

    @Test func `several pictures follow each other with all that is known of each, once`() throws {
        var entry = Sample.entry
        var second = Figure(url: "https://reel.example/b.png", alt: "B")
        (second.width, second.height) = (300, 200)
        entry.figures = [Figure(url: "https://reel.example/a.jpg", caption: "again"), second, Figure(caption: "words")]
        let media = try head(entry).page.media
        #expect(media.map(\.url) == ["https://reel.example/a.jpg", "https://reel.example/b.png"])
        #expect(media.map(\.width) == [1200, 300] && media.map(\.height) == [630, 200])
        #expect(media.map(\.type) == ["image/jpeg", "image/png"] && media.map(\.alternative) == ["A dancer", "B"])
        #expect(try head(entry, settings: [("images", "1")]).page.media.count == 1)
    }

    @Test func `sound and film are named by their kind`() throws {
        var entry = Sample.entry
        entry.attachments = [
            Attachment(url: "https://reel.example/a.mp3"),
            Attachment(url: "http://reel.example/a.mp4", type: "video/mp4"),
            Attachment(url: "https://reel.example/a.pdf", type: "application/pdf"), Attachment(url: "javascript:a.mp3"),
        ]
        let page = try head(entry).page
        #expect(page.first("og:audio") == "https://reel.example/a.mp3" && page.first("og:audio:type") == "audio/mpeg")
        #expect(page.first("og:video") == "http://reel.example/a.mp4" && page.all("og:video:secure_url") == [])
    }

    @Test(
        arguments: [
            ("x", "@mara_l", nil, "twitter:creator", "@mara_l"),
            ("x", nil, "https://x.com/mara", "twitter:creator", "@mara"),
            ("x", "far_too_long_for_x", nil, "twitter:creator", nil), ("x", "a\"><b>", nil, "twitter:creator", nil),
            ("mastodon", "@m@social.example", nil, "fediverse:creator", "@m@social.example"),
            ("mastodon", "m", "https://social.example/@m", "fediverse:creator", "@m@social.example"),
            ("mastodon", nil, "https://social.example/@m", "fediverse:creator", "@m@social.example"),
            ("mastodon", "m", nil, "fediverse:creator", nil),
            ("mastodon", "@m@e.example\"", nil, "fediverse:creator", nil),
        ] as [(String, String?, String?, String, String?)])
    func handles(network: String, handle: String?, url: String?, name: String, value: String?) throws {
        var entry = Sample.entry
        entry.authors[0].socialProfiles = [SocialProfile(network: network, handle: handle, url: url)]
        #expect(try head(entry).page.first(name) == value)
    }

    @Test func `people of the feed lend authors their profiles`() throws {
        var feed = Sample.feed
        var mara = Person(name: "Mara")
        mara.socialProfiles = [SocialProfile(network: "x", handle: "mara")]
        feed.people = [mara]
        #expect(try head(Sample.entry, in: feed).page.first("twitter:creator") == "@mara")
    }

    @Test func `translations and feeds are linked`() throws {
        var entry = Sample.entry
        entry.links.append(Link("https://reel.example/ko/a/", rel: "alternate", hreflang: "ko"))
        let page = try head(entry).page
        let languages = page.links("alternate").filter { $0.hreflang != nil }
        #expect(languages.map(\.hreflang) == ["en-GB", "ko"])
        #expect(languages.map(\.href) == ["https://reel.example/a/", "https://reel.example/ko/a/"])
        #expect(page.feeds.map(\.href) == ["https://reel.example/feed.atom"])
        #expect(page.canonical == "https://reel.example/a/" && page.first("og:locale:alternate") == "ko_KR")
    }

    @Test func `the basics can be left to the site's own template`() throws {
        let written = try head(Sample.entry, settings: [("basic", "false"), ("page-title", "headline")])
        #expect(written.page.title == nil && written.page.links.isEmpty && written.page.first("description") == nil)
        #expect(written.page.first("og:title") == "A Film")
        #expect(try head(Sample.entry).page.title == "A Film – The Late Reel")
        #expect(try head(Sample.entry, settings: [("page-title", "headline")]).page.title == "A Film")
    }

    @Test func `the first sentences stand for a summary`() throws {
        var entry = Sample.entry
        entry.summary = nil
        entry.content = [Content(html: "<p>Dr. Okafor came.</p><p>\(String(repeating: "And came ", count: 60))</p>")]
        let derived = try head(entry)
        #expect(derived.page.first("og:description") == "Dr. Okafor came.")
        #expect(derived.rules == ["og-description-derived"])
        entry.content = [Content(text: String(repeating: "긴 ", count: 300))]
        let cut = try #require(try head(entry).page.first("og:description"))
        #expect(cut.count <= 200 && cut.hasSuffix("긴…"))
    }

    @Test(arguments: [
        Flaw("og-title-missing") { $0.title = nil }, Flaw("og-url-missing") { $0.links = [Link("mailto:a@b.example")] },
        Flaw("og-image-alt-missing") { $0.image?.alt = nil }, Flaw("og-image-size-unknown") { $0.image?.width = nil },
        Flaw("og-image-small") { $0.resize(199, 300) },
        Flaw("x-image-size") { $0.resize(5000, 3000) },
        Flaw("x-image-size") { $0.resize(140, 140) },
        Flaw("og-image-bytes") { $0.image?.length = 9 << 20 }, Flaw("x-image-bytes") { $0.image?.length = 6 << 20 },
        Flaw("og-image-format") { $0.image = Figure(url: "https://reel.example/a.svg") },
        Flaw("og-image-format") { $0.image?.type = "image/tiff" },
        Flaw("og-image-insecure") { $0.image?.url = "http://reel.example/a.jpg" },
        Flaw("og-image-ratio") { $0.resize(4000, 600) },
        Flaw("x-image-alt-length") { $0.image?.alt = String(repeating: "a", count: 421) },
        Flaw("og-description-missing") {
            $0.summary = nil; $0.content = []
        },
        Flaw("og-description-length") { $0.summary = TextConstruct(String(repeating: "a", count: 301)) },
        Flaw("og-title-length") { $0.title = TextConstruct(String(repeating: "a", count: 96)) },
        Flaw("og-published-time-missing") { $0.published = nil },
        Flaw("og-author-missing") { $0.authors = [Person(email: "a@b.example")] },
        Flaw("og-author-address-missing") { $0.authors = [Person(name: "Nobody")] },
        Flaw("og-section-missing") { $0.categories = [] }, Flaw("og-locale-missing") { $0.language = "tlh" },
    ])
    func `what is missing or wrong is found`(_ flaw: Flaw) throws {
        var entry = Sample.entry
        #expect(try head(entry).rules == [])
        flaw.change(&entry)
        #expect(try head(entry).rules.contains(flaw.rule))
    }

    @Test func `an article alone is not its own site, and can be given an address`() throws {
        var entry = Sample.entry
        entry.links = []
        var feed = FeedMetadata(title: "A Film")
        feed.language = "en"
        let page = try head(entry, in: feed, settings: [("url", "https://a.example/b")]).page
        #expect(page.title == "A Film" && page.first("og:site_name") == nil && page.canonical == "https://a.example/b")
        let (nodes, _, rules) = try graph(entry, in: feed)
        #expect(nodes.compactMap { $0["@type"]?.stringValue } == ["NewsArticle"])
        #expect(rules.contains("jsonld-url-missing") && rules.contains("jsonld-publisher-missing"))
    }

    @Test func `what the site does not say is found`() throws {
        let rules = try head(Sample.entry, in: FeedMetadata()).rules
        #expect(rules == ["og-site-name-missing", "og-locale-missing", "x-site-missing"])
    }

    @Test(arguments: ["a\"b<", "", "@", "a b", "sixteen_letters_"])
    func `a name on X that is none is an error`(name: String) throws {
        let error = #expect(throws: ExportError.self) { try head(Sample.entry, settings: [("x-site", name)]) }
        #expect(error?.code == .option)
        #expect(error?.message.hasPrefix("option x-site: ") == true)
    }
}
