internal import Syndicate
internal import SyndicateXML

/// Looks at a document of JSON: parses it, finds out whether it is a JSON Feed, and walks it.
struct JSONFeedValidation {
    /// The size from which a feed is a burden (JSON Feed 1.1, “Suggestions for Publishers”).
    private static let large = 1_000_000
    /// How many places with malformed UTF-8 are reported.
    private static let malformedLimit = 20

    /// Whether a document is to be looked at as JSON.
    static func isMeant(by document: DecodedDocument, path: String, contentType: String?) -> Bool {
        guard let first = document.bytes.first(where: { $0 > 0x20 }) else { return hasName(path, contentType) }
        if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return true }
        return first != UInt8(ascii: "<") && hasName(path, contentType)
    }

    private static func hasName(_ path: String, _ contentType: String?) -> Bool {
        if let type = contentType.flatMap(MediaType.init) {
            return type.subtype == "json" || type.subtype.hasSuffix("+json")
        }
        return path.hasSuffix(".json")
    }

    static func report(
        _ decoded: DecodedDocument, path: String, address: String?, options: ValidationOptions
    ) -> FileReport {
        guard decoded.bytes.count < DocumentTree.limit else { return FileReport(path: path) }
        let document = JSONDocument(decoded.bytes)
        var validation = JSONValidation(document, options: options, address: address)
        validation.checkEncoding(decoded, limit: malformedLimit)
        if let failure = document.tree.failure { validation.checkSyntax(failure) }
        var format: String?
        if let root = document.root, validation.isFeed(root) {
            format = validation.version.map { "JSON Feed \($0.number)" } ?? "JSON Feed"
            validation.walk(root, as: .feed)
            validation.checkStrings()
            if document.source.bytes.count >= large {
                validation.report(
                    .largeFeed, at: root, value: "\(document.source.bytes.count / 100_000 * 100) kB")
            }
        } else if document.tree.failure == nil {
            validation.report(.notAJSONFeed, bytes: document.root?.head ?? 0..<0)
        }
        return FileReport(
            path: path, format: format, findings: validation.log.findings(in: document.source),
            counts: validation.log.counts, dropped: validation.log.dropped)
    }
}
