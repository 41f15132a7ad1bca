internal import Syndicate
internal import SyndicateXML

// XML 1.0, sections 2.1, 2.8 and 4.3.3.
extension Validation {
    /// Reports what is wrong with the encoding. Tells whether the bytes are what they claim to be.
    mutating func checkEncoding(_ decoded: DecodedDocument) -> Bool {
        var isDecodable = true
        var isKnown = true
        let declaration = XMLDeclaration(document.source.bytes)
        for found in decoded.diagnostics {
            let range = declaration.encoding ?? place(of: found)
            switch found.rule {
            case "unknown-encoding":
                isKnown = false
                report(.unknownEncoding, bytes: range, detail: found.message)
            case "contradicted-encoding":
                let isMarked = decoded.markLength > 0 && declaration.encoding != nil
                if follows(.w3c), isMarked || found.message.contains("ASCII") { isDecodable = false }
                report(isDecodable ? .encodingMismatch : .unicodeError, bytes: range, detail: found.message)
                if !isDecodable, isMarked { report(.saxError, bytes: range, detail: found.message) }
            default:
                isDecodable = false
                report(.unicodeError, bytes: place(of: found), detail: found.message)
            }
        }
        if isDecodable, let bad = document.source.firstMalformed {
            isDecodable = false
            report(.unicodeError, bytes: bad..<bad + 1, detail: "a byte that is no UTF-8")
        }
        guard let range = declaration.encoding else {
            if decoded.markLength == 0 {
                report(
                    .missingEncoding, bytes: 0..<min(1, document.source.bytes.count),
                    fix: decoded.encoding == "UTF-8" ? declaration.fix : nil)
            }
            return isDecodable
        }
        let name = String(decoding: document.source.bytes[range], as: UTF8.self)
        switch name.lowercased() {
        case "utf-8", "utf8", "utf-16", "us-ascii": break
        case let label
        where label.hasPrefix("iso-8859-") || label.hasPrefix("windows-125") || label.hasPrefix("utf-16"):
            report(.nonstdEncoding, bytes: range, value: name)
        default: if isKnown { report(.obscureEncoding, bytes: range, value: name) }
        }
        return isDecodable
    }

    /// Looks at the XML declaration and the document type.
    mutating func checkProlog() {
        let bytes = document.source.bytes
        let declaration = XMLDeclaration(bytes)
        if let version = declaration.version, !bytes[version].elementsEqual("1.0".utf8) {
            report(.badXMLVersion, bytes: version, value: String(decoding: bytes[version], as: UTF8.self))
        }
        let end = document.root?.offset ?? min(bytes.count, 65_536)
        guard let start = document.source.find("<!DOCTYPE", from: 0, to: end) else { return }
        for keyword in ["SYSTEM", "PUBLIC"] as [StaticString] {
            guard let place = document.source.find(keyword, from: start, to: end), !isNetscape(start..<end) else {
                continue
            }
            report(.containsSystemEntity, bytes: place..<place + keyword.utf8CodeUnitCount)
            return
        }
    }

    /// Netscape's document type of RSS 0.91, which that version must have.
    private func isNetscape(_ range: Range<Int>) -> Bool {
        document.source.find(
            "-//Netscape Communications//DTD RSS 0.91//EN", from: range.lowerBound, to: range.upperBound) != nil
    }

    /// Reports control characters and what was decoded twice, wherever it stands.
    mutating func checkCharacters() {
        guard wants(.badCharacters) else { return }
        var text = 0
        var attribute = 0
        let records = document.tree.records
        let owners = attributeOwners
        for offset in BadCharacters.offsets(in: document.tree.values) {
            while text < records.count,
                records[text].name >= 0 || Int(records[text].start + records[text].count) <= offset
            {
                text += 1
            }
            while attribute < owners.count, owners[attribute].end <= offset { attribute += 1 }
            if attribute < owners.count, owners[attribute].start <= offset {
                let node = Node(document: document, index: owners[attribute].node)
                let name = document.names[owners[attribute].name].text
                report(.badCharacters, at: node, .attribute(name), element: name, parent: node.name)
            } else if text < records.count, Int(records[text].start) <= offset, records[text].parent >= 0 {
                report(.badCharacters, at: Node(document: document, index: records[text].parent), .content)
            }
        }
    }

    /// Where the values of the attributes stand, and whose they are.
    private var attributeOwners: [(start: Int, end: Int, node: Int32, name: Int)] {
        var result: [(start: Int, end: Int, node: Int32, name: Int)] = []
        guard !BadCharacters.offsets(in: document.tree.values).isEmpty else { return result }
        for (index, record) in document.tree.records.enumerated() where record.name >= 0 {
            for attribute in document.tree.attributes[Int(record.start)..<Int(record.start + record.count)] {
                let start = Int(attribute.start)
                result.append((start, start + Int(attribute.count), Int32(index), Int(attribute.name)))
            }
        }
        return result
    }
}
