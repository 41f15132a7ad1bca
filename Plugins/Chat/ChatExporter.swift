public import Syndicate

/// Writes the JSON that an incoming webhook of a team's chat takes, about one entry: Slack, Discord, Microsoft Teams,
/// Mattermost.
///
/// Everything stays within what the service takes, counted as it counts; words of an article are words alone: they call
/// nobody, and none of their signs becomes markup. What had to be left out is reported.
public struct ChatExporter: Exporter {
    private let service: ChatService

    /// Messages for Slack, in blocks (Block Kit).
    public static let slack = ChatExporter(.slack)

    /// Messages for Discord: an embed.
    public static let discord = ChatExporter(.discord)
    /// Messages for Microsoft Teams, by its Workflows: an Adaptive Card.
    public static let teams = ChatExporter(.teams)
    /// Messages for Mattermost: an attachment.
    public static let mattermost = ChatExporter(.mattermost)

    /// The exporters of all services: Slack, Discord, Microsoft Teams, Mattermost.
    public static let all: [any Exporter] = [slack, discord, teams, mattermost]

    private init(_ service: ChatService) {
        self.service = service
    }

    /// What the service is called, and what can be set.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: service.rawValue, aliases: service == .teams ? ["msteams"] : [],
            summary: "A message for \(service.title): JSON for its webhook.", mediaType: "application/json",
            fileExtensions: ["json"], fileStem: service.rawValue, unit: .entry, options: ChatSettings.specs(service))
    }

    /// Writes the message of each entry as a JSON document.
    ///
    /// - Throws: `ExportError` with the code `.content` for an entry that says nothing, `.option` for a colour, name or
    ///   address that the service does not take.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let settings = try ChatSettings(service, options)
        var report = ConversionReport()
        while let entry = try entries.next() {
            let article = try ChatArticle(entry, in: feed, for: service, settings)
            var fitter = ChatFitter(service: service, language: article.language, losses: article.losses)
            let message = message(article, settings, &fitter)
            guard fitter.hasWords || article.link != nil else {
                throw ExportError(
                    .content, "\(service.title) has no room for the first character", entry: entry.label)
            }
            // Teams counts every byte.
            output.json(pretty: service != .teams) { writer in
                writer.value(message)
                writer.endDocument()
            }
            do throws(OutputError) {
                try output.checkpoint()
            } catch {
                throw ExportError(error)
            }
            for loss in fitter.losses { report.add(loss.field, loss.reason, entry: entry.label) }
        }
        return report
    }

    private func message(
        _ article: ChatArticle, _ settings: ChatSettings, _ fitter: inout ChatFitter
    ) -> JSONValue {
        switch service {
        case .slack: SlackMessage(article, settings, &fitter).json
        case .discord: DiscordMessage(article, settings, &fitter).json
        case .teams: TeamsMessage(article, settings, &fitter).json
        case .mattermost: MattermostMessage(article, settings, &fitter).json
        }
    }
}
