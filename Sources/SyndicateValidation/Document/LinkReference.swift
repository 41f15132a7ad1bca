public import Syndicate

/// An address in a document, and where it stands.
public struct LinkReference: Sendable, Equatable {
    /// The address, resolved against the base in scope.
    public var address: String
    /// The element that it is in, such as `link` or `enclosure`.
    public var element: String
    /// The attribute that it is in; `nil` for the element's text.
    public var attribute: String?
    /// The bytes of the element's start tag or of the attribute, in the document as UTF-8.
    public var range: Range<Int>
    /// Where it begins.
    public var position: SourcePosition
}
