internal import Syndicate

/// Reads lines that point to other pieces: `Read | TITLE`, `Also read: TITLE`, `Related: [TITLE](ADDRESS)`.
enum RelatedReader {
    /// The piece that a line points to. The title may be empty where the address alone is given, or where the pieces
    /// stand in the lines below.
    static func link(_ line: TextLine) -> RelatedLink? {
        guard line.width <= 320, let labelled = LabelledText(line.text) else { return nil }
        let isCertain = labels.contains(labelled.label) && labelled.separator != ">"
        let isMarked = barLabels.contains(labelled.label) && labelled.separator != "-" && labelled.separator != ":"
        let isRead = labelled.label == "read" && labelled.separator == ":"
        guard isCertain || isMarked || isRead else { return nil }
        let link = target(labelled.value)
        // "Read: it is a good book." is prose.
        if link.url == nil, labelled.separator == ":", isRead || labelled.label == "related" {
            let title = TextLine(link.title)
            let isProse = title.startsInSmallLetters || title.text.utf8.last == UInt8(ascii: ".")
            if isProse || isRead && link.title.isEmpty { return nil }
        }
        return link
    }

    /// Whether a line announces related pieces without naming one: `Related articles`, `Read more:`.
    static func isLabel(_ line: TextLine) -> Bool {
        let label = line.headingText.lowercased()
        return labels.contains(label) && (line.endsWithColon || label.utf8.contains(0x20))
    }

    /// What a title and an address in one line are: `[TITLE](ADDRESS)`, `TITLE <ADDRESS>`, `TITLE (ADDRESS)`,
    /// `TITLE: ADDRESS`, either alone.
    static func target(_ text: String) -> RelatedLink {
        if let link = markdown(text) { return link }
        let bytes = Array(text.utf8)
        guard let match = Autolink.ranges(in: bytes).last, match.prefix != "mailto:" else {
            return RelatedLink(title: text)
        }
        let behind = bytes[match.range.upperBound...]
        guard behind.allSatisfy({ ">)].".utf8.contains($0) || $0 == 0x20 }) else { return RelatedLink(title: text) }
        let url = match.prefix + String(decoding: bytes[match.range], as: UTF8.self)
        let before = String(decoding: bytes[..<match.range.lowerBound], as: UTF8.self)
        let title = before.trimming {
            $0.properties.isWhitespace || "<([:-–—|→：".unicodeScalars.contains($0)
        }
        return RelatedLink(title: title, url: url)
    }

    /// `[TITLE](ADDRESS)` or `[TITLE](<ADDRESS>)`, and nothing else.
    private static func markdown(_ text: String) -> RelatedLink? {
        guard text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: ")") else { return nil }
        guard let middle = text[...].utf8.firstRange(of: "](") else { return nil }
        let title = text[text.utf8.index(after: text.startIndex)..<middle].trimmed
        let start = text.utf8.index(middle, offsetBy: 2)
        let end = text.utf8.index(before: text.endIndex)
        let url = text[start..<end].trimming { $0.properties.isWhitespace || $0 == "<" || $0 == ">" }
        let bytes = Array(url.utf8)
        let isWeb = Autolink.ranges(in: bytes).first.map { $0.range == 0..<bytes.count && $0.prefix.isEmpty } ?? false
        let isPath = bytes.first == 0x2F || bytes.starts(with: "./".utf8) || bytes.starts(with: "../".utf8)
        guard !title.isEmpty, isWeb || isPath, !bytes.contains(where: { $0 <= 0x20 || $0 == 0x22 }) else { return nil }
        return RelatedLink(title: title, url: url)
    }

    /// Labels that any separator may follow.
    private static let labels: Set<String> = [
        "read more", "read also", "also read", "read next", "read on", "also see", "see also", "related",
        "related article",
        "related articles", "related story", "related stories", "related post", "related posts", "related reading",
        "related news", "related links", "further reading", "you may also like", "you might also like", "also watch",
        "more to read", "more stories", "more articles", "read our review", "read our interview",
        "lire aussi", "à lire aussi", "à lire", "lesen sie auch", "lies auch", "auch interessant", "mehr zum thema",
        "lea también",
        "lee también", "leer más", "leia também", "leia mais", "leggi anche", "lees ook", "läs också", "les også",
        "læs også",
        "czytaj także", "czytaj też", "читайте также", "читать также", "관련 기사", "관련기사", "함께 읽기", "더 읽기",
        "関連記事", "あわせて読みたい", "相关阅读", "相关文章", "延伸阅读", "延伸閱讀", "相關閱讀",
    ]
    /// Labels that are words of everyday, and count before a bar or an arrow alone.
    private static let barLabels: Set<String> = [
        "read", "more", "watch", "recommended", "must read", "don't miss", "don’t miss", "listen",
    ]
}
