internal import SyndicateHTML

extension MailWriter {
    /// An article's own blocks; their headings go below `level`.
    mutating func body(_ nodes: [HTMLNode], below level: Int) {
        headings = []
        baseLevel = level
        blocks(nodes, Place(room: theme.column))
    }

    /// Where a block stands.
    struct Place {
        /// The width for pictures and tables.
        var room: Int
        var indents = 0
        /// Whether the block stands in a table's cell, where another table has no room.
        var isInTable = false

        /// The place within a list or a quotation.
        var indented: Place {
            var place = self
            place.indents += 1
            place.room = max(room - 28, 120)
            return place
        }
    }

    /// Blocks one after the other; words between them are paragraphs.
    mutating func blocks(_ nodes: [HTMLNode], _ place: Place) {
        var start = nodes.startIndex
        for index in nodes.indices {
            guard !isFull else { return }
            guard case .element(let element) = nodes[index], Self.blockNames.contains(element.name) else { continue }
            run(nodes[start..<index], place)
            block(element, place)
            start = index + 1
        }
        run(nodes[start...], place)
    }

    /// Inline nodes as a paragraph, or as pictures where they are nothing else.
    private mutating func run(_ nodes: ArraySlice<HTMLNode>, _ place: Place, _ attributes: HTMLElement? = nil) {
        guard nodes.contains(where: { !$0.isBlank }) else { return }
        if nodes.allSatisfy({ $0.isBlank || $0.isPicture }) {
            for node in nodes {
                guard !isFull else { return }
                if case .element(let element) = node { figurePicture(element, place, hasCaption: false) }
            }
            return
        }
        let isTerm = attributes?.name == "dt" || attributes?.name == "summary"
        raw("<p style=\"margin:0 0 \(isTerm ? 4 : 18)px", isTerm ? ";font-weight:bold" : "")
        if let attributes { raw(alignment(of: attributes)) }
        raw("\"")
        if let attributes { languageAndDirection(attributes) }
        raw(">")
        inline(nodes, place)
        raw("</p>\n")
    }

    private mutating func block(_ element: HTMLElement, _ place: Place) {
        switch element.name {
        case "p", "summary", "address", "dt":
            // A paragraph's own blocks can only come from a tree that no parser made.
            if element.children.contains(where: { $0.element.map { Self.blockNames.contains($0.name) } ?? false }) {
                blocks(element.children, place)
            } else {
                run(element.children[...], place, element)
            }
        case "h1", "h2", "h3", "h4", "h5", "h6": heading(element, place)
        case "ul", "ol": list(element, place)
        case "li": blocks(element.children, place)
        case "blockquote": quotation(element, place)
        case "pre": code(element)
        case "hr": raw("<div style=\"margin:26px 0\">", styles.rule, "</div>\n")
        case "figure": figure(element, place)
        case "figcaption": caption(element, place)
        case "table": table(element, place)
        case "dd":
            raw("<div style=\"margin:0;padding-", styles.start, ":18px\">")
            blocks(element.children, place)
            raw("</div>\n")
        default: wrapped(element, place)
        }
    }

    /// What only holds blocks; it is written where it says a language or a direction.
    private mutating func wrapped(_ element: HTMLElement, _ place: Place) {
        guard element["lang"] != nil || element["dir"] != nil else { return blocks(element.children, place) }
        raw("<div style=\"margin:0", alignment(of: element), "\"")
        languageAndDirection(element)
        raw(">\n")
        blocks(element.children, place)
        raw("</div>\n")
    }

    /// Words of the other direction begin on the other side.
    func alignment(of element: HTMLElement) -> String {
        switch element["dir"]?.lowercased() {
        case "rtl" where styles.start == "left": ";text-align:right"
        case "ltr" where styles.start == "right": ";text-align:left"
        default: ""
        }
    }

    /// ` lang` and ` dir` of an element, as far as they can be such.
    mutating func languageAndDirection(_ element: HTMLElement) {
        guard !element.attributes.isEmpty else { return }
        if let language = element["lang"], !language.isEmpty {
            raw(" lang=\"")
            languageTag(language)
            raw("\"")
        }
        if let direction = element["dir"]?.lowercased(), ["ltr", "rtl", "auto"].contains(direction) {
            raw(" dir=\"", direction, "\"")
        }
    }

    static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "figcaption",
        "figure",
        "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "main", "nav", "ol", "p", "pre",
        "section", "summary", "table", "ul", "caption", "thead", "tbody", "tfoot", "tr", "td", "th",
    ]
}
