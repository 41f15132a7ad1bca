internal import Syndicate
internal import SyndicateHTML

/// The paragraphs of an entry's body: without headings, pictures, lists, tables and quotations.
enum SocialBody {
    /// As much of a body as any post can take.
    private static let limits = HTMLLimits(maximumBytes: 256 << 10, maximumDepth: 64, maximumAttributes: 100)

    static func paragraphs(_ entry: Entry) -> [String] {
        if let html = entry.htmlBody {
            let root = HTMLElement("div", children: standing(HTMLFragment(parsing: html, limits: limits).nodes))
            let paragraphs = root.all(where: { $0.isHTML("p") }, within: { !isAside($0) })
            let texts = paragraphs.map { SocialWords.line(PlainText(showsImages: false).string($0.children)) }
                .filter { !$0.isEmpty }
            if !texts.isEmpty || !root.all("p").isEmpty { return texts }
            let text =
                root.children.contains { if case .element(let element) = $0 { isAside(element) } else { false } }
                ? "" : PlainText(showsImages: false).string(root.children)
            return plain(text)
        }
        return plain(entry.textBody.map { String($0.prefix(100_000)) } ?? "")
    }

    /// The nodes without words that were struck out, and without the marks of footnotes.
    private static func standing(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.compactMap { node in
            guard case .element(var element) = node else { return node }
            if ["del", "s", "strike", "sup"].contains(element.name) { return nil }
            element.children = standing(element.children)
            return .element(element)
        }
    }

    private static func isAside(_ element: HTMLElement) -> Bool {
        switch element.name {
        case "figure", "figcaption", "aside", "table", "blockquote", "ul", "ol", "dl", "nav", "footer", "header",
            "form",
            "pre", "script", "style", "h1", "h2", "h3", "h4", "h5", "h6":
            true
        default: element.has(token: "footnotes", in: "class")
        }
    }

    private static func plain(_ text: String) -> [String] {
        SocialWords.paragraphs(text).components(separatedByBlankLines: ()).map(SocialWords.line).filter { !$0.isEmpty }
    }
}

extension String {
    /// The paragraphs that empty lines divide.
    func components(separatedByBlankLines: Void) -> [String] {
        var paragraphs: [String] = []
        var lines: [Substring] = []
        for line in split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
            if !line.isEmpty {
                lines.append(line)
            } else if !lines.isEmpty {
                paragraphs.append(lines.joined(separator: "\n"))
                lines = []
            }
        }
        return paragraphs
    }
}
