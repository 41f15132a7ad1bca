/// How a webhook is signed.
public enum WebhookScheme: String, Sendable, CaseIterable {
    /// Standard Webhooks: `webhook-id`, `webhook-timestamp` and `webhook-signature`, by HMAC-SHA256 (v1) or Ed25519 (v1a).
    case standard
    /// GitHub: `X-Hub-Signature-256`, the HMAC-SHA256 of the body alone. It tells neither when nor which, so whoever has
    /// recorded a request can send it again.
    case github
    /// Slack: `X-Slack-Signature` (v0) and `X-Slack-Request-Timestamp`, by HMAC-SHA256.
    case slack
}
