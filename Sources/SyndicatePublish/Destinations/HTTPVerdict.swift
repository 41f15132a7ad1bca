internal import Syndicate
public import SyndicateTransport

/// What an answer by HTTP means for a delivery, where the destination says nothing of its own.
public enum HTTPVerdict {
    /// The longest excerpt of an answer that is kept, in bytes.
    static let excerpt = 240

    /// Judges an answer by its status.
    ///
    /// 2xx is success, 410 the end of the destination, 429 too much at once. 400, 406, 411, 413 to 415, 417, 422, 426 and 431
    /// are about the post's own form or size, which will not change; everything else may be another time.
    public static func judge(_ response: HTTPResponse, body: [UInt8], now: Moment = .now) -> DeliveryOutcome {
        let status = response.status
        let verdict: DeliveryOutcome.Verdict
        switch status {
        case 200..<300: verdict = .delivered
        case 410: verdict = .gone
        case 429: verdict = .throttled(retryAfter: retryAfter(response, now))
        case 400, 406, 411, 413, 414, 415, 417, 422, 426, 431: verdict = .refused
        default: verdict = .failed(retryAfter: retryAfter(response, now))
        }
        return DeliveryOutcome(verdict, status: status, detail: detail(response, body))
    }

    /// Judges a request to which no answer came. Whatever it was, somebody can put it right: names lead elsewhere, addresses are
    /// mistyped, and the post waits for it.
    public static func judge(_ error: TransportError) -> DeliveryOutcome {
        DeliveryOutcome(.failed(retryAfter: nil), detail: error.message + (error.hint.map { " (\($0))" } ?? ""))
    }

    /// Judges a request to an address that the post itself names, to which no answer came: one that may not be asked never may.
    static func judge(_ error: TransportError, ofNamed address: String) -> DeliveryOutcome {
        var outcome = judge(error)
        outcome.isAboutRecipient = true
        switch error.code {
        case .invalidAddress, .unsupportedScheme, .invalidRequest, .forbiddenAddress: outcome.verdict = .refused
        default: break
        }
        return outcome
    }

    /// When the answer says to come again.
    static func retryAfter(_ response: HTTPResponse, _ now: Moment) -> Duration? {
        response.fields.first("retry-after").flatMap { RetryAfter.time($0, now: now) }
    }

    /// The status with what the answer begins with, in one line.
    static func detail(_ response: HTTPResponse, _ body: [UInt8]) -> String {
        if (300..<400).contains(response.status), let target = response.fields.first("location") {
            return "\(response.status), a redirect to \(line(Array(target.utf8)) ?? ""), which deliveries do not follow"
        }
        guard !(200..<300).contains(response.status), let words = line(body) else { return "\(response.status)" }
        return "\(response.status): \(words)"
    }

    /// The beginning of what a server said, in one line; `nil` where that is nothing.
    static func line(_ bytes: [UInt8]) -> String? {
        let text = String(decoding: bytes.prefix(excerpt), as: UTF8.self)
        // Without the half of a character at the end.
        let whole = bytes.count > excerpt ? text.prefix { $0 != "\u{FFFD}" } + "…" : text[...]
        return PlainLine.folded(String(whole))
    }
}
