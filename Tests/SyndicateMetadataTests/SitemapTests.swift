import Syndicate
import SyndicateMetadata
import SyndicateXML
import TestSupport
import Testing

@Suite struct SitemapTests {
    /// The grammar of sitemaps, of the index, and of Google's additions, as far as this exporter writes them.
    private static let grammar = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"
          ns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <define name="loc"><element name="loc"><data type="anyURI"><param name="maxLength">2047</param></data></element></define>
          <define name="date"><choice><data type="dateTime"/><data type="date"/><data type="gYearMonth"/><data type="gYear"/></choice></define>
          <define name="lastmod"><optional><element name="lastmod"><ref name="date"/></element></optional></define>
          <define name="url"><element name="url"><ref name="loc"/><ref name="lastmod"/>
            <zeroOrMore><element name="link" ns="http://www.w3.org/1999/xhtml"><attribute name="rel"><value>alternate</value></attribute>
              <attribute name="hreflang"><data type="language"/></attribute><attribute name="href"><data type="anyURI"/></attribute></element></zeroOrMore>
            <optional><element name="news" ns="http://www.google.com/schemas/sitemap-news/0.9">
              <element name="publication"><element name="name"><text/></element>
                <element name="language"><data type="string"><param name="pattern">[a-z]{2,3}|zh-(cn|tw)</param></data></element></element>
              <element name="publication_date"><ref name="date"/></element><element name="title"><text/></element></element></optional>
            <zeroOrMore><element name="image" ns="http://www.google.com/schemas/sitemap-image/1.1">
              <element name="loc"><data type="anyURI"/></element></element></zeroOrMore></element></define>
          <start><choice>
            <element name="urlset"><oneOrMore><ref name="url"/></oneOrMore></element>
            <element name="sitemapindex"><oneOrMore><element name="sitemap"><ref name="loc"/><ref name="lastmod"/></element></oneOrMore></element>
          </choice></start>
        </grammar>
        """

    private func entries(_ count: Int) -> [Entry] {
        (0..<count).map { number in
            var entry = Entry(title: "Entry")
            entry.links = [Link("https://reel.example/\(number)")]
            entry.published = Timestamp(seconds: 1_700_000_000 + Int64(number))
            return entry
        }
    }

    /// The document, which has to be right by the grammar.
    private func sitemap(
        _ entries: [Entry], in feed: FeedMetadata = Sample.feed, stream: Bool = false, isValid: Bool = true,
        settings: [(name: String, value: String)] = []
    ) throws -> (text: String, rules: [String]) {
        let (bytes, report) = try SitemapExporter().document(feed, entries, stream: stream, settings: settings)
        let schema = try RelaxNGSchema(grammar: Array(Self.grammar.utf8))
        #expect(XMLCheck(schema: isValid ? schema : nil).diagnostics(of: bytes).map(\.message) == [])
        return (String(decoding: bytes, as: UTF8.self), report.findings.map(\.rule))
    }

    @Test(arguments: [true, false])
    func `pages, pictures, languages and news are named`(stream: Bool) throws {
        var entry = Sample.entry
        entry.title = "A & <B>"
        entry.links.append(Link("https://reel.example/ko/?a=1&b=2", hreflang: "ko"))
        entry.figures = [Figure(url: "/영화 1.png"), Figure(url: "javascript:1")]
        var old = Sample.entry
        old.links = [Link("/old")]
        old.published = Timestamp(lenient: "2020-02")
        let (text, rules) = try sitemap(
            [entry, old], stream: stream, settings: [("news-since", "2024-03-01"), ("home", "true")])
        #expect(rules == [])
        for part in [
            "<loc>https://reel.example/</loc>", "<lastmod>2024-03-05T12:00:00+01:00</lastmod>",
            "<lastmod>2020-02</lastmod>",
            "hreflang=\"ko\" href=\"https://reel.example/ko/?a=1&amp;b=2\"", "<news:name>The Late Reel</news:name>",
            "<news:language>en</news:language>", "<news:title>A &amp; &lt;B&gt;</news:title>",
            "<image:loc>https://reel.example/%EC%98%81%ED%99%94%201.png</image:loc>",
            "<loc>https://reel.example/old</loc>",
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(text.split(separator: "<news:news>").count == 2 && !text.contains("javascript"))
    }

    @Test func `news are of the two days up to the newest`() throws {
        var entries = entries(3)
        entries[0].published = Timestamp(seconds: 1_700_000_000 - 172_800)
        entries[2].published = Timestamp(seconds: 1_700_000_000)
        entries[1].published = Timestamp(seconds: 1_700_000_000 - 172_801)
        let (text, _) = try sitemap(entries, settings: [("news-since", "latest")])
        #expect(text.split(separator: "<news:news>").count == 3)
        #expect(throws: ExportError.self) { try sitemap(entries, stream: true, settings: [("news-since", "latest")]) }
        #expect(throws: ExportError.self) { try sitemap(entries, settings: [("news-since", "soon")]) }
    }

    @Test(arguments: [("zh-Hant-HK", "zh-tw"), ("zh-TW", "zh-tw"), ("zh", "zh-cn"), ("pt-BR", "pt"), ("ko", "ko")])
    func `Google News has codes of its own`(tag: String, code: String) throws {
        var entry = Sample.entry
        entry.language = tag
        #expect(try sitemap([entry], settings: [("news-since", "latest")]).text.contains("<news:language>\(code)<"))
    }

    @Test func `what a sitemap may not hold is left out and told`() throws {
        var foreign = Sample.entry
        foreign.links = [Link("https://elsewhere.example/")]
        var long = Sample.entry
        long.links = [Link("https://reel.example/" + String(repeating: "a", count: 2048))]
        var nowhere = Sample.entry
        nowhere.links = [Link("mailto:a@b.example")]
        var undated = Sample.entry
        undated.links = [Link("https://reel.example/u")]
        undated.published = Timestamp(unparsed: "yesterday <b>")
        let (text, rules) = try sitemap([foreign, long, nowhere, Sample.entry, Sample.entry, undated])
        #expect(
            rules == [
                "sitemap-foreign-host", "sitemap-address-length", "sitemap-address-missing", "sitemap-duplicate",
                "sitemap-lastmod-missing",
            ])
        #expect(text.split(separator: "<url>").count == 3)
        #expect(try sitemap([], isValid: false).rules == ["sitemap-empty"])
    }

    @Test func `Google News takes a thousand`() throws {
        let (text, rules) = try sitemap(entries(1002), settings: [("news-since", "2020-01-01")])
        #expect(text.split(separator: "<news:news>").count == 1001 && rules == ["sitemap-news-limit"])
        #expect(
            try sitemap(entries(1), in: FeedMetadata(), settings: [("news-since", "latest")]).rules.first
                == "sitemap-publication-missing")
    }

    @Test func `more than fifty thousand addresses are refused`() throws {
        var number = 0
        var cursor = EntryCursor(pulling: { () throws(ExportError) -> Entry? in
            number += 1
            var entry = Entry()
            entry.links = [Link("https://reel.example/\(number)")]
            return entry
        })
        var output = ByteWriter()
        let options = try OptionValues(for: SitemapExporter().descriptor.options)
        #expect {
            try SitemapExporter().export(Sample.feed, entries: &cursor, options: options, to: &output)
        } throws: {
            ($0 as? ExportError)?.message.contains("50,000") == true
        }
        #expect(number == 50_001)
    }

    @Test(arguments: [
        (0, 2, []), (1, 2, ["/s.xml"]), (2, 2, ["/s.xml"]), (5, 2, ["/s.xml", "/s-2.xml", "/s-3.xml"]),
    ])
    func `an index names the files that pages are split into`(count: Int, size: Int, paths: [String]) throws {
        let settings = [(name: "index", value: "https://reel.example/s.xml"), (name: "index-size", value: "\(size)")]
        let (text, rules) = try sitemap(entries(count), stream: true, isValid: count > 0, settings: settings)
        let found = text.split(separator: "<loc>https://reel.example").dropFirst().map {
            String($0.prefix { $0 != "<" })
        }
        #expect(found == paths && rules == (count == 0 ? ["sitemap-empty"] : []))
        if count == 5 { #expect(text.contains("<lastmod>2023-11-14T22:13:24Z</lastmod>")) }
    }

    @Test(arguments: [
        ("https://a.example/x/s.xml?v=1.2", "https://a.example/x/s-2.xml?v=1.2"),
        ("https://a.example/s", "https://a.example/s-2"),
        ("https://a.example/.xml", "https://a.example/.xml-2"),
    ])
    func `the number stands before the extension`(address: String, second: String) throws {
        let settings = [(name: "index", value: address), (name: "index-size", value: "1")]
        #expect(try sitemap(entries(2), settings: settings).text.contains("<loc>\(second)</loc>"))
    }

    @Test func `a place in a page is no page`() throws {
        var entry = Sample.entry
        entry.links = [Link("https://reel.example/quiet?a=1#part")]
        let (text, rules) = try sitemap([entry, entry])
        #expect(text.contains("<loc>https://reel.example/quiet?a=1</loc>"))
        #expect(rules.contains("sitemap-duplicate"))
    }
}
