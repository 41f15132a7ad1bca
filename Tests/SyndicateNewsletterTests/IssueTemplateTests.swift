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

    @Test("is told where mail programs would cut it", arguments: [(95_000, "size-warning"), (100_000, "size-error")])
    func large(_ size: Int, _ rule: String) throws {
        let (_, report) = try Self.html([IssueTextTests.article()], source: String(repeating: "x", count: size))
        #expect(report.findings.map(\.rule) == ["unsubscribe-missing", rule])
    }
}
