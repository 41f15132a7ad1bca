internal import SyndicateHTML
internal import SyndicateValidation

/// What elements and attributes may be in mail.
extension MailLint {
    static let forbidden: Set<String> = [
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
            case "source": checkAlternative(number)
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
        let attribute = own != nil ? "style" : nodes[source].name == "font" ? "size" : nil
        report(.textSize, at: source, attribute: attribute, range: own?.range, value: "\(text)px")
    }
}
