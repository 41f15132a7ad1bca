public import Syndicate

/// Writes an issue of a newsletter: one article, or several in short, as mail that all mail programs show.
///
/// HTML with tables and inline styles, plain text, or a whole message with both (RFC 5322).
public struct NewsletterExporter: Exporter {
    /// The most that HTML may have before personalising, in bytes: Gmail cuts what is over 102 KB.
    static let budget = 90 << 10
    static let most = 99_500

    /// The exporter.
    public init() {}

    /// What the newsletter is called, and what can be set.
    public var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "newsletter", aliases: ["mail", "email"],
            summary: "An issue of a newsletter: HTML, text or a message.",
            mediaType: "text/html", fileExtensions: ["html", "txt", "eml"], fileStem: "newsletter",
            options: NewsletterSettings.specs + Theme.specs)
    }

    /// A message ends in `eml`, text in `txt`.
    public func descriptor(for options: OptionValues) -> ExporterDescriptor {
        var descriptor = descriptor
        switch options.string("form") {
        case "text": (descriptor.mediaType, descriptor.fileExtensions) = ("text/plain", ["txt"])
        case "eml": (descriptor.mediaType, descriptor.fileExtensions) = ("message/rfc822", ["eml"])
        default: descriptor.fileExtensions = ["html"]
        }
        return descriptor
    }

    /// Writes the issue.
    ///
    /// - Throws: `ExportError` with the code `.nothing` where no article is to be in it; for options that cannot be used; where the
    ///   HTML is larger than mail programs show.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let settings = try NewsletterSettings(options)
        var report = ConversionReport()
        let (shown, more) = try select(&entries, settings)
        guard let first = shown.first else { throw ExportError(.nothing, "no new items: nothing is written") }
        let kind = try kind(settings.mode, shown.count + more.count)
        let builder = IssueBuilder(feed, settings, language: Self.language(shown) ?? first.language)
        let theme = try Theme(options, kind: kind)
        let layout = IssueLayout(theme: theme)
        let fitted = layout.fitted(builder.issue(kind, shown, more: more), to: Self.budget)
        tell(fitted, &report)
        let bytes: [UInt8]
        switch settings.form {
        case .html: bytes = fitted.html
        case .text: bytes = Array(IssueText.string(fitted.issue, width: settings.envelope.width).utf8)
        case .eml:
            let text = IssueText.string(fitted.issue, width: settings.envelope.width)
            let message = IssueMessage(
                issue: fitted.issue, settings: settings, feed: feed, newest: IssueBuilder.newest(shown))
            bytes = try message.bytes(html: fitted.html, text: text)
        }
        do throws(OutputError) {
            output.write(bytes)
            try output.checkpoint()
        } catch {
            throw ExportError(error)
        }
        return report
    }

    /// The articles to show, and those beyond the limit.
    private func select(
        _ entries: inout EntryCursor, _ settings: NewsletterSettings
    ) throws(ExportError) -> (shown: [Entry], more: [Entry]) {
        var shown: [Entry] = []
        var more: [Entry] = []
        while let entry = try entries.next() {
            if let since = settings.since {
                guard let date = entry.published ?? entry.updated, date.isParsed, !date.isEarlier(than: since) else {
                    continue
                }
            }
            if shown.count < settings.limit {
                shown.append(entry)
            } else if more.count < Self.linkLimit {
                var entry = entry
                entry.content = []
                more.append(entry)
            }
        }
        return (shown, more)
    }

    /// How many articles beyond the limit are told of.
    private static let linkLimit = 20

    private func kind(_ mode: NewsletterSettings.Mode, _ count: Int) throws(ExportError) -> Issue.Kind {
        switch mode {
        case .auto: return count == 1 ? .single : .digest
        case .digest: return .digest
        case .single:
            guard count == 1 else {
                throw ExportError(.option, "mode=single takes one article, not \(count)")
            }
            return .single
        }
    }

    /// The language that all articles are in, if it is one.
    private static func language(_ entries: [Entry]) -> String? {
        let first = entries.first?.language
        return entries.allSatisfy { $0.language == first } ? first : nil
    }

    private func tell(_ fitted: FittedIssue, _ report: inout ConversionReport) {
        for label in fitted.shortened {
            report.add("content", "Mail programs cut what is longer; the rest stands on the site.", entry: label)
        }
        for label in fitted.moved {
            report.add("entry", "The issue is full; the headline links to the site.", entry: label)
        }
        guard fitted.html.count > Self.most else { return }
        report.add(
            Diagnostic(
                .error, "size-error", "the HTML has \(fitted.html.count) bytes; Gmail shows no more than 102 KB"))
    }
}
