import SyndicateWebhooks
import Testing

/// The code of the error that `body` throws; `nil` where it throws none.
func failure<Result>(_ body: () throws -> Result) -> WebhookError.Code? {
    do {
        _ = try body()
        return nil
    } catch {
        #expect(error is WebhookError)
        return (error as? WebhookError)?.code
    }
}

/// Secrets, messages and times that tests share.
enum Sample {
    static let secret = WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    static let next = WebhookSecret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
    static let privateKey = WebhookSecret(
        "whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==")
    static let publicKey = WebhookSecret("whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=")
    static let time: Int64 = 1_700_000_000
    static let body = Array(#"{"type":"post.created"}"#.utf8)

    static func fields(
        _ secrets: [WebhookSecret] = [secret], id: String = "msg_1", at time: Int64 = time, body: [UInt8] = body
    ) throws -> [(name: String, value: String)] {
        try WebhookSigner(.standard, secrets: secrets).fields(id: id, at: time, body: body)
    }
}

extension [(name: String, value: String)] {
    /// The fields with another value for `name`.
    func setting(_ name: String, _ value: String) -> Self { map { $0.name == name ? (name, value) : $0 } }
    /// The fields without `name`.
    func without(_ name: String) -> Self { filter { $0.name != name } }
    /// The fields with other names.
    func renamed(_ rename: (String) -> String) -> Self { map { (rename($0.name), $0.value) } }
}
