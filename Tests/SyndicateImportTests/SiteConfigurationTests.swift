import Syndicate
import SyndicateImport
import Testing

@Suite struct SiteConfigurationTests {
    private func configuration(_ text: String) throws -> SiteConfiguration {
        try SiteConfiguration(bytes: Array(text.utf8), source: "syndicate.yaml")
    }

    @Test(
        arguments: [
            ("titel: A", 1, 1, "unknown-key", "titel", "\"title\""),
            ("title: A\nurll: x", 2, 1, "unknown-key", "urll", "\"url\""),
            ("title: A\nurl: film", 2, 6, "invalid-field", "url", nil),
            ("ttl: soon", 1, 6, "invalid-field", "ttl", nil),
            ("time-zone: Europe/Berlin", 1, 12, "invalid-field", "time-zone", "names of zones"),
            ("language: not a language", 1, 11, "invalid-field", "language", nil),
            ("authors:\n  - nam: A", 2, 5, "unknown-key", "nam", "\"name\""),
            ("title: [a, b]", 1, 8, "invalid-field", "title", nil),
            ("social:\n  - network: x\n    handel: y", 3, 5, "unknown-key", "handel", "\"handle\""),
            ("defaults:\n  auther: A", 2, 3, "unknown-key", "auther", "\"author\""),
            ("defaults: x", 1, 11, "invalid-field", "defaults", nil),
            ("skip-hours: [24]", 1, 14, "invalid-field", "skip-hours", nil),
            ("skip-days: [Funday]", 1, 13, "invalid-field", "skip-days", nil),
            ("title: A\nname: B", 2, 1, "invalid-configuration", "name", nil),
            ("title: A: B", 1, 9, "invalid-configuration", "quotes", nil),
            ("title: A\ntitle: B", 2, 1, "invalid-configuration", "title", nil),
            ("- a", 1, 1, "invalid-configuration", "list", nil),
            ("qwertyuiop: 1", 1, 1, "unknown-key", "qwertyuiop", "known are title"),
            ("itunes: yes", 1, 9, "invalid-field", "itunes", nil),
        ] as [(String, Int, Int, String, String, String?)])
    func `an error names the key, its place and the nearest right key`(
        text: String, line: Int, column: Int, rule: String, words: String, hint: String?
    ) {
        let error = #expect(throws: SiteConfigurationError.self) { try configuration(text) }
        let diagnostic = error?.diagnostics.first
        #expect(error?.diagnostics.count == 1)
        #expect(diagnostic?.position == SourcePosition(line: line, column: column))
        #expect(diagnostic?.rule == rule)
        #expect(diagnostic?.source == "syndicate.yaml")
        #expect(diagnostic?.message.contains(words) == true, "\(error!)")
        if let hint { #expect(diagnostic?.hint?.contains(hint) == true, "\(error!)") }
    }

    @Test func `all errors are told, in the order of the file`() {
        let error = #expect(throws: SiteConfigurationError.self) {
            try configuration("ttl: soon\ntitle: A\nurl: film\nauthors:\n  - nam: A\nlangauge: en\n")
        }
        #expect(error?.diagnostics.compactMap(\.position?.line) == [1, 3, 5, 6])
    }

    @Test func `sections of others are left to them`() throws {
        let configuration = try configuration(
            "title: A\nx-mine: 1\ndestinations:\n  - anything: {goes: here}\nvalidate: {a: b}\n")
        #expect(configuration.sections.map(\.key) == ["destinations", "validate"])
        #expect(
            configuration.section("destinations")?.items.first?["anything"]?["goes"]?.position
                == SourcePosition(line: 4, column: 22))
    }

    @Test(arguments: [("+01:00", 60), ("'-05:30'", -330), ("Z", 0), ("UTC", 0), ("+0900", 540)] as [(String, Int16)])
    func `offsets`(text: String, minutes: Int16) throws {
        #expect(try configuration("time-zone: \(text)").site.offsetMinutes == minutes)
    }

    @Test func `every key has its place in the model`() throws {
        let configuration = try configuration(
            """
            name: A
            description: B
            link: https://example.org/blog/
            self: feed.xml
            id: tag:example.org,2024:feed
            copyright: C
            favicon: /f.png
            logo: l.png
            image: {url: /i.png, title: T, width: 88, height: 31}
            author: Ada
            people: [{name: Cy, social: {x: "@cy", instagram: "@cy.c"}}]
            contributors: [Bob]
            managing-editor: ada
            web_master: {name: Web, email: w@b.c}
            hub: https://hub.example/
            generator: {name: G, version: 1}
            docs: https://docs.example/
            stylesheet: /s.xsl
            skipHours: [0, 23]
            skip-days: [monday]
            user-comment: Hello
            expired: false
            links: [{href: /about/, rel: about}]
            categories: [{term: a, label: A}]
            social: {x: "@a"}
            """)
        #expect(configuration.diagnostics == [])
        let feed = configuration.site.metadata
        #expect(feed.title == "A" && feed.subtitle == "B" && feed.rights == "C")
        #expect(feed.permalink == "https://example.org/blog/" && feed.selfURL == "https://example.org/blog/feed.xml")
        #expect(feed.identifier == "tag:example.org,2024:feed")
        #expect(feed.icon == "https://example.org/f.png" && feed.logo == "https://example.org/blog/l.png")
        #expect(feed.image == FeedImage(url: "https://example.org/i.png", title: "T", width: 88, height: 31))
        #expect(feed.authors == [Person(name: "Ada")] && feed.contributors == [Person(name: "Bob")])
        var cy = Person(name: "Cy")
        cy.socialProfiles = [
            SocialProfile(network: "x", handle: "@cy"), SocialProfile(network: "instagram", handle: "@cy.c"),
        ]
        #expect(feed.people == [cy])
        #expect(feed.managingEditor == Person(name: "Ada"))
        #expect(feed.webMaster == Person(name: "Web", email: "w@b.c"))
        #expect(feed.generator == Generator(name: "G", version: "1"))
        #expect(feed.docs == "https://docs.example/" && feed.stylesheets == [Stylesheet("https://example.org/s.xsl")])
        #expect(feed.skipHours == [0, 23] && feed.skipDays == ["Monday"] && feed.userComment == "Hello")
        #expect(feed.isExpired == false && feed.links.first(rel: "about")?.href == "https://example.org/about/")
        #expect(feed.links.first(rel: "hub")?.href == "https://hub.example/")
        #expect(
            feed.categories == [Category("a", label: "A")]
                && feed.socialProfiles == [SocialProfile(network: "x", handle: "@a")])
    }

    @Test func `defaults fill what articles do not say`() throws {
        let site = try configuration(
            "title: T\nurl: https://example.org/\ndefaults:\n  author: Ada\n  tags: [x]\n  category: c\n  permalink: /:year/:title/\n  rights: R\n"
        ).site
        let bare = try article("---\ndate: 2024-03-05\n---\nB", name: "posts/a.md", site: site)
        #expect(bare.authors == [Person(name: "Ada")])
        #expect(bare.categories.map(\.term) == ["c", "x"])
        #expect(bare.permalink == "https://example.org/2024/a/")
        #expect(bare.rights == "R")
        let full = try article(
            "---\ndate: 2024-03-05\nauthor: Bob\ncategories: [d]\nurl: /u/\n---\nB", name: "a.md", site: site)
        #expect(full.authors == [Person(name: "Bob")])
        #expect(full.categories.map(\.term) == ["x", "d"])
        #expect(full.permalink == "https://example.org/u/")
    }

    @Test func `a file that says nothing is no error`() throws {
        #expect(try configuration("").diagnostics.map(\.rule) == ["missing-title"])
        #expect(try configuration("\u{FEFF}title: A").site.metadata.title == "A")
        // It may be there for plugins alone; who says more of the site has forgotten the title.
        #expect(try configuration("plugins: []").diagnostics.isEmpty)
        #expect(try configuration("subtitle: B\nplugins: []").diagnostics.map(\.rule) == ["missing-title"])
    }
}
