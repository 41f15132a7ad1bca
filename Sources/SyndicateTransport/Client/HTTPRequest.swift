/// A request to a server.
public struct HTTPRequest: Sendable {
    /// What makes a request conditional (RFC 9110, section 13): the validators of a document that is at hand.
    ///
    /// They are sent to `url` alone: another document, to which a redirect leads today, may have the same entity tag.
    public struct Condition: Sendable, Equatable {
        /// The address that the document came from, after redirects.
        public var url: String
        /// The value for `If-None-Match`.
        public var entityTag: String?
        /// The value for `If-Modified-Since`.
        public var lastModified: String?

        /// The validators of the document from `url`.
        public init(url: String, entityTag: String?, lastModified: String?) {
            self.url = url
            self.entityTag = entityTag
            self.lastModified = lastModified
        }
    }

    /// The address, `http` or `https`; credentials in it are sent (Basic) to its own server alone.
    public var url: String
    /// The method in capitals. Redirects are followed for `GET` and `HEAD` alone.
    public var method: String
    /// The fields of the header; `Authorization` and `Cookie` are sent to the address's own server alone.
    public var fields: [HTTPField]
    /// The body.
    public var body: [UInt8]?
    /// The document that is at hand.
    public var condition: Condition?
    /// Whether an answer counts whose header came, and whose body broke off; it is cut then.
    public var takesBrokenBodies = false
    /// Whether redirects are followed.
    public var followsRedirects: Bool
    /// How long it may take, and how much may come back.
    public var limits: TransferLimits
    /// Which addresses may be reached.
    public var policy: AddressPolicy

    /// A request for `url`.
    public init(
        url: String, method: String = "GET", fields: [HTTPField] = [], body: [UInt8]? = nil,
        condition: Condition? = nil,
        followsRedirects: Bool = true, limits: TransferLimits = TransferLimits(), policy: AddressPolicy = .publicOnly
    ) {
        self.url = url
        self.method = method
        self.fields = fields
        self.body = body
        self.condition = condition
        self.followsRedirects = followsRedirects
        self.limits = limits
        self.policy = policy
    }

    /// Checks what can be known without the network: the address, the method, the fields of the header.
    ///
    /// - Throws: `TransportError` with `invalidAddress`, `unsupportedScheme` or `invalidRequest`, whose text may repeat them.
    public func check() throws(TransportError) {
        try checkHeader(of: try WebAddress(url))
    }

    /// Checks the method and the fields of the header.
    func checkHeader(of address: WebAddress) throws(TransportError) {
        for field in fields where !field.isValid {
            throw TransportError(
                .invalidRequest, "the header field \"\(field.name)\" has characters that HTTP does not allow",
                url: address.text)
        }
        guard HTTPField(method, "").isValid else {
            throw TransportError(.invalidRequest, "\"\(method)\" is no method", url: address.text)
        }
    }

    /// Whether the method is one that asks for a document and changes nothing.
    var isReading: Bool { method == "GET" || method == "HEAD" }
}
