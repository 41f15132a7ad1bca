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

    /// What a reply means (RFC 5321, section 4.2; RFC 3463): a mailbox that does not exist, or does not take this message, never will;
    /// everything else may be put right by who sends, or by time. A mailbox that is busy says nothing of the others.
    static func judge(_ reply: MailReply) -> DeliveryOutcome {
        let words = HTTPVerdict.line(Array(reply.text.utf8))
        let detail = "\(reply.code)" + (words.map { ": \($0)" } ?? "")
        var outcome = DeliveryOutcome(.failed(retryAfter: nil), status: reply.code, detail: detail)
        switch reply.code {
        case 200..<300: outcome.verdict = .delivered
        case 450, 451, 452: outcome.isAboutRecipient = true
        case 500..<600 where isFinal(reply): outcome.verdict = .refused
        default: break
        }
        return outcome
    }

    /// Whether a refusal is about the recipient's address or mailbox, or about the message: by its enhanced code where it has one.
    private static func isFinal(_ reply: MailReply) -> Bool {
        let parts = reply.text.utf8.prefix { $0 != 0x20 }.split(separator: UInt8(ascii: ".")).map {
            Int(String($0) ?? "")
        }
        guard parts.count == 3, parts[0] == 5, let subject = parts[1], let detail = parts[2] else {
            return [550, 551, 552, 553, 555].contains(reply.code)
        }
        switch subject {
        // 7 and 8 are about the sender's address.
        case 1: return detail != 7 && detail != 8
        case 2, 6: return true
        // Too large.
        case 3: return detail == 4
        default: return false
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
