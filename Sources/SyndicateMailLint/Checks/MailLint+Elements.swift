internal import SyndicateHTML
internal import SyndicateValidation

/// What elements and attributes may be in mail.
extension MailLint {
    private static let forbidden: Set<String> = [
        "script", "noscript", "form", "input", "button", "textarea", "select", "option", "label", "fieldset", "iframe",
        "frame", "frameset", "object", "embed", "applet", "param", "video", "audio", "source", "track", "svg", "math",
        "canvas", "dialog", "base", "marquee", "portal", "template", "slot",
    ]

    mutating func checkElements() {
        for number in nodes.indices {
            let element = nodes[number].element
            if element.isHTML("style"), document.isInside(number, { $0.element.isHTML("body") }) {
                report(.styleInBody, at: number)
            }
            if isForbidden(number) { report(.forbiddenElement, at: number) }
            checkAttributes(number)
            switch element.name {
            case "link" where element.has(token: "stylesheet", in: "rel"):
                report(.externalStyle, at: number, attribute: "href")
            case "img": checkImage(number)
            case "a", "area": checkLink(number)
            default: break
            }
            checkTextSize(number)
        }
    }

    /// The outermost of what is not allowed is told, not what is in it.
    private func isForbidden(_ number: Int) -> Bool {
        let node = nodes[number]
        guard Self.forbidden.contains(node.name) || node.element.namespace != .html else { return false }
        if node.name == "source", document.isInside(number, { $0.name == "picture" }) { return false }
        return !document.isInside(number) {
            $0.element.namespace != .html
                || Self.forbidden.contains($0.name) && !["form", "noscript"].contains($0.name)
        }
    }

    private mutating func checkAttributes(_ number: Int) {
        for attribute in nodes[number].element.attributes {
            let name = attribute.name
            if name.utf8.count > 2, name.hasPrefix("on"), name.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) {
                report(.eventAttribute, at: number, attribute: name)
            }
            if ["src", "href", "background", "srcset", "poster", "data"].contains(name),
                Self.trimmed(attribute.value).lowercased().hasPrefix("data:")
            {
                report(.dataURI, at: number, attribute: name, value: name)
            }
        }
    }

    // MARK: Pictures

    private mutating func checkImage(_ number: Int) {
        let element = nodes[number].element
        if let alternative = element["alt"] {
            let lower = alternative.lowercased()
            if [".jpg", ".jpeg", ".png", ".gif", ".webp"].contains(where: lower.hasSuffix) {
                report(.imgAltName, at: number, attribute: "alt", value: alternative)
            }
        } else {
            report(.imgAlt, at: number)
        }
        let width = element["width"] ?? ""
        if width.isEmpty {
            report(.imgWidth, at: number, detail: "it has none")
        } else if !width.utf8.allSatisfy({ (0x30...0x39).contains($0) }) || width.utf8.count > 5 || Int(width) == 0 {
            report(.imgWidth, at: number, attribute: "width", value: width, detail: "it is \(width)")
        }
        checkSource(number, Self.trimmed(element["src"] ?? ""))
    }

    private mutating func checkSource(_ number: Int, _ source: String) {
        let lower = source.lowercased()
        if lower.hasPrefix("data:") || Self.isPlaceholder(source) { return }
        if !lower.hasPrefix("https://") && !lower.hasPrefix("cid:") {
            let what =
                source.isEmpty
                ? "there is none" : lower.hasPrefix("http://") ? "it is not encrypted" : "it is not absolute"
            report(.imgSrcScheme, at: number, attribute: "src", value: source, detail: what)
        }
        let path = lower.prefix { $0 != "?" && $0 != "#" }
        let suffix = path.split(separator: "/").last.flatMap { name in
            name.contains(".") ? name.split(separator: ".").last.map(String.init) : nil
        }
        guard let suffix,
            ["webp", "avif", "svg", "svgz", "heic", "heif", "tif", "tiff", "jxl", "mp4"].contains(suffix),
            !nodes[number].isHiddenFromOutlook
        else { return }
        report(.imgFormat, at: number, attribute: "src", value: suffix)
    }

    // MARK: Links

    /// Schemes of links that mail programs follow.
    private static let schemes = ["mailto:", "tel:", "sms:"]

    private mutating func checkLink(_ number: Int) {
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

    // MARK: Text

    private static let smallest = 14.0

    private mutating func checkTextSize(_ number: Int) {
        let node = nodes[number]
        guard !node.light.hidesText, node.light.fontSize.value < Self.smallest - 0.01,
            node.hasOwnText, !["sub", "sup", "title", "style", "script"].contains(node.name),
            !document.isInside(number, { ["sub", "sup", "head"].contains($0.name) })
        else { return }
        // What sets the size is told once, however much text has it.
        let source = node.light.fontSize.source ?? number
        guard toldSizes.insert(source).inserted else { return }
        let own = nodes[source].own.last { $0.name == "font-size" || $0.name == "font" }
        let size = (node.light.fontSize.value * 10).rounded() / 10
        let text = size == size.rounded() ? "\(Int(size))" : "\(size)"
        report(.textSize, at: source, attribute: own == nil ? nil : "style", range: own?.range, value: "\(text)px")
    }
}
