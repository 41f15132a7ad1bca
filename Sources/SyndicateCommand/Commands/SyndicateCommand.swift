internal import ArgumentParser

/// The root command.
struct SyndicateCommand: ParsableCommand {
    /// The version of the toolkit.
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "syndicate",
        abstract: "Write an article once; publish it as RSS, Atom, JSON Feed and more.",
        discussion: """
            Examples:
              syndicate export --format atom article.md
              syndicate export --format rss --format jsonfeed --output public/ articles/
              syndicate validate public/
              syndicate inspect article.txt
              syndicate measure --network x post.txt
              syndicate lint-mail issue.html
              syndicate formats rss
            """,
        version: version,
        subcommands: [
            ExportCommand.self, ValidateCommand.self, ExplainCommand.self, InspectCommand.self, MeasureCommand.self,
            LintMailCommand.self, PublishCommand.self, OutboxCommand.self, DestinationCommand.self, WebhookCommand.self,
            FormatsCommand.self, PluginCommand.self,
        ])
}
