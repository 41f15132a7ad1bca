internal import Syndicate
internal import SyndicatePublish

/// Deliveries as a table for people, or as JSON for programs.
struct DeliveryList {
    private let deliveries: [Delivery]

    init(_ deliveries: [Delivery]) {
        self.deliveries = deliveries
    }

    func text(_ now: Moment) -> String {
        guard !deliveries.isEmpty else { return "no deliveries\n" }
        var rows = [["NUMBER", "DESTINATION", "STATE", "TRIES", "WHEN", "ENTRY"]]
        for delivery in deliveries {
            let moment = delivery.finished ?? (delivery.state == .waiting ? delivery.due : delivery.created)
            rows.append([
                String(delivery.number), delivery.destination, delivery.state.name, String(delivery.attempts),
                moment.distance(from: now),
                (delivery.title ?? delivery.entry) + (delivery.recipient.map { " → \($0)" } ?? ""),
            ])
        }
        return TextTable.text(rows)
    }

    var json: String {
        JSONText.document { json in
            json.beginArray()
            for delivery in deliveries {
                json.beginObject()
                json.members(of: delivery)
                json.endObject()
            }
            json.endArray()
        }
    }
}

/// One delivery with everything that is known of it.
struct ShownDelivery: Sendable {
    let delivery: Delivery
    let post: Post
    let attempts: [Attempt]

    func text(_ now: Moment) -> String {
        var lines = [
            "delivery \(delivery.number) to \(delivery.destination), \(delivery.state.name)",
            "message   \(delivery.message)",
            "entry     \(delivery.entry)",
        ]
        if let title = delivery.title { lines.append("title     \(title)") }
        if let recipient = delivery.recipient { lines.append("recipient \(recipient)") }
        lines.append("event     entry.\(delivery.event.rawValue)")
        lines.append("created   \(delivery.created.text) (\(delivery.created.distance(from: now)))")
        if delivery.state == .waiting {
            lines.append("due       \(delivery.due.text) (\(delivery.due.distance(from: now)))")
        }
        if let finished = delivery.finished { lines.append("finished  \(finished.text)") }
        lines.append("body      \(post.mediaType), \(post.body.count) bytes")
        for attempt in attempts {
            lines.append(
                "attempt \(attempt.number) at \(attempt.started.text), \(attempt.time.wholeMilliseconds) ms: "
                    + (attempt.isSuccess ? "delivered" : "failed") + (attempt.detail.map { ", \($0)" } ?? ""))
        }
        return lines.map { $0.withoutControls + "\n" }.joined()
    }

    var json: String {
        JSONText.document { json in
            json.beginObject()
            json.members(of: delivery)
            json.member("mediaType", post.mediaType)
            json.member("body", String(decoding: post.body, as: UTF8.self))
            json.key("attemptsMade")
            json.beginArray()
            for attempt in attempts {
                json.beginObject()
                json.key("number")
                json.value(Int64(attempt.number))
                json.member("started", attempt.started.text)
                json.key("milliseconds")
                json.value(attempt.time.wholeMilliseconds)
                json.key("success")
                json.value(attempt.isSuccess)
                if let status = attempt.status {
                    json.key("status")
                    json.value(Int64(status))
                }
                if let detail = attempt.detail { json.member("detail", detail) }
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }
}

/// How many deliveries there are.
struct OutboxCounts {
    private let counts: [DestinationCount]

    init(_ counts: [DestinationCount]) {
        self.counts = counts
    }

    func text(_ now: Moment) -> String {
        guard !counts.isEmpty else { return "no deliveries\n" }
        var rows = [["DESTINATION"] + Delivery.State.allCases.map { $0.name.uppercased() } + ["OLDEST WAITING"]]
        for count in counts {
            rows.append(
                [count.destination] + Delivery.State.allCases.map { String(count.counts[$0] ?? 0) }
                    + [count.oldestWaiting?.distance(from: now) ?? "-"])
        }
        return TextTable.text(rows)
    }

    var json: String {
        JSONText.document { json in
            json.beginArray()
            for count in counts {
                json.beginObject()
                json.member("destination", count.destination)
                for state in Delivery.State.allCases {
                    json.key(state.name)
                    json.value(Int64(count.counts[state] ?? 0))
                }
                if let oldest = count.oldestWaiting { json.member("oldestWaiting", oldest.text) }
                if let due = count.nextDue { json.member("nextDue", due.text) }
                json.endObject()
            }
            json.endArray()
        }
    }
}

extension JSONWriter {
    fileprivate mutating func members(of delivery: Delivery) {
        key("number")
        value(delivery.number)
        member("message", delivery.message)
        member("destination", delivery.destination)
        if let recipient = delivery.recipient { member("recipient", recipient) }
        member("entry", delivery.entry)
        if let title = delivery.title { member("title", title) }
        member("event", delivery.event.rawValue)
        member("state", delivery.state.name)
        key("attempts")
        value(Int64(delivery.attempts))
        member("created", delivery.created.text)
        member("due", delivery.due.text)
        if let finished = delivery.finished { member("finished", finished.text) }
    }
}
