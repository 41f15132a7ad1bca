import Syndicate
import SyndicateHTML
import TestSupport
import Testing

@testable import SyndicateNewsletter

@Suite("What an issue takes in and refuses")
struct IssueContentTests {
    static func document(
        _ entries: [Entry], _ options: [(name: String, value: String)] = [], feed: FeedMetadata = IssueTextTests.feed()
    ) throws -> (html: String, report: ConversionReport) {
        let (bytes, report) = try NewsletterExporter().document(feed, entries, settings: options)
        return (String(decoding: bytes, as: UTF8.self), report)
    }

    @Test("An article that says nothing is no issue")
    func nothing() throws {
        let error = #expect(throws: ExportError.self) { try Self.document([Entry()], feed: FeedMetadata()) }
        #expect(error?.code == .nothing)
        let (html, report) = try Self.document([Entry(), IssueTextTests.article()])
        #expect(html.contains("A hall of mirrors"))
        #expect(report.losses.contains { $0.field == "entry" && $0.count == 1 })
    }

    @Test(
        "A logo that is no address of the web is refused", arguments: ["javascript:x", "mailto:a@b.example", "data:,x"])
    func logo(_ address: String) {
        let error = #expect(throws: ExportError.self) {
            try Self.document([IssueTextTests.article()], [("logo", address)])
        }
        #expect(error?.code == .option && error?.message.hasPrefix("option logo: ") == true)
    }

    @Test("An address to leave by is an address alone")
    func unsubscribeMail() throws {
        let error = #expect(throws: ExportError.self) {
            try Self.document([IssueTextTests.article()], [("unsubscribe-mail", "leave@reel.example?subject=x")])
        }
        #expect(error?.message.contains("option unsubscribe-mail: ") == true)
        #expect(error?.message.contains("leave@example.org") == true)
        let message = try Self.document(
            [IssueTextTests.article()],
            [("form", "eml"), ("from", "a@reel.example"), ("unsubscribe-mail", "mailto:leave@reel.example")])
        #expect(message.html.contains("<mailto:leave@reel.example?subject=unsubscribe>"))
    }

    @Test("A digest of whole articles says how each begins once", arguments: ["html", "text"])
    func opening(_ form: String) throws {
        let entries = ["One", "Two"].map { name in
            var entry = Entry(title: TextConstruct(name))
            entry.content = [Content(html: "<p>\(name) begins in a hall of mirrors.</p><p>It goes on.</p>")]
            return entry
        }
        let text = try Self.document(entries, [("content", "full"), ("form", form)]).html
        for name in ["One", "Two"] {
            #expect(text.ranges(of: "\(name) begins in a hall of mirrors.").count == 1, "\(text)")
        }
    }

    @Test("Colours that are changed so that they can be read are told")
    func colours() throws {
        let (_, report) = try Self.document(
            [IssueTextTests.article()], [("text", "#cccccc"), ("accent", "#003366"), ("dark-accent", "#223344")])
        let notes = report.findings.filter { $0.rule == "colour-moved" }.map(\.message)
        #expect(notes.count == 2, "\(notes)")
        #expect(notes.first?.contains("option text: words in #cccccc have a contrast of 1.6 on #ffffff") == true)
        #expect(notes.last?.contains("option dark-accent: ") == true)
        // Text has none.
        let text = try Self.document([IssueTextTests.article()], [("form", "text"), ("text", "#cccccc")]).report
        #expect(!text.findings.contains { $0.rule == "colour-moved" })
    }

    @Test("Files that are heard are not tagged as pages are")
    func media() throws {
        let html = try Self.document([IssueTextTests.article()], [("utm-source", "reel")]).html
        #expect(html.contains("href=\"https://reel.example/m.mp3\""))
        #expect(html.contains("https://reel.example/mirrors?utm_source=reel"))
    }

    @Test(
        "An address that hides its scheme is none",
        arguments: ["JaVa&#10;Script:alert(1)", "java&#9;script:x", " jav\rascript:x"])
    func hidden(_ address: String) throws {
        var entry = IssueTextTests.article()
        entry.content = [Content(html: "<p>It is <a href=\"\(address)\">here</a>.</p>")]
        let html = try Self.document([entry]).html
        #expect(html.contains("It is here.") || html.contains("It is <a>here</a>."), "\(html)")
        entry.links = [Link("java\nscript:alert(1)")]
        #expect(!(try Self.document([entry]).html.lowercased().contains("script:")))
    }
}
