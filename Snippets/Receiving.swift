// Finds out whether a webhook comes from whom it says.
// snippet.hide
import SyndicateWebhooks

let secret = "whsec_bmV3c3Jvb20tbmV3c3Jvb20tbmV3cw=="
let body = Array("{\"type\":\"entry.created\"}".utf8)
let now: Int64 = 1_709_640_000
let fields = try WebhookSigner(.standard, secrets: [WebhookSecret(secret)]).fields(id: "msg_1", at: now, body: body)
// snippet.show
// snippet.verify
let verifier = try WebhookVerifier(.standard, secrets: [WebhookSecret(secret)])
do {
    let webhook = try verifier.verify(body, fields: fields, at: now)
    print(webhook.id ?? "")
} catch {
    // Answer with 401, and do nothing.
    print(error)
}
// snippet.end
