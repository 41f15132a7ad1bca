/// What a server answered.
public struct HTTPResponse: Sendable {
    /// The status, such as 200.
    public var status: Int
    /// The address that answered, after redirects; without credentials.
    public var url: String
    /// The fields of the header, in order.
    public var fields: [HTTPField]
    /// The body, no longer compressed.
    public var body: ResponseBody
    /// Whether the body went on beyond the limit, and was cut.
    public var isCut: Bool
    /// The redirects that were followed.
    public var redirects: [Redirect]

    /// Whether the status says success.
    public var isSuccess: Bool { (200..<300).contains(status) }
}
