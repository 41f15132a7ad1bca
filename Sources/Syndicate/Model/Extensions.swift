/// What the model has no field for: XML attributes and elements in order, and JSON members in order.
///
/// A datum stands in one place. An importer that puts an element into a field of the model leaves it out here; the typed
/// vocabularies of `ExtensionVocabularies` (`media`, `iTunes`, …) are views over these elements, so that what a vocabulary
/// does not know survives.
@dynamicMemberLookup
public struct Extensions: Sendable, Hashable {
    private struct Parts: RareParts {
        var attributes: [ExtensionAttribute] = []
        var elements: [ExtensionElement] = []
        var json: JSONObject = JSONObject()
    }

    private var rare = Rare<Parts>()

    /// Attributes of other vocabularies on the object's own element, or on the leaf that `ExtensionAttribute.element` names.
    public var attributes: [ExtensionAttribute] {
        get { rare.box?.parts.attributes ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.attributes = newValue } }
        _modify { yield &rare.unique().parts.attributes }
    }
    /// The XML elements.
    public var elements: [ExtensionElement] {
        get { rare.box?.parts.elements ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.elements = newValue } }
        _modify { yield &rare.unique().parts.elements }
    }
    /// The JSON members whose names begin with an underscore (JSON Feed 1.1, "Extensions").
    public var json: JSONObject {
        get { rare.box?.parts.json ?? JSONObject() }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.json = newValue } }
        _modify { yield &rare.unique().parts.json }
    }

    /// Extensions; none by default.
    public init(
        attributes: [ExtensionAttribute] = [], elements: [ExtensionElement] = [], json: JSONObject = JSONObject()
    ) {
        self.attributes = attributes
        self.elements = elements
        self.json = json
    }

    /// Whether there are none.
    public var isEmpty: Bool { attributes.isEmpty && elements.isEmpty && json.isEmpty }
}

extension Extensions {
    /// The first element of a name in a namespace.
    public func first(_ namespace: XMLNamespace, _ name: String) -> ExtensionElement? {
        elements.first { $0.isNamed(namespace, name) }
    }

    /// All elements of a name in a namespace, in order.
    public func all(_ namespace: XMLNamespace, _ name: String) -> [ExtensionElement] {
        elements.filter { $0.isNamed(namespace, name) }
    }

    /// The text of the first element of a name in a namespace.
    public func text(_ namespace: XMLNamespace, _ name: String) -> String? {
        first(namespace, name)?.text
    }

    /// Puts `text` in the place of the first element of that name, or at the end; `nil` removes all of them.
    public mutating func setText(_ text: String?, _ namespace: XMLNamespace, _ name: String) {
        let index = elements.firstIndex { $0.isNamed(namespace, name) }
        guard let text else {
            elements.removeAll { $0.isNamed(namespace, name) }
            return
        }
        if let index {
            elements[index].children = [.text(text)]
        } else {
            elements.append(
                ExtensionElement(namespace: namespace.uri, name: name, prefix: namespace.prefix, text: text))
        }
    }
}
