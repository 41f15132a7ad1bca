/// Writes the model's tree of XHTML (RFC 4287, section 3.1.1.3) as HTML that is also well-formed in most readers: void
/// elements as `<br>`, all others with an end tag, never a prefix.
public enum XHTMLSerializer {
    /// `nodes` as HTML. Elements in namespaces other than XHTML, SVG and MathML are replaced by their content.
    public static func html(_ nodes: [ExtensionNode]) -> String {
        var output: [UInt8] = []
        append(nodes, to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends `nodes` as HTML in UTF-8.
    public static func append(_ nodes: [ExtensionNode], to output: inout [UInt8]) {
        for node in nodes {
            switch node {
            case .text(let text): HTMLEscape.append(text: text, to: &output)
            case .element(let element): append(element, to: &output)
            }
        }
    }

    private static func append(_ element: ExtensionElement, to output: inout [UInt8]) {
        guard namespaces.contains(element.namespace), XMLNameSyntax.isValid(element.name) else {
            return append(element.children, to: &output)
        }
        let isHTML = element.namespace == xhtml
        output.append(UInt8(ascii: "<"))
        output.append(contentsOf: element.name.utf8)
        for attribute in element.attributes {
            guard XMLNameSyntax.isValid(attribute.name), let name = name(of: attribute, in: element, isHTML: isHTML)
            else {
                continue
            }
            output.append(UInt8(ascii: " "))
            output.append(contentsOf: name.utf8)
            output.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            HTMLEscape.append(attribute: attribute.value, to: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
        if isHTML {
            if HTMLNames.void.contains(element.name) { return }
            if HTMLNames.rawText.contains(element.name) {
                // HTML has no escaping within these; text that would end them early is left out.
                let text = element.text
                if !endsEarly(text) { output.append(contentsOf: text.utf8) }
            } else {
                // A reader drops a line feed at the start of these.
                if HTMLNames.dropsLineFeed.contains(element.name), case .text(let text)? = element.children.first,
                    text.utf8.first == 0x0A
                {
                    output.append(0x0A)
                }
                append(element.children, to: &output)
            }
        } else {
            append(element.children, to: &output)
        }
        output.append(contentsOf: [UInt8(ascii: "<"), UInt8(ascii: "/")])
        output.append(contentsOf: element.name.utf8)
        output.append(UInt8(ascii: ">"))
    }

    /// The attribute's name in HTML; nil when HTML has none for it.
    private static func name(of attribute: ExtensionAttribute, in element: ExtensionElement, isHTML: Bool) -> String? {
        switch attribute.namespace {
        case "": return attribute.name
        case "http://www.w3.org/XML/1998/namespace":
            guard isHTML else { return "xml:" + attribute.name }
            return attribute.name == "lang" && element.attribute("lang") == nil ? "lang" : nil
        case "http://www.w3.org/1999/xlink": return isHTML ? nil : "xlink:" + attribute.name
        default: return nil
        }
    }

    private static func endsEarly(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if before == UInt8(ascii: "<"), byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") { return true }
            before = byte
        }
        return false
    }

    private static let xhtml = "http://www.w3.org/1999/xhtml"
    private static let namespaces: Set<String> = [
        xhtml, "http://www.w3.org/2000/svg", "http://www.w3.org/1998/Math/MathML",
    ]
}
