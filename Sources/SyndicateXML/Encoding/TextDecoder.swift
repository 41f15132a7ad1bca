internal import Syndicate

/// Decodes bytes whose encoding must be found out first.
///
/// In order, these decide: a byte order mark; the encoding declared from outside; an XML declaration; HTML's
/// `<meta charset>` within the first 1,024 bytes (HTML, section 13.2.3.2); UTF-8 if the bytes are that; and windows-1252,
/// with a warning. Names of encodings are the labels of the WHATWG Encoding standard, so that Latin-1 is windows-1252.
/// What is malformed becomes U+FFFD.
///
/// Rules of the diagnostics: `unknown-encoding`, `contradicted-encoding`, `guessed-encoding`, `malformed-text`.
public struct TextDecoder: Sendable {
    /// The encoding that a protocol header or the user names, if any.
    public var declared: String?
    /// What diagnostics name as their source.
    public var source: String?

    /// A decoder of bytes that were declared to be in the encoding `declared`.
    public init(declared: String? = nil, source: String? = nil) {
        self.declared = declared
        self.source = source
    }

    /// The text of `bytes`, how it was encoded, and what is to be said of that; every input gives a text.
    public func decode(_ bytes: [UInt8]) -> DecodedText {
        let choice = EncodingChoice(bytes[...], charset: declared, places: .text, source: source)
        var diagnostics = choice.diagnostics
        let body = bytes[choice.markLength...]
        let name = choice.name
        let isNarrow = name == nil || name == "UTF-8" || choice.isASCII
        if isNarrow, let text = String(validating: body, as: UTF8.self) {
            return DecodedText(text: text, encoding: "UTF-8", diagnostics: diagnostics)
        }
        if name == nil {
            diagnostics.append(
                Diagnostic(
                    .warning, "guessed-encoding",
                    "The text is not UTF-8 and names no encoding; it was read as windows-1252", source: source,
                    position: firstMalformed(body), hint: "save it as UTF-8"))
        }
        let encoding = name ?? "windows-1252"
        var output = DecodedOutput()
        let converter = ChunkConverter(from: encoding, orReport: &diagnostics, source: source)
        _ = body.withUnsafeBufferPointer { converter.convert($0, isLast: true, into: &output) }
        diagnostics += output.diagnostics(encoding: encoding, source: source)
        return DecodedText(text: output.text, encoding: encoding, diagnostics: diagnostics)
    }

    /// The place of the first byte that is not UTF-8.
    private func firstMalformed(_ body: ArraySlice<UInt8>) -> SourcePosition {
        body.withUnsafeBufferPointer { SourcePosition(offset: UTF8Sequence.firstMalformed(in: $0), in: $0) }
    }
}
