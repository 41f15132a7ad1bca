internal import Syndicate
internal import SyndicateXML

/// The text of an article, whatever its encoding.
enum ArticleText {
    /// The text in UTF-8 without byte order mark, its front matter taken off; what was guessed or replaced is reported.
    ///
    /// - Throws: `ImportError` for an empty file, and for a picture, a program or whatever else is no text.
    static func split(_ source: ImportSource, _ context: inout ImportContext) throws(ImportError) -> SplitText {
        let decoded = TextDecoder(declared: source.charset, source: source.name).decode(source.bytes)
        // Text in an encoding that nobody names has no null bytes; files in other formats have.
        if decoded.diagnostics.contains(where: { $0.rule == "guessed-encoding" }), source.bytes.contains(0) {
            throw ImportError(.malformed, "this is no text", rule: "not-text", source: source.name)
        }
        for diagnostic in decoded.diagnostics { context.report(diagnostic) }
        let parts = try FrontMatter.split(Array(decoded.text.utf8), name: source.name)
        for diagnostic in parts.diagnostics { context.report(diagnostic) }
        guard parts.frontMatter != nil || decoded.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace })
        else {
            throw ImportError(
                .malformed, "the file is empty", rule: "empty-input", source: source.name,
                hint: "write the headline in the first line")
        }
        return parts
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
