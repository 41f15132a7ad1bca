internal import Syndicate
internal import SyndicateXML

/// The text of an article, whatever its encoding.
enum ArticleText {
    /// The text in UTF-8 without byte order mark; what was guessed or replaced is reported.
    static func utf8(_ source: ImportSource, _ context: inout ImportContext) -> [UInt8] {
        let decoded = TextDecoder(declared: source.charset, source: source.name).decode(source.bytes)
        for diagnostic in decoded.diagnostics { context.report(diagnostic) }
        return Array(decoded.text.utf8)
    }
}

extension Diagnostic {
    /// The diagnostic with the source that it is about.
    func about(_ source: String) -> Diagnostic {
        var diagnostic = self
        diagnostic.source = source
        return diagnostic
    }
}
