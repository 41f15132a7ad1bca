internal import SyndicateHTML

/// The HTML of an article, made ready to be written as plain text: what only looks tell has signs.
struct TextBody {
    /// The level of the headline above the article.
    let level: Int
    private var depth = 0
    /// Whether the last that was said is what a picture shows.
    private var isBehindPicture = false
    /// The highest level of a heading in the article.
    private let top: Int

    private static let headings = ["h1", "h2", "h3", "h4", "h5", "h6"]
    /// The parser flattens what is deeper than this.
    private static let maximumDepth = 300

    /// The nodes with number signs before headings, tildes around what is struck out, pictures on lines of their own, and
    /// what is embedded told once.
    static func prepared(_ nodes: [HTMLNode], below level: Int) -> [HTMLNode] {
        let whole = HTMLElement("div", children: nodes)
        let top = headings.firstIndex { whole.first($0) != nil } ?? 0
        var body = TextBody(level: level, top: top)
        return body.prepared(nodes)
    }

    private init(level: Int, top: Int) {
        self.level = level
        self.top = top
    }

    private mutating func prepared(_ nodes: [HTMLNode]) -> [HTMLNode] {
        guard depth <= Self.maximumDepth else { return nodes }
        depth += 1
        defer { depth -= 1 }
        var output: [HTMLNode] = []
        output.reserveCapacity(nodes.count)
        for node in nodes {
            guard case .element(var element) = node, element.namespace == .html else {
                if !node.isBlank { isBehindPicture = false }
                output.append(node)
                continue
            }
            if element.name == "img" {
                if element["alt"].map({ !$0.isEmpty }) ?? false {
                    // Two pictures side by side show two things; signs in the place of letters go together.
                    let isWords = element["alt"]?.unicodeScalars.contains { $0.properties.isAlphabetic } ?? false
                    if isBehindPicture, isWords { output.append(.element(HTMLElement("br"))) }
                    isBehindPicture = isWords
                }
            } else if element.name == "figure" {
                element.children = prepared(Self.withoutThumbnail(element.children))
                isBehindPicture = false
            } else {
                element.children = prepared(element.children)
                if let index = Self.headings.firstIndex(of: element.name) {
                    let signs = String(repeating: "#", count: min(level + 1 + index - top, 6))
                    if !element.children.allSatisfy(\.isBlank) { element.children.insert(.text("\(signs) "), at: 0) }
                    isBehindPicture = false
                } else if ["del", "s", "strike"].contains(element.name), !element.children.allSatisfy(\.isBlank) {
                    element.children = [.text("~~")] + element.children + [.text("~~")]
                }
            }
            output.append(.element(element))
        }
        return output
    }

    /// A figure without the picture whose link and words its caption repeats.
    private static func withoutThumbnail(_ children: [HTMLNode]) -> [HTMLNode] {
        let captions = children.compactMap(\.element).filter { $0.isHTML("figcaption") }
        let addresses = captions.flatMap { $0.all("a") }.compactMap { $0["href"] }
        guard !addresses.isEmpty else { return children }
        return children.filter { node in
            guard let link = node.element, link.isHTML("a"), let address = link["href"] else { return true }
            return !addresses.contains { $0.utf8.elementsEqual(address.utf8) }
                || !link.children.allSatisfy { $0.isBlank || $0.element?.isHTML("img") ?? false }
        }
    }
}
