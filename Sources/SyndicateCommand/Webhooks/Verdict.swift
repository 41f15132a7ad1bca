internal import Syndicate
internal import SyndicateWebhooks

/// What the signature of a webhook says.
enum Verdict: Sendable {
    case unchecked
    case verified(VerifiedWebhook)
    /// Not verified: the reason for programs, and for people.
    case refused(reason: String, message: String)

    /// What a verifier makes of a request.
    init(
        of body: [UInt8], _ fields: [(name: String, value: String)], by verifier: WebhookVerifier?, at time: Int64
    ) {
        guard let verifier else {
            self = .unchecked
            return
        }
        do throws(WebhookError) {
            self = .verified(try verifier.verify(body, fields: fields, at: time))
        } catch {
            self = .refused(reason: Self.kebab(error.code.rawValue), message: error.message)
        }
    }

    var isVerified: Bool { if case .verified = self { true } else { false } }
    var isRefused: Bool { if case .refused = self { true } else { false } }

    /// One line for a person.
    var text: String {
        switch self {
        case .unchecked: "not checked: no secret was given"
        case .refused(_, let message): "not verified: \(message)"
        case .verified(let webhook):
            "verified" + (webhook.id.map { ": \($0)" } ?? "")
                + (webhook.timestamp.map { ", signed \(Timestamp(seconds: $0).rfc3339)" } ?? "")
        }
    }

    /// `verified` (null where nothing was checked), and `id`, `signed`, or `reason` and `message`.
    func write(to json: inout JSONWriter) {
        json.key("verified")
        switch self {
        case .unchecked: json.null()
        case .verified(let webhook):
            json.value(true)
            if let id = webhook.id { json.member("id", id) }
            if let time = webhook.timestamp { json.member("signed", Timestamp(seconds: time).rfc3339) }
        case .refused(let reason, let message):
            json.value(false)
            json.member("reason", reason)
            json.member("message", message)
        }
    }

    /// `tooOld` as `too-old`.
    private static func kebab(_ name: String) -> String {
        var text: [UInt8] = []
        for byte in name.utf8 {
            let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if isCapital { text.append(UInt8(ascii: "-")) }
            text.append(isCapital ? byte | 0x20 : byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
