import Foundation
import Testing

/// Examples/server, as feed readers ask it.
@Suite struct ServerExampleTests {
    private let scratch: Scratch
    private let server: ServerProcess

    init() throws {
        scratch = try Scratch()
        try scratch.write(Self.feed("Rain & snow"), to: "feed.json")
        server = try ServerProcess(
            Command.executable.deletingLastPathComponent().appending(path: "feed-server"),
            [
                "--port", "0", "--url", "https://film.example",
                scratch.folder.appending(path: "feed.json").path(percentEncoded: false),
            ])
    }

    private static func feed(_ title: String) -> String {
        """
        {"version": "https://jsonfeed.org/version/1.1", "title": "The <Late> Reel", "home_page_url": "https://film.example/",
         "items": [{"id": "https://film.example/1/", "url": "https://film.example/1/", "title": "\(title)",
                    "content_html": "<p>Words.</p>", "date_published": "2024-03-05T13:00:00Z"},
                   {"id": "https://film.example/2/", "content_text": "Two"}]}
        """
    }

    private struct Answer {
        var status: Int
        var fields: [String: String]
        var body: String
    }

    private func get(_ path: String, _ fields: [String] = [], method: String = "GET") throws -> Answer {
        let lines = ["\(method) \(path) HTTP/1.1", "Host: film.example", "Connection: close"] + fields + ["", ""]
        let text = try server.exchange(Array(lines.joined(separator: "\r\n").utf8), toEnd: true)
        let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
        let head = try #require(parts.first).split(separator: "\r\n")
        let named = head.dropFirst().compactMap { line -> (String, String)? in
            let field = line.split(separator: ":", maxSplits: 1)
            guard field.count == 2 else { return nil }
            return (field[0].lowercased(), field[1].trimmingCharacters(in: .whitespaces))
        }
        return Answer(
            status: try #require(head.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }),
            fields: Dictionary(named) { $1 }, body: parts.count > 1 ? String(parts[1]) : "")
    }

    @Test(arguments: [
        ("/feed/rss", "application/rss+xml; charset=utf-8", "<title>Rain &amp; snow</title>"),
        ("/feed/atom", "application/atom+xml; charset=utf-8", "href=\"https://film.example/feed/atom\""),
        ("/feed/jsonfeed", "application/feed+json", "\"title\": \"Rain & snow\""),
        ("/entry/1/x", "text/plain; charset=utf-8", "https://film.example/1/"),
        ("/entry/1/jsonld", "application/ld+json", "Rain & snow"),
        ("/feed/newsletter", "text/html; charset=utf-8", "Rain &amp; snow"),
        ("/stream/rss", "application/rss+xml; charset=utf-8", "<title>Rain &amp; snow</title>"),
        ("/", "text/html; charset=utf-8", "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"/feed/atom\""),
    ])
    func everyFormatIsThere(path: String, mediaType: String, words: String) throws {
        let answer = try get(path)
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == mediaType)
        #expect(answer.fields["x-content-type-options"] == "nosniff")
        #expect(answer.body.contains(words), "\(answer.body)")
        #expect(!answer.body.contains("<Late>") || path != "/")
    }

    @Test func whatAReaderHasIsNotSentAgain() throws {
        let first = try get("/feed/atom")
        let tag = try #require(first.fields["etag"])
        let modified = try #require(first.fields["last-modified"])
        for fields in [
            ["If-None-Match: \(tag)"], ["If-None-Match: \"other\", W/\(tag)"], ["If-None-Match: *"],
            ["If-Modified-Since: \(modified)"],
            ["If-None-Match: \(tag)", "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT"],
        ] {
            let answer = try get("/feed/atom", fields)
            #expect(answer.status == 304, "\(fields)")
            #expect(answer.body.isEmpty)
            #expect(answer.fields["etag"] == tag)
        }
        for fields in [
            ["If-None-Match: \"other\""], ["If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT"],
            ["If-Modified-Since: yesterday"], ["If-None-Match: \"other\"", "If-Modified-Since: \(modified)"],
        ] {
            #expect(try get("/feed/atom", fields).body == first.body, "\(fields)")
        }
        #expect(try get("/feed/rss").fields["etag"] != tag)
    }

    @Test func whatChangesIsSent() throws {
        let tag = try #require(get("/feed/atom").fields["etag"])
        try scratch.write(Self.feed("Sun"), to: "feed.json")
        try FileManager.default.setAttributes(
            [.modificationDate: Date.now + 60],
            ofItemAtPath: scratch.folder.appending(path: "feed.json").path(percentEncoded: false))
        let answer = try get("/feed/atom", ["If-None-Match: \(tag)"])
        #expect(answer.status == 200)
        #expect(answer.body.contains("<title>Sun</title>"))
    }

    @Test func aHeadHasNoBody() throws {
        let whole = try get("/feed/rss")
        let answer = try get("/feed/rss", method: "HEAD")
        #expect(answer.status == 200)
        #expect(answer.body.isEmpty)
        #expect(answer.fields["content-length"] == "\(whole.body.utf8.count)")
        #expect(answer.fields["etag"] == whole.fields["etag"])
    }

    @Test(arguments: [
        ("/feed/rss?limit=1", 200), ("/feed/rss?limit=none", 400), ("/feed/rss?utm_source=x", 200),
        ("/feed/nothing", 404),
        ("/feed/x", 404), ("/entry/0/x", 404), ("/entry/3/x", 404), ("/entry/1/instagram", 404), ("/entry/one/x", 404),
        ("/feed", 404), ("/feed/rss/more", 404), ("/../../etc/passwd", 404),
    ])
    func everythingElseIsAnswered(path: String, status: Int) throws {
        #expect(try get(path).status == status)
    }

    @Test func settingsAreHeeded() throws {
        #expect(try !get("/feed/rss?limit=1").body.contains("Two"))
        #expect(try get("/feed/rss?limit=2").body.contains("Two"))
    }

    @Test func nothingIsTakenFromReaders() throws {
        let answer = try get("/feed/rss", method: "POST")
        #expect(answer.status == 405)
        #expect(answer.fields["allow"] == "GET, HEAD")
    }
}
