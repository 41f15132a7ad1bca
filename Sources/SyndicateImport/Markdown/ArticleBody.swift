internal import Syndicate
internal import SyndicateHTML

/// An article's text as a tree, made ready for feeds: pictures with their captions, identifiers that no other article has,
/// absolute addresses.
struct ArticleBody {
    /// The text.
    var nodes: [HTMLNode]
    /// The pictures that stand alone, in order.
    private(set) var figures: [Figure] = []

    /// The text of an article.
    init(_ nodes: [HTMLNode]) {
        self.nodes = nodes
    }

    /// Takes the first heading of level 1 out where it is the article's title: where that is not known, or the same.
    ///
    /// - Returns: The heading's words.
    mutating func takeTitle(unless title: String?) -> String? {
        let index = nodes.firstIndex { $0.element?.isHTML("h1") ?? false }
        guard let index, let heading = nodes[index].element else { return nil }
        let text = heading.plainText(PlainText()).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !text.isEmpty, title == nil || title?.lowercased() == text.lowercased() else { return nil }
        nodes.remove(at: index)
        return text
    }

    /// Takes the divider `<!--more-->` out and tells what stands before it; `nil` where there is none.
    mutating func takeSummary() -> [HTMLNode]? {
        let index = nodes.firstIndex { node in
            if case .comment(let text) = node { text.trimmed.lowercased() == "more" } else { false }
        }
        guard let index else { return nil }
        nodes.remove(at: index)
        let summary = Array(nodes[..<index])
        return summary.text.trimmed.isEmpty ? nil : summary
    }

    /// Makes the addresses absolute against the article's own.
    ///
    /// Readers show a text far from its page, and JSON Feed has no way to say what relative addresses are relative to, so
    /// they are absolute in the text itself. Places within the article, `#…`, stay.
    mutating func resolve(against base: String?) {
        guard let base else { return }
        LinkResolver(base: base, keepsFragments: true).resolve(in: &nodes)
    }

    /// Makes paragraphs that hold nothing but pictures into figures; a picture's title becomes caption and credit, and what
    /// `known` says of a picture fills what is missing.
    mutating func makeFigures(known: [Figure]) {
        let known = Dictionary(known.compactMap { figure in figure.url.map { ($0, figure) } }) { first, _ in first }
        var output: [HTMLNode] = []
        output.reserveCapacity(nodes.count)
        for node in nodes {
            guard let element = node.element, element.isHTML("p"), let pictures = Self.pictures(element.children) else {
                output.append(node)
                continue
            }
            for (index, picture) in pictures.enumerated() {
                if index > 0 { output.append(.text("\n")) }
                output.append(.element(figure(picture, known)))
            }
        }
        nodes = output
    }

    /// The pictures of a paragraph that holds nothing else; a picture may stand in a link.
    private static func pictures(_ nodes: [HTMLNode]) -> [HTMLElement]? {
        var pictures: [HTMLElement] = []
        for node in nodes {
            switch node {
            case .text(let text): guard text.trimmed.isEmpty else { return nil }
            case .comment: continue
            case .element(let element):
                if element.isHTML("br") { continue }
                let isPicture = element.isHTML("img")
                let isLinked =
                    element.isHTML("a") && element.children.count == 1
                    && element.children[0].element?.isHTML("img") ?? false
                guard isPicture || isLinked else { return nil }
                pictures.append(element)
            }
        }
        return pictures.isEmpty ? nil : pictures
    }

    private mutating func figure(_ element: HTMLElement, _ known: [String: Figure]) -> HTMLElement {
        var content = element
        var image = element.isHTML("img") ? element : element.children[0].element ?? element
        let words = CaptionText(image["title"] ?? "")
        image["title"] = nil
        if element.isHTML("img") { content = image } else { content.children = [.element(image)] }

        var figure = Figure(url: image["src"], alt: image["alt"], caption: words.caption, credit: words.credit)
        if let url = figure.url, let more = known[url] {
            figure.caption = figure.caption ?? more.caption
            figure.credit = figure.credit ?? more.credit
            if figure.alt?.isEmpty ?? true { figure.alt = more.alt }
            figure.width = more.width
            figure.height = more.height
            figure.type = more.type
            figure.length = more.length
        }
        figure.type = figure.type ?? figure.url.flatMap { MediaType.essence(forPath: $0) }
        figures.append(figure)

        var children: [HTMLNode] = [.element(content)]
        if let caption = Self.caption(figure.caption, words.labelledCredit ?? figure.credit) {
            children.append(.element(caption))
        }
        return HTMLElement("figure", children: children)
    }

    /// The words below a picture; the credit in small print.
    private static func caption(_ caption: String?, _ credit: String?) -> HTMLElement? {
        var words: [HTMLNode] = []
        if let caption { words.append(.text(caption)) }
        if let credit {
            if !words.isEmpty { words.append(.text(" ")) }
            words.append(.element(HTMLElement("small", children: [.text(credit)])))
        }
        return words.isEmpty ? nil : HTMLElement("figcaption", children: words)
    }
}
