import Foundation
import Syndicate
import SyndicateTransport
import TestSupport
import Testing

@testable import SyndicatePublish

@Suite struct BlueskyTests {
    /// A server of the AT Protocol: sessions by password or refresh token, records by key; a token serves `uses` records.
    private final class Place: @unchecked Sendable {
        private let lock = NSLock()
        private var generation = 0
        private var left = 0
        private var records: [String: [UInt8]] = [:]
        let uses: Int
        let isRefreshable: Bool

        init(uses: Int, isRefreshable: Bool = true) {
            self.uses = uses
            self.isRefreshable = isRefreshable
        }

        var keys: [String] { lock.withLock { records.keys.sorted() } }

        func answer(_ request: LoopbackServer.Request, _ connection: LoopbackConnection) {
            lock.withLock {
                switch request.line {
                case "POST /xrpc/com.atproto.server.createSession":
                    guard request.json["identifier"]?.stringValue == "film.example.com",
                        request.json["password"]?.stringValue == "abcd-efgh-ijkl"
                    else { return connection.respond(401, text: #"{"error":"AuthenticationRequired"}"#) }
                    session(connection)
                case "POST /xrpc/com.atproto.server.refreshSession":
                    guard isRefreshable, request.field("Authorization") == "Bearer jwt-refresh-\(generation)" else {
                        return connection.respond(400, text: #"{"error":"ExpiredToken"}"#)
                    }
                    session(connection)
                case "POST /xrpc/com.atproto.repo.putRecord":
                    guard request.field("Authorization") == "Bearer jwt-access-\(generation)", left > 0 else {
                        return connection.respond(
                            400, text: #"{"error":"ExpiredToken","message":"Token has expired jwt-access-1"}"#)
                    }
                    left -= 1
                    guard let key = request.json["rkey"]?.stringValue,
                        request.json["repo"]?.stringValue == "did:plc:film",
                        request.json["collection"]?.stringValue == "app.bsky.feed.post",
                        request.json["record"]?["createdAt"]?.stringValue == "2024-05-01T09:30:00Z"
                    else { return connection.respond(400, text: #"{"error":"InvalidRequest"}"#) }
                    records[key] = request.body
                    connection.respond(text: #"{"uri":"at://did:plc:film/app.bsky.feed.post/\#(key)","cid":"bafy"}"#)
                default: connection.respond(501, text: #"{"error":"MethodNotImplemented"}"#)
                }
            }
        }

        private func session(_ connection: LoopbackConnection) {
            generation += 1
            left = uses
            connection.respond(
                text: """
                    {"did":"did:plc:film","accessJwt":"jwt-access-\(generation)","refreshJwt":"jwt-refresh-\(generation)"}
                    """)
        }
    }

    private func deliver(_ place: Place, _ messages: [String]) async throws -> [String] {
        let server = try LoopbackServer { place.answer($0, $1) }
        let publisher = try Network.publisher(BlueskyDestination(), server)
        let plan = try Network.plan("bluesky")
        for message in messages {
            let outcome = await publisher.deliver(Network.delivery(plan, message: message))
            #expect(outcome.verdict == .delivered, "\(outcome)")
        }
        return server.requests.map { String($0.target.split(separator: ".").last ?? "") }
    }

    @Test func oneSessionServesAll() async throws {
        let calls = try await deliver(Place(uses: 10), ["a", "b"])
        #expect(calls == ["createSession", "putRecord", "putRecord"])
    }

    @Test func aSessionThatIsOverIsRenewed() async throws {
        let calls = try await deliver(Place(uses: 1), ["a", "b"])
        #expect(calls == ["createSession", "putRecord", "putRecord", "refreshSession", "putRecord"])
        let others = try await deliver(Place(uses: 1, isRefreshable: false), ["a", "b"])
        #expect(
            others == ["createSession", "putRecord", "putRecord", "refreshSession", "createSession", "putRecord"])
    }

    @Test func asManyAttemptsAsOneLikesMakeOnePost() async throws {
        let place = Place(uses: 100)
        // Other processes know nothing of each other.
        for _ in 0..<3 { _ = try await deliver(place, ["a"]) }
        _ = try await deliver(place, ["b"])
        #expect(place.keys.count == 2)
        let allowed = Set("234567abcdefghijklmnopqrstuvwxyz")
        #expect(place.keys.allSatisfy { $0.count == 13 && $0.allSatisfy(allowed.contains) && $0.first! < "k" })
    }

    @Test func keysOfManyPostsAreDifferentAndThoseOfAThreadInOrder() {
        var keys: Set<String> = []
        for number in 0..<2000 {
            let delivery = Network.delivery([], message: "msg_\(number)")
            let parts = (0..<3).map { RequestKey.record(delivery, part: $0) }
            #expect(parts == parts.sorted())
            keys.formUnion(parts)
        }
        #expect(keys.count == 6000)
    }

    @Test func aWrongPasswordIsNotTriedAgainAtOnce() async throws {
        let server = try LoopbackServer { $1.respond(401, text: #"{"error":"AuthenticationRequired abcd-efgh-ijkl"}"#) }
        let publisher = try Network.publisher(BlueskyDestination(), server)
        for message in ["a", "b", "c"] {
            let outcome = await publisher.deliver(Network.delivery(try Network.plan("bluesky"), message: message))
            #expect(outcome.verdict == .failed(retryAfter: nil))
            #expect(!Network.isTold(outcome.detail))
        }
        #expect(server.requests.count == 1)
    }

    @Test func limitsSayWhenToComeAgain() async throws {
        let server = try LoopbackServer {
            $1.respond(429, ["RateLimit-Reset: \(Moment.now.seconds + 3000)"], text: #"{"error":"RateLimitExceeded"}"#)
        }
        let publisher = try Network.publisher(BlueskyDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try Network.plan("bluesky")))
        guard case .throttled(let time?) = outcome.verdict else {
            Issue.record("\(outcome)")
            return
        }
        #expect(time > .seconds(1000) && time <= .seconds(3000))
    }

    @Test(
        arguments: [
            "{}", "[]", "", #"{"did":"film","accessJwt":"a","refreshJwt":"b"}"#,
            #"{"did":"did:plc:film","accessJwt":"a\r\nHost: evil","refreshJwt":"b"}"#,
            #"{"did":"did:plc:film","accessJwt":1,"refreshJwt":"b"}"#,
        ])
    func sessionsThatAreNoneAreFailures(body: String) async throws {
        let server = try LoopbackServer { $1.respond(text: body) }
        let publisher = try Network.publisher(BlueskyDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try Network.plan("bluesky")))
        #expect(outcome.verdict == .failed(retryAfter: nil))
        #expect(server.requests.count == 1)
    }
}
