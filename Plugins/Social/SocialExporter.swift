public import Syndicate

/// Writes what an editor posts about an entry on one social network.
///
/// The author's own words come first; else the headline, the summary, the rating and the byline, with the link and a few
/// tags. Everything is counted as the network counts, links, tags and graphemes stay whole, and what had to be left out is
/// reported.
public struct SocialExporter: Exporter {
    private let network: SocialNetwork
    private let style: SocialStyle

    init(_ network: SocialNetwork, _ style: SocialStyle) {
        self.network = network
        self.style = style
    }

    /// The exporters of all networks: Facebook, X, Instagram, Threads, Mastodon, Bluesky, LinkedIn, Telegram, Reddit.
    public static let all: [any Exporter] = SocialNetwork.table.compactMap { network in
        network.style.map { SocialExporter(network, $0) }
    }

    /// What the network is called, and what can be set.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: network.name, aliases: network.aliases, summary: "A post on \(style.title): text to paste.",
            mediaType: "text/plain", fileExtensions: ["txt"], fileStem: network.name, unit: .entry,
            options: SocialSettings.specs(network, style))
    }

    /// Writes the post: as text, in which lines of `---` divide the parts of a thread, or as JSON.
    ///
    /// - Throws: `ExportError` for a template or server document that is none, and where the entry lacks what the network
    ///   does not do without.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let settings = try SocialSettings(network, style, options)
        var report = ConversionReport()
        while let entry = try entries.next() {
            var composer = try SocialComposer(entry, in: feed, settings)
            let post = try composer.post()
            do throws(OutputError) {
                if settings.isText {
                    write(post, to: &output)
                } else {
                    SocialJSON.write(post, network: composer.network, entry: entry, feed: feed, to: &output)
                }
                try output.checkpoint()
            } catch {
                throw ExportError(error)
            }
            tell(post, of: entry, composer.network, in: &report)
        }
        return report
    }

    private func write(_ post: SocialPost, to output: inout ByteWriter) {
        var texts = post.parts.map(\.text).filter { !$0.isEmpty }
        if let title = post.title {
            // A field for the title, and one for the words or the link.
            let body = post.linkPlacement == .attached ? [post.link].compactMap { $0 } : texts
            texts = [([title] + body).joined(separator: "\n\n")]
        }
        output.write(texts.joined(separator: "\n\n\(SocialComposer.marker)\n\n") + "\n")
    }

    /// What was dropped, and what is wrong or doubtful, told for the entry.
    private func tell(
        _ post: SocialPost, of entry: Entry, _ network: SocialNetwork, in report: inout ConversionReport
    ) {
        let silent = [SocialTags.tooMany, SocialTags.tooGeneral, SocialTags.unknown]
        for dropped in post.dropped where !silent.contains(dropped.reason) {
            report.add(dropped.field, dropped.reason, entry: entry.label)
        }
        let meter = SocialMeter(network)
        var seen: Set<String> = []
        for warning in post.warnings + post.parts.flatMap({ meter.measure($0.text).warnings })
        where warning.severity != .note && seen.insert(warning.code).inserted {
            report.add(
                Diagnostic(warning.severity, warning.code, Self.sentence(warning.message), source: entry.label))
        }
    }

    /// Diagnostics have no final full stop.
    private static func sentence(_ message: String) -> String {
        message.hasSuffix(".") ? String(message.dropLast()) : message
    }
}
