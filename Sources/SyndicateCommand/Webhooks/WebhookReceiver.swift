internal import Syndicate
internal import SyndicateWebhooks

/// Verifies, prints and answers the requests that a server takes.
final class WebhookReceiver: RequestHandler {
    let bodyLimit = 10 << 20

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
        if case .refused(_, let message) = verdict { return AnswerText.of(401, message, to: request) }
        return AnswerText.of(status, to: request)
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
        return AnswerText.of(refusal.status, refusal.message, to: head)
    }

    private func show(_ request: IncomingRequest, _ verdict: Verdict) {
        let webhook = ReceivedWebhook(
            method: request.method, target: request.target, fields: request.fields, body: request.body,
            verdict: verdict)
        if verdict.isRefused { hasRefused = true }
        try? console.result(usesJSON ? webhook.json : webhook.text)
        received += 1
    }
}
