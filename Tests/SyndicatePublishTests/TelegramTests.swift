import Foundation
import Syndicate
import SyndicateTransport
import TestSupport
import Testing

@testable import SyndicatePublish

@Suite struct TelegramTests {
    private func deliver(
        _ plan: [UInt8]? = nil, _ answer: @escaping @Sendable (LoopbackServer.Request, LoopbackConnection) -> Void
    ) async throws -> (outcome: DeliveryOutcome, requests: [LoopbackServer.Request]) {
        let server = try LoopbackServer(answer: answer)
        let publisher = try Network.publisher(TelegramDestination(), server)
        let outcome = await publisher.deliver(Network.delivery(try plan ?? Network.plan("telegram")))
        #expect(!Network.isTold(outcome.detail))
        return (outcome, server.requests)
    }

    @Test func messagesAreSentAsTheBotAPISays() async throws {
        let plan = try Network.plan("telegram", "{bot_token} and {chat_id}")
        let (outcome, requests) = try await deliver(plan) { request, connection in
            guard request.line == "POST /bot123456:AA-secret_token/sendMessage",
                request.field("Content-Type") == "application/json", request.json["chat_id"]?.stringValue == "@film"
            else { return connection.respond(400, text: #"{"ok":false,"description":"Bad Request"}"#) }
            connection.respond(text: #"{"ok":true,"result":{"message_id":42}}"#)
        }
        #expect(outcome.verdict == .delivered)
        #expect(requests.count == 1)
        // What the article says is no placeholder.
        #expect(requests.first?.json["text"]?.stringValue?.contains("{bot_token} and {chat_id}") == true)
    }

    @Test(
        arguments: [
            (200, #"{"ok":true,"result":{"message_id":"7"}}"#, DeliveryOutcome.Verdict.delivered),
            (200, #"{"ok":true}"#, .failed(retryAfter: nil)),
            (200, #"{"ok":true,"result":{"message_id":null}}"#, .failed(retryAfter: nil)),
            (200, #"{"ok":"true","result":[]}"#, .failed(retryAfter: nil)),
            (200, "<html>", .failed(retryAfter: nil)),
            (200, "", .failed(retryAfter: nil)),
            (
                200, #"{"ok":false,"error_code":429,"parameters":{"retry_after":5}}"#,
                .throttled(retryAfter: .seconds(5))
            ),
            (429, #"{"ok":false,"parameters":{"retry_after":35}}"#, .throttled(retryAfter: .seconds(35))),
            (429, #"{"ok":false,"parameters":{"retry_after":-1e300}}"#, .throttled(retryAfter: .zero)),
            (429, #"{"ok":false,"parameters":[1]}"#, .throttled(retryAfter: nil)),
            (400, #"{"ok":false,"description":"Bad Request: message text is empty"}"#, .refused),
            (400, #"{"ok":false,"description":"Bad Request: chat not found"}"#, .failed(retryAfter: nil)),
            (
                400, #"{"ok":false,"description":"Bad Request: not enough rights to send text messages"}"#,
                .failed(retryAfter: nil)
            ),
            (401, #"{"ok":false,"description":"Unauthorized"}"#, .failed(retryAfter: nil)),
            (403, #"{"ok":false,"description":"bot was kicked"}"#, .failed(retryAfter: nil)),
            (400, #"{"ok":false,"parameters":{"migrate_to_chat_id":-1001}}"#, .failed(retryAfter: nil)),
            (502, "Bad Gateway /bot123456:AA-secret_token/sendMessage", .failed(retryAfter: nil)),
        ])
    func answersAreJudged(status: Int, body: String, verdict: DeliveryOutcome.Verdict) async throws {
        #expect(try await deliver { $1.respond(status, text: body) }.outcome.verdict == verdict)
    }

    /// An excerpt that ends within a token tells no half of it.
    @Test(arguments: [205, 215, 225, 235])
    func noHalfOfATokenIsTold(length: Int) async throws {
        let words = String(repeating: "x", count: length) + Network.secrets["bot_token"]!
        let outcome = try await deliver { $1.respond(500, text: words) }.outcome
        #expect(outcome.detail?.contains("1234") == false)
        let moved = try await deliver { $1.respond(302, ["Location: /\(words)"]) }.outcome
        #expect(moved.detail?.contains("1234") == false)
    }

    @Test func previewsHaveNoToken() async throws {
        let server = try LoopbackServer { $1.end() }
        let publisher = try Network.publisher(TelegramDestination(), server)
        let previews = publisher.preview(Network.delivery(try Network.plan("telegram")))
        #expect(previews.map(\.url) == ["http://127.0.0.1:\(server.port)/bot***/sendMessage"])
        #expect(server.requests.isEmpty)
    }

    @Test func postsForAnotherNetworkAreRefused() async throws {
        for plan in try [Network.plan("mastodon"), Array("no JSON".utf8), Array("{}".utf8)] {
            let (outcome, requests) = try await deliver(plan) { $1.respond(text: #"{"ok":true}"#) }
            #expect(outcome.verdict == .refused)
            #expect(requests.isEmpty)
        }
    }

    @Test func requestsForAnotherServerAreRefused() async throws {
        let plan = String(decoding: try Network.plan("telegram"), as: UTF8.self)
            .replacing("https://api.telegram.org/", with: "https://api.telegram.org.evil.example/")
        let (outcome, requests) = try await deliver(Array(plan.utf8)) { $1.respond(text: #"{"ok":true}"#) }
        #expect(outcome.verdict == .refused)
        #expect(requests.isEmpty)
    }
}
