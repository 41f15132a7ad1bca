public import Syndicate
internal import SyndicateXML

extension FrontMatter {
    /// Takes the front matter off a text.
    ///
    /// Known are YAML between lines of `---` (closed by `...` too), TOML between `+++`, JSON as an object at the very
    /// beginning or between `;;;`, and `---toml`, `---json`, `---yaml` as first lines. Blank lines and a byte order mark
    /// may come first. A text that begins with a line of `---` that nothing closes is all body, unless what follows looks
    /// like a key.
    ///
    /// - Parameters:
    ///   - bytes: The text in UTF-8.
    ///   - name: What the user calls the file, for errors.
    /// - Throws: `ImportError` with line and column where the front matter cannot be read.
    public static func split(_ bytes: [UInt8], name: String? = nil) throws(ImportError) -> SplitText {
        let lines = FrontMatterLines(bytes)
        guard let fence = lines.fence else { return SplitText(body: bytes, line: 1) }
        let source: SourceText
        switch fence.kind {
        case .object(let start):
            var reader = JSONFrontMatterReader(SourceText(bytes, start..<bytes.count, name: name))
            let (fields, end) = try reader.object()
            try check(size: end - start, name: name)
            let (body, line) = lines.body(behind: end)
            return SplitText(
                FrontMatter(.json, fields: fields), body: body, line: line, diagnostics: reader.diagnostics)
        case .block(let format):
            guard let close = fence.close else {
                guard fence.looksLikeFields else { return SplitText(body: bytes, line: 1) }
                throw ImportError(
                    .malformed, "the front matter is not closed", rule: "invalid-front-matter", source: name,
                    position: SourcePosition(line: fence.line), hint: "expected a line \(fence.closing) behind it")
            }
            try check(size: close.lowerBound - fence.content, name: name)
            source = SourceText(bytes, fence.content..<close.lowerBound, name: name)
            let fields: FrontMatterValue
            var diagnostics: [Diagnostic] = []
            switch format {
            case .yaml:
                var reader = YAMLFrontMatterReader(source, line: fence.line + 1)
                fields = try reader.map()
            case .toml:
                var reader = TOMLFrontMatterReader(source)
                fields = try reader.map()
            case .json: fields = try jsonBlock(source, &diagnostics)
            }
            let (body, line) = lines.body(behind: close.upperBound)
            return SplitText(
                FrontMatter(format, fields: fields), body: body, line: line, diagnostics: diagnostics)
        }
    }

    /// Reads a text that is a YAML map as a whole, such as `syndicate.yaml`.
    static func readYAML(_ bytes: [UInt8], name: String?) throws(ImportError) -> FrontMatterValue {
        try check(size: bytes.count, name: name)
        let decoded = TextDecoder(source: name).decode(bytes)
        if let guess = decoded.diagnostics.first(where: { $0.rule == "guessed-encoding" }) {
            throw ImportError(
                .malformed, "the file is not UTF-8", rule: "invalid-front-matter", source: name,
                position: guess.position, hint: "save it as UTF-8")
        }
        let bytes = Array(decoded.text.utf8)
        var reader = YAMLFrontMatterReader(SourceText(bytes, 0..<bytes.count, name: name), line: 1)
        return try reader.map()
    }

    private static func jsonBlock(
        _ source: SourceText, _ diagnostics: inout [Diagnostic]
    ) throws(ImportError) -> FrontMatterValue {
        var probe = source
        probe.skipSpace(lines: true)
        var reader = JSONFrontMatterReader(source)
        defer { diagnostics = reader.diagnostics }
        // Some write the members alone, because the fences stand for the braces.
        return probe.isAtEnd || probe.byte == UInt8(ascii: "\"") ? try reader.bareMembers() : try reader.wholeObject()
    }

    private static func check(size: Int, name: String?) throws(ImportError) {
        guard size <= sizeLimit else {
            throw ImportError(
                .limit, "front matter of more than \(sizeLimit) bytes", rule: "invalid-front-matter", source: name,
                position: SourcePosition(line: 1))
        }
    }
}
