/// Reads JSON text (RFC 8259), strictly, into values.
///
/// UTF-8 only; a byte order mark is skipped with a note. Members of the same name are all kept, and `JSONObject` gives the
/// last one. Half a surrogate pair in an escape (`\ud800`) becomes U+FFFD with a warning. Takes time in proportion to
/// the length of the text.
public struct JSONParser: Sendable {
    /// How deep arrays and objects may be nested.
    public var maximumDepth: Int
    /// What was skipped or replaced in the text parsed last, in its order; the first hundred at most.
    public private(set) var diagnostics: [Diagnostic] = []

    private static let mostDiagnostics = 100

    /// A parser; 512 deep is more than any feed needs, and what the stack surely holds.
    public init(maximumDepth: Int = 512) {
        self.maximumDepth = max(1, min(512, maximumDepth))
    }

    /// The value that `text` is.
    public mutating func parse(_ text: String) throws(JSONError) -> JSONValue {
        try parse(text.utf8.span, isUTF8: true)
    }

    /// The value that the UTF-8 text in `bytes` is.
    public mutating func parse(_ bytes: Span<UInt8>) throws(JSONError) -> JSONValue {
        try parse(bytes, isUTF8: false)
    }

    private mutating func parse(_ bytes: Span<UInt8>, isUTF8: Bool) throws(JSONError) -> JSONValue {
        diagnostics = []
        var flaw: Int?
        if !isUTF8 {
            do throws(UTF8.ValidationError) {
                _ = try UTF8Span(validating: bytes)
            } catch {
                flaw = error.byteOffsets.lowerBound
            }
        }
        // Checked at once, so that strings can be copied without looking at them again.
        if let flaw {
            throw JSONError(
                code: .notUTF8, message: "The bytes from here on are not UTF-8", offset: flaw,
                position: SourcePosition(offset: flaw, in: bytes))
        }
        var start = 0
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            start = 3
            diagnostics.append(
                Diagnostic(
                    .note, "json-byte-order-mark", "JSON text begins without a byte order mark",
                    position: SourcePosition(line: 1)))
        }
        var builder = JSONTreeBuilder(scanner: JSONScanner(offset: start, maximumDepth: maximumDepth))
        do throws(JSONScanner.Failure) {
            let value = try builder.document(bytes)
            report(builder.loneSurrogates, in: bytes)
            return value
        } catch {
            report(builder.loneSurrogates, in: bytes)
            throw JSONError(
                code: error.code, message: error.message, offset: error.offset,
                position: SourcePosition(offset: error.offset, in: bytes))
        }
    }

    private mutating func report(_ offsets: [Int], in bytes: Span<UInt8>) {
        var position = SourcePosition(line: 1)
        var done = 0
        for offset in offsets.prefix(Self.mostDiagnostics) {
            position = SourcePosition(offset: offset, in: bytes, from: done, at: position)
            done = offset
            diagnostics.append(
                Diagnostic(
                    .warning, "json-lone-surrogate", "Half a surrogate pair was replaced by U+FFFD", position: position)
            )
        }
        if offsets.count > Self.mostDiagnostics {
            diagnostics.append(
                Diagnostic(
                    .warning, "json-lone-surrogate",
                    "\(offsets.count - Self.mostDiagnostics) more halves of surrogate pairs were replaced by U+FFFD"))
        }
    }
}

extension JSONValue {
    /// The value that JSON text is, where what `JSONParser` reports beside errors does not matter.
    public init(parsing text: String) throws(JSONError) {
        var parser = JSONParser()
        self = try parser.parse(text)
    }
}

extension SourcePosition {
    /// The place of a byte in UTF-8 text.
    init(offset: Int, in bytes: Span<UInt8>) {
        self.init(offset: offset, in: bytes, from: 0, at: SourcePosition(line: 1))
    }

    /// The place of a byte that comes after one whose place is known.
    package init(offset: Int, in bytes: Span<UInt8>, from start: Int, at position: SourcePosition) {
        self = position
        for index in start..<max(start, min(offset, bytes.count)) {
            let byte = bytes[index]
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
    }
}
