internal import Syndicate
internal import SyndicateXML

extension Validation {
    /// How many complaints of a grammar are told of a document.
    static let schemaLimit = 1000

    /// Holds a well-formed document to the grammar of its format.
    mutating func checkSchema(of root: Node) {
        guard wants(.schemaViolation) else { return }
        guard let schema else {
            return report(.schemaIncomplete, at: root, detail: "there is no grammar for \(format.name)")
        }
        var stream = XMLCheckStream(XMLCheck(schema: schema, limit: Self.schemaLimit))
        let bytes = document.source.bytes
        // The declaration may name the encoding that the document had before it was decoded.
        var prolog = 0
        if XMLDeclaration(bytes).version != nil, let end = document.source.find("?>", from: 0) { prolog = end + 2 }
        let blank: [UInt8] = bytes[..<prolog].map { $0 == 0x0A ? $0 : 0x20 }
        blank.withUnsafeBytes { stream.write($0) }
        bytes.withUnsafeBytes { stream.write(UnsafeRawBufferPointer(rebasing: $0[prolog...])) }
        var places = SchemaPlaces(document)
        var last: Int32?
        for found in stream.finish() {
            switch found.rule {
            case "schema":
                let node = found.position.flatMap { places.node(at: $0) } ?? root
                // What it says more of the same element follows from the first.
                if node.index != last { report(.schemaViolation, at: node, detail: found.message) }
                last = node.index
            case "too-many-diagnostics":
                report(.schemaIncomplete, at: root, detail: "it refuses more than \(Self.schemaLimit) places")
            default:
                if found.severity == .error { report(.schemaIncomplete, at: root, detail: found.message) }
            }
        }
    }

    /// The grammar of the format, where there is one.
    private var schema: RelaxNGSchema? {
        switch (format.family, format.version) {
        case (.rss, "2.0"): .rss
        case (.atom, "1.0"): .atom
        default: nil
        }
    }
}

/// Finds the elements at places that come in the order of the document, in one pass.
private struct SchemaPlaces {
    private let document: FeedDocument
    private var line = 1
    private var column = 1
    private var offset = 0
    private var record = 0
    private var last: Int32?

    init(_ document: FeedDocument) {
        self.document = document
    }

    /// The element whose start tag begins at a place, or the last one before it.
    ///
    /// Lines end at line feeds alone, as the checker counts them.
    mutating func node(at position: SourcePosition) -> Node? {
        let bytes = document.source.bytes
        while offset < bytes.count, (line, column) < (position.line, position.column) {
            let byte = bytes[offset]
            if byte == 0x0A {
                line += 1
                column = 1
            } else {
                column += 1
            }
            offset += 1
            while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        let records = document.tree.records
        while record < records.count, Int(records[record].offset) <= offset {
            if records[record].name >= 0 { last = Int32(record) }
            record += 1
        }
        return last.map { Node(document: document, index: $0) }
    }
}
