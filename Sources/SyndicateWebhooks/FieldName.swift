/// The names of the fields that the schemes use.
enum FieldName {
    /// Those of Standard Webhooks.
    static let standard = [standardID, standardTimestamp, standardSignature]
    static let standardID = "webhook-id"
    static let standardTimestamp = "webhook-timestamp"
    static let standardSignature = "webhook-signature"
    /// What Svix called them before there was a standard.
    static let svix = ["svix-id", "svix-timestamp", "svix-signature"]

    static let githubSignature = "X-Hub-Signature-256"

    static let slack = [slackTimestamp, slackSignature]
    static let slackTimestamp = "X-Slack-Request-Timestamp"
    static let slackSignature = "X-Slack-Signature"
}
