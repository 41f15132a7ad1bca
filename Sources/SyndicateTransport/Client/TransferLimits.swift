/// How long a request may take, and how much may come back.
public struct TransferLimits: Sendable, Equatable {
    /// The time for a connection: name, TCP and TLS.
    public var connection: Duration
    /// The time for everything, redirects included, from when the request leaves its queue.
    public var total: Duration
    /// The time over which less than `lowestSpeed` ends the request, in whole seconds; zero for no such limit. It is also
    /// the time that a server may take before it answers.
    public var stall: Duration
    /// The speed, in bytes a second, below which a transfer counts as stalled.
    public var lowestSpeed: Int
    /// The largest body in bytes, as it is once no longer compressed.
    public var body: Int
    /// Whether a body that is larger is cut there (`HTTPResponse.isCut`) instead of being an error.
    public var cutsBody: Bool
    /// The largest body of an answer with a status of failure; it is cut there.
    public var failureBody: Int
    /// How much of a body is kept in memory; what is larger goes to a nameless file.
    public var memory: Int
    /// The largest header in bytes, of all answers to one request together.
    public var header: Int
    /// How many redirects are followed.
    public var redirects: Int

    /// The limits for documents: 10 s to connect, 60 s in all, 20 s below 32 bytes a second, 256 MiB, 32 MiB of it in
    /// memory, 256 KiB of header, 10 redirects.
    public init(
        connection: Duration = .seconds(10), total: Duration = .seconds(60), stall: Duration = .seconds(20),
        lowestSpeed: Int = 32, body: Int = 256 << 20, cutsBody: Bool = false, failureBody: Int = 64 << 10,
        memory: Int = 32 << 20, header: Int = 256 << 10, redirects: Int = 10
    ) {
        self.connection = connection
        self.total = total
        self.stall = stall
        self.lowestSpeed = lowestSpeed
        self.body = body
        self.cutsBody = cutsBody
        self.failureBody = failureBody
        self.memory = memory
        self.header = header
        self.redirects = redirects
    }
}
