internal import CCMarkGFM

/// Turns Markdown into HTML: CommonMark with GitHub's tables, strikethrough, bare addresses, task lists and footnotes.
///
/// HTML in the text stays as it is: an article is its author's own. Quotation marks and dashes stay as they are typed.
enum CommonMark {
    /// The HTML of Markdown in UTF-8; what is not UTF-8 and U+0000 become U+FFFD.
    static func html(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        _ = registration
        let options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8
        guard let parser = cmark_parser_new(options) else { return [] }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink", "tasklist"] {
            if let syntax = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, syntax) }
        }
        bytes.withUnsafeBytes {
            cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
        }
        guard let document = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(document) }
        guard let html = cmark_render_html(document, options, cmark_parser_get_syntax_extensions(parser)) else {
            return []
        }
        defer { ccmarkgfm_free(html) }
        return UnsafeRawBufferPointer(start: html, count: ccmarkgfm_length(html)).withMemoryRebound(to: UInt8.self) {
            Array($0)
        }
    }

    /// The library keeps its extensions in a global list, which is filled once.
    private static let registration: Void = cmark_gfm_core_extensions_ensure_registered()
}
