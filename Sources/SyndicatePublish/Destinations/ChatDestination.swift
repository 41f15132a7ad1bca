internal import Syndicate
internal import SyndicateTransport

/// `type: slack`, `discord`, `teams` and `mattermost`: rooms of teams, by their incoming webhooks.
///
/// The address is the secret: whoever knows it can post.
public struct ChatDestination: DestinationKind {
    /// What it is called and takes.
    public let descriptor: DestinationDescriptor
    private let judge: @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome
    private let completed: @Sendable (String) -> String

    /// Slack answers `ok`, or a word for what is wrong; one post a second.
    public static let slack = ChatDestination(
        "slack", "A Slack channel, by an incoming webhook.", rate: .init(1, per: .seconds(1), burst: 3)
    ) { response, body in
        let outcome = HTTPVerdict.judge(response, body: body)
        switch HTTPVerdict.line(body) {
        case "ok", nil: return outcome
        case "invalid_payload", "invalid_blocks", "user_not_found", "invalid_attachments", "no_text",
            "too_many_attachments",
            "msg_too_long":
            return DeliveryOutcome(.refused, status: response.status, detail: outcome.detail)
        case let words? where (200..<300).contains(response.status) && !response.isCut:
            return DeliveryOutcome(
                .failed(retryAfter: nil), status: response.status, detail: "\(response.status), but: \(words)")
        default: return outcome
        }
    }

    /// Discord answers with the message if it is asked to wait for it; five posts in two seconds, 30 a minute.
    public static let discord = ChatDestination(
        "discord", "A Discord channel, by a webhook.", rate: .init(30, per: .seconds(60), burst: 5),
        completed: { $0.contains("wait=") ? $0 : $0 + ($0.utf8.contains(UInt8(ascii: "?")) ? "&" : "?") + "wait=true" }
    ) { response, body in
        var outcome = HTTPVerdict.judge(response, body: body)
        guard let object = JSONBytes.object(body) else {
            // Asked to wait, it answers with the message.
            return outcome.verdict == .delivered && !body.isEmpty && !response.isCut
                ? DeliveryOutcome(
                    .failed(retryAfter: nil), status: response.status, detail: "the answer is no message") : outcome
        }
        if case .throttled(nil) = outcome.verdict, let seconds = object["retry_after"]?.doubleValue {
            outcome.verdict = .throttled(retryAfter: .milliseconds(Int64(max(0, min(seconds, 1e6)) * 1000)))
        } else if outcome.verdict == .delivered, object["id"] == nil {
            outcome = DeliveryOutcome(
                .failed(retryAfter: nil), status: response.status, detail: "the answer is no message")
        }
        return outcome
    }

    /// Microsoft Teams takes a message by a workflow, and may say only in the body what went wrong behind it.
    public static let teams = ChatDestination(
        "teams", "A Microsoft Teams channel, by a workflow.", rate: .init(4, per: .seconds(1), burst: 4)
    ) { response, body in
        let outcome = HTTPVerdict.judge(response, body: body)
        guard outcome.verdict == .delivered, let words = HTTPVerdict.line(body) else { return outcome }
        let text = words.lowercased()
        guard text.contains("error") || text.contains("failed") else { return outcome }
        let verdict: DeliveryOutcome.Verdict =
            text.contains("429")
            ? .throttled(retryAfter: nil) : text.contains("413") ? .refused : .failed(retryAfter: nil)
        return DeliveryOutcome(verdict, status: response.status, detail: "\(response.status), but: \(words)")
    }

    /// Mattermost answers `ok`.
    public static let mattermost = ChatDestination(
        "mattermost", "A Mattermost channel, by an incoming webhook.", rate: .init(5, per: .seconds(1), burst: 5)
    ) { response, body in
        let outcome = HTTPVerdict.judge(response, body: body)
        guard outcome.verdict == .delivered, !response.isCut, let words = HTTPVerdict.line(body), words != "ok"
        else { return outcome }
        return DeliveryOutcome(
            .failed(retryAfter: nil), status: response.status, detail: "\(response.status), but: \(words)")
    }

    /// All of them.
    public static let all = [slack, discord, teams, mattermost]

    private init(
        _ name: String, _ summary: String, rate: DeliveryPolicy.Rate,
        completed: @escaping @Sendable (String) -> String = { $0 },
        judge: @escaping @Sendable (HTTPResponse, [UInt8]) -> DeliveryOutcome
    ) {
        descriptor = DestinationDescriptor(
            name: name, summary: summary,
            options: [
                DestinationOption(
                    OptionSpec("url", .url, help: "The address of the webhook, which lets in whoever knows it."),
                    source: .either, isRequired: true)
            ], material: .format(name), takesAnyFormat: true, events: [.created], rate: rate)
        self.judge = judge
        self.completed = completed
    }

    /// A publisher that posts to the webhook.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let url = try settings.address("url")
        // With a format of its own a post says what it is; what is JSON says its charset, too, as Teams counts others twice.
        var publisher = HTTPPublisher(
            client: settings.client, url: completed(url), timeout: settings.timeout, policy: settings.addresses,
            judge: judge, secrets: settings.allSecrets + [url])
        publisher.mediaTypes["application/json"] = "application/json; charset=utf-8"
        return publisher
    }
}
