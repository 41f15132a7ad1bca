import SyndicateWebhooks
import Testing

/// What is signed, and what is not.
@Suite struct SignerTests {
    @Test func `each secret signs, in order`() throws {
        let fields = try Sample.fields([Sample.next, Sample.secret, Sample.privateKey])
        let signatures = fields[2].value.split(separator: " ").map(String.init)
        #expect(signatures.count == 3)
        for (secret, signature) in zip([Sample.next, Sample.secret, Sample.privateKey], signatures) {
            #expect(try Sample.fields([secret])[2].value == signature)
        }
        for secret in [Sample.next, Sample.secret, Sample.publicKey] {
            try WebhookVerifier(.standard, secrets: [secret]).verify(Sample.body, fields: fields, at: Sample.time)
        }
    }

    @Test func `GitHub and Slack sign with the first secret`() throws {
        for scheme in [WebhookScheme.github, .slack] {
            let both = try WebhookSigner(scheme, secrets: [WebhookSecret("a"), WebhookSecret("b")])
            let one = try WebhookSigner(scheme, secrets: [WebhookSecret("a")])
            let fields = try both.fields(id: "", at: 1, body: Sample.body)
            #expect(try fields.map(\.value) == one.fields(id: "", at: 1, body: Sample.body).map(\.value))
        }
    }

    @Test(arguments: [
        "msg_1", "1", "a.b", "a..b", "a.1b", "tag:x.example,2024:1", "x.", String(repeating: "i", count: 256),
    ])
    func `an identifier is verified as it was signed`(_ id: String) throws {
        let verified = try WebhookVerifier(.standard, secrets: [Sample.secret])
            .verify(Sample.body, fields: Sample.fields(id: id), at: Sample.time)
        #expect(verified == VerifiedWebhook(id: id, timestamp: Sample.time))
    }

    @Test(arguments: [
        "", " ", "a b", "a\r\nx: y", "ä", "a\u{7F}", "a.1", "a.1700000000", "a.1.b", "a.b.2", ".1",
        String(repeating: "i", count: 257),
    ])
    func `an identifier that means two things is neither signed nor verified`(_ id: String) throws {
        #expect(try failure(signing(id, Sample.time)) == .malformedIdentifier)
        let fields = try Sample.fields().setting("webhook-id", id)
        let verifier = try WebhookVerifier(.standard, secrets: [Sample.secret])
        #expect(
            failure { try verifier.verify(Sample.body, fields: fields, at: Sample.time) }
                == .malformedIdentifier)
    }

    @Test func `what was signed cannot be cut in another place`() throws {
        let body = Array("\(Sample.time).{}".utf8)
        let fields = try Sample.fields(id: "msg", at: 12, body: body)
        let moved = fields.setting("webhook-id", "msg.12").setting("webhook-timestamp", String(Sample.time))
        let verifier = try WebhookVerifier(.standard, secrets: [Sample.secret])
        #expect(
            failure { try verifier.verify(Array("{}".utf8), fields: moved, at: Sample.time) }
                == .malformedIdentifier)
    }

    @Test(arguments: [Int64.min, -1, 1_000_000_000_000, .max])
    func `times that cannot be written are not signed`(_ time: Int64) throws {
        #expect(try failure(signing("a", time)) == .badTimestamp)
        let slack = try WebhookSigner(.slack, secrets: [WebhookSecret("a")])
        #expect(failure { try slack.fields(id: "", at: time, body: []) } == .badTimestamp)
    }

    @Test(arguments: [Int64(0), 9, 10, 999_999_999_999])
    func `times are written in digits`(_ time: Int64) throws {
        let fields = try Sample.fields(at: time)
        try WebhookVerifier(.standard, secrets: [Sample.secret]).verify(Sample.body, fields: fields, at: time)
        #expect(fields[1].value == String(time))
    }

    @Test(arguments: [0, 1, 55, 63, 64, 65, 100_000])
    func `bodies of any size are signed`(_ size: Int) throws {
        let body = (0..<size).map { UInt8(truncatingIfNeeded: $0) }
        for secrets in [[Sample.secret], [Sample.privateKey]] {
            let fields = try Sample.fields(secrets, body: body)
            try WebhookVerifier(.standard, secrets: secrets).verify(body, fields: fields, at: Sample.time)
        }
    }

    private func signing(_ id: String, _ time: Int64) throws -> () throws -> Void {
        let signer = try WebhookSigner(.standard, secrets: [Sample.secret])
        return { _ = try signer.fields(id: id, at: time, body: Sample.body) }
    }
}
