internal import FlyingFox
internal import FlyingSocks

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The server that takes webhooks at an address of this machine.
struct WebhookListener: Sendable {
    let host: String
    let port: UInt16
    let receiver: WebhookReceiver
    let console: Console

    /// Serves until the receiver has had enough, or the process is interrupted.
    func run() async throws(CommandError) -> WebhookReceiver.Outcome {
        let address = try address()
        let receiver = receiver
        let handler = ClosureHTTPHandler { try await receiver.answer($0) }
        let server = HTTPServer(address: address, timeout: 30, logger: .disabled, handler: handler)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask {
                    do {
                        try await server.run()
                    } catch  where receiver.isFinishing {
                        // A server that is stopped ends with an error.
                    }
                }
                group.addTask {
                    try await server.waitUntilListening()
                    if let address = await server.listeningAddress { announce(address) }
                    for await _ in receiver.end { break }
                    await server.stop(timeout: 2)
                }
                try await group.waitForAll()
            }
        } catch {
            throw failure(error)
        }
        return await receiver.outcome
    }

    private func address() throws(CommandError) -> any SocketAddress {
        let host = host == "localhost" ? "127.0.0.1" : host
        if let four = try? sockaddr_in.inet(ip4: host, port: port) { return four }
        if let six = try? sockaddr_in6.inet6(ip6: host, port: port) { return six }
        throw CommandError(
            .usage, "invalid-host", "--host is not an address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0")
    }

    private func announce(_ address: Socket.Address) {
        switch address {
        case .ip4(let host, let port): console.note("listening on http://\(host):\(port)/")
        case .ip6(let host, let port): console.note("listening on http://[\(host)]:\(port)/")
        case .unix: break
        }
    }

    private func failure(_ error: any Error) -> CommandError {
        guard case SocketError.failed(_, let number, _) = error else {
            return CommandError(.unavailable, "not-listening", "no server can be had at \(host), port \(port)")
        }
        let hint =
            switch number {
            case EADDRINUSE: "--port 0 takes one that is free"
            case EACCES: "ports below 1024 are not for everybody"
            default: nil as String?
            }
        return CommandError(
            .unavailable, "not-listening", "\(host), port \(port): \(String(cString: strerror(number)))", hint: hint)
    }
}
