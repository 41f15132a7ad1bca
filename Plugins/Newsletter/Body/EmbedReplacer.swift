internal import Syndicate
internal import SyndicateHTML

/// Puts pictures and words that link in the place of what mail programs do not play.
enum EmbedReplacer {
    static func replaced(_ nodes: [HTMLNode]) -> [HTMLNode] { replaced(nodes, depth: 0) }

    /// The parser flattens what is deeper than this.
    private static let maximumDepth = 300

    private static func replaced(_ nodes: [HTMLNode], depth: Int) -> [HTMLNode] {
        if depth > maximumDepth { return nodes }
        var output: [HTMLNode] = []
        output.reserveCapacity(nodes.count)
        for node in nodes {
            guard case .element(var element) = node, element.namespace == .html else {
                output.append(node)
                continue
            }
            switch element.name {
            case "iframe", "frame", "embed": append(frame(element), to: &output)
            case "video": append(film(element), to: &output)
            case "audio": append(sound(element), to: &output)
            case "object":
                let children = replaced(element.children, depth: depth + 1)
                if children.contains(where: { $0.element != nil || !$0.isBlank }) {
                    output += children
                } else {
                    append(frame(element), to: &output)
                }
            case "img":
                output.append(.element(loaded(element)))
            default:
                element.children = replaced(element.children, depth: depth + 1)
                output.append(.element(element))
            }
        }
        return output
    }

    private static func append(_ embed: HTMLElement?, to output: inout [HTMLNode]) {
        if let embed { output.append(.element(embed)) }
    }

    /// A picture that a script would load.
    private static func loaded(_ element: HTMLElement) -> HTMLElement {
        guard element["src"].map({ $0.isEmpty || $0.utf8.starts(with: "data:".utf8) }) ?? true,
            let source = element["data-src"] ?? element["data-lazy-src"] ?? element["data-original"],
            IRI.isAbsolute(source)
        else { return element }
        var element = element
        element["src"] = source
        return element
    }

    private static func frame(_ element: HTMLElement) -> HTMLElement? {
        guard let source = element["src"] ?? element["data-src"] ?? element["data"] else { return nil }
        guard let embed = EmbedAddress(source) else { return nil }
        return link(to: embed.page, words: element["title"] ?? element["aria-label"], picture: embed.picture)
    }

    private static func film(_ element: HTMLElement) -> HTMLElement? {
        guard let source = source(of: element), let embed = EmbedAddress(source) else { return nil }
        return link(to: embed.page, words: element["title"] ?? element["aria-label"], picture: element["poster"])
    }

    private static func sound(_ element: HTMLElement) -> HTMLElement? {
        guard let source = source(of: element), let embed = EmbedAddress(source) else { return nil }
        return link(to: embed.page, words: element["title"] ?? element["aria-label"], picture: nil)
    }

    private static func source(of element: HTMLElement) -> String? {
        element["src"] ?? element.elements.lazy.filter { $0.isHTML("source") }.compactMap { $0["src"] }.first
    }

    /// A figure whose picture and words lead to the page; the sign says that something plays, in every language.
    private static func link(to page: String, words: String?, picture: String?) -> HTMLElement {
        let name = words.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        let host = EmbedAddress.host(of: page) ?? page
        let file = EmbedAddress.file(of: page)
        let label = name.map { "\($0) (\(host))" } ?? file.map { "\($0) (\(host))" } ?? host
        let text = HTMLNode.element(
            HTMLElement("a", attributes: [HTMLAttribute("href", page)], children: [.text("▶\u{FE0E} \(label)")]))
        guard let picture, MailPicture.isShown(picture) else { return HTMLElement("p", children: [text]) }
        let image = HTMLElement(
            "img", attributes: [HTMLAttribute("src", picture), HTMLAttribute("alt", label)])
        let thumbnail = HTMLElement(
            "a", attributes: [HTMLAttribute("href", page)], children: [.element(image)])
        return HTMLElement(
            "figure",
            children: [.element(thumbnail), .element(HTMLElement("figcaption", children: [text]))])
    }
}

extension String {
    /// The string without white space around it, and with none but single spaces in it.
    fileprivate var trimmed: String {
        utf8.split(whereSeparator: { $0 <= 0x20 }).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
