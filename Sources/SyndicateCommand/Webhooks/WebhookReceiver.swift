internal import FlyingFox
internal import Synchronization
internal import SyndicateWebhooks

#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif

/// Answers and prints the requests that a server takes, one after the other.
actor WebhookReceiver {
    /// The largest body, in bytes.
    static let limit = 10 << 20

    /// What came of it all.
    enum Outcome: Sendable {
        /// It was interrupted, or all requests that were waited for verified.
        case ended
        /// One of the requests that were waited for did not verify.
        case refused
    }

    /// Says when the end was asked for, or the last request was printed.
    nonisolated let end: AsyncStream<Void>
    private let ending: AsyncStream<Void>.Continuation
    private let finishing = Mutex(false)
    private let verifier: WebhookVerifier?
    private let status: Int
    private let count: Int?
    private let usesJSON: Bool
    private let console: Console
    private var received = 0
    private var hasRefused = false

    init(verifier: WebhookVerifier?, status: Int, count: Int?, usesJSON: Bool, console: Console) {
        self.verifier = verifier
        self.status = status
        self.count = count
        self.usesJSON = usesJSON
        self.console = console
        (end, ending) = AsyncStream.makeStream()
    }

    /// What came of what was received.
    var outcome: Outcome { received == count && hasRefused ? .refused : .ended }

    /// Whether the end was asked for.
    nonisolated var isFinishing: Bool { finishing.withLock { $0 } }

    /// Asks for the end.
    nonisolated func finish() {
        finishing.withLock { $0 = true }
        ending.yield()
    }

    /// Takes a request.
    nonisolated func answer(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard let body = try await Self.body(of: request) else {
            let message = "it has more than \(Self.limit >> 20) MB"
            await print(request, [], .refused(reason: "too-large", message: message))
            return HTTPResponse(
                statusCode: HTTPStatusCode(413, phrase: "Content Too Large"), headers: [.connection: "close"],
                body: Data("\(message)\n".utf8))
        }
        let verdict = Verdict(of: body, Self.fields(of: request), by: verifier, at: System.clock())
        await print(request, body, verdict)
        if case .refused(_, let message) = verdict {
            return HTTPResponse(
                statusCode: HTTPStatusCode(401, phrase: "Unauthorized"), headers: [.contentType: "text/plain"],
                body: Data("\(message)\n".utf8))
        }
        return HTTPResponse(statusCode: HTTPStatusCode(status, phrase: "Received"))
    }

    private func print(_ request: HTTPRequest, _ body: [UInt8], _ verdict: Verdict) {
        if let count, received >= count { return }
        let webhook = ReceivedWebhook(
            method: request.method.rawValue, target: request.target.rawValue, fields: Self.fields(of: request),
            body: body, verdict: verdict)
        if verdict.isRefused { hasRefused = true }
        try? console.result(usesJSON ? webhook.json : webhook.text)
        received += 1
        if received == count { finish() }
    }

    /// The body; `nil` where it is too large. What is too large is read, too, up to some point: else the answer to it would
    /// be lost to who is still sending.
    private static func body(of request: HTTPRequest) async throws -> [UInt8]? {
        var bytes: [UInt8] = []
        var count = 0
        for try await chunk in request.bodySequence {
            count += chunk.count
            guard count <= 8 * limit else { break }
            if count <= limit { bytes.append(contentsOf: chunk) }
        }
        return count <= limit ? bytes : nil
    }

    private static func fields(of request: HTTPRequest) -> [(name: String, value: String)] {
        request.headers.map { (name: $0.key.rawValue, value: $0.value) }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
