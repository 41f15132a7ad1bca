internal import Syndicate
internal import SyndicatePublish

/// What a run of the publisher has done, for people and for programs.
struct PublishReport {
    private let names: [String]
    private var findings: [String: NewsDesk.Findings] = [:]
    private(set) var outcome = EnqueueOutcome()
    /// What the deliverer has done.
    var summary = DeliverySummary()
    /// What the outbox has now.
    var counts: [DestinationCount] = []

    /// A report of the destinations with these names.
    init(names: [String]) {
        self.names = names
    }

    /// How many deliveries were put into the outbox.
    var enqueued: Int { outcome.added + outcome.replaced }

    /// Whether something did not arrive that should have.
    var hasFailures: Bool {
        summary.failed > 0 || summary.unsettled > 0 || !summary.gone.isEmpty || !unfit.isEmpty
    }

    /// What could not be sent, with the reason.
    var unfit: [Diagnostic] { names.flatMap { findings[$0]?.unfit ?? [] } }

    mutating func add(_ enqueued: EnqueueOutcome) {
        outcome.added += enqueued.added
        outcome.replaced += enqueued.replaced
        outcome.skipped += enqueued.skipped
    }

    mutating func add(_ found: NewsDesk.Findings, for destination: String) {
        var sum = findings[destination] ?? NewsDesk.Findings()
        sum.created += found.created
        sum.updated += found.updated
        sum.replaced += found.replaced
        sum.noted += found.noted
        sum.ignored += found.ignored
        sum.unfit = found.unfit
        findings[destination] = sum
    }

    /// A line for each destination, and one for all.
    var lines: [String] {
        var lines: [String] = []
        for name in names {
            let found = findings[name] ?? NewsDesk.Findings()
            var parts: [String] = []
            if found.created > 0 { parts.append("\(found.created) new") }
            if found.updated > 0 { parts.append("\(found.updated) changed") }
            if found.replaced > 0 { parts.append("\(found.replaced) changed before they were sent") }
            if found.noted > 0 { parts.append("\(found.noted) there already, not sent (--send-existing sends them)") }
            if found.ignored > 0 {
                parts.append("\(found.ignored) new or changed, not sent (its \"on\" takes no such)")
            }
            if !found.unfit.isEmpty { parts.append("\(found.unfit.count) cannot be sent") }
            if let waiting = counts.first(where: { $0.destination == name })?.counts[.waiting] {
                parts.append("\(waiting) waiting")
            }
            if summary.gone.contains(name) { parts.append("gone, and disabled") }
            lines.append("\(name): \(parts.isEmpty ? "nothing new" : parts.joined(separator: ", "))")
        }
        var all = "\(summary.delivered) delivered"
        if summary.unsettled > 0 { all += ", \(summary.unsettled) failed and will be tried again" }
        if summary.postponed > 0 { all += ", \(summary.postponed) put off" }
        if summary.failed > 0 { all += ", \(summary.failed) given up" }
        return lines + [all]
    }

    /// The same as a JSON document.
    var json: String {
        JSONText.document { json in
            json.beginObject()
            json.key("destinations")
            json.beginArray()
            for name in names { write(name, to: &json) }
            json.endArray()
            for (name, value) in [
                ("enqueued", outcome.added), ("replaced", outcome.replaced), ("delivered", summary.delivered),
                ("retrying", summary.unsettled), ("postponed", summary.postponed), ("failed", summary.failed),
            ] {
                json.key(name)
                json.value(Int64(value))
            }
            json.endObject()
        }
    }

    private func write(_ name: String, to json: inout JSONWriter) {
        let found = findings[name] ?? NewsDesk.Findings()
        json.beginObject()
        json.member("name", name)
        for (key, value) in [
            ("created", found.created), ("updated", found.updated), ("replaced", found.replaced),
            ("noted", found.noted), ("ignored", found.ignored), ("unfit", found.unfit.count),
        ] {
            json.key(key)
            json.value(Int64(value))
        }
        json.key("outbox")
        json.beginObject()
        let counts = counts.first { $0.destination == name }?.counts ?? [:]
        for state in Delivery.State.allCases {
            json.key(state.name)
            json.value(Int64(counts[state] ?? 0))
        }
        json.endObject()
        json.key("gone")
        json.value(summary.gone.contains(name))
        json.endObject()
    }
}
