internal import Logging
internal import SyndicateTransport

extension DeliveryRun {
    /// What the task that talks to the store brings back.
    private struct Exchange: Sendable {
        var results: [AttemptResult] = []
        var returned: [ClaimedDelivery.Token] = []
        var statuses: [DestinationStatus] = []
        var claims: [Claim] = []
        var isLooking = false

        var isEmpty: Bool {
            results.isEmpty && returned.isEmpty && statuses.isEmpty && claims.isEmpty && !isLooking
        }
    }

    /// How many deliveries of a destination are claimed at a time, however many destinations there are.
    private static let leastShare = 16

    /// The destinations of which more is to be claimed, if it is there.
    var mayClaim: [Claim] {
        guard !isStopping, storeError == nil else { return [] }
        let now = moment
        let share = max(Self.leastShare, settings.batch / max(1, names.count))
        return names.compactMap { name in
            guard hungry.contains(name), let traffic = traffic[name], !traffic.isPaused(at: now) else { return nil }
            // One that is slow holds its own share, and none of the others'.
            let have = ready[name]?.count ?? 0
            guard have <= share / 2 else { return nil }
            // What its rate lets through soon, no more: leases are not for waiting.
            var limit = share - have
            if traffic.policy.rate != nil { limit = min(limit, traffic.allowance(at: now)) }
            guard limit > 0, traffic.policy.rate == nil || have < limit else { return nil }
            // In order, nothing is taken while some of it is still out: what comes back would stand behind.
            if traffic.policy.isOrdered, traffic.sending > 0 || !(ready[name]?.isEmpty ?? true) { return nil }
            return Claim(name, limit: limit, isOrdered: traffic.policy.isOrdered)
        }
    }

    /// In a run that watches, looks for what others have done, from time to time.
    func lookAround() {
        guard ContinuousClock.now >= nextLook else { return }
        nextLook = .now + settings.interval
        isLooking = true
    }

    /// Has the store note what there is, and claims more, in a task of its own; one at a time.
    func exchange() {
        guard !isStoring, storeError == nil else { return }
        if let storeAgain {
            guard ContinuousClock.now >= storeAgain else { return }
            self.storeAgain = nil
        }
        var exchange = Exchange()
        let now = moment
        // What is due by now is worth asking for.
        for (name, moment) in due where moment <= now { hungry.insert(name) }
        exchange.claims = mayClaim
        // A few results can wait for more, as long as there is enough to do.
        let isPressing = results.count * 4 >= settings.batch || sendings.isEmpty || isStopping || readyCount == 0
        if isPressing || !exchange.claims.isEmpty {
            // By the newest tokens, where a lease ended too soon.
            exchange.results = results.map { result in
                var result = result
                result.token = held[result.token.number] ?? result.token
                return result
            }
            exchange.returned = returned
            touched = []
            results = []
            returned = []
            noting = exchange.results.count
        }
        exchange.isLooking = isLooking
        isLooking = false
        for name in names where traffic[name]?.isChanged == true && !exchange.results.isEmpty {
            if let status = traffic[name]?.takeChange() { exchange.statuses.append(status) }
        }
        guard !exchange.isEmpty else { return }
        isStoring = true
        let what = exchange
        Task { await carryOut(what) }
    }

    private func carryOut(_ exchange: Exchange) async {
        var left = exchange
        do throws(OutboxError) {
            try await store.release(left.returned, at: moment)
            left.returned = []
            if !left.results.isEmpty || !left.statuses.isEmpty {
                let counted = try await store.complete(left.results, destinations: left.statuses, at: moment)
                if counted < left.results.count {
                    log.warning("\(left.results.count - counted) deliveries had been taken over by another publisher")
                }
                for result in left.results { held[result.token.number] = nil }
                for status in left.statuses { traffic[status.name]?.noteStored(status) }
                left.results = []
                left.statuses = []
            }
            if !left.claims.isEmpty { try await claim(left.claims) }
            if left.isLooking { try await look() }
            storeFailures = 0
        } catch {
            fail(error, left)
        }
        noting = 0
        isStoring = false
        signals.wake()
    }

    private func claim(_ claims: [Claim]) async throws(OutboxError) {
        let until = ContinuousClock.now + lease
        let deliveries = try await store.claim(claims, lease: lease, at: moment)
        var counts: [String: Int] = [:]
        for delivery in deliveries {
            counts[delivery.destination, default: 0] += 1
            // A clock that was set forward ends leases before their time; what is held is not sent once more.
            guard held.updateValue(delivery.token, forKey: delivery.token.number) == nil else { continue }
            ready[delivery.destination, default: .init()].append((delivery, until))
            readyCount += 1
        }
        if isStopping { returnReady() }
        let satisfied = claims.filter { counts[$0.destination, default: 0] < $0.limit }
        guard !satisfied.isEmpty else { return }
        let next = try await store.nextDue(satisfied)
        for name in satisfied.map(\.destination) {
            // What has come back meanwhile is not in the store yet: it is asked again.
            guard !touched.contains(name) else { continue }
            due[name] = next[name]
            hungry.remove(name)
        }
    }

    private func look() async throws(OutboxError) {
        for status in try await store.destinations() { traffic[status.name]?.adopt(status) }
        let next = try await store.nextDue(
            names.map { Claim($0, limit: 1, isOrdered: traffic[$0]?.policy.isOrdered ?? false) })
        for name in names where !hungry.contains(name) && !touched.contains(name) { due[name] = next[name] }
    }

    /// Keeps what the store did not take, and gives up when it fails for longer.
    private func fail(_ error: OutboxError, _ left: Exchange) {
        results = left.results + results
        returned = left.returned + returned
        for status in left.statuses { traffic[status.name]?.isChanged = true }
        storeFailures += 1
        log.error("outbox: \(error.description)")
        // Who watches waits until there is space again; a file that is damaged stays so.
        let isLasting = error.code == .damaged || error.code == .tooNew
        let isPatient = isWatching && !isStopping && !isLasting
        if isStopping && storeFailures > 1 || !isPatient && storeFailures >= Self.mostStoreFailures {
            storeError = error
        } else {
            storeAgain = .now + min(Self.storePause * (1 << min(storeFailures - 1, 6)), Self.longestStorePause)
        }
    }
}
