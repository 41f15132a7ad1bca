import SyndicateOutbox
import SyndicatePublish
import SyndicateTransport

// Enqueues posts of 2 KB and delivers them: PublishBenchmark FILE URL COUNT [IN-FLIGHT [BATCH]]
// Prints a line of JSON: how many were enqueued and delivered a second. The outbox is a file that must not be there yet.

let arguments = CommandLine.arguments
guard arguments.count >= 4, let count = Int(arguments[3]) else { fatalError("usage: FILE URL COUNT [IN-FLIGHT]") }
let inFlight = arguments.count > 4 ? Int(arguments[4]) ?? 64 : 64
let body = Array((#"{"type":"entry.created","data":""# + String(repeating: "x", count: 2000) + #""}"#).utf8)

func seconds(_ time: Duration) -> Double {
    Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
}

let clock = ContinuousClock()
let outbox = try SQLiteOutbox(arguments[1], as: .publisher)
let enqueueing = try await clock.measure {
    var items: [OutboxItem] = []
    for number in 0..<count {
        let entry = "https://magazine.example/articles/\(number)"
        items.append(
            OutboxItem(
                post: Post(entry: entry, title: "Article", event: .created, mediaType: "application/json", body: body),
                targets: [.init(destination: "hook", message: "msg_\(number)", due: .now)],
                known: [KnownEntry(destination: "hook", entry: entry, hash: Array(body[..<32]))]))
        if items.count == 1000 || number == count - 1 {
            try await outbox.enqueue(items, at: .now)
            items = []
        }
    }
}
let client = HTTPClient(.init(maximumTransfers: inFlight, maximumTransfersPerServer: inFlight))
let publisher = HTTPPublisher(client: client, url: arguments[2], policy: .all)
let deliverer = Deliverer(
    store: outbox, destinations: [Destination("hook", publisher: publisher)], settings: .init(concurrency: inFlight))
var summary = DeliverySummary()
let delivering = try await clock.measure { summary = try await deliverer.run(.drain(wait: .zero)) }
guard summary.delivered == count else { fatalError("\(summary)") }
let enqueued = Int(Double(count) / seconds(enqueueing))
let delivered = Int(Double(count) / seconds(delivering))
print("{\"enqueued\": \(enqueued), \"delivered\": \(delivered)}")
