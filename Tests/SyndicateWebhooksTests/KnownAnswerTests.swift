import SyndicateWebhooks
import Testing

/// Signatures that others published.
@Suite struct KnownAnswerTests {
    struct Answer: Sendable {
        var scheme = WebhookScheme.standard
        var secret: String
        var id = ""
        var time: Int64 = 0
        var body: String
        var signature: String
        var publicKey: String?
    }

    static let answers = [
        // Standard Webhooks
        Answer(
            secret: "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", id: "msg_p5jXN8AQM9LWM0D4loKWxJek", time: 1_614_265_330,
            body: #"{"test": 2432232314}"#, signature: "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="),
        Answer(
            secret: "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", id: "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
            time: 1_649_367_553, body: #"{"email":"test@example.com","username":"test_user"}"#,
            signature: "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="),
        Answer(
            secret: "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==",
            id: "msg_p5jXN8AQM9LWM0D4loKWxJek", time: 1_614_265_330, body: #"{"test": 2432232314}"#,
            signature:
                "v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==",
            publicKey: "whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4="),
        // GitHub's documentation
        Answer(
            scheme: .github, secret: "It's a Secret to Everybody", body: "Hello, World!",
            signature: "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"),
        // Slack's documentation
        Answer(
            scheme: .slack, secret: "8f742231b10e8888abcd99yyyzzz85a5", time: 1_531_420_618,
            body: "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c",
            signature: "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"),
    ]

    @Test(arguments: answers)
    func `the signature is the one that was published`(_ answer: Answer) throws {
        let signer = try WebhookSigner(answer.scheme, secrets: [WebhookSecret(answer.secret)])
        let fields = try signer.fields(id: answer.id, at: answer.time, body: Array(answer.body.utf8))
        #expect(fields.last?.value == answer.signature)
        switch answer.scheme {
        case .standard:
            #expect(fields.map(\.name) == ["webhook-id", "webhook-timestamp", "webhook-signature"])
            #expect(fields.map(\.value).prefix(2) == [answer.id, String(answer.time)])
        case .github: #expect(fields.map(\.name) == ["X-Hub-Signature-256"])
        case .slack:
            #expect(fields.map(\.name) == ["X-Slack-Request-Timestamp", "X-Slack-Signature"])
            #expect(fields[0].value == String(answer.time))
        }
    }

    @Test(arguments: answers)
    func `it verifies, but not with another body, time or secret`(_ answer: Answer) throws {
        let body = Array(answer.body.utf8)
        let fields = try WebhookSigner(answer.scheme, secrets: [WebhookSecret(answer.secret)])
            .fields(id: answer.id, at: answer.time, body: body)
        let verifier = try WebhookVerifier(
            answer.scheme, secrets: [WebhookSecret(answer.publicKey ?? answer.secret)])
        let verified = try verifier.verify(body, fields: fields, at: answer.time + 300)
        #expect(verified.id == (answer.scheme == .standard ? answer.id : nil))
        #expect(verified.timestamp == (answer.scheme == .github ? nil : answer.time))
        for other in [body + [0x0A], Array(body.dropLast()), []] {
            #expect(failure { try verifier.verify(other, fields: fields, at: answer.time) } == .noMatchingSignature)
        }
        if answer.scheme != .github {
            #expect(failure { try verifier.verify(body, fields: fields, at: answer.time + 301) } == .tooOld)
            #expect(failure { try verifier.verify(body, fields: fields, at: answer.time - 301) } == .inFuture)
        }
        let stranger = try WebhookVerifier(
            answer.scheme, secrets: [WebhookSecret("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")])
        #expect(failure { try stranger.verify(body, fields: fields, at: answer.time) } == .noMatchingSignature)
    }
}
