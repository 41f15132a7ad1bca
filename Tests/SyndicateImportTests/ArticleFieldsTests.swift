import Syndicate
import SyndicateImport
import Testing

@Suite struct ArticleFieldsTests {
    private let site = Site(url: "https://example.org/blog/", offsetMinutes: 120)

    /// The entry of an article with one line of front matter (or several) and a date.
    private func entry(_ lines: String, name: String = "posts/a.md", site: Site? = nil) throws -> Entry {
        try article("---\n\(lines)\n---\nBody\n", name: name, site: site ?? self.site)
    }

    @Test(arguments: [
        "date", "Date", "pubDate", "pub_date", "published", "publishedDate", "published_at", "pubDatetime",
        "datePublished",
        "publishDate", "publish_date", "publish-date", "created", "createdAt",
    ])
    func `names of the date of publication`(key: String) throws {
        #expect(try entry("\(key): 2024-03-05T08:00:00Z").published?.seconds == 1_709_625_600)
    }

    @Test(arguments: [
        "updated", "lastmod", "modified", "last_modified_at", "last-modified-at", "updatedDate", "modDatetime",
        "updated_at",
        "dateModified", "lastUpdated",
    ])
    func `names of the date of the last change`(key: String) throws {
        #expect(try entry("date: 2024-01-01\n\(key): 2024-03-05T08:00:00Z").updated?.seconds == 1_709_625_600)
    }

    @Test(arguments: [
        ("2024-03-05", 1_709_589_600, 120), ("2024-03-05T08:00:00Z", 1_709_625_600, 0),
        ("2024-03-05 08:00:00 +0100", 1_709_622_000, 60), ("2024-03-05 08:00", 1_709_618_400, 120),
        ("2024-03-05T08:00:00.250+09:00", 1_709_593_200, 540), ("Mar 5, 2024", 1_709_589_600, 120),
        ("5 March 2024 08:00 UTC", 1_709_625_600, 0), ("Tue, 05 Mar 2024 08:00:00 GMT", 1_709_625_600, 0),
        ("2024/03/05", 1_709_589_600, 120), ("\"2024-03-05\"", 1_709_589_600, 120), ("1709625600", 1_709_625_600, 0),
        ("1709625600000", 1_709_625_600, 0), ("20240305T080000Z", 1_709_625_600, 0),
    ])
    func `forms of dates`(text: String, seconds: Int64, offset: Int16) throws {
        let date = try entry("date: \(text)").published
        #expect(date?.seconds == seconds)
        #expect(date?.offsetMinutes == offset)
    }

    @Test(arguments: [
        ("date: sometime", 2, 7), ("date: 2024-13-45", 2, 7), ("title: A\nlastmod: soon", 3, 10),
        ("date: [1, 2]", 2, 7),
        ("review: {item: {name: A, released: never}}", 2, 36), ("date:\n  a: b", 3, 3), ("date: 05/03/2024", 2, 7),
    ])
    func `an invalid date is an error with its place`(lines: String, line: Int, column: Int) {
        let error = #expect(throws: ImportError.self) { try entry(lines) }
        #expect(error?.diagnostic.rule == "invalid-date")
        #expect(error?.diagnostic.position == SourcePosition(line: line, column: column))
        #expect(error?.diagnostic.source == "posts/a.md")
    }

    @Test(arguments: [
        ("posts/2024-03-05-a-b.md", "2024-03-05", "https://example.org/blog/posts/a-b/"),
        ("_posts/2024-03-05-a.md", "2024-03-05", "https://example.org/blog/a/"),
        ("2024/03/05/a.md", "2024-03-05", "https://example.org/blog/2024/03/05/a/"),
        ("content/posts/A Title/index.md", nil, "https://example.org/blog/posts/A-Title/"),
        ("posts/2024-03-05.md", "2024-03-05", "https://example.org/blog/posts/2024-03-05/"),
        ("posts/2024-13-05-a.md", nil, "https://example.org/blog/posts/2024-13-05-a/"),
        ("영화/글.md", nil, "https://example.org/blog/영화/글/"), ("index.md", nil, "https://example.org/blog/"),
    ])
    func `what a path says`(path: String, day: String?, address: String) throws {
        let entry = try entry("title: A", name: path)
        #expect(entry.published.map { String($0.rfc3339.prefix(10)) } == day)
        #expect(entry.permalink == address)
        #expect(entry.identifier == Identifier(address, isPermalink: true))
    }

    @Test(arguments: [
        ("permalink: /x/", "https://example.org/x/"), ("url: https://other.example/y", "https://other.example/y"),
        ("permalink: x/", "https://example.org/blog/x/"), ("slug: s", "https://example.org/blog/posts/s/"),
        ("slug: /s/", "https://example.org/blog/posts/s/"), ("canonicalURL: https://c.example/", "https://c.example/"),
        ("canonical_url: https://c.example/\npermalink: /x/", "https://example.org/x/"),
        ("permalink: false\nslug: s", "https://example.org/blog/posts/s/"),
        ("permalink: /:year/:month/:day/:title/\ndate: 2024-03-05", "https://example.org/2024/03/05/a/"),
        ("permalink: /:categories/:slug.html\ncategories: [Film Noir]", "https://example.org/film-noir/a.html"),
        ("permalink: \"/{{ title | slugify }}/\"", "https://example.org/blog/posts/a/"),
        ("permalink: /:wrong/", "https://example.org/blog/posts/a/"),
    ])
    func `addresses`(lines: String, address: String) throws {
        #expect(try entry(lines).permalink == address)
    }

    @Test func `an article without a site has an identifier that does not change`() throws {
        let first = try entry("title: A\ndate: 2024-01-01", site: Site())
        #expect(first.permalink == nil)
        #expect(first.identifier?.isPermalink == false)
        #expect(first.identifier.map { UUIDv5.isURN($0.value) } == true)
        #expect(try entry("title: B", site: Site()).identifier == first.identifier)
        #expect(try entry("title: A", name: "posts/b.md", site: Site()).identifier != first.identifier)
        #expect(try entry("guid: https://example.org/blog/posts/a/").identifier?.isPermalink == true)
        #expect(
            try entry("id: tag:example.org,2024:1").identifier
                == Identifier("tag:example.org,2024:1", isPermalink: false))
    }

    @Test(arguments: [
        ("tags: [a, b]", ["a", "b"]), ("tags:\n- a\n- b", ["a", "b"]), ("tags: a, b c", ["a", "b c"]),
        ("tags: a b", ["a", "b"]),
        ("tag: a b", ["a b"]), ("category: Film Noir", ["Film Noir"]), ("categories: a b", ["a", "b"]),
        ("keywords: a b; c", ["a b", "c"]), ("category: A\ntags: [b, A]", ["A", "b"]),
        ("tags: [a, [b, c]]", ["a", "b", "c"]),
        ("taxonomies:\n  tags: [a]\n  people: [b]", ["a", "b"]), ("tags: []", []), ("tags:", []),
        ("tags: [2024, true]", ["2024", "true"]),
        ("categories: {name: A, slug: a}", ["a"]), ("tags: [{term: a, scheme: \"x:y\", label: L}]", ["a"]),
    ])
    func `subjects`(lines: String, terms: [String]) throws {
        #expect(try entry(lines).categories.map(\.term) == terms)
    }

    @Test func `a subject with scheme and label`() throws {
        let category = try entry("tags: [{term: a, scheme: \"x:y\", label: L}]").categories.first
        #expect(category == Category("a", scheme: "x:y", label: "L"))
    }

    @Test(arguments: [
        "description", "excerpt", "summary", "subtitle", "standfirst", "abstract", "Meta_Description",
    ])
    func `names of the summary`(key: String) throws {
        #expect(try entry("\(key): Words").summary == "Words")
    }

    @Test(arguments: [
        "cover: /i.png", "image: /i.png", "heroImage: /i.png", "featured_image: /i.png", "thumbnail: /i.png",
        "images: [/i.png, /j.png]", "ogImage: /i.png", "hero: {src: /i.png}", "coverImage: {url: /i.png}",
        "image: {path: /i.png}", "cover: {image: /i.png}", "image: {feature: /i.png}",
        "params: {cover: {image: /i.png}}",
        "images: [/x.png]\ncover: {url: /i.png, alt: A}",
    ])
    func `names of the picture`(lines: String) throws {
        let image = try entry(lines).image
        #expect(image?.url == "https://example.org/i.png")
        #expect(image?.type == "image/png")
    }

    @Test func `what is said of the picture`() throws {
        let map = try entry("image: {url: i.jpg, alt: A, caption: C, credit: B, width: 3, height: 2}").image
        #expect(map?.url == "https://example.org/blog/posts/a/i.jpg")
        #expect(map?.alt == "A" && map?.caption == "C" && map?.credit == "B" && map?.width == 3 && map?.height == 2)
        let flat = try entry("heroImage: /i.jpg\nheroImageAlt: A\nimage_caption: C\ncover_credit: B").image
        #expect(flat?.alt == "A" && flat?.caption == "C" && flat?.credit == "B")
    }

    @Test(arguments: ["draft: true", "draft: yes", "published: false", "status: draft", "isDraft: true"])
    func `drafts`(lines: String) throws {
        #expect(try entry(lines) == Entry())
    }

    @Test(arguments: ["draft: false", "published: true", "status: published", "draft: no", "draft:"])
    func `what is no draft`(lines: String) throws {
        #expect(try entry(lines).htmlBody == "<p>Body</p>")
    }

    @Test func `a file in the folder of drafts is a draft`() throws {
        #expect(try entry("title: A", name: "_drafts/a.md") == Entry())
        #expect(try entry("draft: false", name: "_drafts/a.md").permalink != nil)
    }

    @Test(arguments: [
        ("author: A B", [Person(name: "A B")]), ("authors: A, B", [Person(name: "A"), Person(name: "B")]),
        ("authors: [A, B]", [Person(name: "A"), Person(name: "B")]), ("author: King, Jr.", [Person(name: "King, Jr.")]),
        ("authors: Martin King, Jr., B", [Person(name: "Martin King, Jr."), Person(name: "B")]),
        (
            "author: {name: A, email: a@b.c, url: /a/}",
            [Person(name: "A", email: "a@b.c", uri: "https://example.org/a/")]
        ),
        ("author: A <a@b.c>", [Person(name: "A", email: "a@b.c")]),
        ("author: a@b.c (A)", [Person(name: "A", email: "a@b.c")]),
        ("author: a@b.c", [Person(email: "a@b.c")]), ("byline: A", [Person(name: "A")]), ("author: []", []),
    ])
    func `people`(lines: String, people: [Person]) throws {
        #expect(try entry(lines).authors == people)
    }

    @Test func `people whom the site knows are completed`() throws {
        var site = site
        site.metadata.authors = [
            Person(name: "Ada", email: "a@b.c", uri: "https://a.example/", avatar: "https://a.example/a.png")
        ]
        #expect(try entry("author: ada", site: site).authors == site.metadata.authors)
        #expect(try entry("author: {name: Ada, email: x@y.z}", site: site).authors.first?.email == "x@y.z")
        #expect(try entry("author: Bob", site: site).authors == [Person(name: "Bob")])
    }

    @Test(arguments: [
        ("lang: en_GB", "en-GB"), ("language: ko", "ko"), ("locale: pt_BR.UTF-8", "pt-BR"), ("language: no", "no"),
    ])
    func `languages`(lines: String, language: String) throws {
        #expect(try entry(lines).language == language)
    }

    @Test(arguments: [
        ("enclosure: /e.mp3", "audio/mpeg"), ("audio: /e.mp3", "audio/mpeg"),
        ("enclosures: [{url: /e.mp3}]", "audio/mpeg"),
        ("attachments: [{src: /e.mp3, mimeType: audio/x}]", "audio/x"),
        ("enclosure: |\n  https://example.org/e.mp3\n  12\n  audio/x", "audio/x"),
    ])
    func `files`(lines: String, type: String) throws {
        let file = try entry(lines).attachments.first
        #expect(file?.url == "https://example.org/e.mp3")
        #expect(file?.type == type)
    }

    @Test(arguments: [
        ("4", Rating(4)), ("{value: 9, best: 10, worst: 0}", Rating(9, best: 10, worst: 0)), ("4/5", Rating(4)),
        ("★★★☆☆", Rating(3)), ("★★★★½", Rating(4.5)), ("8/10", Rating(8, best: 10)), ("0", Rating(0, worst: 0)),
    ])
    func `ratings`(text: String, rating: Rating) throws {
        #expect(try entry("review: {name: A, rating: \(text)}").review?.rating == rating)
        #expect(try entry("review: {item: {name: A, type: Book}, rating: \(text)}").review?.item.type == "Book")
    }

    @Test(arguments: [
        ("{Twitter: \"@a\"}", SocialProfile(network: "x", handle: "@a")),
        ("[{network: bsky, url: /a}]", SocialProfile(network: "bluesky", url: "https://example.org/a")),
        ("https://twitter.com/a", SocialProfile(network: "x", handle: "@a", url: "https://twitter.com/a")),
        ("https://www.own.example/a", SocialProfile(network: "own", url: "https://www.own.example/a")),
        ("{Own Network: a}", SocialProfile(network: "own network", handle: "a")),
    ])
    func `networks have one name`(text: String, profile: SocialProfile) throws {
        #expect(try entry("social: \(text)").socialProfiles == [profile])
    }

    @Test func `links of every kind`() throws {
        let entry = try entry(
            """
            related: [{title: A, url: /a/}, "[B](/b/)", C, https://d.example/]
            social: {twitter: "@a", mastodon: https://m.example/@a}
            in-reply-to: https://r.example/
            external_url: https://e.example/
            comments: /c/
            license: https://creativecommons.org/licenses/by/4.0/
            figures: [{url: /f.png, caption: F}]
            location: Rotterdam
            """)
        #expect(
            entry.related == [
                RelatedLink(title: "A", url: "https://example.org/a/"),
                RelatedLink(title: "B", url: "https://example.org/b/"),
                RelatedLink(title: "C"), RelatedLink(title: "https://d.example/", url: "https://d.example/"),
            ])
        #expect(
            entry.socialProfiles == [
                SocialProfile(network: "x", handle: "@a"),
                SocialProfile(network: "mastodon", url: "https://m.example/@a"),
            ])
        #expect(entry.inReplyTo == [InReplyTo(reference: "https://r.example/", href: "https://r.example/")])
        #expect(entry.links.first(rel: "related")?.href == "https://e.example/")
        #expect(entry.links.first(rel: "license")?.href == "https://creativecommons.org/licenses/by/4.0/")
        #expect(entry.comments == "https://example.org/c/")
        #expect(entry.figures.map(\.caption) == ["F"])
        #expect(entry.extensions.text(.geoRSS, "featurename") == "Rotterdam")
    }

    @Test(arguments: [
        ("titel: A", "titel", "title"), ("catagories: A", "catagories", "categories"),
        ("pubdaet: 2024-01-01", "pubdaet", "pubdate"),
        ("desciption: A", "desciption", "description"),
    ])
    func `a slip in a key is told`(lines: String, key: String, near: String) throws {
        let (_, diagnostics) = try read(Array("---\ndate: 2024-01-01\n\(lines)\n---\nBody\n".utf8))
        #expect(diagnostics.map(\.rule) == ["unknown-field"])
        #expect(diagnostics.first?.message.contains(key) == true)
        #expect(diagnostics.first?.hint?.contains("\"\(near)\"") == true)
        #expect(diagnostics.first?.position == SourcePosition(line: 3, column: 1))
    }

    @Test(arguments: [
        "layout: post", "weight: 3", "custom_thing: x", "toc: true", "eleventyNavigation: {key: a}", "menu: main",
        "foo: bar",
        "math: true", "pin: true", "aliases: [/old/]", "type: posts", "comments: true", "series: [A]",
    ])
    func `other keys are nobody's business`(lines: String) throws {
        let (_, diagnostics) = try read(Array("---\ndate: 2024-01-01\n\(lines)\n---\nBody\n".utf8))
        #expect(diagnostics == [])
    }

    @Test func `a missing date is the file's, with a warning`() throws {
        let modified = Timestamp(seconds: 1_700_000_000)
        let (entry, diagnostics) = try read(Array("# A\n\nB".utf8), modified: modified)
        #expect(entry?.published == modified)
        #expect(diagnostics.map(\.rule) == ["missing-date"])
    }

    @Test(arguments: [
        ("title: [a, b]", 2, 8), ("review: 4", 2, 9), ("social-text: x", 2, 14),
        ("location: {lat: 200, lon: 3}", 2, 11),
        ("language: not a language", 2, 11), ("enclosure: {url: /a.mp3, length: long}", 2, 34),
        ("itunes: {episode: [[1]]}", 2, 20),
    ])
    func `a value of the wrong kind is left out with a warning`(lines: String, line: Int, column: Int) throws {
        let (entry, diagnostics) = try read(Array("---\n\(lines)\ndate: 2024-01-01\n---\nBody\n".utf8))
        #expect(entry?.htmlBody == "<p>Body</p>")
        #expect(diagnostics.map(\.rule) == ["invalid-field"])
        #expect(diagnostics.first?.position == SourcePosition(line: line, column: column))
    }
}
