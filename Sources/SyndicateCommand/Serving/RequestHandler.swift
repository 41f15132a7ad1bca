/// Answers what comes to a server, on the server's thread.
protocol RequestHandler: AnyObject {
    /// The largest body of a request, in bytes.
    var bodyLimit: Int { get }
    /// Whether the server can end.
    var hasEnough: Bool { get }

    /// The answer to a request: header and body.
    func answer(_ request: IncomingRequest) -> String

    /// The answer to what is not taken.
    func answer(_ refusal: RequestRefusal) -> String
}
