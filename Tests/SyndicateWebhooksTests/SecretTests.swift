import SyndicateWebhooks
import Testing

/// Secrets are looked at, and never shown.
@Suite struct SecretTests {
    @Test(arguments: [
        "", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_", "whsec_%%%", "whsec_AAAA",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS",
        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\n", "whsk_AAAA", "whpk_AAAA", "WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
        // A private key with another's public key behind it
        "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvw==",
    ])
    func `a secret of no use is refused without being repeated`(_ text: String) throws {
        do throws(WebhookError) {
            _ = try WebhookVerifier(.standard, secrets: [WebhookSecret(text)])
            Issue.record("it was taken")
        } catch {
            #expect(error.code == .unusableSecret)
            let rest = text.split(separator: "_").last ?? ""
            #expect(rest.utf8.count < 5 || !error.description.contains(rest))
        }
    }

    @Test func `there are some secrets, but not many`() throws {
        for scheme in WebhookScheme.allCases {
            #expect(failure { try WebhookSigner(scheme, secrets: []) } == .unusableSecret)
            #expect(failure { try WebhookVerifier(scheme, secrets: []) } == .unusableSecret)
            let many = Array(repeating: Sample.secret, count: 17)
            #expect(failure { try WebhookSigner(scheme, secrets: many) } == .unusableSecret)
        }
        for scheme in [WebhookScheme.github, .slack] {
            #expect(
                failure { try WebhookSigner(scheme, secrets: [WebhookSecret("")]) }
                    == .unusableSecret)
        }
    }

    @Test func `a public key signs nothing`() {
        #expect(
            failure { try WebhookSigner(.standard, secrets: [Sample.publicKey]) }
                == .unusableSecret)
    }

    @Test func `a seed alone is a private key, and padding may be left out`() throws {
        let seed = WebhookSecret("whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc")
        #expect(try Sample.fields([seed])[2].value == Sample.fields([Sample.privateKey])[2].value)
    }

    @Test func `nothing that holds a secret shows it`() throws {
        let texts = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "MfKQ9r8G", "fKQ9", "49, 242", "31f2"]
        let signer = try WebhookSigner(.standard, secrets: [Sample.secret])
        let verifier = try WebhookVerifier(.standard, secrets: [Sample.secret])
        let values: [Any] = [
            Sample.secret, [Sample.secret], signer, verifier, ["a": verifier], Optional(signer) as Any,
        ]
        for value in values {
            var dumped = ""
            dump(value, to: &dumped)
            for shown in ["\(value)", String(describing: value), String(reflecting: value), dumped] {
                for text in texts { #expect(!shown.contains(text), "\(shown)") }
                #expect(!shown.contains("HMAC"))
            }
        }
        #expect("\(Sample.secret)" == "WebhookSecret(hidden)")
    }
}
