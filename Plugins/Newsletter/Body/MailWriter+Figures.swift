internal import SyndicateHTML

extension MailWriter {
    /// A picture no larger than a few lines, which stands among words.
    static func isSmall(_ element: HTMLElement) -> Bool {
        guard let width = dimension(element["width"]) else { return false }
        return width <= 96 && (dimension(element["height"]) ?? 0) <= 96
    }

    /// Pictures that only count readers.
    private static func isInvisible(_ element: HTMLElement) -> Bool {
        [element["width"], element["height"]].contains { text in dimension(text).map { $0 <= 1 } ?? false }
    }

    /// A whole number of pixels.
    private static func dimension(_ text: String?) -> Int? {
        guard let text, text.utf8.count < 12 else { return nil }
        let end = text.utf8.firstIndex { !(0x30...0x39).contains($0) } ?? text.endIndex
        guard end == text.endIndex || text[end...] == "px" || text[end...].hasPrefix(".") else { return nil }
        return Int(text[..<end])
    }

    /// A picture among words.
    mutating func inlinePicture(_ element: HTMLElement, _ place: Place) {
        guard let source = element["src"], MailPicture.isShown(source) else {
            if let source = element["src"] { noteLeftOut(source) }
            return text(element["alt"] ?? "")
        }
        guard !Self.isInvisible(element) else { return }
        guard Self.isSmall(element), let width = Self.dimension(element["width"]) else {
            return picture(
                source, alt: element["alt"] ?? "", width: Self.dimension(element["width"]), room: place.room)
        }
        raw("<img src=\"")
        text(source)
        raw("\" alt=\"")
        text(element["alt"] ?? "")
        raw("\" width=\"\(width)\" style=\"height:auto;border:0;vertical-align:middle\">")
    }

    /// A picture on its own; `element` is an `img` or what is around one.
    mutating func figurePicture(_ element: HTMLElement, _ place: Place, hasCaption: Bool) {
        guard let image = element.name == "img" ? element : element.first("img"), let source = image["src"],
            !Self.isInvisible(image)
        else { return }
        let alt = image["alt"] ?? ""
        guard MailPicture.isShown(source) else {
            noteLeftOut(source)
            let words = alt.isEmpty ? image["title"] ?? "" : alt
            guard !words.isEmpty else { return }
            raw(styles.paragraph)
            anchor(styles.link, source, words)
            return raw("</p>\n")
        }
        raw("<p style=\"margin:0 0 ", hasCaption ? "8px\">" : "22px\">")
        let isOpen = element.name == "a" && open(styles.link, element["href"])
        // A link must say where it leads, even where the picture says nothing.
        let words = isOpen && alt.isEmpty ? image["title"] ?? element["href"].flatMap(EmbedAddress.host) ?? "" : alt
        picture(
            source, alt: words, width: Self.dimension(image["width"]), room: place.room, corners: theme.radius / 2)
        raw(isOpen ? "</a></p>\n" : "</p>\n")
    }

    private mutating func noteLeftOut(_ source: String) {
        guard notes.count < 100 else { return }
        notes.append(
            LayoutNote(label: label, message: "a picture is a link; not all mail programs show \(source)"))
    }

    /// Pictures with their caption, or whatever a figure holds.
    mutating func figure(_ element: HTMLElement, _ place: Place) {
        let hasCaption = element.elements.contains { $0.name == "figcaption" }
        var rest: [HTMLNode] = []
        for node in element.children {
            guard !isFull else { return }
            if node.isPicture, case .element(let picture) = node, picture.name != "br" {
                blocks(rest, place)
                rest = []
                figurePicture(picture, place, hasCaption: hasCaption)
            } else {
                rest.append(node)
            }
        }
        blocks(rest, place)
    }

    mutating func caption(_ element: HTMLElement, _ place: Place) {
        guard element.children.contains(where: { !$0.isBlank }) else { return }
        raw(styles.caption)
        inline(element.children[...], place)
        raw("</p>\n")
    }
}
