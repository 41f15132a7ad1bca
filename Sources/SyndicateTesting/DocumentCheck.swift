internal import Syndicate
internal import SyndicateXML

/// Looks whether a document is what its media type says.
struct DocumentCheck {
    private let type: MediaType?

    init(_ mediaType: String) {
        type = MediaType(mediaType)
    }

    /// Whether text that should have stayed text is an element of it. Of HTML the bytes are looked at, of XML the elements: comments may
    /// hold anything.
    func hasInjection(_ bytes: [UInt8]) -> Bool {
        guard type?.isXML == true else {
            return type?.subtype == "html"
                && String(decoding: bytes, as: UTF8.self).contains("<\(Samples.injectedName)")
        }
        do throws(XMLReaderError) {
            var reader = try XMLReader(XMLInput(bytes: bytes))
            while true {
                let event = try reader.next()
                if event == .endOfDocument { return false }
                if event == .start, reader.name.local == Samples.injectedName { return true }
            }
        } catch {
            // That it is not well-formed is said elsewhere.
            return false
        }
    }

    /// What is wrong, in one sentence; `nil` where nothing is.
    func flaw(in bytes: [UInt8]) -> String? {
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
        return nil
    }
}
