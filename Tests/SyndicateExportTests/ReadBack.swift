import Foundation

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// All text that a parser finds in a document: what stands in each element and attribute, or in each JSON string.
final class ReadBack: NSObject, XMLParserDelegate {
    private(set) var values: [String] = []
    private(set) var problem: String?
    private var open: [String] = []

    init(xml: [UInt8]) {
        super.init()
        // In pieces: libxml2 takes no more than ten million bytes at once.
        let parser = XMLParser(stream: InputStream(data: Data(xml)))
        parser.shouldProcessNamespaces = false
        parser.delegate = self
        if !parser.parse() { problem = parser.parserError.map { "\($0)" } ?? "not well-formed" }
    }

    init(json: [UInt8]) throws {
        super.init()
        collect(try JSONSerialization.jsonObject(with: Data(json)))
    }

    /// Whether `text` stands somewhere, scalar by scalar.
    func has(_ text: String) -> Bool {
        let bytes = Data(text.utf8)
        return values.contains { Data($0.utf8).range(of: bytes) != nil }
    }

    /// How many characters of replacement were found.
    var replacements: Int {
        values.reduce(0) { $0 + $1.unicodeScalars.count { $0 == "\u{FFFD}" } }
    }

    private func collect(_ value: Any) {
        switch value {
        case let text as String: values.append(text)
        case let list as [Any]: list.forEach(collect)
        case let object as [String: Any]: object.values.forEach(collect)
        default: break
        }
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        values += attributes.values
        open.append("")
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) {
        if !open.isEmpty { open[open.count - 1] += text }
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        if let text = open.popLast() { values.append(text) }
    }
}
