import Syndicate
import SyndicateImport
import Testing

/// The importer as others call it.
struct PlainTextImporterTests {
    private func entry(_ text: String, name: String = "ferry.txt", path: String? = nil, _ context: inout ImportContext)
        throws -> Entry?
    {
        try entry(Array(text.utf8), name: name, path: path, &context)
    }

    private func entry(
        _ bytes: [UInt8], name: String = "ferry.txt", path: String? = nil, _ context: inout ImportContext
    ) throws -> Entry? {
        let source = ImportSource(
            name: name, bytes: bytes, modified: Timestamp(seconds: 1_700_000_000), relativePath: path)
        var feed = try PlainTextImporter().read(source, context: &context)
        let entry = try feed.entries.next()
        #expect(try feed.entries.next() == nil)
        return entry
    }

    private static let article =
        "The Last Ferry\n\nTwo strangers wait.\n\nThe Harbour\n\nIt rains.\n\nRead | [Ten](/ten/)\n\nFacebook | X"

    @Test func bothBodiesAreGiven() throws {
        var context = ImportContext()
        let entry = try #require(try entry(Self.article, &context))
        #expect(entry.title == "The Last Ferry")
        #expect(entry.summary == "Two strangers wait.")
        #expect(entry.htmlBody == "<p>Two strangers wait.</p>\n<h2>The Harbour</h2>\n<p>It rains.</p>")
        #expect(entry.textBody == "Two strangers wait.\n\nThe Harbour\n\nIt rains.")
        #expect(entry.related == [RelatedLink(title: "Ten", url: "/ten/")])
        #expect(entry.socialProfiles.map(\.network) == ["facebook", "x"])
        #expect(entry.review == nil)
        #expect(entry.language == nil)
    }

    @Test func whatIsMissingIsDerived() throws {
        var context = ImportContext()
        let entry = try #require(try entry(Self.article, path: "articles/ferry.txt", &context))
        #expect(entry.published == Timestamp(seconds: 1_700_000_000))
        #expect(context.diagnostics.map(\.rule) == ["missing-date"])
        #expect(context.diagnostics.map(\.severity) == [.warning])
        let identifier = try #require(entry.identifier)
        #expect(identifier.value.utf8.starts(with: "urn:uuid:".utf8))
        var other = ImportContext()
        #expect(try self.entry("Another\n\nText.", path: "articles/ferry.txt", &other)?.identifier == identifier)
        #expect(try self.entry(Self.article, path: "articles/other.txt", &other)?.identifier != identifier)
    }

    @Test func frontMatterGoesFirst() throws {
        let text =
            "---\ntitle: The Last Ferry\ndate: 2024-03-05\nauthor: Ines Okafor\ntags: [sea]\n---\nThe Last Ferry\nBy Mara Lindqvist\n12 March 2024\n\nIt rains.\n\nTags: night\n"
        var context = ImportContext()
        let entry = try #require(try entry(text, &context))
        #expect(entry.title == "The Last Ferry")
        #expect(entry.published == Timestamp(lenient: "2024-03-05"))
        #expect(entry.authors.map(\.name) == ["Ines Okafor"])
        #expect(entry.categories.map(\.term) == ["sea", "night"])
        #expect(entry.htmlBody == "<p>It rains.</p>")
        #expect(context.diagnostics.isEmpty)
    }

    @Test func theFilesNameGivesADateThatTheTextOverrules() throws {
        var context = ImportContext()
        #expect(
            try entry("H\n\nText.", name: "2023-12-28-ferry.txt", &context)?.published
                == Timestamp(lenient: "2023-12-28"))
        #expect(
            try entry("H\n12 March 2024\n\nText.", name: "2023-12-28-ferry.txt", &context)?.published
                == Timestamp(lenient: "2024-03-12"))
        #expect(context.diagnostics.isEmpty)
    }

    @Test func theSiteCompletesAuthorsAndAddresses() throws {
        var site = Site(url: "https://film.example/")
        site.metadata.authors = [Person(name: "Mara Lindqvist", email: "mara@film.example")]
        site.offsetMinutes = 540
        var context = ImportContext(site: site)
        let text =
            "H\nBy Mara Lindqvist\n12 March 2024\n\nImage: /media/quay.jpg\nAlt: A quay\n\nText.\n\nRead | [Ten](/ten/)"
        let entry = try #require(try entry(text, path: "ferry.txt", &context))
        #expect(entry.authors == [Person(name: "Mara Lindqvist", email: "mara@film.example")])
        #expect(entry.published?.offsetMinutes == 540)
        #expect(entry.figures.map(\.url) == ["https://film.example/media/quay.jpg"])
        #expect(entry.related.map(\.url) == ["https://film.example/ten/"])
        #expect(entry.permalink == "https://film.example/ferry/")
        #expect(entry.htmlBody?.contains("src=\"https://film.example/media/quay.jpg\"") == true)
    }

    @Test func aDraftIsLeftOut() throws {
        var context = ImportContext()
        #expect(try entry("---\ndraft: true\n---\nH\n\nText.", &context) == nil)
        var drafts = ImportContext(includesDrafts: true)
        #expect(try entry("---\ndraft: true\n---\nH\n\nText.", &drafts)?.isDraft == true)
    }

    @Test(arguments: [
        ("항구에서\n\n비가 온다. 배는 오지 않는다.", "ko"), ("港にて\n\n雨が降っている。", "ja"), ("港口\n\n下雨了。", nil),
        ("Harbour\n\nIt rains in 부산.", nil),
    ])
    func languages(_ text: String, _ language: String?) throws {
        var context = ImportContext()
        #expect(try entry(text, &context)?.language == language)
        var site = Site()
        site.metadata.language = "ko-KR"
        var korean = ImportContext(site: site)
        #expect(try entry(text, &korean)?.language == (language == "ko" ? nil : language))
    }

    @Test(arguments: ["", " \n\t\n", "\u{FEFF}", "\u{FEFF}\r\n\u{A0}\r\n"])
    func anEmptyFileIsAnError(_ text: String) {
        var context = ImportContext()
        let source = ImportSource(name: "empty.txt", bytes: Array(text.utf8))
        let error = #expect(throws: ImportError.self) { _ = try PlainTextImporter().read(source, context: &context) }
        #expect(error?.code == .malformed)
        #expect(error?.description.contains("is empty") == true)
    }

    @Test func leadInsAreReported() throws {
        var context = ImportContext()
        _ = try entry("H\n12 March 2024\n\nIt rains. See these:\n\nRead | A", &context)
        #expect(context.diagnostics.map(\.rule) == ["lead-in-removed"])
        #expect(context.diagnostics.first?.severity == .note)
        #expect(context.diagnostics.first?.position == SourcePosition(line: 4))
    }

    @Test func otherEncodings() throws {
        var context = ImportContext()
        let latin: [UInt8] = Array("Caf".utf8) + [0xE9] + Array("\n\nIt rains.".utf8)
        #expect(try entry(latin, &context)?.title == "Café")
        #expect(context.diagnostics.map(\.rule).contains("guessed-encoding"))
        var wide: [UInt8] = [0xFF, 0xFE]
        for unit in "港\n\n雨。".utf16 { wide += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try entry(wide, &context)?.title == "港")
    }

    @Test(
        arguments: [
            ("a.txt", nil, "<b>", true), ("a.TEXT", nil, "x", true), ("-", nil, "A headline", true),
            ("-", nil, "<html>", false), ("-", nil, "{}", false),
            ("-", nil, "a\u{0}b", false), ("-", nil, "", false), ("a.md", nil, "x", false),
            ("a.md", "text/plain; charset=utf-8", "x", true),
            ("a.txt", "text/html", "x", false),
        ] as [(String, String?, String, Bool)])
    func recognition(_ name: String, _ type: String?, _ text: String, _ expected: Bool) {
        let source = ImportSource(name: name, bytes: Array(text.utf8), mediaType: type)
        #expect(PlainTextImporter().recognises(source) == expected)
    }

    // MARK: Hostile input

    @Test func markupInTheTextStaysText() throws {
        var context = ImportContext()
        let text =
            "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\" onload=\"x\n\n\"\u{301}><b>\u{202E}\n\n- </li><script>\n\n> </blockquote>"
        let entry = try #require(try entry(text, &context))
        let html = try #require(entry.htmlBody)
        #expect(entry.title == "<script>alert(1)</script>")
        #expect(!html.utf8.contains(Array("<script".utf8)))
        #expect(!html.utf8.contains(Array("<img".utf8)))
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "word ", "ab cd\n", "Ab Cd\n\n", "- Ab\n", "- Ab\n\n", "1. Ab\n\n", "> Ab\n", "Read | Ab\n", "Read more:\n",
            "X: @b | Facebook: @a\n\n", "Tags: a\n",
            "By Jane Doe\n\n", "a@", "http://", "www.", "(", "Photo: x\n\n", "Ab Cd:\n\n", "한", "  a\n", "# a\n",
            "a\n---\n", "\u{A0}", "|", ": ", "A. b: ",
        ])
    func largeInputsTakeLinearTime(_ piece: String) throws {
        var context = ImportContext()
        let text = "Headline\n\n- first\n" + String(repeating: piece, count: (1 << 18) / piece.utf8.count)
        #expect(try entry(text, &context)?.title == "Headline")
    }
}
