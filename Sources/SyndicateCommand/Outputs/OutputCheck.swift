internal import Syndicate
internal import SyndicateXML

/// Reads a document again that was just written: well-formed, and valid by the grammar of its format.
struct OutputCheck {
    private let mediaType: String

    init(_ descriptor: ExporterDescriptor) {
        mediaType = descriptor.mediaType
    }

    /// Throws what is wrong with the document.
    func check(_ file: PendingFile) throws(CommandError) {
        let findings: [Diagnostic]
        do throws(System.Failure) {
            if mediaType.hasSuffix("json") {
                findings = try jsonFindings(file)
            } else if mediaType.hasSuffix("xml") {
                findings = try xmlFindings(file)
            } else {
                findings = []
            }
        } catch {
            throw CommandError(.inputOutput, "check-failed", error.message, source: file.name)
        }
        guard findings.isEmpty else { throw CommandError(.findings, findings) }
    }

    private func xmlFindings(_ file: PendingFile) throws(System.Failure) -> [Diagnostic] {
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

    private func jsonFindings(_ file: PendingFile) throws(System.Failure) -> [Diagnostic] {
        var bytes: [UInt8] = []
        try System.readChunks(file.descriptor) { chunk throws(System.Failure) in bytes.append(contentsOf: chunk) }
        do {
            var parser = JSONParser()
            _ = try parser.parse(bytes.span)
            return []
        } catch {
            return [Diagnostic(.error, "invalid-json", "\(error)", source: file.name)]
        }
    }
}
