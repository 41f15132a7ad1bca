public import SyndicateTransport

/// A request as it would be sent, without secrets.
public struct RequestPreview: Sendable, Equatable {
    /// The method, or the command of another protocol.
    public var method: String
    /// The address.
    public var url: String
    /// The fields of the header.
    public var fields: [HTTPField]
    /// The body.
    public var body: [UInt8]

    /// A request; see the properties.
    public init(method: String, url: String, fields: [HTTPField] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.fields = fields
        self.body = body
    }
}
