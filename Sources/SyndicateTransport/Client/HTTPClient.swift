/// A client for HTTP, and for handing mail to its server, over libcurl: one thread carries all requests, connections are kept and shared, each server has a
/// queue of its own, and waiting in it takes nothing from a request's time.
///
/// TLS is always verified; the environment's proxies, netrc and cookies play no part. The thread starts with the first
/// request and ends with the client.
public final class HTTPClient: Sendable {
    /// What holds for all requests of a client.
    public struct Configuration: Sendable {
        /// How many requests are under way at a time.
        public var maximumTransfers: Int
        /// How many of them go to the same server (scheme, host and port).
        public var maximumTransfersPerServer: Int
        /// The value of `User-Agent`.
        public var userAgent: String
        /// The URL of a proxy through which all requests go. The proxy finds the addresses of hosts itself, so that only
        /// addresses that are written as such can be checked.
        public var proxy: String?
        /// A file of certificates (PEM) of authorities that are trusted instead of the system's.
        public var certificateAuthorities: String?
        /// A file of a certificate (PEM) by which servers know the client, and the file of its key, where that is another.
        public var clientCertificate: String?
        /// The file of the certificate's key.
        public var clientKey: String?
        /// What names are taken to mean instead of what the system says, as `host:port:address`.
        package var resolve: [String] = []

        /// 64 requests at a time, 6 of them to the same server, without a proxy.
        public init(
            maximumTransfers: Int = 64, maximumTransfersPerServer: Int = 6, userAgent: String = "Syndicate",
            proxy: String? = nil, certificateAuthorities: String? = nil, clientCertificate: String? = nil,
            clientKey: String? = nil
        ) {
            self.maximumTransfers = maximumTransfers
            self.maximumTransfersPerServer = maximumTransfersPerServer
            self.userAgent = userAgent
            self.proxy = proxy
            self.certificateAuthorities = certificateAuthorities
            self.clientCertificate = clientCertificate
            self.clientKey = clientKey
        }
    }

    private let loop: EventLoop

    /// A client of its own connections.
    public init(_ configuration: Configuration = Configuration()) {
        loop = EventLoop(configuration)
    }

    deinit { loop.stop() }

    /// Sends a request and waits for the answer, whatever its status; ends early where the task is cancelled.
    public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
        let cancellation = Cancellation(loop)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                do throws(TransportError) {
                    let transfer = try Transfer(request) { continuation.resume(returning: $0) }
                    loop.submit(transfer)
                    cancellation.watch(transfer)
                } catch {
                    continuation.resume(returning: Result<HTTPResponse, TransportError>.failure(error))
                }
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }

    /// Sends a mail and waits for what the server says of it, be it that it does not take it; ends early where the task is
    /// cancelled.
    public func send(_ request: MailRequest) async throws(TransportError) -> MailReply {
        let cancellation = Cancellation(loop)
        let result = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                do throws(TransportError) {
                    let transfer = try MailTransfer(request) { continuation.resume(returning: $0) }
                    loop.submit(transfer)
                    cancellation.watch(transfer)
                } catch {
                    continuation.resume(returning: Result<MailReply, TransportError>.failure(error))
                }
            }
        } onCancel: {
            cancellation.cancel()
        }
        return try result.get()
    }

    /// Sends a request; its answer is waited for later, by a thread that may block.
    public func start(_ request: HTTPRequest) -> PendingResponse {
        PendingResponse(request, client: self, loop: loop)
    }
}
