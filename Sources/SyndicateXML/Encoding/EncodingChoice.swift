internal import Syndicate

/// What the first bytes of a text, and whoever passed them, say of its encoding.
///
/// The order is that of RFC 7303, section 3: a byte order mark, the encoding declared from outside, the declaration in
/// the document. Zero bytes that no other encoding has go before the last two.
struct EncodingChoice {
    /// Where a document may name its encoding.
    enum Places {
        /// In an XML declaration at the very start.
        case xml
        /// In an XML declaration, at the start or after something that should not be there.
        case malformedXML
        /// In an XML declaration at the start, or in HTML's `meta` element.
        case text
    }

    /// The encoding by its name in the Encoding standard, or `nil` where nothing is said.
    private(set) var name: String?
    /// Whether the label promises ASCII alone, so that UTF-8 is as good an answer as `name`.
    private(set) var isASCII = false
    /// The length of the byte order mark.
    let markLength: Int
    private(set) var diagnostics: [Diagnostic] = []
    private let source: String?

    init(_ bytes: ArraySlice<UInt8>, charset: String?, places: Places, source: String?) {
        self.source = source
        let (mark, length) = ByteOrderMark.find(in: bytes)
        markLength = length
        let body = bytes.dropFirst(length)
        if ByteOrderMark.isEBCDIC(body) {
            name = EncodingChoice.ebcdic(body)
            return
        }
        let outside = charset.flatMap { statement($0, nil) }
        let label: EncodingDeclaration.Label? =
            switch places {
            case .xml: EncodingDeclaration.xml(body)
            case .malformedXML: EncodingDeclaration.xml(body) ?? EncodingDeclaration.misplaced(body)
            case .text: EncodingDeclaration.xml(body) ?? EncodingDeclaration.html(body)
            }
        let position = label.map { SourcePosition(offset: $0.offset, in: body) }
        // What is asked for outside is not looked for inside, but in XML the two should agree.
        let inside = outside != nil && places == .text ? nil : label.flatMap { statement($0.text, position) }
        let certain = mark ?? ByteOrderMark.guess(body)
        if let certain {
            name = certain
            isASCII = false
            if let stated = outside ?? inside, !EncodingChoice.agree(certain, stated) {
                contradict(
                    "is declared to be \(stated), but its first bytes say \(certain)", outside == nil ? position : nil)
            }
            return
        }
        name = narrow(outside, body, nil) ?? narrow(inside, body, position)
        isASCII = (outside != nil ? charset : label?.text).map(EncodingLabels.isASCII) ?? false
        if let outside, let inside, !EncodingChoice.agree(outside, inside), name == outside {
            contradict("is declared to be \(inside), but was passed as \(outside), which counts", position)
        }
    }

    /// The encoding that a label names; one that is unknown is reported.
    private mutating func statement(_ label: String, _ position: SourcePosition?) -> String? {
        if let name = EncodingLabels.name(for: label) { return name }
        if label.utf8.elementsEqual("x-user-defined".utf8) { return "windows-1252" }
        diagnostics.append(
            Diagnostic(
                .warning, "unknown-encoding", "“\(label)” is not the name of an encoding", source: source,
                position: position, hint: "use UTF-8"))
        return nil
    }

    /// A text that names its encoding in ASCII, or begins with markup in ASCII, is in no encoding of wide units.
    private mutating func narrow(_ name: String?, _ body: ArraySlice<UInt8>, _ position: SourcePosition?) -> String? {
        guard let name, name.hasPrefix("UTF-16") || name.hasPrefix("UTF-32") else { return name }
        let start = body.drop(while: EncodingLabels.isSpace).prefix(2)
        let isNarrow =
            start.first == UInt8(ascii: "<") && start.count == 2 && start.allSatisfy { $0 > 0x20 && $0 < 0x7F }
        guard isNarrow || position != nil else { return name }
        contradict("is declared to be \(name), but its first bytes are ASCII; it was read as UTF-8", position)
        return "UTF-8"
    }

    private mutating func contradict(_ what: String, _ position: SourcePosition?) {
        diagnostics.append(
            Diagnostic(.warning, "contradicted-encoding", "The text \(what)", source: source, position: position))
    }

    /// Whether a byte order mark and a declaration can both be right: UTF-16 leaves its byte order to the mark.
    private static func agree(_ mark: String, _ stated: String) -> Bool {
        mark == stated || mark.prefix(6) == stated.prefix(6) && mark.hasPrefix("UTF-") && mark != "UTF-8"
    }

    /// The variant of EBCDIC that the declaration names in characters that all variants share.
    private static func ebcdic(_ body: ArraySlice<UInt8>) -> String {
        var output = DecodedOutput()
        _ = Array(body.prefix(1024)).withUnsafeBufferPointer {
            ChunkConverter(from: "IBM037")?.convert($0, isLast: true, into: &output)
        }
        let label = EncodingDeclaration.xml(output.bytes[...])?.text
        return label.flatMap(EncodingLabels.name) ?? "IBM037"
    }
}
