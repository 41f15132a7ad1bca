internal import Syndicate
internal import SyndicateXML

// RFC 8259: the text as a whole.
extension JSONValidation {
    /// Whether the document says, or looks as if, it is a JSON Feed.
    func isFeed(_ root: JSONNode) -> Bool {
        guard root.kind == .object else { return false }
        return version != nil || root.member("items") != nil
            || (root.string("version") ?? "").contains("jsonfeed.org")
    }

    /// Reports what is wrong with the encoding (section 8.1).
    mutating func checkEncoding(_ decoded: DecodedDocument, limit: Int) {
        let start = 0..<min(1, document.source.bytes.count)
        if decoded.encoding != "UTF-8", decoded.encoding != "US-ASCII" {
            report(.notUTF8, bytes: start, value: decoded.encoding)
        } else if decoded.markLength > 0 {
            report(.byteOrderMark, bytes: start)
        }
        for found in decoded.diagnostics where found.rule == "unknown-encoding" {
            report(.unknownEncoding, bytes: start, detail: found.message)
        }
        var places: [Int] = []
        document.source.bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while places.count < limit {
                index = UTF8Sequence.firstMalformed(in: bytes, from: index)
                guard index < bytes.count else { return }
                places.append(index)
                index += 1
            }
        }
        for place in places { report(.unicodeError, bytes: place..<place + 1, detail: "a byte that is no UTF-8") }
    }

    /// Reports where the text stops to be JSON (section 2).
    mutating func checkSyntax(_ failure: JSONScanner.Failure) {
        let bytes = document.source.bytes
        let place = min(failure.offset, bytes.count)
        let range = place..<min(place + 1, bytes.count)
        guard failure.code != .tooDeep else {
            return report(.validatorLimit, bytes: range, detail: failure.message)
        }
        var detail = failure.message
        var fix: Fix?
        var before = place
        while before > 0, bytes[before - 1] <= 0x20 { before -= 1 }
        let last = before > 0 ? bytes[before - 1] : 0
        switch range.isEmpty ? 0 : bytes[place] {
        case UInt8(ascii: "}"), UInt8(ascii: "]"):
            if last == UInt8(ascii: ","), failure.code == .unexpectedCharacter {
                detail = "a comma stands behind the last value"
                fix = Fix("remove the comma", [Fix.Edit(before - 1..<before, "")])
            }
        case UInt8(ascii: "'") where failure.code == .unexpectedCharacter:
            detail += "; JSON has double quotation marks alone"
        case UInt8(ascii: "/") where failure.code == .unexpectedCharacter: detail += "; JSON has no comments"
        case 0x0A where failure.code == .controlCharacter:
            fix = Fix("write the line's end as an escape", [Fix.Edit(range, "\\n")])
        case 0x09 where failure.code == .controlCharacter:
            fix = Fix("write the tab as an escape", [Fix.Edit(range, "\\t")])
        default: break
        }
        report(.notJSON, bytes: range, detail: detail, fix: fix)
    }

    /// Looks at the characters of all strings.
    mutating func checkStrings() {
        let records = document.tree.records
        for (index, record) in records.enumerated() where record.hasEscapes {
            let node = JSONNode(document: document, index: Int32(index))
            if let place = node.loneSurrogate { report(.loneSurrogate, bytes: place..<place + 6, at: node) }
        }
        guard wants(.badCharacters) else { return }
        var index = 0
        var last = -1
        for offset in BadCharacters.offsets(in: document.source.bytes) {
            while index + 1 < records.count, Int(records[index + 1].start) <= offset { index += 1 }
            guard index != last, records.indices.contains(index), records[index].kind == .string else { continue }
            // Once a string is enough.
            last = index
            report(.badCharacters, at: JSONNode(document: document, index: Int32(index)))
        }
    }
}
