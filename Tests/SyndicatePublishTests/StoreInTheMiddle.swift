import Dispatch
import Foundation
import Synchronization
import SyndicatePublish

/// A store that hands everything on to another one, and does what a test wants in between.
final class StoreInTheMiddle: OutboxStore {
    private struct State {
        var step = Duration.zero
        var failures = 0
        var wait: (@Sendable () async -> Void)?
    }

    private let store: any OutboxStore
    private let state = Mutex(State())

    init(_ store: any OutboxStore) {
        self.store = store
    }

    /// Lets the store find the clock later by so much, from now on.
    func setForward(by step: Duration) { state.withLock { $0.step = step } }
    /// Lets so many claims fail.
    func failClaims(_ count: Int) { state.withLock { $0.failures = count } }
    /// Does something once, before it says when something is due.
    func beforeNextDue(_ body: @escaping @Sendable () async -> Void) { state.withLock { $0.wait = body } }

    private func later(_ moment: Moment) -> Moment { moment + state.withLock { $0.step } }

    func enqueue(_ items: [OutboxItem], at now: Moment) async throws(OutboxError) -> EnqueueOutcome {
        try await store.enqueue(items, at: now)
    }
    func known(_ entries: [String], to destination: String) async throws(OutboxError) -> [KnownEntry] {
        try await store.known(entries, to: destination)
    }
    func claim(_ claims: [Claim], lease: Duration, at now: Moment) async throws(OutboxError) -> [ClaimedDelivery] {
        let fails = state.withLock { state in
            state.failures -= state.failures > 0 ? 1 : 0
            return state.failures > 0
        }
        if fails { throw OutboxError(.full, "no space is left") }
        return try await store.claim(claims, lease: lease, at: later(now))
    }
    func complete(
        _ results: [AttemptResult], destinations: [DestinationStatus], at now: Moment
    ) async throws(OutboxError) -> Int {
        try await store.complete(results, destinations: destinations, at: now)
    }
    func release(_ tokens: [ClaimedDelivery.Token], at now: Moment) async throws(OutboxError) {
        try await store.release(tokens, at: now)
    }
    func nextDue(_ claims: [Claim]) async throws(OutboxError) -> [String: Moment] {
        let wait = state.withLock { state in
            defer { state.wait = nil }
            return state.wait
        }
        let due = try await store.nextDue(claims)
        await wait?()
        return due
    }
    func list(
        _ filter: DeliveryFilter, limit: Int, before number: Int64?
    ) async throws(OutboxError) -> [Delivery] {
        try await store.list(filter, limit: limit, before: number)
    }
    func contents(of number: Int64) async throws(OutboxError) -> (post: Post, attempts: [Attempt])? {
        try await store.contents(of: number)
    }
    func retry(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int {
        try await store.retry(filter, at: now)
    }
    func cancel(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int {
        try await store.cancel(filter, at: now)
    }
    func prune(_ filter: DeliveryFilter, limit: Int) async throws(OutboxError) -> Int {
        try await store.prune(filter, limit: limit)
    }
    func destinations() async throws(OutboxError) -> [DestinationStatus] { try await store.destinations() }
    func update(_ status: DestinationStatus) async throws(OutboxError) { try await store.update(status) }
    func counts() async throws(OutboxError) -> [DestinationCount] { try await store.counts() }
}

/// A publisher that takes its time to end when it is cancelled.
final class StubbornPublisher: Publisher {
    private let begun = Atomic(false)
    var hasBegun: Bool { begun.load(ordering: .relaxed) }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        begun.store(true, ordering: .relaxed)
        while !Task.isCancelled { try? await Task.sleep(for: .milliseconds(5)) }
        await withCheckedContinuation { continuation in
            DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(400)) { continuation.resume() }
        }
        return DeliveryOutcome(.failed(retryAfter: nil))
    }

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] { [] }
}
