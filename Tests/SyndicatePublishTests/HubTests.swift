import Foundation
import Syndicate
import SyndicatePublish
import SyndicateTransport
import TestSupport
import Testing

/// Hubs, search engines, mentioned sites and folders, by servers that take only what the specifications say.
@Suite struct HubTests {
    /// A form as servers read it.
    private static func form(_ body: [UInt8]) -> [String: String] {
        var fields: [String: String] = [:]
        for part in String(decoding: body, as: UTF8.self).split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map {
                $0.replacingOccurrences(of: "+", with: " ").removingPercentEncoding ?? ""
            }
            fields[pair[0]] = pair.count > 1 ? pair[1] : ""
        }
        return fields
    }

    private func deliver(
        _ kind: any DestinationKind, _ values: [(name: String, value: String)] = [],
        secrets: [String: [String]] = [:], body: [UInt8], recipient: String? = nil, folder: String = ".",
        entry: String = "https://film.example/1/", addresses: AddressPolicy = .all,
        content: AddressPolicy? = nil
    ) async throws -> DeliveryOutcome {
        var settings = DestinationSettings(
            name: "hook", values: try OptionValues(values, for: kind.descriptor.options.map(\.spec)), secrets: secrets,
            client: HTTPClient(), addresses: addresses, timeout: .seconds(3600), folder: folder)
        settings.contentAddresses = content ?? addresses
        return try await kind.publisher(for: settings).deliver(
            ClaimedDelivery(
                token: .init(number: 1, fence: 1), message: "msg_1", destination: "hook", recipient: recipient,
                attempt: 1, created: .now,
                post: Post(entry: entry, event: .created, mediaType: "application/json", body: body)))
    }

    private let changes = PostChanges(
        feeds: ["https://film.example/feed.xml?a=1&b=ü"], hubs: [],
        entries: ["https://film.example/1/", "https://film.example/2/", "https://other.example/3/"])

    // MARK: WebSub

    @Test func aHubIsToldOfTheFeed() async throws {
        let server = try LoopbackServer { request, connection in
            let form = Self.form(request.body)
            let isGood =
                request.method == "POST" && request.field("content-type") == "application/x-www-form-urlencoded"
                && form["hub.mode"] == "publish" && form["hub.topic"] == "https://film.example/feed.xml?a=1&b=ü"
                && form["hub.url"] == form["hub.topic"] && form.count == 3
            connection.respond(isGood ? 204 : 400)
        }
        let outcome = try await deliver(
            WebSubDestination(), [("hub", server.url("/hub"))], body: changes.body)
        #expect(outcome.verdict == .delivered)
        #expect(server.requests.map(\.target) == ["/hub"])
    }

    @Test func theHubsOfTheFeedAreToldUnlessOthersAreNamed() async throws {
        let server = try LoopbackServer { $1.respond(204) }
        var changes = changes
        changes.hubs = [server.url("/one"), server.url("/two")]
        #expect(try await deliver(WebSubDestination(), body: changes.body).verdict == .delivered)
        #expect(server.requests.map(\.target) == ["/one", "/two"])
    }

    @Test func oneHubThatFailsIsAskedAgainWithTheOthers() async throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(request.target == "/bad" ? 500 : request.target == "/gone" ? 410 : 204)
        }
        func outcome(_ hubs: String...) async throws -> DeliveryOutcome.Verdict {
            var changes = changes
            changes.hubs = hubs.map { server.url($0) }
            return try await deliver(WebSubDestination(), body: changes.body).verdict
        }
        #expect(try await outcome("/bad", "/good") == .failed(retryAfter: nil))
        #expect(server.requests.count == 2)
        // A hub that is gone does not take the destination with it.
        #expect(try await outcome("/gone", "/good") == .refused)
        #expect(try await outcome() == .delivered)
    }

    // MARK: IndexNow

    private static func indexNow(_ request: LoopbackServer.Request, _ connection: LoopbackConnection) {
        guard let object = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any],
            let host = object["host"] as? String, let urls = object["urlList"] as? [String],
            request.field("content-type") == "application/json; charset=utf-8", request.method == "POST",
            Set(object.keys).isSubset(of: ["host", "key", "keyLocation", "urlList"]), urls.count <= 10_000
        else { return connection.respond(400) }
        guard object["key"] as? String == "0123456789abcdef" else { return connection.respond(403) }
        let areOfHost = urls.allSatisfy { URL(string: $0)?.host() == host }
        connection.respond(areOfHost ? 202 : 422)
    }

    @Test func searchEnginesAreToldOfPagesByHost() async throws {
        let server = try LoopbackServer(answer: Self.indexNow)
        let outcome = try await deliver(
            IndexNowDestination(), [("endpoint", server.url("/indexnow"))], secrets: ["key": ["0123456789abcdef"]],
            body: changes.body)
        #expect(outcome.verdict == .delivered)
        let lists = try server.requests.map {
            try #require(JSONSerialization.jsonObject(with: Data($0.body)) as? [String: Any])["urlList"] as? [String]
        }
        #expect(lists == [["https://film.example/1/", "https://film.example/2/"], ["https://other.example/3/"]])
    }

    @Test func aKeyThatTheSiteDoesNotShowCanBePutThere() async throws {
        let server = try LoopbackServer(answer: Self.indexNow)
        let outcome = try await deliver(
            IndexNowDestination(), [("endpoint", server.url("/indexnow"))], secrets: ["key": ["fedcba9876543210"]],
            body: changes.body)
        #expect(outcome.verdict == .failed(retryAfter: nil))
        #expect(outcome.detail == "403: the key is not found on the site")
    }

    @Test func tenThousandPagesAreOneRequest() async throws {
        let server = try LoopbackServer(answer: Self.indexNow)
        var changes = changes
        changes.entries = (0..<10_001).map { "https://film.example/\($0)/" }
        let outcome = try await deliver(
            IndexNowDestination(), [("endpoint", server.url("/indexnow"))], secrets: ["key": ["0123456789abcdef"]],
            body: changes.body)
        #expect(outcome.verdict == .delivered)
        #expect(server.requests.count == 2)
    }

    // MARK: Webmention

    /// A page, by fields of its header and what stands in it, and where it wants to be told of links.
    struct Page: Sendable {
        var fields: [String]
        var html: String
        var endpoint: String?

        init(_ fields: [String], _ html: String, _ endpoint: String?) {
            self.fields = fields
            self.html = html
            self.endpoint = endpoint
        }
    }

    /// Pages that name their endpoint in the ways of https://webmention.rocks; `nil` for those that name none.
    static let pages: [Page] = [
        Page(["Link: </hook?a=1>; rel=webmention"], "", "/hook?a=1"),
        Page(["LinK: <BASE/hook>; rel=\"webmention\""], "", "/hook"),
        Page(["Link: </other>; rel=other, </hook>; rel=\"webmention\""], "", "/hook"),
        Page(["Link: </other>; rel=other", "Link: </hook>; rel=\"webmention somethingelse\""], "", "/hook"),
        Page(["Link: </none>; rel=not-webmention"], "<link rel=webmention href=/hook>", "/hook"),
        Page([], "<link rel=\"webmention\" href=\"hook\">", "/page/hook"),
        Page([], "<a href=/hook rel=webmention>here</a>", "/hook"),
        Page([], "<link rel='webmention somethingelse' href=/hook>", "/hook"),
        Page([], "<a rel=webmention href=\"\">this page</a>", "/page/"),
        Page([], "<p>a</p><a rel=webmention>no href</a><a rel=webmention href=/hook>b</a>", "/hook"),
        Page([], "<!-- <a rel=webmention href=/bad></a> --><a rel=webmention href=/hook>b</a>", "/hook"),
        Page([], "<code>&lt;a rel=webmention href=/bad&gt;</code><link rel=WebMention href=/hook>", "/hook"),
        Page([], "<base href=/base/><a rel=webmention href=hook>b</a>", "/base/hook"),
        Page(["Link: </hook>; rel=webmention"], "<link rel=webmention href=/bad>", "/hook"),
        Page([], "<link rel=not-webmention href=/bad>", nil),
        Page([], "", nil),
        Page(["Link: nonsense <", "Link: <>; rel"], "<a href=/x>", nil),
        Page(["Content-Type: text/plain"], "<link rel=webmention href=/bad>", nil),
    ]

    @Test(arguments: pages)
    func endpointsAreFound(_ page: Page) async throws {
        let (fields, html, expected) = (page.fields, page.html, page.endpoint)
        let told = Told()
        let server = try LoopbackServer { request, connection in
            guard request.method == "POST" else {
                let base = "http://\(request.field("host") ?? "")"
                let type = fields.contains { $0.hasPrefix("Content-Type") } ? [] : ["Content-Type: text/html"]
                return connection.respond(
                    200, type + fields.map { $0.replacingOccurrences(of: "BASE", with: base) }, text: html)
            }
            told.add(request)
            connection.respond(202)
        }
        let target = server.url("/page/")
        let outcome = try await deliver(
            WebmentionDestination(), body: PostLinks(url: "https://film.example/1/?a=1&b=2", links: [target]).body,
            recipient: target)
        #expect(outcome.verdict == .delivered)
        #expect(told.requests.map(\.target) == (expected.map { [$0] } ?? []))
        for request in told.requests {
            #expect(Self.form(request.body) == ["source": "https://film.example/1/?a=1&b=2", "target": target])
        }
    }

    @Test func redirectsAreFollowedToThePageAndNotBeyond() async throws {
        let server = try LoopbackServer { request, connection in
            switch request.target {
            case "/old/": connection.respond(302, ["Location: /new/page"])
            case "/new/page":
                connection.respond(200, ["Content-Type: text/html"], text: "<link rel=webmention href=hook>")
            case "/new/hook": connection.respond(307, ["Location: /elsewhere"])
            default: connection.respond(404)
            }
        }
        let target = server.url("/old/")
        let outcome = try await deliver(
            WebmentionDestination(), body: PostLinks(url: "https://film.example/1/", links: [target]).body,
            recipient: target)
        #expect(server.requests.map(\.target) == ["/old/", "/new/page", "/new/hook"])
        #expect(outcome.verdict == .failed(retryAfter: nil))
    }

    @Test(arguments: [404, 410])
    func aPageThatIsNotThereWantsToKnowNothing(status: Int) async throws {
        let server = try LoopbackServer { $1.respond(status) }
        let outcome = try await deliver(
            WebmentionDestination(), body: PostLinks(url: "https://film.example/1/", links: [server.url()]).body,
            recipient: server.url())
        #expect(outcome.verdict == .delivered)
    }

    @Test func pagesAndEndpointsOfTheOwnMachineAreNotAsked() async throws {
        let server = try LoopbackServer { $1.respond(200) }
        let outcome = try await deliver(
            WebmentionDestination(), body: PostLinks(url: "https://film.example/1/", links: [server.url()]).body,
            recipient: server.url(), content: .publicOnly)
        #expect(outcome.verdict == .refused)
        #expect(server.requests.isEmpty)
    }

    @Test func hubsOfTheOwnMachineAreNotAskedWhereTheFeedNamesThem() async throws {
        let server = try LoopbackServer { $1.respond(204) }
        var changes = changes
        changes.hubs = [server.url()]
        let outcome = try await deliver(WebSubDestination(), body: changes.body, content: .publicOnly)
        #expect(outcome.verdict == .failed(retryAfter: nil))
        #expect(server.requests.isEmpty)
        let named = try await deliver(
            WebSubDestination(), [("hub", server.url())], body: changes.body, content: .publicOnly)
        #expect(named.verdict == .delivered)
    }

    // MARK: Directory

    @Test func aFolderGetsAFileForEachEntryThatChangesWithIt() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "folder-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder.appending(path: "out"), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ entry: String, _ text: String) async throws -> DeliveryOutcome {
            try await deliver(
                DirectoryDestination(), [("path", "out")], body: Array(text.utf8), folder: folder.path(), entry: entry)
        }
        #expect(try await write("https://film.example/slow-horses/", "one").verdict == .delivered)
        #expect(try await write("https://film.example/slow-horses/", "two").verdict == .delivered)
        for entry in ["../../etc/passwd", "/etc/passwd", "..", "a\u{0}b", ".hidden", "", "한국어"] {
            #expect(try await write(entry, entry).verdict == .delivered)
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "out").path()).sorted()
        #expect(names.count == 8)
        #expect(names.allSatisfy { $0.hasSuffix(".json") && !$0.hasPrefix(".") })
        let name = try #require(names.first { $0.hasPrefix("slow-horses-") })
        #expect(try String(contentsOf: folder.appending(path: "out/\(name)"), encoding: .utf8) == "two")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path()) == ["out"])
    }

    @Test func aFolderThatIsNotThereIsToldAndTriedAgain() async throws {
        let outcome = try await deliver(DirectoryDestination(), [("path", "/nonexistent/folder")], body: [1])
        #expect(outcome.verdict == .failed(retryAfter: nil))
        #expect(outcome.detail?.contains("No such file") == true)
    }
}

/// What came, on whatever thread.
private final class Told: @unchecked Sendable {
    private let lock = NSLock()
    private var seen: [LoopbackServer.Request] = []

    var requests: [LoopbackServer.Request] { lock.withLock { seen } }
    func add(_ request: LoopbackServer.Request) { lock.withLock { seen.append(request) } }
}
