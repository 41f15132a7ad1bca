/// How much of a document is read before it is given up.
public struct XMLLimits: Sendable, Equatable {
    /// Bytes of the document, as UTF-8.
    public var bytes = 8 << 30
    /// How deep elements are nested.
    public var depth = 256
    /// Attributes of one element.
    public var attributes = 4096
    /// Bytes of one attribute's value.
    public var attributeLength = 10_000_000
    /// Bytes of text in one element, with all below it.
    public var textLength = 64 << 20
    /// The time for the whole document; none by default.
    public var time: Duration?

    /// The limits that suit documents from outside.
    public init() {}
}
