public import Syndicate

/// An element of an HTML tree.
///
/// Two elements are equal when names, attributes and content are, wherever they stood in their sources.
public struct HTMLElement: Sendable {
    /// The local name: lower case in HTML, with the specification's capitals in SVG (`foreignObject`).
    public var name: String
    /// The namespace.
    public var namespace: HTMLNamespace
    /// The attributes in order; no two have the same name when a parser made them.
    public var attributes: [HTMLAttribute]
    /// The content in order; a `template`'s content stands here too.
    public var children: [HTMLNode]
    private var line: UInt32 = 0
    private var column: UInt32 = 0

    /// An element with the given name and content.
    public init(
        _ name: String, namespace: HTMLNamespace = .html, attributes: [HTMLAttribute] = [],
        children: [HTMLNode] = [], position: SourcePosition? = nil
    ) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
        self.children = children
        self.position = position
    }

    /// Where the element's start tag stood; nil for an element that no tag in the source stands for.
    public var position: SourcePosition? {
        get { line == 0 ? nil : SourcePosition(line: Int(line), column: Int(column)) }
        set {
            line = UInt32(clamping: newValue?.line ?? 0)
            column = UInt32(clamping: newValue?.column ?? 0)
        }
    }

    /// Sets the position without a value in between.
    mutating func setPosition(line: UInt32, column: UInt32) {
        self.line = line
        self.column = column
    }
}

extension HTMLElement: Hashable {
    /// Whether names, attributes and content are the same.
    public static func == (left: HTMLElement, right: HTMLElement) -> Bool {
        left.name == right.name && left.namespace == right.namespace && left.attributes == right.attributes
            && left.children == right.children
    }

    /// Hashes names, attributes and content.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(namespace)
        hasher.combine(attributes)
        hasher.combine(children)
    }
}

extension HTMLElement {
    /// The value of the attribute `name`; setting nil removes it.
    public subscript(_ name: String) -> String? {
        get { attributes.first { $0.name == name }?.value }
        set {
            let index = attributes.firstIndex { $0.name == name }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(HTMLAttribute(name, value))
            case (nil, nil): break
            }
        }
    }

    /// The character data of all below the element, in order, as it stands; see `PlainText` for text to be read.
    public var text: String { children.text }

    /// The child elements, in order.
    public var elements: [HTMLElement] { children.compactMap(\.element) }

    /// Whether the element is the HTML element `name`.
    public func isHTML(_ name: String) -> Bool { namespace == .html && self.name == name }
}
