internal import Syndicate
internal import SyndicateTransport

/// `type: telegram`: a chat or channel, by a bot.
///
/// The Bot API has nothing by which it recognises a message that was sent before: where an answer is lost, or the publisher
/// ends between two messages, a later attempt sends what it knows nothing of once more.
public struct TelegramDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes; 20 messages a minute are what a bot may send to a group.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "telegram", summary: "A Telegram chat or channel, by a bot.",
            options: [
                DestinationOption(
                    OptionSpec("bot-token", .string, help: "The token of the bot."), source: .secret, isRequired: true),
                DestinationOption(
                    OptionSpec("chat", .string, help: "The chat or channel: a number, or @name."), isRequired: true),
                DestinationOption(
                    OptionSpec(
                        "server", .string, default: "api.telegram.org", help: "The server of the Bot API, if your own.")
                ),
            ], material: .format("telegram", ["form": "json"]), events: [.created],
            rate: .init(20, per: .seconds(60), burst: 1))
    }

    /// A publisher that sends by the bot.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let server = try APIService.server(settings.string("server") ?? "api.telegram.org", option: "server")
        let service = APIService(
            network: "telegram", servers: [("https://api.telegram.org/", server)], judge: Self.judge)
        return RequestPublisher(
            service, settings, settings: ["chat_id": settings.string("chat") ?? ""],
            secrets: ["bot_token": settings.string("bot-token") ?? ""])
    }

    /// `{"ok": false, "error_code": 429, "description": "…", "parameters": {"retry_after": 5}}`.
    @Sendable static func judge(_ response: HTTPResponse, _ body: [UInt8]) -> DeliveryOutcome {
        var outcome = HTTPVerdict.judge(response, body: body)
        let reply = JSONBytes.object(body)
        if outcome.verdict == .delivered {
            guard reply?["ok"]?.boolValue != true else { return outcome }
            outcome.verdict = .failed(retryAfter: nil)
            outcome.detail = "\(response.status), but: \(HTTPVerdict.line(body) ?? "nothing")"
            if reply?["error_code"]?.int64Value == 429 { outcome.verdict = .throttled(retryAfter: nil) }
        }
        if outcome.verdict == .refused, isAboutChat(reply?["description"]?.stringValue ?? "") {
            outcome.verdict = .failed(retryAfter: nil)
        }
        if let seconds = reply?["parameters"]?["retry_after"]?.doubleValue {
            let time = Duration.milliseconds(Int64(max(0, min(seconds, 1e6)) * 1000))
            switch outcome.verdict {
            case .throttled: outcome.verdict = .throttled(retryAfter: time)
            case .failed: outcome.verdict = .failed(retryAfter: time)
            default: break
            }
        }
        if let chat = reply?["parameters"]?["migrate_to_chat_id"]?.int64Value {
            outcome.detail = "\(response.status): the group is a supergroup now: chat is to be \(chat)"
            outcome.verdict = .failed(retryAfter: nil)
        }
        return outcome
    }

    /// Whether an error of status 400 is about the chat or the bot's rights in it, which somebody can put right, and not about the
    /// message.
    private static func isAboutChat(_ description: String) -> Bool {
        let words = description.lowercased()
        return [
            "chat not found", "peer_id_invalid", "chat_id is empty", "rights", "chat_write_forbidden",
            "chat_restricted",
            "thread not found", "topic_closed",
        ].contains { words.contains($0) }
    }
}
