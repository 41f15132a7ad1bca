internal import ArgumentParser

/// `syndicate webhook`.
struct WebhookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "webhook",
        abstract: "Receive webhooks, and verify their signatures.",
        discussion: """
            Examples:
              syndicate webhook listen --secret env:KEY
              syndicate webhook verify --secret env:KEY --headers headers.txt body.json
            """,
        subcommands: [WebhookVerifyCommand.self, WebhookListenCommand.self])
}
