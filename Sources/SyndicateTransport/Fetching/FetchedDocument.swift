public import Syndicate

/// A document from the web, and what its server said of it.
public struct FetchedDocument: Sendable {
    /// The address that was asked for, without credentials.
    public var address: String
    /// The address that answered, after redirects; without credentials.
    public var url: String
    /// The media type in lower case, without parameters; `nil` where the server names none, or `application/octet-stream`,
    /// which says nothing.
    public var mediaType: String?
    /// The encoding that the server declared.
    public var charset: String?
    /// When the document was last changed, as its server says.
    public var lastModified: Timestamp?
    /// The bytes.
    public var body: ResponseBody
    /// The redirects that were followed.
    public var redirects: [Redirect]
    /// Whether the body is one that was at hand, which the server says is still good.
    public var isFromCache: Bool
    /// Hints for whoever named the address: where it has moved to for good.
    public var diagnostics: [Diagnostic] = []

    /// The address to use from now on, where the server says so: the end of the permanent redirects that come first.
    public var permanentAddress: String? { redirects.prefix { $0.isPermanent }.last?.target }
}
