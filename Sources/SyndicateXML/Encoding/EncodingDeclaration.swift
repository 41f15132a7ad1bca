/// Finds the encoding that a document names in itself.
enum EncodingDeclaration {
    /// A label and its offset from the document's first byte.
    struct Label {
        var text: String
        var offset: Int
    }

    /// The encoding of an XML declaration at the very start.
    static func xml(_ bytes: ArraySlice<UInt8>) -> Label? {
        guard bytes.starts(with: "<?xml".utf8) else { return nil }
        let head = bytes.prefix(1024)
        guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        var attributes = TagAttributes(head[head.startIndex + 1..<end])
        while let (name, value) = attributes.next() {
            if TagAttributes.equals(name, "encoding") { return label(value, in: bytes) }
        }
        return nil
    }

    /// The encoding of the first XML declaration within 1,024 bytes, wherever it stands.
    static func misplaced(_ bytes: ArraySlice<UInt8>) -> Label? {
        var rest = bytes.prefix(1024)
        while let index = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[index...]
            if let label = xml(rest) {
                return Label(text: label.text, offset: label.offset + index - bytes.startIndex)
            }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// The encoding of the first `meta` element that names one, within 1,024 bytes.
    static func html(_ bytes: ArraySlice<UInt8>) -> Label? {
        let head = bytes.prefix(1024)
        var index = head.startIndex
        while index < head.endIndex {
            guard head[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            let rest = head[(index + 1)...]
            if rest.starts(with: "!--".utf8) {
                guard let end = rest.dropFirst().indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) else {
                    return nil
                }
                index = end + 3
                continue
            }
            let tag = rest[..<tagEnd(rest)]
            if TagAttributes.equals(tag.prefix { !EncodingLabels.isSpace($0) && $0 != UInt8(ascii: "/") }, "meta"),
                let value = meta(tag)
            {
                return label(value, in: bytes)
            }
            index = tag.endIndex
        }
        return nil
    }

    /// The label in `charset`, or in `content` where `http-equiv` says that it is a content type.
    private static func meta(_ tag: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var attributes = TagAttributes(tag)
        var content: ArraySlice<UInt8>?
        var isContentType = false
        while let (name, value) = attributes.next() {
            if TagAttributes.equals(name, "charset") { return value }
            if TagAttributes.equals(name, "content"), content == nil { content = value }
            if TagAttributes.equals(name, "http-equiv") { isContentType = TagAttributes.equals(value, "content-type") }
        }
        guard isContentType, let content else { return nil }
        return charset(inContentType: content)
    }

    /// HTML, section 4.2.5.3: what follows `charset=`.
    private static func charset(inContentType value: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        var rest = value
        while rest.count >= 7, !TagAttributes.equals(rest.prefix(7), "charset") { rest = rest.dropFirst() }
        rest = rest.dropFirst(7).drop(while: EncodingLabels.isSpace)
        guard rest.first == UInt8(ascii: "=") else { return nil }
        rest = rest.dropFirst().drop(while: EncodingLabels.isSpace)
        if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            return rest.dropFirst().prefix { $0 != quote }
        }
        let label = rest.prefix { !EncodingLabels.isSpace($0) && $0 != UInt8(ascii: ";") }
        return label.isEmpty ? nil : label
    }

    /// Where the tag ends, its `>` outside of quotation marks.
    private static func tagEnd(_ bytes: ArraySlice<UInt8>) -> Int {
        var quote: UInt8?
        for index in bytes.indices {
            let byte = bytes[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: ">") {
                return index
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            }
        }
        return bytes.endIndex
    }

    private static func label(_ value: ArraySlice<UInt8>, in bytes: ArraySlice<UInt8>) -> Label {
        Label(text: String(decoding: value, as: UTF8.self), offset: value.startIndex - bytes.startIndex)
    }
}
