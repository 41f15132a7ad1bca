internal import Dispatch
internal import Synchronization
internal import Syndicate

/// Where metrics are to be had: in a file that is written anew, or at an address where they are served.
final class MetricsPlace: Sendable {
    private let path: String?
    private let latest = Latest()

    /// The metrics that were shown last.
    private final class Latest: Sendable {
        let metrics = Mutex(PublishMetrics())
    }

    /// A place that the user named: `HOST:PORT` is an address, everything else a file.
    init(_ place: String, console: Console) throws(CommandError) {
        guard let (host, port) = Self.address(place) else {
            path = place
            return
        }
        path = nil
        let socket: ListeningSocket
        do throws(CommandError) {
            socket = try ListeningSocket(host: host, port: port)
        } catch {
            throw CommandError(
                error.status, "invalid-metrics", "--metrics: \(error.diagnostics.first?.message ?? place)")
        }
        console.note("metrics at http://\(socket.name)/metrics")
        nonisolated(unsafe) let server = LocalServer(socket, handler: Pages(latest))
        // It ends with the process; nothing ever arrives at no descriptor.
        DispatchQueue(label: "metrics").async { server.run(until: -1) }
    }

    /// Shows other metrics from now on.
    func show(_ metrics: PublishMetrics) throws(CommandError) {
        latest.metrics.withLock { $0 = metrics }
        if let path { try metrics.write(to: path) }
    }

    /// The host and port that a place is; `nil` for a file.
    static func address(_ place: String) -> (host: String, port: UInt16)? {
        guard !place.utf8.contains(UInt8(ascii: "/")), let colon = place.utf8.lastIndex(of: UInt8(ascii: ":")),
            let port = UInt16(place[place.utf8.index(after: colon)...])
        else { return nil }
        var host = place[..<colon]
        if host.utf8.first == UInt8(ascii: "["), host.utf8.last == UInt8(ascii: "]") {
            host = host.dropFirst().dropLast()
        }
        return (host.isEmpty ? "127.0.0.1" : String(host), port)
    }

    /// Answers whoever asks for metrics.
    private final class Pages: RequestHandler {
        let bodyLimit = 1 << 10
        let hasEnough = false
        private let latest: Latest

        init(_ latest: Latest) {
            self.latest = latest
        }

        func answer(_ request: IncomingRequest) -> String {
            guard request.method == "GET" || request.method == "HEAD" else {
                return AnswerText.of(405, "only GET", to: request)
            }
            guard request.target == "/metrics" || request.target.utf8.starts(with: "/metrics?".utf8) else {
                return AnswerText.of(404, "metrics are at /metrics", to: request)
            }
            return AnswerText.of(
                200, latest.metrics.withLock { $0.text }, mediaType: PublishMetrics.mediaType, to: request)
        }

        func answer(_ refusal: RequestRefusal) -> String {
            var head = refusal.head ?? IncomingRequest(method: "", target: "")
            head.closes = true
            return AnswerText.of(refusal.status, refusal.message, to: head)
        }
    }
}
