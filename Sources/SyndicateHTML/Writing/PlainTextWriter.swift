/// Walks an HTML tree and writes it as plain text by the rules of a `PlainText`.
struct PlainTextWriter {
    let rules: PlainText
    var flow = TextFlow()
    private var isPreformatted = false
    private var listDepth = 0
    var footnotes: [String] = []

    init(rules: PlainText) {
        self.rules = rules
        flow.width = rules.width
    }

    /// The text so far, without blanks and line ends at its end.
    var result: String {
        var bytes = flow.bytes
        while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    mutating func write(_ nodes: [HTMLNode]) {
        for node in nodes {
            switch node {
            case .text(let text):
                if isPreformatted { flow.append(preformatted: text) } else { flow.append(text) }
            case .element(let element): write(element)
            case .comment: break
            }
        }
    }

    private mutating func write(_ element: HTMLElement) {
        guard element.namespace == .html else {
            if element.namespace == .math, element.name != "annotation", element.name != "annotation-xml" {
                write(element.children)
            }
            return
        }
        if Self.dropped.contains(element.name) || element["hidden"] != nil { return }
        switch element.name {
        case "br": flow.breakLine()
        case "hr":
            flow.separate(2)
            flow.append("---")
            flow.separate(2)
        case "img":
            if rules.showsImages, let alternative = element["alt"] { flow.append(alternative) }
        case "a": writeLink(element)
        case "q":
            flow.append("\u{201C}")
            write(element.children)
            flow.append("\u{201D}")
        case "rt":
            flow.append("(")
            write(element.children)
            flow.append(")")
        case "pre", "listing", "xmp", "plaintext":
            let outer = isPreformatted
            flow.beginPreformatted()
            isPreformatted = true
            write(element.children)
            isPreformatted = outer
            flow.endPreformatted()
        case "blockquote":
            flow.separate(2)
            flow.push(first: rules.quotePrefix, rest: rules.quotePrefix)
            write(element.children)
            flow.pop()
            flow.separate(2)
        case "ul", "ol", "menu", "dir": writeList(element)
        case "li": writeItem(element, marker: rules.bullet)
        case "dd": writeItem(element, marker: "  ", keepsMarker: false)
        case "table": writeTable(element)
        case "figure": writeFigure(element)
        default:
            let breaks = Self.blankLine.contains(element.name) ? 2 : Self.ownLine.contains(element.name) ? 1 : 0
            if breaks > 0 { flow.separate(breaks) }
            write(element.children)
            if breaks > 0 { flow.separate(breaks) }
        }
    }

    private mutating func writeList(_ list: HTMLElement) {
        // A list in a list follows its item without a blank line.
        let breaks = listDepth == 0 ? 2 : 1
        flow.separate(breaks)
        listDepth += 1
        let items = list.elements.count { $0.isHTML("li") }
        let step = list["reversed"] == nil ? 1 : -1
        var number = list["start"].flatMap(Self.integer) ?? (step == 1 ? 1 : items)
        for child in list.children {
            guard case .element(let item) = child, item.isHTML("li") else {
                write([child])
                continue
            }
            if list.name == "ol" {
                if let value = item["value"].flatMap(Self.integer) { number = value }
                writeItem(item, marker: "\(number). ")
                number &+= step
            } else {
                writeItem(item, marker: rules.bullet)
            }
        }
        listDepth -= 1
        flow.separate(breaks)
    }

    private mutating func writeItem(_ item: HTMLElement, marker: String, keepsMarker: Bool = true) {
        flow.separate(1)
        flow.push(first: marker, rest: String(repeating: " ", count: marker.unicodeScalars.count))
        write(item.children)
        flow.pop(keepsMarker: keepsMarker)
        flow.separate(1)
    }

    private mutating func writeLink(_ link: HTMLElement) {
        write(link.children)
        guard rules.links != .textOnly, let address = link["href"]?.trimmedHTMLSpace,
            !address.isEmpty, !address.hasPrefix("#"), !address.asciiLowercased.hasPrefix("javascript:")
        else { return }
        let text = PlainText(showsImages: rules.showsImages).string(link.children)
        // An address that is shown already, with or without its scheme, is not repeated.
        if text.isEmpty || text == address || address.hasSuffix("//" + text) || address.hasSuffix("//" + text + "/")
            || address == "mailto:" + text || address == "tel:" + text
        {
            return
        }
        switch rules.links {
        case .inline: flow.append(" (\(address))")
        case .footnotes:
            let index = footnotes.firstIndex { $0.utf8.elementsEqual(address.utf8) } ?? footnotes.count
            if index == footnotes.count { footnotes.append(address) }
            flow.append(" [\(index + 1)]")
        case .textOnly: break
        }
    }

    private mutating func writeFigure(_ figure: HTMLElement) {
        flow.separate(2)
        let caption = figure.children.first { $0.element?.isHTML("figcaption") ?? false }
            .map { PlainText(showsImages: rules.showsImages).string([$0]) }
        for child in figure.children {
            // A picture whose alternative text is its caption would say it twice.
            if let caption, let image = child.element, image.isHTML("img"), image["alt"] == caption { continue }
            write([child])
        }
        flow.separate(2)
    }

    /// Writes the addresses of links, after the text.
    mutating func writeFootnotes() {
        guard !footnotes.isEmpty else { return }
        flow.separate(2)
        for (index, address) in footnotes.enumerated() {
            flow.separate(1)
            flow.append("[\(index + 1)] \(address)")
        }
    }

    private static func integer(_ text: String) -> Int? { Int(text.trimmedHTMLSpace) }

    private static let dropped: Set<String> = [
        "area", "audio", "canvas", "datalist", "frameset", "head", "iframe", "noembed", "noframes", "rp", "script",
        "select", "style", "template", "textarea", "title", "video",
    ]
    static let blankLine: Set<String> = [
        "article", "blockquote", "dl", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hgroup", "hr", "main", "ol", "p",
        "pre", "section", "table", "ul",
    ]
    private static let ownLine: Set<String> = [
        "address", "aside", "body", "center", "details", "dialog", "div", "dt", "fieldset", "figcaption", "footer",
        "form", "header", "html", "legend", "nav", "option", "optgroup", "summary", "tr",
    ]
}
