import Syndicate

/// A leaf with text.
func leaf(
    _ namespace: XMLNamespace, _ name: String, _ text: String = "", _ attributes: KeyValuePairs<String, String?> = [:]
) -> ExtensionElement {
    ExtensionElement(namespace, name, attributes, children: text.isEmpty ? [] : [.text(text)])
}

/// An element with elements in it.
func tree(
    _ namespace: XMLNamespace, _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
    _ children: [ExtensionElement]
) -> ExtensionElement {
    ExtensionElement(namespace, name, attributes, children: children.map { .element($0) })
}

/// No namespace, as of RSS 2.0's own elements.
let plain = XMLNamespace(prefix: "", uri: "")
