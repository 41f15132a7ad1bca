internal import Syndicate
internal import SyndicateWebhooks

/// Verifies, prints and answers the requests that a server takes.
final class WebhookReceiver {
    /// The largest body, in bytes.
    static let limit = 10 << 20

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
    }

    /// Whether as many requests came as are waited for.
    var hasEnough: Bool { count.map { received >= $0 } ?? false }
    /// Whether one of the requests that were waited for was refused.
    var hasFailed: Bool { hasEnough && hasRefused }

    /// The answer to a request.
    func answer(_ request: IncomingRequest) -> String {
        let verdict = Verdict(of: request.body, request.fields, by: verifier, at: System.clock())
        show(request, verdict)
        if case .refused(_, let message) = verdict { return response(401, message, to: request) }
        return response(status, nil, to: request)
    }

    /// The answer to what is not taken.
    func answer(_ refusal: RequestRefusal) -> String {
        var head = refusal.head ?? IncomingRequest(method: "", target: "")
        head.closes = true
        if refusal.status == 413 {
            show(head, .refused(reason: "too-large", message: refusal.message))
        } else {
            console.show(Diagnostic(.warning, "no-request", "something arrived that is not taken: \(refusal.message)"))
        }
        return response(refusal.status, refusal.message, to: head)
    }

    private func show(_ request: IncomingRequest, _ verdict: Verdict) {
        let webhook = ReceivedWebhook(
            method: request.method, target: request.target, fields: request.fields, body: request.body,
            verdict: verdict)
        if verdict.isRefused { hasRefused = true }
        try? console.result(usesJSON ? webhook.json : webhook.text)
        received += 1
    }

    private func response(_ status: Int, _ message: String?, to request: IncomingRequest) -> String {
        let body = message.map { $0 + "\n" } ?? ""
        var lines = ["HTTP/1.1 \(status) \(Self.phrases[status] ?? "Received")"]
        if !body.isEmpty { lines.append("Content-Type: text/plain; charset=utf-8") }
        // These two never have a body, nor its length (RFC 9110, section 8.6).
        if status != 204, status != 304 { lines.append("Content-Length: \(body.utf8.count)") }
        if request.closes { lines.append("Connection: close") }
        let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
        return request.method == "HEAD" ? head : head + body
    }

    private static let phrases = [
        200: "OK", 202: "Accepted", 204: "No Content", 400: "Bad Request", 401: "Unauthorized", 410: "Gone",
        413: "Content Too Large", 429: "Too Many Requests", 431: "Request Header Fields Too Large",
        500: "Internal Server Error", 501: "Not Implemented", 503: "Service Unavailable",
    ]
}
