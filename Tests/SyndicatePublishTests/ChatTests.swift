import Foundation
import Syndicate
import SyndicatePublish
import SyndicateTransport
import TestSupport
import Testing

/// What the answers of chats mean.
@Suite struct ChatTests {
    private func outcome(
        _ kind: ChatDestination, _ status: Int, _ fields: [String] = [], _ text: String
    ) async throws -> (outcome: DeliveryOutcome, request: LoopbackServer.Request?) {
        let server = try LoopbackServer { $1.respond(status, fields, text: text) }
        let settings = DestinationSettings(
            name: "room", values: try OptionValues([], for: kind.descriptor.options.map(\.spec)),
            secrets: ["url": [server.url("/services/T0/B0/secret-part")]], client: HTTPClient(), addresses: .all,
            timeout: .seconds(3600))
        let outcome = try await kind.publisher(for: settings).deliver(
            ClaimedDelivery(
                token: .init(number: 1, fence: 1), message: "msg_1", destination: "room", attempt: 1, created: .now,
                post: Post(
                    entry: "a", event: .created, mediaType: "application/json", body: Array(#"{"text":"Hello"}"#.utf8)))
        )
        return (outcome, server.requests.first)
    }

    struct Answer: Sendable {
        var kind: ChatDestination
        var status: Int
        var fields: [String] = []
        var text: String
        var verdict: DeliveryOutcome.Verdict
    }

    static let answers: [Answer] = [
        Answer(kind: .slack, status: 200, text: "ok", verdict: .delivered),
        Answer(kind: .slack, status: 400, text: "invalid_blocks", verdict: .refused),
        Answer(kind: .slack, status: 200, text: "channel_is_archived", verdict: .failed(retryAfter: nil)),
        Answer(kind: .slack, status: 404, text: "no_service", verdict: .failed(retryAfter: nil)),
        Answer(
            kind: .slack, status: 429, fields: ["Retry-After: 30"], text: "rate_limited",
            verdict: .throttled(retryAfter: .seconds(30))),
        Answer(kind: .discord, status: 200, text: #"{"id":"1","type":0}"#, verdict: .delivered),
        Answer(kind: .discord, status: 200, text: #"{"code":50006}"#, verdict: .failed(retryAfter: nil)),
        Answer(kind: .discord, status: 200, text: "<html>", verdict: .failed(retryAfter: nil)),
        Answer(kind: .discord, status: 400, text: #"{"code":50035,"message":"Invalid Form Body"}"#, verdict: .refused),
        Answer(
            kind: .discord, status: 429, text: #"{"message":"…","retry_after":1.5,"global":false}"#,
            verdict: .throttled(retryAfter: .milliseconds(1500))),
        Answer(kind: .discord, status: 429, text: #"{"retry_after":1e400}"#, verdict: .throttled(retryAfter: nil)),
        Answer(kind: .teams, status: 202, text: "", verdict: .delivered),
        Answer(kind: .teams, status: 200, text: "1", verdict: .delivered),
        Answer(
            kind: .teams, status: 200,
            text: "Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 413",
            verdict: .refused),
        Answer(
            kind: .teams, status: 200, text: "Webhook message delivery failed with error: … HTTP error 429",
            verdict: .throttled(retryAfter: nil)),
        Answer(kind: .mattermost, status: 200, text: "ok", verdict: .delivered),
        Answer(kind: .mattermost, status: 200, text: "<html>login</html>", verdict: .failed(retryAfter: nil)),
        Answer(
            kind: .mattermost, status: 400, text: #"{"id":"web.incoming_webhook.text.app_error"}"#, verdict: .refused),
    ]

    @Test(arguments: answers)
    func answersAreJudgedByStatusAndBody(_ answer: Answer) async throws {
        let (outcome, _) = try await outcome(answer.kind, answer.status, answer.fields, answer.text)
        if case .throttled(nil) = answer.verdict, case .throttled = outcome.verdict { return }
        #expect(outcome.verdict == answer.verdict, "\(outcome)")
    }

    @Test(arguments: ChatDestination.all.map(\.descriptor.name))
    func theAddressIsASecret(name: String) async throws {
        let kind = try #require(ChatDestination.all.first { $0.descriptor.name == name })
        let (outcome, request) = try await outcome(kind, 500, [], "no such thing as /services/T0/B0/secret-part here")
        #expect(request?.method == "POST")
        #expect(request?.field("content-type") == "application/json; charset=utf-8")
        #expect(request?.target == "/services/T0/B0/secret-part" + (name == "discord" ? "?wait=true" : ""))
        #expect(outcome.detail == "500: no such thing as *** here")
        // Nor is half of it left where the answer is cut.
        let long = String(repeating: "x", count: 225) + " /services/T0/B0/secret-part"
        #expect(try await self.outcome(kind, 500, [], long).outcome.detail?.contains("/services") == false)
    }
}
