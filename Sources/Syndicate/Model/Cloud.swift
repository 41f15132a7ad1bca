/// A service that tells of updates (RSS 2.0, `cloud`).
public struct Cloud: Sendable, Hashable {
    /// The host.
    public var domain: String?
    /// The TCP port.
    public var port: Int?
    /// The path of the service.
    public var path: String?
    /// The procedure to call, empty for HTTP POST.
    public var registerProcedure: String?
    /// `xml-rpc`, `soap` or `http-post`.
    public var `protocol`: String?
    /// Attributes and elements of other vocabularies.
    public var extensions = Extensions()

    /// A service.
    public init(
        domain: String? = nil, port: Int? = nil, path: String? = nil, registerProcedure: String? = nil,
        protocol: String? = nil
    ) {
        self.domain = domain
        self.port = port
        self.path = path
        self.registerProcedure = registerProcedure
        self.protocol = `protocol`
    }
}
