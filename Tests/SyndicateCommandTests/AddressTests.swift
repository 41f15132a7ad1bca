import Foundation
import TestSupport
import Testing

/// Inputs that are addresses, served on loopback.
@Suite struct AddressTests {
    static let article = "---\ntitle: Slow Horses\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n"
    static let feed = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "Film", "items": [{"id": "urn:x:1", "url": "one", \
        "title": "From the feed", "content_text": "Text."}]}
        """
    static let page = """
        <!DOCTYPE html><html><head><title>Film</title>
        <link rel="alternate" type="application/feed+json" title="All" href="feed?a=1&amp;b=2">
        <link rel="alternate" type="application/atom+xml" title="Reviews" href="/reviews">
        <link rel="alternate" type="application/atom+xml" href="/news"></head>
        <body><article><h1>From the page</h1><p>Text.</p></article></body></html>
        """

    private static func run(_ arguments: [String], local: Bool = true) throws -> Command.Result {
        try Command.run(["inspect"] + arguments + (local ? ["--allow-private-network"] : []))
    }

    private static func server() throws -> LoopbackServer {
        try LoopbackServer { request, connection in
            switch request.target.split(separator: "?").first {
            case "/article": connection.respond(200, ["Content-Type: text/markdown"], text: article)
            case "/old-page": connection.respond(302, ["Location: /empty-page"], text: "")
            case "/old": connection.respond(301, ["Location: /article"], text: "")
            case "/page", "/empty-page":
                let text = request.target == "/page" ? page : "<!DOCTYPE html><h1>From the page</h1><p>Text.</p>"
                connection.respond(200, ["Content-Type: text/html; charset=utf-8"], text: text)
            case "/bad-page":
                let text = "<!DOCTYPE html><link rel=alternate type='application/rss+xml' href='/page'>"
                connection.respond(200, ["Content-Type: text/html"], text: text)
            case "/feed": connection.respond(200, ["Content-Type: application/feed+json"], text: feed)
            case "/feed-as-page": connection.respond(200, ["Content-Type: text/html"], text: feed)
            case "/feed-as-bytes": connection.respond(200, ["Content-Type: application/octet-stream"], text: feed)
            case "/large":
                connection.respond(200, ["Content-Type: text/markdown"], body: [UInt8](repeating: 97, count: 5000))
            case "/drip":
                connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n")
                while connection.send([97]) { usleep(20_000) }
            case "/loop": connection.respond(302, ["Location: /loop"], text: "")
            case "/file": connection.respond(302, ["Location: file:///etc/passwd"], text: "")
            case "/gone": connection.respond(410, text: "")
            case "/busy": connection.respond(429, ["Retry-After: 7"], text: "")
            default: connection.respond(404, text: "")
            }
        }
    }

    @Test func anArticleIsFetched() throws {
        let server = try Self.server()
        let result = try Self.run([server.url("/article")])
        #expect(result.status == 0)
        #expect(result.output.contains("Slow Horses"))
        #expect(result.errors == "")
        let request = try #require(server.requests.first)
        #expect(request.field("User-Agent")?.hasPrefix("Syndicate/") == true)
        #expect(request.field("Accept")?.hasPrefix("application/atom+xml, application/rss+xml, ") == true)
    }

    @Test func theEnvironmentsProxyPlaysNoPart() throws {
        let server = try Self.server()
        let proxy = "http://127.0.0.1:\(try LoopbackServer.closedPort())"
        let result = try Command.run(
            ["inspect", "--allow-private-network", server.url("/article")],
            environment: ["http_proxy": proxy, "all_proxy": proxy, "ALL_PROXY": proxy])
        #expect(result.status == 0)
        #expect(server.requests.count == 1)
    }

    @Test func aMoveForGoodIsTold() throws {
        let server = try Self.server()
        let result = try Self.run([server.url("/old")])
        #expect(result.output.contains("Slow Horses"))
        let note = """
            \(server.url("/old")): note: this has moved to \(server.url("/article")) for good (use the new address from now \
            on)

            """
        #expect(result.errors == note)
    }

    struct Failure: CustomTestStringConvertible, Sendable {
        var path: String
        var status: Int32
        var message: String
        var options: [String] = []

        var testDescription: String { path }
    }

    @Test(arguments: [
        Failure(path: "/nowhere", status: 66, message: "the server has no such document (404)"),
        Failure(path: "/gone", status: 66, message: "the document is gone for good (410)"),
        Failure(path: "/busy", status: 69, message: "the server has had too many requests (429) (try again in 7 s)"),
        Failure(
            path: "/large", status: 65, message: "the answer is larger than 4 KiB (--max-size allows more)",
            options: ["--max-size", "4K"]),
        Failure(
            path: "/drip", status: 69,
            message: "no complete answer within 0.3 s (try again later, or allow more time with --timeout)",
            options: ["--timeout", "0.3"]),
        Failure(path: "/loop", status: 69, message: "its redirects go in a circle, back to ADDRESS"),
        Failure(
            path: "/file", status: 65,
            message: "it redirects to file:///etc/passwd, and only http and https addresses can be fetched"),
    ])
    func whatCannotBeFetchedIsOneLineAndAStatus(_ example: Failure) throws {
        let server = try Self.server()
        let url = server.url(example.path)
        let result = try Self.run([url] + example.options)
        #expect(result.status == example.status)
        #expect(result.output == "")
        #expect(result.errors == "\(url): error: \(example.message.replacing("ADDRESS", with: url))\n")
    }

    @Test(arguments: [
        (
            "http://127.0.0.1:1/", 69,
            "this is a loopback address, not one of the public Internet (--allow-private-network allows it)"
        ),
        (
            "http://169.254.169.254/latest/", 69,
            "this is a cloud metadata address, not one of the public Internet (--allow-private-network allows it)"
        ),
        (
            "http://name:secret@10.0.0.1/", 69,
            "this is a private address, not one of the public Internet (--allow-private-network allows it)"
        ),
        ("ftp://name:secret@film.example/feed", 64, "only http and https addresses can be fetched"),
        ("http://[::1/", 64, "this is no address: bad ipv6 address"),
        (
            "https://film.example:port/", 64,
            "this is no address: port number was not a decimal number between 0 and 65535"
        ),
    ])
    func whatMayNotBeFetchedIsRefused(url: String, status: Int32, message: String) throws {
        let result = try Self.run([url], local: false)
        #expect(result.status == status)
        let shown = url.replacing("name:secret@", with: "")
        #expect(result.errors == "\(shown): error: \(message)\n")
    }

    @Test func anAddressNobodyListensAt() throws {
        let port = try LoopbackServer.closedPort()
        let result = try Self.run(["http://name:secret@127.0.0.1:\(port)/feed"])
        #expect(result.status == 69)
        #expect(
            result.errors.hasPrefix("http://127.0.0.1:\(port)/feed: error: no connection to 127.0.0.1 port \(port)"))
        #expect(!result.errors.contains("secret"))
    }

    @Test(arguments: [
        ["--timeout", "0"], ["--timeout", "x"], ["--max-size", "0"], ["--max-size", "4Q"], ["--cache", ""],
    ])
    func wrongLimitsAreUsageErrors(options: [String]) throws {
        let result = try Self.run(["http://127.0.0.1:1/"] + options)
        #expect(result.status == 64)
    }

    @Test func severalAddressesComeInTheirOrder() throws {
        let server = try LoopbackServer { request, connection in
            // The first is the last to answer.
            let number = Int(request.target.dropFirst()) ?? 0
            usleep(UInt32(20_000 * max(0, 5 - number)))
            connection.respond(
                200, ["Content-Type: text/markdown"],
                text: "---\ntitle: Number \(number)\nurl: https://film.example/\(number)\n---\n\nText.\n")
        }
        let urls = (0..<20).map { server.url("/\($0)") }
        let result = try Self.run(["--json", "--quiet"] + urls + [urls[0]])
        #expect(result.status == 0)
        let model = try #require(JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        let titles = (model["entries"] as? [[String: Any]])?.compactMap {
            ($0["title"] as? [String: Any])?["value"] as? String
        }
        #expect(titles == (0..<20).map { "Number \($0)" })
        #expect(server.requests.count == 20)
    }

    @Test func everyAddressThatFailsIsNamed() throws {
        let server = try Self.server()
        let result = try Self.run([server.url("/gone"), server.url("/article"), server.url("/loop")])
        #expect(result.status == 66)
        #expect(result.output == "")
        #expect(result.errors.split(separator: "\n").count == 2)
    }

    @Test func aCacheAsksForWhatHasChanged() throws {
        let scratch = try Scratch()
        let server = try LoopbackServer { request, connection in
            if request.field("If-None-Match") == "\"1\"" {
                connection.send("HTTP/1.1 304 Not Modified\n\n")
            } else {
                connection.respond(200, ["Content-Type: text/markdown", "ETag: \"1\""], text: Self.article)
            }
        }
        let folder = scratch.folder.appending(path: "a/cache").path()
        let first = try Self.run(["--cache", folder, server.url()])
        let second = try Self.run(["--cache", folder + "/", server.url()])
        #expect(first.status == 0)
        #expect(second.status == 0)
        #expect(first.output == second.output)
        #expect(server.requests.map { $0.field("If-None-Match") } == [nil, "\"1\""])
        #expect(try scratch.names == ["a"])
    }

    @Test func aCacheThatCannotBeMadeIsAWarning() throws {
        let scratch = try Scratch()
        try scratch.write("x", to: "file")
        let server = try LoopbackServer {
            $1.respond(200, ["Content-Type: text/markdown", "ETag: \"1\""], text: Self.article)
        }
        let folder = scratch.folder.appending(path: "file").path()
        let result = try Self.run(["--cache", folder, server.url()])
        #expect(result.status == 0)
        #expect(result.errors == "\(folder): warning: nothing can be stored in the cache: Not a directory\n")
    }

    @Test func aPageLeadsToItsFeed() throws {
        let server = try Self.server()
        let result = try Self.run([server.url("/page")])
        let note = """
            \(server.url("/page")): note: this is a page; its feed \(server.url("/feed?a=1&b=2")) is read (others: \
            \(server.url("/reviews")) "Reviews", \(server.url("/news")))

            """
        #expect(result.errors.hasPrefix(note))
        #expect(result.status == 0)
        #expect(result.output.contains("From the feed"))
        #expect(server.requests.map(\.target) == ["/page", "/feed?a=1&b=2"])
    }

    @Test(arguments: ["/feed", "/feed-as-page", "/feed-as-bytes"])
    func aFeedIsKnownByWhatItHoldsAndItsAddressIsTheBase(path: String) throws {
        let server = try Self.server()
        let result = try Self.run(["--json", server.url(path)])
        #expect(result.status == 0)
        #expect(result.output.contains("From the feed"))
        #expect(result.output.contains(server.url("/one")))
    }

    @Test func eachAddressIsToldOfForItself() throws {
        let server = try Self.server()
        let secret = "http://name:secret@127.0.0.1:\(server.port)/page"
        let result = try Self.run(["--each", "--json", secret, server.url("/gone"), server.url("/old")])
        #expect(result.status == 66)
        let lines = try result.output.split(separator: "\n").map {
            try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
        }
        #expect(lines.map { $0?["source"] as? String } == ["/page", "/gone", "/old"].map { server.url($0) })
        let rules = lines.map { line in
            (line?["diagnostics"] as? [[String: Any]])?.first?["rule"] as? String
        }
        #expect(rules == ["feed-discovered", "not-fetched", "moved-permanently"])
        #expect(!(result.output + result.errors).contains("secret"))
    }

    @Test(arguments: [["/page", "--from", "html"], ["/empty-page"]])
    func aPageIsAnArticleWhereNoFeedIsWantedOrNamed(arguments: [String]) throws {
        let server = try Self.server()
        let result = try Self.run([server.url(arguments[0])] + arguments.dropFirst())
        #expect(result.status == 0)
        #expect(result.output.contains("From the page"))
        #expect(server.requests.count == 1)
    }

    @Test func aPageIsKnownByTheAddressThatAnswered() throws {
        let server = try Self.server()
        let result = try Self.run(["--json", server.url("/old-page")])
        #expect(result.status == 0)
        #expect(result.output.contains(server.url("/empty-page")))
        #expect(!result.output.contains(server.url("/old-page")))
    }

    @Test func aFeedThatIsAPageIsRefused() throws {
        let server = try Self.server()
        let result = try Self.run(["--quiet", server.url("/bad-page")])
        #expect(result.status == 65)
        #expect(
            result.errors
                == "\(server.url("/page")): error: \(server.url("/bad-page")) names this as its feed, but it is a page (--from html reads the first page as an article)\n"
        )
        #expect(server.requests.count == 2)
    }
}
