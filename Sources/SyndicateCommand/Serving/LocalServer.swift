#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A server at an address of this machine, with one thread and as many connections as may come at a time.
final class LocalServer {
    private static let mostConnections = 64
    /// How long the last answers may take, in milliseconds.
    private static let farewell: Int64 = 2_000

    private let socket: ListeningSocket
    private let handler: any RequestHandler
    private var connections: [ServerConnection] = []

    init(_ socket: ListeningSocket, handler: any RequestHandler) {
        self.socket = socket
        self.handler = handler
    }

    /// Serves until the handler has had enough, or a byte arrives at `interrupts`.
    func run(until interrupts: Int32) {
        while !handler.hasEnough {
            let accepts = connections.count < Self.mostConnections
            var polls = [
                pollfd(fd: interrupts, events: Int16(POLLIN), revents: 0),
                pollfd(fd: accepts ? socket.descriptor : -1, events: Int16(POLLIN), revents: 0),
            ]
            polls += connections.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
            guard poll(&polls, nfds_t(polls.count), 1000) >= 0 || errno == EINTR else { break }
            if polls[0].revents != 0 { break }
            for (connection, poll) in zip(connections, polls.dropFirst(2)) where poll.revents != 0 {
                connection.proceed(handler)
            }
            if polls[1].revents != 0 {
                while connections.count < Self.mostConnections, let descriptor = socket.accept() {
                    connections.append(ServerConnection(descriptor, bodyLimit: handler.bodyLimit))
                }
            }
            let now = System.milliseconds()
            connections.forEach { $0.checkTime(now) }
            connections.removeAll(where: \.isClosed)
        }
        sayFarewell()
    }

    /// Sends what is left of answers.
    private func sayFarewell() {
        let end = System.milliseconds() + Self.farewell
        while System.milliseconds() < end {
            connections.removeAll { $0.isClosed || !$0.isLeaving }
            if connections.isEmpty { return }
            var polls = connections.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
            guard poll(&polls, nfds_t(polls.count), 100) >= 0 || errno == EINTR else { return }
            for (connection, poll) in zip(connections, polls) where poll.revents != 0 { connection.proceed(handler) }
        }
    }
}
