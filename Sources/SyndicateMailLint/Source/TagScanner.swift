/// Finds the tags and comments of HTML where they stand, as a tokenizer of HTML does (HTML Standard, section 13.2.5).
struct TagScanner {
    private let bytes: [UInt8]
    private let end: Int
    private var index: Int

    private(set) var tags: [MailTag] = []
    private(set) var comments: [MailComment] = []
    /// The content of each `style` element.
    private(set) var styles: [Range<Int>] = []
    /// The document type, if there is one.
    private(set) var doctype: Range<Int>?

    /// Scans a range of the bytes.
    init(_ bytes: [UInt8], _ range: Range<Int>, isInComment: Bool = false) {
        self.bytes = bytes
        end = range.upperBound
        index = range.lowerBound
        while let open = next(UInt8(ascii: "<"), from: index) {
            index = open
            markup(isInComment: isInComment)
        }
    }

    private func next(_ byte: UInt8, from start: Int) -> Int? {
        var index = start
        while index < end {
            if bytes[index] == byte { return index }
            index += 1
        }
        return nil
    }

    private mutating func markup(isInComment: Bool) {
        let start = index
        guard start + 1 < end else {
            index = end
            return
        }
        switch bytes[start + 1] {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): declaration(isInComment: isInComment)
        case UInt8(ascii: "/"):
            if start + 2 < end, Self.isLetter(bytes[start + 2]) { tag(isEnd: true) } else { index = start + 2 }
        case let byte where Self.isLetter(byte): tag(isEnd: false)
        default: index = start + 1
        }
    }

    // MARK: Comments

    private mutating func declaration(isInComment: Bool) {
        let start = index
        if has("<!--", at: start) {
            // `<!-->` is one, too.
            var at = start + 2
            while at < end, !has("-->", at: at), !(at > start + 3 && has("--!>", at: at)) { at += 1 }
            index = at < end ? (bytes[at + 2] == UInt8(ascii: ">") ? at + 3 : at + 4) : end
            let inner = min(start + 4, at)..<max(min(start + 4, at), min(at, end))
            addComment(start..<index, inner, isInComment: isInComment)
            return
        }
        let close = next(UInt8(ascii: ">"), from: start)
        index = close.map { $0 + 1 } ?? end
        if hasWord("<!doctype", at: start) {
            if doctype == nil { doctype = start..<index }
        } else {
            addComment(start..<index, start + 2..<max(start + 2, close ?? end), isInComment: isInComment)
        }
    }

    private mutating func addComment(_ range: Range<Int>, _ inner: Range<Int>, isInComment: Bool) {
        let purpose = Self.purpose(of: bytes, inner)
        var comment = MailComment(range: range, purpose: purpose)
        if purpose == .onlyOutlook, !isInComment, let bracket = bytes[inner].firstIndex(of: UInt8(ascii: ">")) {
            comment.tags = TagScanner(bytes, bracket + 1..<inner.upperBound, isInComment: true).tags
            let text = bytes[inner].reversed().drop { Self.isSpace($0) }
            comment.isEnded =
                text.starts(with: "]fidne[!<".utf8) || !text.isEmpty && bytes[range].starts(with: "<![".utf8)
        }
        comments.append(comment)
    }

    /// What a comment is for, by the condition with which it begins.
    private static func purpose(of bytes: [UInt8], _ inner: Range<Int>) -> MailComment.Purpose {
        let text = bytes[inner].drop { isSpace($0) }
        if text.starts(with: "[if ".utf8) || text.starts(with: "[if(".utf8) {
            guard let close = text.firstIndex(of: UInt8(ascii: "]")) else { return .plain }
            let condition = String(decoding: text[..<close].prefix(200), as: UTF8.self).lowercased()
            guard condition.contains("mso") || condition.contains("ie") else { return .plain }
            return condition.contains("!") ? .hidesFromOutlook : .onlyOutlook
        }
        let isEnd = text.starts(with: "<![endif]".utf8) || text.starts(with: "[endif]".utf8)
        return isEnd ? .end : .plain
    }

    // MARK: Tags

    private mutating func tag(isEnd: Bool) {
        let start = index
        let nameStart = start + (isEnd ? 2 : 1)
        index = nameStart
        while index < end, !Self.isSpace(bytes[index]), !Self.endsName(bytes[index]) { index += 1 }
        let name = lowercased(nameStart..<index)
        var attributes: [MailTag.Attribute] = []
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ">") {
                index += 1
                tags.append(MailTag(name: name, isEnd: isEnd, range: start..<index, attributes: attributes))
                if !isEnd { skipText(of: name) }
                return
            }
            if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                index += 1
            } else {
                attributes.append(attribute())
            }
        }
    }

    private mutating func attribute() -> MailTag.Attribute {
        let start = index
        // A first `=` belongs to the name.
        index += 1
        while index < end, !Self.isSpace(bytes[index]), !Self.endsName(bytes[index]), bytes[index] != UInt8(ascii: "=")
        {
            index += 1
        }
        let name = lowercased(start..<index)
        var look = index
        while look < end, Self.isSpace(bytes[look]) { look += 1 }
        guard look < end, bytes[look] == UInt8(ascii: "=") else {
            return MailTag.Attribute(name: name, range: start..<index, value: index..<index)
        }
        index = look + 1
        while index < end, Self.isSpace(bytes[index]) { index += 1 }
        guard index < end else { return MailTag.Attribute(name: name, range: start..<index, value: index..<index) }
        let quote = bytes[index]
        let value: Range<Int>
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
            let close = next(quote, from: index + 1) ?? end
            value = index + 1..<close
            index = min(close + 1, end)
        } else {
            let first = index
            while index < end, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
            value = first..<index
        }
        return MailTag.Attribute(name: name, range: start..<index, value: value)
    }

    /// Elements whose content is text up to their end tag.
    private static let raw: Set<String> = [
        "style", "script", "title", "textarea", "xmp", "iframe", "noembed", "noframes",
    ]

    private mutating func skipText(of name: String) {
        guard Self.raw.contains(name) else { return }
        let start = index
        while let open = next(UInt8(ascii: "<"), from: index) {
            index = open
            if hasWord("</" + name, at: open) { break }
            index += 1
        }
        if !(index < end && bytes[index] == UInt8(ascii: "<")) { index = end }
        if name == "style" { styles.append(start..<index) }
    }

    // MARK: Bytes

    private func has(_ text: StaticString, at start: Int) -> Bool {
        let count = text.utf8CodeUnitCount
        guard start + count <= end else { return false }
        for offset in 0..<count where bytes[start + offset] != text.utf8Start[offset] { return false }
        return true
    }

    /// Whether a text of lower case stands there in any case, and ends there.
    private func hasWord(_ text: String, at start: Int) -> Bool {
        let count = text.utf8.count
        guard start + count <= end else { return false }
        var index = start
        for byte in text.utf8 {
            guard Self.lowercased(bytes[index]) == byte else { return false }
            index += 1
        }
        return index == end || Self.isSpace(bytes[index]) || Self.endsName(bytes[index])
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].map(Self.lowercased), as: UTF8.self)
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }
    static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0D || (0x09...0x0C).contains(byte) }
    private static func endsName(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) && byte < 0x80 }
}
