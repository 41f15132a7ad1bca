/// One attribute of an `HTMLElement`.
public struct HTMLAttribute: Sendable, Hashable {
    /// The name as HTML writes it: lower case in HTML; with its prefix where the parser knows one (`xlink:href`).
    public var name: String
    /// The value, with character references resolved; empty for an attribute without value.
    public var value: String

    /// An attribute with the given name and value.
    public init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
