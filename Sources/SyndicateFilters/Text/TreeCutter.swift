internal import SyndicateHTML

/// Cuts a tree where its text is cut, and leaves what stands before it as it is.
struct TreeCutter {
    private let cut: CutText.Cut
    /// Bytes of text so far, counted as `CutText` does.
    private var count = 0
    private var isDone = false

    init(_ cut: CutText.Cut) {
        self.cut = cut
    }

    /// The nodes up to the cut.
    mutating func cut(_ nodes: [HTMLNode]) -> [HTMLNode] {
        var kept: [HTMLNode] = []
        for node in nodes {
            if isDone { break }
            switch node {
            case .comment: kept.append(node)
            case .text(let text):
                let size = text.utf8.count
                if count + size < cut.end {
                    count += size
                    kept.append(node)
                } else {
                    let head = String(decoding: text.utf8.prefix(max(cut.end - count, 0)), as: UTF8.self)
                    kept.append(.text(head + cut.mark))
                    isDone = true
                }
            case .element(var element):
                guard Self.isShown(element) else {
                    kept.append(node)
                    continue
                }
                if element.name == "br" { count += 1 }
                let gap = Self.blocks.contains(element.name) ? Self.gap.count : 0
                count += gap
                element.children = cut(element.children)
                count += gap
                kept.append(.element(element))
            }
        }
        return kept
    }

    /// What stands for the end of a block.
    static let gap: [UInt8] = [0x0A, 0x0A]

    /// Whether an element's text is read with that of its surroundings.
    static func isShown(_ element: HTMLElement) -> Bool {
        element.namespace == .html && !hidden.contains(element.name)
    }

    private static let hidden: Set<String> = [
        "audio", "canvas", "datalist", "iframe", "math", "noembed", "noframes", "noscript", "object", "plaintext",
        "script", "select", "style", "svg", "template", "textarea", "title", "video", "xmp",
    ]

    /// Elements before and behind which a line ends.
    static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "caption", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main",
        "nav",
        "ol", "p", "pre", "section", "summary", "table", "td", "th", "tr", "ul",
    ]
}
