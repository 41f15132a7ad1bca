internal import SyndicateHTML

extension MailWriter {
    /// Words with their emphasis and links.
    mutating func inline(_ nodes: ArraySlice<HTMLNode>, _ place: Place, inLink: Bool = false) {
        for node in nodes {
            guard !isFull else { return }
            switch node {
            case .text(let text): self.text(text)
            case .comment: break
            case .element(let element): inline(element, place, inLink)
            }
        }
    }

    private mutating func inline(_ element: HTMLElement, _ place: Place, _ inLink: Bool) {
        let children = element.children[...]
        switch element.name {
        case "a":
            let isOpen = !inLink && open(styles.link, element["href"])
            inline(children, place, inLink: inLink || isOpen)
            if isOpen { raw("</a>") }
        case "br": raw("<br>\n")
        case "wbr": raw("<wbr>")
        case "img": inlinePicture(element, place)
        case "code", "kbd", "samp", "tt": wrap(styles.code, "</code>", children, place, inLink)
        case "b", "strong": wrap("<strong>", "</strong>", children, place, inLink)
        case "em", "i", "cite", "dfn", "var": wrap("<em>", "</em>", children, place, inLink)
        case "s", "strike", "del": wrap("<s>", "</s>", children, place, inLink)
        case "u", "ins": wrap("<u>", "</u>", children, place, inLink)
        case "small":
            wrap("<span style=\"font-size:14px\">", "</span>", children, place, inLink)
        case "sub", "sup":
            wrap(
                "<\(element.name) style=\"font-size:14px;line-height:0\">", "</\(element.name)>", children, place,
                inLink)
        // On this ground the words are dark on light and in the dark.
        case "mark":
            wrap(
                "<span style=\"background-color:#fff1a8;color:#1d1a17\">", "</span>", children, place, inLink)
        case "q": wrap("“", "”", children, place, inLink)
        case "rt": wrap("(", ")", children, place, inLink)
        case "rp": break
        case "bdo":
            raw("<bdo")
            languageAndDirection(element)
            wrap(">", "</bdo>", children, place, inLink)
        case "bdi": wrap("<bdi>", "</bdi>", children, place, inLink)
        case "abbr", "acronym":
            raw("<abbr")
            if let title = element["title"] {
                raw(" title=\"")
                text(title)
                raw("\"")
            }
            wrap(">", "</abbr>", children, place, inLink)
        case _ where Self.blockNames.contains(element.name):
            if element.name != "hr", bytes.last != UInt8(ascii: ">") { raw("<br>\n") }
            inline(children, place, inLink: inLink)
        case _ where element["lang"] != nil || element["dir"] != nil:
            raw("<span")
            languageAndDirection(element)
            wrap(">", "</span>", children, place, inLink)
        default: inline(children, place, inLink: inLink)
        }
    }

    private mutating func wrap(
        _ open: String, _ close: String, _ children: ArraySlice<HTMLNode>, _ place: Place, _ inLink: Bool
    ) {
        raw(open)
        inline(children, place, inLink: inLink)
        raw(close)
    }
}
