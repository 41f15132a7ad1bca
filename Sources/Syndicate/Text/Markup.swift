/// The little that the core does with HTML as a string: taking markup away from short texts.
///
/// Whole documents are the business of `SyndicateHTML`, which has a parser.
public enum Markup {
    /// The words of a short piece of HTML: tags and comments taken away, character references resolved, white space folded.
    ///
    /// A `<` that begins no tag stays, as an HTML parser has it.
    public static func plainText(_ html: String) -> String {
        var scanner = PlainTextScanner(Array(html.utf8))
        return scanner.run()
    }
}

private struct PlainTextScanner {
    private let source: [UInt8]
    private var index = 0
    private var result: [UInt8] = []
    private var pendingSpace = false
    /// What an end tag must name before text counts again.
    private var skipping: [UInt8]?

    init(_ source: [UInt8]) {
        self.source = source
        result.reserveCapacity(source.count)
    }

    mutating func run() -> String {
        while index < source.count {
            let byte = source[index]
            if byte == UInt8(ascii: "<"), let end = endOfTag() {
                tag(index + 1..<end - 1)
                index = end
            } else if byte == UInt8(ascii: "&") {
                reference()
            } else {
                put(byte)
                index += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The offset behind the tag, comment or declaration that begins here, if one does.
    private func endOfTag() -> Int? {
        guard index + 1 < source.count else { return nil }
        let next = source[index + 1]
        if next == UInt8(ascii: "!"), source[index...].starts(with: "<!--".utf8) {
            var end = index + 4
            while end + 2 < source.count {
                if source[end] == 0x2D, source[end + 1] == 0x2D, source[end + 2] == 0x3E { return end + 3 }
                end += 1
            }
            return source.count
        }
        let isTag = next | 0x20 >= 0x61 && next | 0x20 <= 0x7A || next == 0x2F || next == 0x21 || next == 0x3F
        guard isTag else { return nil }
        var quote: UInt8 = 0
        for end in (index + 1)..<source.count {
            let byte = source[end]
            if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == UInt8(ascii: ">") {
                return end + 1
            } else if byte == 0x22 || byte == 0x27, source[end - 1] == UInt8(ascii: "=") {
                quote = byte
            }
        }
        return source.count
    }

    private mutating func tag(_ range: Range<Int>) {
        guard range.lowerBound < range.upperBound else { return }
        let name = source[range].prefix { $0 != 0x20 && $0 != 0x0A && $0 != 0x09 && $0 != 0x0D }.map { $0 | 0x20 }
        if let wanted = skipping {
            if name == [0x2F] + wanted { skipping = nil }
            return
        }
        let text = String(decoding: name, as: UTF8.self)
        if text == "script" || text == "style" { skipping = name }
        let bare = text.utf8.first == 0x2F ? String(text.dropFirst()) : text
        if Self.blocks.contains(bare) { pendingSpace = true }
    }

    private mutating func reference() {
        let limit = min(source.count, index + 12)
        if let semicolon = source[index..<limit].firstIndex(of: UInt8(ascii: ";")),
            let scalar = HTMLEntities.scalar(String(decoding: source[(index + 1)..<semicolon], as: UTF8.self))
        {
            if scalar.value == 0x20 || scalar.value == 0x0A || scalar.value == 0x09 {
                put(0x20)
            } else {
                String(scalar).utf8.forEach { put($0) }
            }
            index = semicolon + 1
        } else {
            put(source[index])
            index += 1
        }
    }

    private mutating func put(_ byte: UInt8) {
        guard skipping == nil else { return }
        if byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C {
            pendingSpace = true
            return
        }
        if pendingSpace, !result.isEmpty { result.append(0x20) }
        pendingSpace = false
        result.append(byte)
    }

    private static let blocks: Set<String> = [
        "p", "div", "br", "br/", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "td", "th", "dl",
        "dt",
        "dd", "pre", "blockquote", "figure", "figcaption", "hr", "hr/", "section", "article",
    ]
}
