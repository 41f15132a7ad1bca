import Syndicate

/// Trees that XML can say and no parser of HTML makes.
enum Bent {
    private static let html = "http://www.w3.org/1999/xhtml"
    private static let svg = "http://www.w3.org/2000/svg"
    private static let math = "http://www.w3.org/1998/Math/MathML"

    /// `nodes` as they are, and with names and namespaces that are not what they seem.
    static func forms(of nodes: [ExtensionNode]) -> [(String, [ExtensionNode])] {
        [
            ("xhtml", nodes),
            ("capitals", bent(nodes) { $0.name = $0.name.uppercased() }),
            ("all html", bent(nodes) { $0.namespace = html }),
            ("all svg", bent(nodes) { $0.namespace = svg }),
            ("root svg", bent(nodes, depth: 1) { $0.namespace = svg }),
            ("root math", bent(nodes, depth: 1) { $0.namespace = math }),
            ("foreign", bent(nodes, depth: 1) { $0.namespace = "urn:x" }),
            ("prefixes", bent(nodes) { $0.prefix = $0.namespace == svg ? "html" : "svg" }),
            (
                "linked",
                bent(nodes) { element in
                    for index in element.attributes.indices {
                        element.attributes[index].namespace = "http://www.w3.org/1999/xlink"
                        element.attributes[index].prefix = "xmlns"
                    }
                }
            ),
            (
                "attributes",
                bent(nodes) { element in
                    element.attributes += [
                        ExtensionAttribute(name: "href", value: "javascript:alert(1)"),
                        ExtensionAttribute(name: "onclick", value: "alert(1)"),
                        ExtensionAttribute(namespace: "urn:x", name: "onclick", prefix: "x", value: "alert(1)"),
                        ExtensionAttribute(name: "x onclick", value: "alert(1)"),
                        ExtensionAttribute(name: "x><img src=x onerror=alert(1)>", value: "alert(1)"),
                    ]
                }
            ),
            ("text", bent(nodes) { $0.children.append(.text("</style></script></p><img src=x onerror=alert(1)>")) }),
        ]
    }

    private static func bent(
        _ nodes: [ExtensionNode], depth: Int = .max, _ bend: (inout ExtensionElement) -> Void
    ) -> [ExtensionNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if depth > 1 { element.children = bent(element.children, depth: depth - 1, bend) }
            bend(&element)
            return .element(element)
        }
    }
}
