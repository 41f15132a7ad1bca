internal import Syndicate
internal import SyndicateTransport

/// Sends posts that are messages (RFC 5322), each to the delivery's recipient.
struct MailPublisher: Publisher {
    let client: HTTPClient
    let host: String
    let port: Int
    let security: MailRequest.Security
    let credentials: (user: String, password: String)?
    let sender: String
    let limits: TransferLimits
    let addresses: AddressPolicy
    let secrets: [String]

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        [
            RequestPreview(
                method: "MAIL", url: "\(security == .tls ? "smtps" : "smtp")://\(host):\(port)",
                fields: [HTTPField("MAIL FROM", sender), HTTPField("RCPT TO", delivery.recipient ?? "")],
                body: message(delivery))
        ]
    }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        guard let recipient = delivery.recipient else {
            return DeliveryOutcome(.refused, detail: "there is no recipient")
        }
        let request = MailRequest(
            host: host, port: port, security: security, credentials: credentials, sender: sender,
            recipient: recipient, message: message(delivery), limits: limits, policy: addresses)
        var outcome: DeliveryOutcome
        do throws(TransportError) {
            outcome = Self.judge(try await client.send(request))
        } catch {
            outcome = HTTPVerdict.judge(error)
        }
        outcome.detail = outcome.detail.map { Masking.masked($0, secrets) }
        return outcome
    }

    /// What a reply means (RFC 5321, section 4.2.1): 4xx may be another time, 5xx will not, unless it is about the sender, who can be
    /// put right.
    static func judge(_ reply: MailReply) -> DeliveryOutcome {
        let words = HTTPVerdict.line(Array(reply.text.utf8))
        let detail = "\(reply.code)" + (words.map { ": \($0)" } ?? "")
        switch reply.code {
        case 200..<300: return DeliveryOutcome(.delivered, status: reply.code, detail: detail)
        // Who sends is not known, or not by this password; or the server wants TLS.
        case 530, 534, 535, 538: return DeliveryOutcome(.failed(retryAfter: nil), status: reply.code, detail: detail)
        case 500..<600: return DeliveryOutcome(.refused, status: reply.code, detail: detail)
        default: return DeliveryOutcome(.failed(retryAfter: nil), status: reply.code, detail: detail)
        }
    }

    /// The message, which says for whom it is if it does not yet.
    private func message(_ delivery: ClaimedDelivery) -> [UInt8] {
        let body = delivery.post.body
        guard let recipient = delivery.recipient, !Self.namesRecipients(body) else { return body }
        return Array("To: \(recipient)\r\n".utf8) + body
    }

    private static func namesRecipients(_ message: [UInt8]) -> Bool {
        for line in message.split(separator: 0x0A, omittingEmptySubsequences: false) {
            // The empty line ends the header.
            if line.isEmpty || line.elementsEqual([0x0D]) { return false }
            let start = String(decoding: line.prefix(4), as: UTF8.self).lowercased()
            if start.hasPrefix("to:") || start.hasPrefix("cc:") { return true }
        }
        return false
    }
}
