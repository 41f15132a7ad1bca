internal import Syndicate
internal import SyndicateHTML

/// The body of an article in paragraphs of plain words.
enum ChatBody {
    /// As much of a body as any message can take.
    private static let limits = HTMLLimits(maximumBytes: 256 << 10, maximumDepth: 64, maximumAttributes: 100)
    private static let rules = PlainText(showsImages: false, bullet: "• ", quotePrefix: "", cellSeparator: " · ")

    static func paragraphs(_ entry: Entry) -> [String] {
        let text: String
        if let html = entry.htmlBody {
            text = rules.string(standing(HTMLFragment(parsing: html, limits: limits).nodes))
        } else {
            text = entry.textBody.map { String($0.unicodeScalars.prefix(100_000)) } ?? ""
        }
        var paragraphs: [String] = []
        var lines: [Substring] = []
        var rest = ChatWords.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
        rest.append("")
        for line in rest {
            if !line.isEmpty {
                lines.append(line)
            } else if !lines.isEmpty {
                paragraphs.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return paragraphs
    }

    /// The nodes without pictures and what stands below them, without words that were struck out, and without the marks of
    /// footnotes.
    private static func standing(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.compactMap { node in
            guard case .element(var element) = node else { return node }
            if ["figure", "del", "s", "strike", "sup"].contains(element.name) { return nil }
            element.children = standing(element.children)
            return .element(element)
        }
    }
}
