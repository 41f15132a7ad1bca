internal import Syndicate
internal import SyndicateValidation
internal import SyndicateXML

/// Reads a document again that was just written: by the rules of the validator, and by the grammar of its format.
struct OutputCheck {
    /// Up to how many bytes a document is held in memory to look at the whole of it; of a larger one the grammar alone is
    /// looked at, in constant memory.
    private static let limit = 64 << 20

    /// The types for which the validator has rules.
    private static let feeds: Set<String> = [
        "application/rss+xml", "application/atom+xml", "application/feed+json", "text/x-opml",
    ]

    private let mediaType: String

    init(_ descriptor: ExporterDescriptor) {
        mediaType = descriptor.mediaType
    }

    /// Throws what is wrong with the document.
    func check(_ file: PendingFile) throws(CommandError) {
        var findings: [Diagnostic] = []
        do throws(System.Failure) {
            if mediaType.hasSuffix("xml") { findings = try grammarFindings(file) }
            if findings.isEmpty, Self.feeds.contains(mediaType) { findings = try ruleFindings(file) }
        } catch {
            throw CommandError(.inputOutput, "check-failed", error.message, source: file.name)
        }
        guard findings.isEmpty else { throw CommandError(.findings, findings) }
    }

    private func grammarFindings(_ file: PendingFile) throws(System.Failure) -> [Diagnostic] {
        let schema: RelaxNGSchema? =
            switch mediaType {
            case "application/atom+xml": .atom
            case "application/rss+xml": .rss
            default: nil
            }
        var stream = XMLCheckStream(XMLCheck(schema: schema), source: file.name)
        try System.readChunks(file.descriptor) { chunk throws(System.Failure) in stream.write(chunk) }
        return stream.finish()
    }

    private func ruleFindings(_ file: PendingFile) throws(System.Failure) -> [Diagnostic] {
        var bytes: [UInt8] = []
        var isTooLarge = false
        try System.readChunks(file.descriptor) { chunk throws(System.Failure) in
            if bytes.count + chunk.count > Self.limit { isTooLarge = true } else { bytes.append(contentsOf: chunk) }
        }
        if isTooLarge { return [] }
        let report = FeedValidator().validate(bytes, path: file.name)
        return report.findings.filter { $0.level == .error }.map { finding in
            Diagnostic(
                .error, finding.rule.id, finding.message, source: file.name, position: finding.start,
                hint: finding.rule.advice)
        }
    }
}
