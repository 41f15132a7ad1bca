public import Syndicate

/// Turns an HTML tree into the model's tree of XHTML, leaving out what XML has no way to write.
public struct XHTMLConverter: Sendable {
    /// How many elements had a name that XML does not allow; their content is kept.
    public private(set) var droppedElements = 0
    /// How many attributes had a name that XML does not allow, or stood twice.
    public private(set) var droppedAttributes = 0
    /// How many comments were left out.
    public private(set) var droppedComments = 0

    /// A converter that has left nothing out yet.
    public init() {}

    /// `nodes` as XHTML, SVG and MathML. Characters that XML does not allow stay in text and values, to be replaced by
    /// whoever writes them.
    public mutating func convert(_ nodes: [HTMLNode]) -> [ExtensionNode] {
        var converted: [ExtensionNode] = []
        converted.reserveCapacity(nodes.count)
        append(nodes, to: &converted)
        return converted
    }

    private mutating func append(_ nodes: [HTMLNode], to converted: inout [ExtensionNode]) {
        for node in nodes {
            switch node {
            case .text(let text): converted.append(.text(text))
            case .comment: droppedComments += 1
            case .element(let element):
                guard XMLNameSyntax.isValid(element.name) else {
                    droppedElements += 1
                    append(element.children, to: &converted)
                    continue
                }
                converted.append(
                    .element(
                        ExtensionElement(
                            namespace: element.namespace.rawValue, name: element.name,
                            attributes: attributes(of: element), children: convert(element.children))))
            }
        }
    }

    private mutating func attributes(of element: HTMLElement) -> [ExtensionAttribute] {
        var attributes: [ExtensionAttribute] = []
        attributes.reserveCapacity(element.attributes.count)
        var seen: Set<ExtensionAttribute> = []
        for attribute in element.attributes {
            // HTML makes such attributes in no namespace; XML has its own declarations.
            if attribute.name == "xmlns" || attribute.name.hasPrefix("xmlns:") { continue }
            var converted = ExtensionAttribute(name: attribute.name, value: attribute.value)
            for (prefix, namespace) in Self.prefixes where attribute.name.hasPrefix(prefix + ":") {
                converted = ExtensionAttribute(
                    namespace: namespace, name: String(attribute.name.dropFirst(prefix.utf8.count + 1)),
                    prefix: prefix, value: attribute.value)
            }
            var key = converted
            key.value = ""
            guard XMLNameSyntax.isValid(converted.name), seen.insert(key).inserted else {
                droppedAttributes += 1
                continue
            }
            attributes.append(converted)
        }
        return attributes
    }

    private static let prefixes = [
        ("xml", "http://www.w3.org/XML/1998/namespace"), ("xlink", "http://www.w3.org/1999/xlink"),
    ]
}

extension HTMLFragment {
    /// The fragment as the model's tree of XHTML, without what XML has no way to write.
    public var xhtml: [ExtensionNode] {
        var converter = XHTMLConverter()
        return converter.convert(nodes)
    }

    /// The model's tree of XHTML as a fragment of HTML; elements in namespaces other than those of XHTML, SVG and
    /// MathML are replaced by their content.
    public init(xhtml: [ExtensionNode]) {
        self.init(Self.nodes(xhtml))
    }

    private static func nodes(_ nodes: [ExtensionNode]) -> [HTMLNode] {
        nodes.flatMap { node -> [HTMLNode] in
            switch node {
            case .text(let text): return [.text(text)]
            case .element(let source):
                let children = Self.nodes(source.children)
                guard let namespace = HTMLNamespace(rawValue: source.namespace) else { return children }
                let attributes = source.attributes.compactMap { attribute -> HTMLAttribute? in
                    switch attribute.namespace {
                    case "": HTMLAttribute(attribute.name, attribute.value)
                    case "http://www.w3.org/XML/1998/namespace":
                        HTMLAttribute(
                            namespace == .html && attribute.name == "lang" ? "lang" : "xml:" + attribute.name,
                            attribute.value)
                    case "http://www.w3.org/1999/xlink": HTMLAttribute("xlink:" + attribute.name, attribute.value)
                    default: nil
                    }
                }
                var element = HTMLElement(source.name, namespace: namespace, children: children)
                for attribute in attributes where element[attribute.name] == nil {
                    element.attributes.append(attribute)
                }
                return [.element(element)]
            }
        }
    }
}
