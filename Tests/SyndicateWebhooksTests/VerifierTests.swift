import SyndicateWebhooks
import Testing

/// What a receiver of webhooks takes, and what it refuses.
@Suite struct VerifierTests {
    static let noSignature = "v1,AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="

    private func code(
        _ fields: [(name: String, value: String)], _ secrets: [WebhookSecret] = [Sample.secret],
        at now: Int64 = Sample.time
    ) throws -> WebhookError.Code? {
        let verifier = try WebhookVerifier(.standard, secrets: secrets)
        return failure { try verifier.verify(Sample.body, fields: fields, at: now) }
    }

    @Test func `names count in any case, and other fields do not`() throws {
        let fields = try Sample.fields()
        #expect(try code(fields.renamed { $0.uppercased() }) == nil)
        #expect(try code([("Content-Type", "a"), ("content-type", "b")] + fields) == nil)
        #expect(try code(fields.map { ($0.name, " \t\($0.value)\t ") }) == nil)
    }

    @Test(arguments: ["webhook-id", "webhook-timestamp", "webhook-signature"])
    func `a field that is missing, or there twice, is told`(_ name: String) throws {
        let fields = try Sample.fields()
        #expect(try code(fields.without(name)) == .missingField)
        let again = try #require(fields.first { $0.name == name })
        #expect(try code(fields + [again]) == .repeatedField)
        #expect(try code([(name.uppercased(), "other")] + fields) == .repeatedField)
    }

    @Test func `Svix's older names count where there are no others`() throws {
        let fields = try Sample.fields()
        let older = fields.renamed { $0.replacing("webhook-", with: "svix-") }
        #expect(try code(older) == nil)
        #expect(try code(older + fields) == nil)
        #expect(try code(older.setting("svix-id", "other") + fields) == nil)
        // Half of the one and half of the other is neither.
        #expect(try code(older + [fields[0]]) == .missingField)
        #expect(try code(older.without("svix-id") + [fields[0]]) == .missingField)
        #expect(try code(older + [older[0]]) == .repeatedField)
        #expect(try code([]) == .missingField)
    }

    @Test(arguments: [
        "", " ", "x", "1.7e9", "+1700000000", "-1", "01700000000", "1700000000123", "１７００００００００", "1700000000 ",
    ])
    func `a timestamp is digits`(_ text: String) throws {
        let fields = try Sample.fields().setting("webhook-timestamp", text)
        // White space around a value is not part of it.
        #expect(try code(fields) == (text == "1700000000 " ? nil : .badTimestamp))
    }

    @Test(arguments: [
        (-301, WebhookError.Code.inFuture), (-300, nil), (0, nil), (300, nil), (301, .tooOld),
    ])
    func `the tolerance is the same in both directions`(_ late: Int, _ expected: WebhookError.Code?) throws {
        #expect(try code(Sample.fields(), at: Sample.time + Int64(late)) == expected)
    }

    @Test func `a clock may show anything`() throws {
        #expect(try code(Sample.fields(), at: .max) == .tooOld)
        #expect(try code(Sample.fields(), at: .min) == .inFuture)
        let patient = try WebhookVerifier(.standard, secrets: [Sample.secret], tolerance: .seconds(Int64.max))
        try patient.verify(Sample.body, fields: Sample.fields(), at: .max)
        let strict = try WebhookVerifier(.standard, secrets: [Sample.secret], tolerance: .seconds(-5))
        try strict.verify(Sample.body, fields: Sample.fields(), at: Sample.time)
    }

    @Test func `any of 16 signatures may be the one, and of 17 none`() throws {
        let fields = try Sample.fields()
        let own = fields[2].value
        for place in 0..<16 {
            var signatures = Array(repeating: Self.noSignature, count: 16)
            signatures[place] = own
            #expect(try code(fields.setting("webhook-signature", signatures.joined(separator: " "))) == nil)
        }
        let many = Array(repeating: Self.noSignature, count: 16) + [own]
        #expect(try code(fields.setting("webhook-signature", many.joined(separator: " "))) == .malformedSignature)
        let endless = String(repeating: "v1,a ", count: 1 << 18)
        #expect(try code(fields.setting("webhook-signature", endless)) == .malformedSignature)
    }

    @Test func `what is no signature of a known version is passed over`() throws {
        let fields = try Sample.fields()
        let own = fields[2].value
        for other in ["v2,\(own.dropFirst(3))", "v1", "v1,", "v1a,\(own.dropFirst(3))", ",", "v1,%%%", "\u{FFFD}"] {
            #expect(try code(fields.setting("webhook-signature", "\(other) \(own)")) == nil)
            #expect(try code(fields.setting("webhook-signature", other)) == .noMatchingSignature)
        }
        #expect(try code(fields.setting("webhook-signature", "")) == .malformedSignature)
        #expect(try code(fields.setting("webhook-signature", "V1,\(own.dropFirst(3))")) == .noMatchingSignature)
    }

    @Test func `each byte of a signature counts`() throws {
        let fields = try Sample.fields()
        let own = Array(fields[2].value.utf8)
        for place in 3..<46 {
            var other = own
            other[place] = other[place] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
            let text = String(decoding: other, as: UTF8.self)
            #expect(try code(fields.setting("webhook-signature", text)) == .noMatchingSignature)
        }
        // A bit beyond the last byte is another spelling.
        var spelling = own
        spelling[45] += 1
        #expect(
            try code(fields.setting("webhook-signature", String(decoding: spelling, as: UTF8.self)))
                == .noMatchingSignature)
        #expect(
            try code(fields.setting("webhook-signature", String(decoding: own.dropLast(2), as: UTF8.self)))
                == .noMatchingSignature)
    }

    @Test func `an HMAC is no signature of Ed25519, nor the other way round`() throws {
        #expect(try code(Sample.fields([Sample.secret]), [Sample.publicKey]) == .noMatchingSignature)
        #expect(try code(Sample.fields([Sample.privateKey]), [Sample.secret]) == .noMatchingSignature)
        #expect(try code(Sample.fields([Sample.privateKey]), [Sample.secret, Sample.publicKey]) == nil)
        #expect(try code(Sample.fields([Sample.privateKey]), [Sample.privateKey]) == nil)
    }

    @Test(arguments: [
        "", "sha256=", "sha1=2fd4e1c67a2d28fced849ee1bb76e7391b93eb12", "sha256=zz",
        "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1",
        "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
    ])
    func `what is no field of GitHub's is told`(_ value: String) throws {
        let verifier = try WebhookVerifier(.github, secrets: [WebhookSecret("It's a Secret to Everybody")])
        let body = Array("Hello, World!".utf8)
        func verify(_ fields: [(name: String, value: String)]) -> WebhookError.Code? {
            failure { try verifier.verify(body, fields: fields, at: 0) }
        }
        #expect(verify([("x-hub-signature-256", value)]) == .malformedSignature)
        #expect(verify([]) == .missingField)
        #expect(verify([("X-Hub-Signature", value)]) == .missingField)
        #expect(verify([("x-hub-signature-256", value), ("X-Hub-Signature-256", value)]) == .repeatedField)
        let upper = "sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17"
        #expect(verify([("x-hub-signature-256", upper)]) == nil)
    }

    @Test func `Slack's signature takes in its timestamp`() throws {
        let secrets = [WebhookSecret("8f742231b10e8888abcd99yyyzzz85a5")]
        let fields = try WebhookSigner(.slack, secrets: secrets).fields(id: "", at: Sample.time, body: Sample.body)
        let verifier = try WebhookVerifier(.slack, secrets: [WebhookSecret("before")] + secrets)
        #expect(try verifier.verify(Sample.body, fields: fields, at: Sample.time).timestamp == Sample.time)
        let moved = fields.setting("X-Slack-Request-Timestamp", String(Sample.time + 1))
        #expect(
            failure { try verifier.verify(Sample.body, fields: moved, at: Sample.time) }
                == .noMatchingSignature)
    }
}
