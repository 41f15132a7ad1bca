// Carries posts, at least once.
// snippet.hide
import Foundation
import Syndicate
import SyndicateTransport

let path = FileManager.default.temporaryDirectory.appending(path: "syndicate-snippet-\(getpid()).sqlite").path
let post = Post(
    entry: "https://film.example/rain/", title: "Rain", event: .created, mediaType: "text/plain", body: Array("Rain".utf8))
// snippet.show
// snippet.publisher
import SyndicatePublish

struct Pager: Publisher {
    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] { [] }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        print(delivery.message, String(decoding: delivery.post.body, as: UTF8.self))
        return DeliveryOutcome(.delivered)
    }
}
// snippet.end

// snippet.deliver
import SyndicateOutbox

let outbox = try SQLiteOutbox(path, as: .publisher)
let message = MessageIdentifier.of(post.entry, revision: 1, hash: post.body, destination: "pager")
try await outbox.enqueue(
    [OutboxItem(post: post, targets: [.init(destination: "pager", message: message, due: .now)])], at: .now)

let deliverer = Deliverer(store: outbox, destinations: [Destination("pager", publisher: Pager())])
let summary = try await deliverer.run(.drain(wait: .seconds(5)))
print(summary.delivered, summary.retrying, summary.failed)
// snippet.end

// snippet.webhook
let settings = DestinationSettings(
    name: "newsroom",
    values: try OptionValues(
        [("url", "https://hooks.film.example/")], for: WebhookDestination().descriptor.options.map(\.spec)),
    secrets: ["secret": ["whsec_bmV3c3Jvb20tbmV3c3Jvb20tbmV3cw=="]], client: HTTPClient())
let newsroom = Destination("newsroom", publisher: try WebhookDestination().publisher(for: settings))
// snippet.end
// snippet.hide
_ = newsroom
for suffix in ["", "-wal", "-shm", "-owner"] { try? FileManager.default.removeItem(atPath: path + suffix) }
