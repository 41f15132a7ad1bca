internal import Syndicate
internal import SyndicateXML

/// Looks whether a document is what its media type says, and whether texts stayed texts in it.
struct DocumentCheck {
    let type: MediaType?

    init(_ mediaType: String) {
        type = MediaType(mediaType)
    }

    /// Whether nothing can be looked for in a document, which is no text by its type: it may be packed.
    func isPacked(_ bytes: [UInt8]) -> Bool {
        type?.isText != true && String(validating: bytes, as: UTF8.self) == nil
    }

    var isHTML: Bool { type?.essence == "text/html" }
    var isTable: Bool { type?.essence == "text/csv" }
    private var isContentLines: Bool { ["text/calendar", "text/vcard"].contains(type?.essence) }
    private var isScript: Bool { type?.subtype == "javascript" || type?.subtype == "ecmascript" }

    /// What a text became that should have stayed text; `nil` where it did.
    func injection(_ bytes: [UInt8]) -> String? {
        if type?.isXML == true { return Self.injectionXML(bytes) }
        if isHTML { return Self.injectionHTML(bytes) }
        if isTable { return Self.formula(bytes) }
        if isContentLines { return Self.injectedLine(bytes) }
        return nil
    }

    /// Whether a text got out of a literal of a script.
    func runs(_ bytes: [UInt8]) -> Bool {
        if isScript { return ScriptScanner.isCode(Samples.injectedCode, in: bytes) }
        return isHTML && Self.scripts(bytes).contains { ScriptScanner.isCode(Samples.injectedCode, in: $0) }
    }

    /// What is wrong, in one sentence; `nil` where nothing is.
    ///
    /// - Parameter bringsMarkup: Whether the samples have HTML of their own that is not whole, so that nothing can be said of the tags of
    ///   a page in which it stands.
    func flaw(in bytes: [UInt8], bringsMarkup: Bool = false) -> String? {
        guard let type, type.isText else { return nil }
        if String(validating: bytes, as: UTF8.self) == nil { return "the document is no UTF-8, and \(type) is text" }
        if type.isXML {
            var stream = XMLCheckStream(XMLCheck(), source: "the document")
            bytes.withUnsafeBytes { stream.write($0) }
            if let flaw = stream.finish().first { return "the document is not well-formed: \(flaw)" }
        }
        if ["ndjson", "x-ndjson", "jsonl"].contains(type.subtype) {
            var parser = JSONParser()
            for (number, line) in bytes.split(separator: 0x0A).enumerated() {
                do { _ = try parser.parse(line.span) } catch {
                    return "line \(number + 1) of the document is no JSON: \(error)"
                }
            }
        }
        if type.subtype == "json" || type.subtype.hasSuffix("+json") {
            var parser = JSONParser()
            do { _ = try parser.parse(bytes.span) } catch { return "the document is no JSON: \(error)" }
        }
        if isHTML, !bringsMarkup, let flaw = TagBalance(bytes).flaw { return "the tags of the document: \(flaw)" }
        if isTable, let flaw = Self.tableFlaw(bytes) { return flaw }
        if isContentLines { return Self.lineFlaw(bytes) }
        return nil
    }
}
