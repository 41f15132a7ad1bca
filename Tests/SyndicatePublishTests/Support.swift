import Foundation
import Logging
import SyndicateOutbox
import SyndicatePublish
import SyndicateTransport
import TestSupport

/// An outbox in a folder of a test's own, and what it takes to fill and empty it.
final class PostOffice: Sendable {
    let outbox: any OutboxStore
    private let folder: String
    /// Which moment the test's posts are due at.
    let start = Moment.now

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("publish-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        folder = url.path
        outbox = try SQLiteOutbox(folder + "/outbox.sqlite", as: .publisher)
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    /// Puts posts with these entries into the outbox.
    func post(_ entries: [String], to destination: String = "hook") async throws {
        try await outbox.enqueue(
            entries.map { entry in
                OutboxItem(
                    post: Post(
                        entry: entry, event: .created, mediaType: "text/plain; charset=utf-8", body: Array(entry.utf8)),
                    targets: [
                        .init(destination: destination, message: "msg_\(entry)", due: start)
                    ])
            }, at: start)
    }

    /// Delivers what is due.
    func deliver(
        to destinations: Destination..., wait: Duration = .zero, concurrency: Int = 64
    ) async throws -> DeliverySummary {
        let deliverer = Deliverer(
            store: outbox, destinations: destinations, settings: .init(concurrency: concurrency), log: silent)
        return try await deliverer.run(.drain(wait: wait))
    }

    /// How far every delivery is, by entry, and how often it was tried.
    func states() async throws -> [String: String] {
        let all = try await outbox.list(DeliveryFilter(), limit: 10_000, before: nil)
        return Dictionary(uniqueKeysWithValues: all.map { ($0.entry, "\($0.state.name) \($0.attempts)") })
    }

    /// The attempts of an entry's delivery.
    func attempts(_ entry: String) async throws -> [Attempt] {
        let found = try await outbox.list(DeliveryFilter(entry: entry), limit: 1, before: nil)
        guard let number = found.first?.number else { return [] }
        return try await outbox.contents(of: number)?.attempts ?? []
    }
}

/// A log that nobody reads.
let silent = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

/// A destination at an address, for all addresses, that tries again soon.
func destination(
    _ url: String, name: String = "hook", policy: DeliveryPolicy = quick(), addresses: AddressPolicy = .all
) -> Destination {
    Destination(
        name,
        publisher: HTTPPublisher(
            client: HTTPClient(.init(maximumTransfersPerServer: 64)), url: url, timeout: policy.timeout,
            policy: addresses), policy: policy)
}

/// A policy with short waits.
func quick(
    retries: [Duration] = [.milliseconds(20), .milliseconds(20)], timeout: Duration = .seconds(3600),
    rate: DeliveryPolicy.Rate? = nil, isOrdered: Bool = false, failuresToPause: Int = 1000
) -> DeliveryPolicy {
    DeliveryPolicy(
        retries: retries, timeout: timeout, rate: rate, isOrdered: isOrdered, failuresToPause: failuresToPause)
}

extension LoopbackServer {
    /// The bodies that came, as text, in order.
    var bodies: [String] { requests.map { String(decoding: $0.body, as: UTF8.self) } }
}
