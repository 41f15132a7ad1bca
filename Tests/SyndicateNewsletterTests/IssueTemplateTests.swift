import Syndicate
import SyndicateHTML
import TestSupport
import Testing

@testable import SyndicateNewsletter

@Suite("A template of the publisher's own")
struct IssueTemplateTests {
    static let source = """
        <!doctype html><html lang="{{language}}" dir="{{direction}}"><head><title>{{title}}</title>
        <style>h1 { color: #333 } a:hover { color: red } .more { padding: 4px; background-color: #eee }</style></head>
        <body>{{#items}}<h1>{{title}}</h1>{{#picture}}<img src="{{url}}" alt="{{alt}}">{{/picture}}
        {{#review}}<p>{{name}} {{stars}}</p>{{/review}}{{{body}}}<td class="more"><a href="{{url}}">{{words.readMore}}</a></td>
        {{/items}}{{> foot}}</body></html>
        """
    static let foot = "<p>{{#footer.address}}{{.}}; {{/footer.address}}<a href='{{footer.unsubscribe}}'>x</a></p>"

    static func html(
        _ entries: [Entry], _ options: [(name: String, value: String)] = [], source: String = source
    ) throws -> (html: String, report: ConversionReport) {
        let exporter = NewsletterExporter()
        var output = ByteWriter()
        var cursor = EntryCursor(entries)
        let values = try OptionValues(
            [("template", source)] + options, for: exporter.descriptor.options,
            partials: ["template": ["foot": foot]])
        let report = try exporter.export(IssueTextTests.feed(), entries: &cursor, options: values, to: &output)
        return (String(decoding: try output.finish(), as: UTF8.self), report)
    }

    @Test("gives the HTML, with its styles inlined")
    func inlined() throws {
        let (html, report) = try Self.html(
            [IssueTextTests.article()], [("address", "Street 1"), ("unsubscribe", "https://reel.example/leave")])
        #expect(html.contains(#"<html lang="en-GB" dir="ltr">"#))
        #expect(html.contains(#"<h1 style="color: #333">A hall of mirrors"#))
        #expect(html.contains("<p>Mirrors ★★★½☆</p>"))
        #expect(html.contains("<p>It <b>begins</b> with a <a href=\"https://reel.example/door\""))
        #expect(html.contains("a:hover"))
        #expect(html.contains("Street 1; <a href='https://reel.example/leave'>"))
        #expect(report.findings.map(\.rule) == ["style-kept"])
        let unsized = try Self.html([Self.pictured()]).html
        #expect(unsized.contains(#"width="552" style="max-width:100%;height:auto""#))
        #expect(unsized.contains(#"width="120" style="max-width:100%;height:auto""#))
    }

    private static func pictured() -> Entry {
        var entry = Entry(title: "Two pictures")
        entry.content = [Content(html: "<img src='/a.png' alt=A><img src='/b.png' alt=B>")]
        var small = Figure(url: "https://reel.example/b.png", alt: "B")
        (small.width, small.height) = (120, 80)
        entry.figures = [small]
        return entry
    }

    @Test("shows hostile words as words")
    func hostile() throws {
        var entry = Entry(title: "\"\u{301}><script>alert(1)</script>{{title}} *|EMAIL|* '")
        entry.links = [Link("javascript:alert(1)")]
        entry.content = [Content(html: "<script>x</script><p onclick=x>{{ secret }}<a href='javascript:x'>y</a></p>")]
        let (html, _) = try Self.html([entry], [("sender", "listmonk")])
        let tree = HTMLDocument(parsing: html)
        #expect(tree.root.all("script").isEmpty)
        #expect(!html.contains("onclick") && !html.contains("javascript:"))
        #expect(!html.contains("{{ secret") && !html.contains("{{title") && !html.contains("*|EMAIL"))
        #expect(html.contains("<a href='{{ UnsubscribeURL }}'>"))
    }

    @Test("names nothing that an issue has not")
    func unknown() {
        let error = #expect(throws: ExportError.self) {
            try Self.html([IssueTextTests.article()], source: "<p>\n{{headline}}{{#items}}{{titel}}{{/items}}")
        }
        #expect(error?.message.contains("option template:2:1: unknown name \"headline\"") == true)
    }

    @Test("is told where mail programs would cut it, and writes nothing beyond")
    func large() throws {
        let (html, report) = try Self.html([IssueTextTests.article()], source: String(repeating: "x", count: 95_000))
        #expect(html.utf8.count == 95_000)
        #expect(report.findings.map(\.rule) == ["unsubscribe-missing", "size-warning"])
        // 99.5 KB of 1,024 bytes.
        #expect(
            try Self.html([IssueTextTests.article()], source: String(repeating: "x", count: 101_888)).html.count > 0)
        var output = ByteWriter()
        var cursor = EntryCursor([IssueTextTests.article()])
        let exporter = NewsletterExporter()
        let options = try OptionValues(
            [("template", String(repeating: "x", count: 101_889))], for: exporter.descriptor.options)
        #expect(throws: ExportError.self) {
            try exporter.export(IssueTextTests.feed(), entries: &cursor, options: options, to: &output)
        }
        #expect(try output.finish().isEmpty)
    }

    @Test("shows less of articles where mail programs would cut it")
    func fitted() throws {
        var entry = IssueTextTests.article()
        entry.content = [Content(html: String(repeating: "<p>Words, and words.</p>", count: 8_000))]
        let source =
            "<title>{{title}}</title><style>p{color:#333333}</style>{{#items}}{{{body}}}"
            + "{{#shortened}}<a href=\"{{url}}\">{{words.readOn}}</a>{{/shortened}}{{/items}}"
        let (html, report) = try Self.html([entry], source: source)
        #expect((80 << 10...90 << 10).contains(html.utf8.count))
        #expect(html.hasSuffix("Read on</a>"))
        #expect(report.losses.map(\.field) == ["content"])
        #expect(!report.findings.contains { $0.rule.hasPrefix("size") })
    }

    @Test("of a digest leaves out what the last articles say first, then the articles")
    func condensed() throws {
        let entries = (1...6).map { number in
            var entry = Entry(title: TextConstruct("Article \(number)"))
            entry.links = [Link("https://reel.example/\(number)")]
            entry.summary = TextConstruct(String(repeating: "In short. ", count: 30))
            entry.content = [Content(html: String(repeating: "<p>Words, and words.</p>", count: 1_000))]
            return entry
        }
        let source =
            "{{#items}}<h2>{{title}}</h2><p>{{summary}}</p>{{{body}}}{{/items}}"
            + "{{#more}}<a href=\"{{url}}\">{{text}}</a>{{/more}}"
        let (html, report) = try Self.html(entries, [("content", "full")], source: source)
        #expect((70 << 10...90 << 10).contains(html.utf8.count))
        #expect(report.losses.map(\.field) == ["content"])
        #expect(report.losses.first?.count == 3)
        #expect(html.contains("<h2>Article 6</h2>"))
        // Where the template takes nearly all of the room, articles become links.
        let filler = String(repeating: "x", count: 90_500)
        let (tight, told) = try Self.html(entries, [("content", "full")], source: source + filler)
        #expect(tight.utf8.count <= 90 << 10)
        #expect(tight.contains(">Article 6</a>") && tight.contains("<h2>Article 1</h2>"))
        #expect(told.losses.contains { $0.field == "entry" })
    }

    @Test(
        "is told where escaping does not help",
        arguments: [
            ("<p>\n<img alt={{title}}>", "line 2, column 10"),
            ("<script>var x = '{{title}}'</script>", "<script>"), ("<p onclick=\"f('{{title}}')\">", "onclick"),
            ("<p {{title}}>", "a tag"),
        ])
    func places(_ source: String, _ place: String) throws {
        let (_, report) = try Self.html([IssueTextTests.article()], source: source)
        let found = try #require(report.findings.first { $0.rule == "template-place" })
        #expect(found.severity == .warning && found.message.contains(place), "\(found.message)")
    }

    @Test("that says nothing is refused", arguments: ["", " \n", "{{#digest}}x{{/digest}}"])
    func empty(_ source: String) {
        let error = #expect(throws: ExportError.self) {
            try Self.html([IssueTextTests.article()], source: source)
        }
        #expect(error?.message.contains("writes nothing") == true)
    }
}
