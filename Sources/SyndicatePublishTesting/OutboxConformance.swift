public import SyndicatePublish

/// What every outbox store must do, as a test suite: each case gets a store of its own that is empty.
///
///     for test in OutboxConformance.all {
///         let faults = try await test.faults(in: try MyStore(inNewDatabase()))
///         assert(faults.isEmpty)
///     }
public struct OutboxConformance: Sendable {
    /// What the case is about, as a sentence.
    public let name: String
    private let body: @Sendable (Probe) async throws -> Void

    init(_ name: String, _ body: @escaping @Sendable (Probe) async throws -> Void) {
        self.name = name
        self.body = body
    }

    /// What the store does wrong, one sentence each; none where it does all right.
    public func faults(in store: any OutboxStore) async throws -> [String] {
        let probe = Probe(store)
        try await body(probe)
        return await probe.faults
    }

    /// All cases.
    public static let all = enqueueing + replacing + claiming + ordering + completing + managing
}

/// A store that is tried, and what was found wrong with it.
actor Probe {
    nonisolated let store: any OutboxStore
    private(set) var faults: [String] = []
    /// When the tests take place.
    nonisolated let start = Moment(milliseconds: 1_700_000_000_000)

    init(_ store: any OutboxStore) {
        self.store = store
    }

    func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition { faults.append(message()) }
    }

    func expectEqual<Value: Equatable & Sendable>(_ value: Value, _ expected: Value, _ what: String) {
        if value != expected { faults.append("\(what): \(value), expected \(expected)") }
    }

    /// An item with one post to `destinations`, due at `due`.
    nonisolated func item(
        _ entry: String, to destinations: [String] = ["hook"], due: Moment? = nil, body: String? = nil,
        revision: Int = 1, patience: Duration? = nil, event: Post.Event = .created
    ) -> OutboxItem {
        OutboxItem(
            post: Post(
                entry: entry, title: "Title of \(entry)", event: event, mediaType: "application/json",
                body: Array((body ?? "{\"entry\": \"\(entry)\"}").utf8)),
            targets: destinations.map {
                .init(
                    destination: $0, message: "msg_\(entry)_\($0)_\(revision)", due: due ?? start)
            },
            known: destinations.map {
                KnownEntry(destination: $0, entry: entry, hash: [UInt8(revision)], revision: revision)
            }, patience: patience)
    }

    /// Claims up to `limit` of a destination's deliveries.
    nonisolated func claim(
        _ destination: String = "hook", limit: Int = 100, isOrdered: Bool = false, after time: Duration = .zero,
        lease: Duration = .seconds(60)
    ) async throws -> [ClaimedDelivery] {
        try await store.claim(
            [Claim(destination, limit: limit, isOrdered: isOrdered)], lease: lease, at: start + time)
    }

    nonisolated func result(_ delivery: ClaimedDelivery, _ step: AttemptResult.Step) -> AttemptResult {
        AttemptResult(
            token: delivery.token, step: step,
            attempt: Attempt(
                number: delivery.attempt, started: start, time: .milliseconds(12), isSuccess: step == .delivered,
                status: step == .delivered ? 204 : 503, detail: "of a test"))
    }

    /// The states of all deliveries by entry.
    nonisolated func states() async throws -> [String: Delivery.State] {
        let deliveries = try await store.list(DeliveryFilter(), limit: 1000, before: nil)
        return Dictionary(deliveries.map { ("\($0.entry)>\($0.destination)", $0.state) }) { $1 }
    }
}
