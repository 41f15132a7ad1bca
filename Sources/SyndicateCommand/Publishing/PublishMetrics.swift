internal import Syndicate
internal import SyndicatePublish

/// How publishing goes, as Prometheus reads it (text format 0.0.4).
struct PublishMetrics: Sendable {
    /// The media type of the text.
    static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    let text: String

    /// What there is before the first round.
    init() { text = "" }

    init(_ report: PublishReport, now: Moment = .now) {
        var text = ""
        func metric(_ name: String, _ type: String, _ help: String, _ samples: [(labels: String, value: String)]) {
            text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
            for sample in samples { text += "\(name)\(sample.labels) \(sample.value)\n" }
        }
        let summary = report.summary
        metric(
            "syndicate_deliveries_total", "counter", "Deliveries of this process that came to an end, by outcome.",
            [
                (#"{outcome="delivered"}"#, String(summary.delivered)),
                (#"{outcome="failed"}"#, String(summary.failed)),
            ])
        metric(
            "syndicate_attempts_failed_total", "counter", "Attempts of this process that failed and are made again.",
            [("", String(summary.retrying))])
        metric(
            "syndicate_attempts_postponed_total", "counter", "Attempts of this process that their destination put off.",
            [("", String(summary.postponed))])
        metric(
            "syndicate_deliveries_in_flight", "gauge", "Deliveries on their way.", [("", String(summary.sending))])
        metric(
            "syndicate_outbox_deliveries", "gauge", "Deliveries in the outbox, by destination and state.",
            report.counts.flatMap { count in
                Delivery.State.allCases.map { state in
                    (
                        "{destination=\"\(count.destination)\",state=\"\(state.name)\"}",
                        String(count.counts[state] ?? 0)
                    )
                }
            })
        metric(
            "syndicate_outbox_oldest_waiting_seconds", "gauge", "How long the oldest delivery has been waiting.",
            report.counts.compactMap { count in
                count.oldestWaiting.map { oldest in
                    (
                        "{destination=\"\(count.destination)\"}",
                        String(max(0, (now - oldest).wholeMilliseconds / 1000))
                    )
                }
            })
        self.text = text
    }

    /// Writes the metrics where an exporter of text files finds them.
    func write(to path: String) throws(CommandError) {
        try PendingFile.write(path) { $0.write(text) }
    }
}
