import Foundation
import Syndicate
import TestSupport
import Testing

@testable import SyndicateNewsletter

@Suite("An issue as a message")
struct IssueMessageTests {
    static let envelope: [(name: String, value: String)] = [
        ("form", "eml"), ("from", "The Reel <news@reel.example>"), ("unsubscribe", "https://reel.example/leave?u=1"),
        ("unsubscribe-mail", "leave@reel.example"),
    ]

    static func message(
        _ feed: FeedMetadata = IssueTextTests.feed(), _ entries: [Entry] = [IssueTextTests.article()],
        _ options: [(name: String, value: String)] = envelope
    ) throws -> [UInt8] {
        try NewsletterExporter().document(feed, entries, settings: options).bytes
    }

    @Test("is read by Python without defects, and both parts are what was written")
    func readable() throws {
        let message = try Self.message()
        let read = try PythonReader.read(message)
        #expect(read.defects.isEmpty)
        #expect(read.type == "multipart/alternative")
        #expect(read.field("Date") == "Tue, 05 Mar 2024 09:00:00 +0100")
        #expect(read.field("List-Id") == "The Reel <newsletter.reel.example>")
        #expect(
            read.field("List-Unsubscribe")
                == "<https://reel.example/leave?u=1>, <mailto:leave@reel.example?subject=unsubscribe>")
        #expect(read.field("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
        #expect(read.people["From"] == [["The Reel", "news@reel.example"]])
        let others = Self.envelope.dropFirst()
        for (form, type) in [("text", "text/plain"), ("html", "text/html")] {
            let part = try Self.message(IssueTextTests.feed(), [IssueTextTests.article()], [("form", form)] + others)
            // Lines of a message end in CRLF.
            let body = read.bodies[type]?.replacing("\r\n", with: "\n")
            #expect(body == String(decoding: part, as: UTF8.self))
        }
        #expect(try Self.message() == message)
    }

    @Test("cannot be given fields of others by anything in it")
    func injection() throws {
        let evil = "x\r\nBcc: victim@example.org\r\n\r\nbody"
        var feed = IssueTextTests.feed()
        feed.title = TextConstruct(evil)
        feed.subtitle = TextConstruct(evil)
        feed.rights = TextConstruct(evil)
        feed.language = evil
        var entry = IssueTextTests.article()
        entry.title = TextConstruct(evil)
        entry.summary = TextConstruct(evil)
        entry.authors = [Person(name: evil, email: evil)]
        entry.categories = [Category(evil)]
        entry.links = [Link("https://reel.example/" + evil)]
        let sender = (name: "from", value: "x\r\nBcc: a@example.org <b@example.org\r\n>")
        let words = [sender] + ["subject", "preheader", "intro", "reason", "address"].map { (name: $0, value: evil) }
        let read = try PythonReader.read(
            try Self.message(feed, [entry], Self.envelope.filter { $0.name != "from" } + words))
        #expect(read.defects.isEmpty)
        let known = [
            "From", "Subject", "Date", "Message-ID", "List-Id", "List-Unsubscribe", "List-Unsubscribe-Post",
            "MIME-Version", "Content-Type",
        ]
        #expect(Set(read.fields.map { $0[0] }).subtracting(known).isEmpty)
        #expect(read.field("Subject") == "x Bcc: victim@example.org body")
    }

    @Test("lets an article write no placeholder into the subject, and the publisher any")
    func subjects() throws {
        var entry = IssueTextTests.article()
        entry.title = "{{ secret }} *|EMAIL|*"
        let options = Self.envelope + [(name: "sender", value: "listmonk")]
        let read = try PythonReader.read(try Self.message(IssueTextTests.feed(), [entry], options))
        #expect(read.field("Subject") == "{\u{2060}{ secret }} *\u{2060}|EMAIL|*")
        let own = try PythonReader.read(
            try Self.message(
                IssueTextTests.feed(), [entry], options + [(name: "subject", value: "For {{ .Subscriber.Name }}")]))
        #expect(own.field("Subject") == "For {{ .Subscriber.Name }}")
    }

    @Test(
        "takes no envelope that is none",
        arguments: [
            ("from", "The Reel"), ("from", "a@b@c d"), ("to", "nobody"), ("to", "a@b.example, c@d.example"),
            ("reply-to", "@"), ("list-id", "a b"),
            ("list-id", "x>\r\nBcc: a@example.org"),
            ("date", "yesterday"), ("unsubscribe-mail", "x\r\ny"), ("unsubscribe", "javascript:alert(1)"),
            ("unsubscribe", "leave"), ("since", "soon"),
        ])
    func refused(_ name: String, _ value: String) throws {
        let options = Self.envelope.filter { $0.name != name } + [(name: name, value: value)]
        let error = #expect(throws: ExportError.self) {
            try Self.message(IssueTextTests.feed(), [IssueTextTests.article()], options)
        }
        #expect(error?.code == .option)
    }

    @Test("needs a sender and a date")
    func incomplete() throws {
        var entry = IssueTextTests.article()
        #expect(throws: ExportError.self) { try Self.message(IssueTextTests.feed(), [entry], [("form", "eml")]) }
        entry.published = nil
        #expect(throws: ExportError.self) { try Self.message(IssueTextTests.feed(), [entry]) }
        let dated = Self.envelope + [("date", "2024-01-02T03:04:05Z")]
        let read = try PythonReader.read(try Self.message(IssueTextTests.feed(), [entry], dated))
        #expect(read.field("Date") == "Tue, 02 Jan 2024 03:04:05 +0000")
    }

    @Test("is not written where nothing is new", arguments: [[], [("since", "2030-01-01")]])
    func empty(_ options: [(String, String)]) throws {
        let entries = options.isEmpty ? [] : [IssueTextTests.article()]
        let error = #expect(throws: ExportError.self) {
            try NewsletterExporter().document(
                IssueTextTests.feed(), entries, settings: options.map { (name: $0.0, value: $0.1) })
        }
        #expect(error?.code == .nothing)
    }
}

@Suite("Pictures in a message")
struct EmbeddedPictureTests {
    /// A PNG of one pixel.
    static let pixel: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
        + [0, 0, 0, 1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1F, 0x15, 0xC4, 0x89]

    @Test("come along where that is asked for, and only those that are shown")
    func embedded() throws {
        var entry = IssueTextTests.article()
        entry.image = Figure(url: "https://reel.example/a.png", alt: "A")
        entry.content = [Content(html: "<p>x</p><img src='/b.png' alt=B><img src='https://other.example/c.png' alt=C>")]
        let exporter = NewsletterExporter()
        var options = try OptionValues(
            IssueMessageTests.envelope + [("embed", "true")], for: exporter.descriptor.options)
        options.pictures = [
            "https://reel.example/a.png": Self.pixel, "https://reel.example/b.png": Self.pixel + [1],
            "https://reel.example/unused.png": Self.pixel, "https://other.example/c.png": Array("<svg/>".utf8),
        ]
        var output = ByteWriter()
        var cursor = EntryCursor([entry])
        _ = try exporter.export(IssueTextTests.feed(), entries: &cursor, options: options, to: &output)
        let read = try PythonReader.read(try output.finish())
        #expect(read.defects.isEmpty)
        #expect(read.files.map { $0[1] } == ["image/png", "image/png"])
        let html = try #require(read.bodies["text/html"])
        for file in read.files {
            #expect(html.contains("cid:\(file[0].dropFirst().dropLast())"))
            #expect(file[0].hasSuffix("@reel.example>"))
        }
        #expect(html.contains("https://other.example/c.png") && !html.contains("https://reel.example/a.png"))
        #expect(read.bodies["text/plain"]?.contains("cid:") == false)
    }
}
