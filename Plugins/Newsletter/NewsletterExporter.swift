public import Syndicate
internal import SyndicateMail
internal import SyndicateTemplate

/// Writes an issue of a newsletter: one article, or several in short, as mail that all mail programs show.
///
/// HTML with tables and inline styles, plain text, or a whole message with both (RFC 5322).
public struct NewsletterExporter: Exporter {
    /// The most that HTML should have before personalising, and the most that it may have (99.5 KB of 1,024 bytes): Gmail
    /// cuts what is over 102 KB.
    static let budget = 90 << 10
    static let most = 199 << 9

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
    /// - Throws: `ExportError` with the code `.nothing` where no article is to be in it, or none that says anything; for options that
    ///   cannot be used; where the HTML is larger than mail programs show, whatever is left out.
    public func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        let settings = try NewsletterSettings(options)
        var report = ConversionReport()
        let (shown, more, rest) = try select(&entries, settings)
        report.add("entry", "The issue is full; there is no room for a link, either.", count: rest)
        guard let first = shown.first else { throw ExportError(.nothing, "no new items: nothing is written") }
        let kind = try kind(settings.mode, shown.count + more.count + rest)
        let builder = IssueBuilder(feed, settings, language: Self.language(shown) ?? first.language)
        let host = feed.permalink.flatMap { IRI($0).host.flatMap(MailAddress.hostName) } ?? "newsletter.invalid"
        let pictures = EmbeddedPictures(files: settings.pictures, host: host)
        if settings.unsubscribe == nil, settings.unsubscribeMail == nil {
            report.add(
                Diagnostic(.note, "unsubscribe-missing", "readers find no way to leave; set unsubscribe, or sender"))
        }
        if let logo = settings.logo, !logo.utf8.isEmpty, issueLogo(logo, feed) == nil {
            throw ExportError(.option, "option logo: \"\(logo)\" is no address of a picture on the web (https)")
        }
        var issue = builder.issue(kind, shown, more: more)
        for label in issue.removeEmptyItems() { report.add("entry", "It says nothing; it is left out.", entry: label) }
        guard !issue.sections.isEmpty || !issue.more.isEmpty else {
            throw ExportError(.nothing, "no article says anything: nothing is written")
        }
        issue = pictures.applied(to: issue)
        let (laid, html) = try layOut(issue, settings, options, &report)
        let text = settings.form == .html ? "" : IssueText.string(laid, width: settings.envelope.width)
        let bytes: [UInt8]
        switch settings.form {
        case .html: bytes = html
        case .text: bytes = Array(text.utf8)
        case .eml:
            let newest = IssueBuilder.newest(shown)
            let message = IssueMessage(issue: laid, settings: settings, feed: feed, newest: newest)
            bytes = try message.bytes(html: html, text: text, pictures: pictures)
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
    ) throws(ExportError) -> (shown: [Entry], more: [Entry], rest: Int) {
        var shown: [Entry] = []
        var more: [Entry] = []
        var rest = 0
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
            } else {
                rest += 1
            }
        }
        return (shown, more, rest)
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

    private func issueLogo(_ logo: String, _ feed: FeedMetadata) -> String? {
        WebAddress.absolute(logo, base: feed.permalink)
    }

    /// The HTML, and the issue as far as it fits into it.
    private func layOut(
        _ issue: Issue, _ settings: NewsletterSettings, _ options: OptionValues, _ report: inout ConversionReport
    ) throws(ExportError) -> (Issue, [UInt8]) {
        let fitted: FittedIssue
        if let source = settings.template {
            let template = try IssueTemplate(source, partials: settings.partials)
            for place in template.unsafePlaces {
                report.add(Diagnostic(.warning, "template-place", place.description))
            }
            fitted = try template.fitted(issue, to: Self.budget, at: Self.most)
            for rule in fitted.kept {
                report.add(
                    Diagnostic(
                        .note, "style-kept",
                        "some mail programs do not see the rule \"\(rule)\", which cannot be inlined"))
            }
        } else {
            let theme = try Theme(options, kind: issue.kind)
            for note in theme.notes where settings.form != .text {
                report.add(Diagnostic(.note, "colour-moved", note))
            }
            fitted = IssueLayout(theme: theme).fitted(issue, to: Self.budget)
        }
        for label in fitted.shortened {
            report.add("content", "Mail programs cut what is longer; the rest stands on the site.", entry: label)
        }
        for note in fitted.notes { report.add(Diagnostic(.note, "mail-picture", note.message, source: note.label)) }
        for label in fitted.moved {
            report.add("entry", "The issue is full; the headline links to the site.", entry: label)
        }
        // Text alone is never too large.
        if settings.form != .text { try check(fitted.html.count, &report) }
        return (fitted.issue, fitted.html)
    }

    private func check(_ size: Int, _ report: inout ConversionReport) throws(ExportError) {
        guard size > Self.budget else { return }
        let message = "the HTML has \(size) bytes; Gmail shows no more than 102 KB, with what the sender adds"
        guard size <= Self.most else { throw ExportError(.content, "\(message): nothing is written") }
        report.add(Diagnostic(.warning, "size-warning", message))
    }
}
