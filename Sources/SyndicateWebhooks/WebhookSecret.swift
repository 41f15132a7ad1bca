/// A secret that webhooks are signed or verified with: `whsec_…`, `whsk_…` or `whpk_…` (Base64) for Standard Webhooks, any
/// text for GitHub and Slack.
///
/// It shows itself nowhere: neither printed, nor dumped, nor in an error. It is not `Equatable`, as a comparison would tell by
/// its time how much of it is right.
public struct WebhookSecret: Sendable {
    let text: String

    /// The secret with the given text, which is looked at when a signer or verifier is made.
    public init(_ text: String) {
        self.text = text
    }
}

extension WebhookSecret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// That there is a secret.
    public var description: String { "WebhookSecret(hidden)" }
    /// That there is a secret.
    public var debugDescription: String { description }
    /// Nothing of it.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
