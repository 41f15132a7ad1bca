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
        var diagnostics: [Diagnostic] = []
        let (mark, length) = ByteOrderMark.find(in: bytes)
        let body = bytes[length...]
        let stated = statement(in: body, &diagnostics)
        if let mark, let stated, !agree(mark, stated.encoding) {
            diagnostics.append(
                Diagnostic(
                    .warning, "contradicted-encoding",
                    "The text is declared to be \(stated.encoding), but its byte order mark says \(mark)",
                    source: source,
                    position: stated.position))
        }
        let encoding = mark ?? ByteOrderMark.guess(body) ?? stated?.encoding
        if encoding == nil || encoding == "UTF-8", let text = String(validating: body, as: UTF8.self) {
            return DecodedText(text: text, encoding: "UTF-8", diagnostics: diagnostics)
        }
        var output = DecodedOutput()
        guard let encoding else {
            BytesToText.windows1252(body, into: &output)
            diagnostics.append(
                Diagnostic(
                    .warning, "guessed-encoding",
                    "The text is not UTF-8 and names no encoding; it was read as windows-1252", source: source,
                    position: BytesToText.firstMalformed(body), hint: "save it as UTF-8"))
            return DecodedText(text: output.text, encoding: "windows-1252", diagnostics: diagnostics)
        }
        if !BytesToText.convert(body, from: encoding, into: &output) {
            diagnostics.append(
                Diagnostic(
                    .error, "unknown-encoding", "This system has no converter for \(encoding)", source: source,
                    hint: "save the text as UTF-8"))
            BytesToText.windows1252(body, into: &output)
        }
        diagnostics += output.diagnostics(encoding: encoding, source: source)
        return DecodedText(text: output.text, encoding: encoding, diagnostics: diagnostics)
    }

    /// The encoding that somebody states: whoever passed the bytes, or the bytes themselves, then with its place.
    private func statement(
        in body: ArraySlice<UInt8>, _ diagnostics: inout [Diagnostic]
    ) -> (encoding: String, position: SourcePosition?)? {
        if let declared {
            if let name = EncodingLabels.name(for: declared) { return (name, nil) }
            diagnostics.append(unknown(declared, position: nil))
        }
        guard let label = EncodingDeclaration.xml(body) ?? EncodingDeclaration.html(body) else { return nil }
        let position = SourcePosition(offset: label.offset, in: body)
        guard let name = EncodingLabels.name(for: label.text) else {
            if label.text.utf8.elementsEqual("x-user-defined".utf8) { return ("windows-1252", position) }
            diagnostics.append(unknown(label.text, position: position))
            return nil
        }
        // Bytes that state an encoding in ASCII cannot be in one that is no superset of ASCII.
        return (name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") ? "UTF-8" : name, position)
    }

    /// Whether a byte order mark and a declaration can both be right: UTF-16 leaves its byte order to the mark.
    private func agree(_ mark: String, _ stated: String) -> Bool {
        mark == stated || mark.prefix(6) == stated.prefix(6) && mark != "UTF-8"
    }

    private func unknown(_ label: String, position: SourcePosition?) -> Diagnostic {
        Diagnostic(
            .warning, "unknown-encoding", "“\(label)” is not the name of an encoding", source: source,
            position: position,
            hint: "use UTF-8")
    }
}
