internal import SyndicateHTML
internal import SyndicateValidation

/// Links.
extension MailLint {
    /// Schemes of links that mail programs follow.
    private static let schemes = ["mailto:", "tel:", "sms:"]

    mutating func checkLink(_ number: Int) {
        let element = nodes[number].element
        guard let href = element["href"].map(Self.trimmed) else { return }
        checkTarget(number, href)
        guard element.name == "a", !nodes[number].light.isHidden, !Self.hasName(element) else { return }
        report(.linkText, at: number, attribute: "href", value: href)
    }

    private mutating func checkTarget(_ number: Int, _ href: String) {
        let lower = href.lowercased()
        if lower.hasPrefix("data:") || Self.isPlaceholder(href) || lower.hasPrefix("https://") && href.utf8.count > 8 {
            return
        }
        if Self.schemes.contains(where: { lower.hasPrefix($0) && lower.utf8.count > $0.utf8.count }) { return }
        if lower.hasPrefix("http://") { return report(.linkHTTP, at: number, attribute: "href", value: href) }
        if lower.hasPrefix("#"), lower.utf8.count > 1 {
            let target = String(href.dropFirst())
            let isThere = anchors.contains(target)
            return isThere
                ? ()
                : report(.linkHref, at: number, attribute: "href", value: href, detail: "leads to nothing in the mail")
        }
        let detail =
            href.isEmpty || href == "#"
            ? "is empty"
            : lower.hasPrefix("javascript:") || lower.hasPrefix("vbscript:")
                ? "runs a script"
                : Self.hasScheme(href) ? "has a scheme that mail programs do not follow" : "is not absolute"
        report(.linkHref, at: number, attribute: "href", value: href, detail: detail)
    }

    static func anchors(_ document: MailDocument) -> Set<String> {
        var names: Set<String> = []
        for node in document.nodes {
            if let id = node.element["id"] { names.insert(id) }
            if node.name == "a", let name = node.element["name"] { names.insert(name) }
        }
        return names
    }

    /// Whether a link says where it leads, to those, too, who see no pictures.
    private static func hasName(_ element: HTMLElement) -> Bool {
        if [element["aria-label"], element["title"]].contains(where: { $0.map(MailText.isVisible) ?? false }) {
            return true
        }
        return element.children.contains { node in
            switch node {
            case .text(let text): MailText.isVisible(text)
            case .element(let child):
                child.name == "img" ? MailText.isVisible(child["alt"] ?? "") : hasName(child)
            case .comment: false
            }
        }
    }

    /// Whether an address begins with what a sender's program puts its own in for.
    static func isPlaceholder(_ address: String) -> Bool {
        ["{{", "{%", "*|", "%%", "[[", "<%", "[%", "${", "#{"].contains(where: address.hasPrefix)
            || address.hasPrefix("{") && address.hasSuffix("}") || address.hasPrefix("[") && address.hasSuffix("]")
            || address.hasPrefix("%") && address.hasSuffix("%") && address.utf8.count > 2
    }

    private static func hasScheme(_ address: String) -> Bool {
        let scheme = address.utf8.prefix {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
        }
        return !scheme.isEmpty && address.utf8.dropFirst(scheme.count).first == UInt8(ascii: ":")
    }

    static func trimmed(_ text: String) -> String {
        let bytes = Array(text.utf8).drop { TagScanner.isSpace($0) }
        let end = bytes.lastIndex { !TagScanner.isSpace($0) }.map { $0 + 1 } ?? bytes.startIndex
        return String(decoding: bytes[bytes.startIndex..<end], as: UTF8.self)
    }
}
