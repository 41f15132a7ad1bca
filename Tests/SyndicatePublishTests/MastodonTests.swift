import Foundation
import Syndicate
import SyndicateTransport
import TestSupport
import Testing

@testable import SyndicatePublish

@Suite struct MastodonTests {
    /// A server of Mastodon: media in one call, ready at the second look; statuses.
    private func server(
        id: String = #""99""#, _ status: @escaping @Sendable (Int, LoopbackConnection) -> Void
    ) throws -> LoopbackServer {
        let counts = Counter()
        return try LoopbackServer { request, connection in
            if request.line == "GET /picture.png" {
                return connection.respond(200, ["Content-Type: image/png"], body: Network.png)
            }
            guard request.field("Authorization") == "Bearer Token/Of+All=Secrets" else {
                return connection.respond(401, text: #"{"error":"The access token is invalid"}"#)
            }
            switch request.line {
            case "POST /api/v2/media": connection.respond(202, text: #"{"id":\#(id),"url":null}"#)
            case "GET /api/v1/media/99": connection.respond(counts.next() == 1 ? 206 : 200, text: #"{"id":"99"}"#)
            case "POST /api/v1/statuses": status(counts.next(), connection)
            default: connection.respond(404, text: #"{"error":"Record not found"}"#)
            }
        }
    }

    private func pictured(_ server: LoopbackServer) throws -> [UInt8] {
        // The exporter takes addresses of the public Internet alone.
        let plan = try Network.plan(
            "mastodon", picture: "https://film.example.com/picture.png", options: ["media": "all"])
        let text = String(decoding: plan, as: UTF8.self)
        #expect(text.contains("https://film.example.com/picture.png"))
        return Array(text.replacing("https://film.example.com/picture.png", with: server.url("/picture.png")).utf8)
    }

    @Test func picturesAreSentAndWaitedFor() async throws {
        let server = try server { $1.respond(text: #"{"id":"1","uri":"https://m.example/1"}"#) }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try pictured(server)))
        #expect(outcome.verdict == .delivered, "\(outcome)")
        #expect(
            server.requests.map(\.line) == [
                "GET /picture.png", "POST /api/v2/media", "GET /api/v1/media/99", "GET /api/v1/media/99",
                "POST /api/v1/statuses",
            ])
        let upload = try #require(server.requests.first { $0.target == "/api/v2/media" })
        let type = try #require(upload.field("Content-Type"))
        let boundary = try #require(type.components(separatedBy: "multipart/form-data; boundary=").last)
        let body = String(decoding: upload.body, as: UTF8.self)
        #expect(body.contains("name=\"description\"\r\n\r\nA {access_token}\r\n"))
        #expect(body.contains("name=\"file\"; filename=\"picture.png\"\r\nContent-Type: image/png\r\n\r\n"))
        #expect(body.hasSuffix("--picture--\r\n\r\n--\(boundary)--\r\n"))
        #expect(server.requests.last?.json["media_ids"]?[0]?.stringValue == "99")
        #expect(server.requests.last?.json["visibility"]?.stringValue == "public")
    }

    @Test func attemptsOfADeliveryHaveOneKeyAndGoOnFromWhereTheyEnded() async throws {
        let server = try server { count, connection in
            count == 3 ? connection.respond(503) : connection.respond(text: #"{"id":"1"}"#)
        }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let delivery = Network.delivery(try pictured(server))
        #expect(await publisher.deliver(delivery).verdict == .failed(retryAfter: nil))
        #expect(await publisher.deliver(delivery).verdict == .delivered)
        let other = Network.delivery(try Network.plan("mastodon"), message: "msg_2")
        #expect(await publisher.deliver(other).verdict == .delivered)
        #expect(server.requests.filter { $0.target == "/api/v2/media" }.count == 1)
        let keys = server.requests.compactMap { $0.field("Idempotency-Key") }
        #expect(keys.count == 3 && keys[0] == keys[1] && keys[1] != keys[2])
        #expect(keys.allSatisfy { $0.utf8.count == 32 })
    }

    @Test func limitsSayWhenToComeAgain() async throws {
        let reset = Timestamp(seconds: Moment.now.seconds + 10_000).rfc3339
        let server = try server { $1.respond(429, ["X-RateLimit-Reset: \(reset)"], text: #"{"error":"Throttled"}"#) }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try Network.plan("mastodon")))
        guard case .throttled(let time?) = outcome.verdict else {
            Issue.record("\(outcome)")
            return
        }
        #expect(time > .seconds(5000) && time <= .seconds(10_000))
    }

    @Test func whatIsNotPossibleIsRefused() async throws {
        let server = try server { $1.respond(422, text: #"{"error":"Text limit"} Token/Of+All=Secrets"#) }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try Network.plan("mastodon")))
        #expect(outcome.verdict == .refused)
        #expect(!Network.isTold(outcome.detail))
    }

    /// Identifiers that would lead elsewhere, or are none.
    @Test(
        arguments: [
            #""..""#, #""""#, #""a\nb""#, "null", "[]", "{}", "true", #""../../v1/accounts""#, #""99?x=1""#,
        ])
    func identifiersLeadNowhereElse(id: String) async throws {
        let server = try server(id: id) { $1.respond(text: #"{"id":"1"}"#) }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try pictured(server)))
        #expect(outcome.verdict != .delivered)
        let targets = server.requests.map(\.target)
        let expected: Set = [
            "/picture.png", "/api/v2/media", "/api/v1/media/..%2F..%2Fv1%2Faccounts", "/api/v1/media/99%3Fx%3D1",
        ]
        #expect(expected.isSuperset(of: targets), "\(targets)")
    }

    @Test(
        arguments: [
            ("file:///etc/passwd", AddressPolicy.all), ("picture.png", .all), ("ftp://127.0.0.1/a.png", .all),
            ("http://127.0.0.1:1/a.png", .publicOnly),
        ])
    func filesComeFromTheWebAlone(url: String, addresses: AddressPolicy) async throws {
        let server = try server { $1.respond(text: #"{"id":"1"}"#) }
        let publisher = try Network.publisher(MastodonDestination(), server, files: addresses)
        let plan = String(decoding: try pictured(server), as: UTF8.self)
            .replacing(server.url("/picture.png"), with: url)
        #expect(await publisher.deliver(Network.delivery(Array(plan.utf8))).verdict == .refused)
        #expect(server.requests.isEmpty)
    }

    @Test func previewsHaveNoToken() async throws {
        let server = try server { $1.end() }
        let publisher = try Network.publisher(MastodonDestination(), server)
        let previews = publisher.preview(Network.delivery(try pictured(server)))
        #expect(previews.count == 3)
        #expect(previews.last?.fields.first("authorization") == "Bearer ***")
        #expect(previews[1].url.hasSuffix("/api/v1/media/{media_id:1}"))
    }
}

/// Counts from 1.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var count = 0

    func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
}
