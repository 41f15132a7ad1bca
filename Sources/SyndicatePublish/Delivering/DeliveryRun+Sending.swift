internal import Logging
internal import SyndicateTransport

extension DeliveryRun {
    /// How long after its time an attempt is ended from outside.
    private static let grace = Duration.seconds(5)

    /// Takes over what has happened meanwhile.
    func takeNews() {
        let news = signals.take()
        if news.hasNew {
            hungry = Set(names)
            touched = hungry
        }
        for (delivery, outcome, started, time) in news.finished {
            finish(delivery, outcome, started: started, time: time)
        }
        if news.isStopping, !isStopping {
            isStopping = true
            returnReady()
        }
        if news.isCancelling, !isCancelling {
            isCancelling = true
            for sending in sendings.values { sending.task.cancel() }
        }
    }

    /// Starts what may be started now, one of each destination in turn.
    func send() {
        guard !isStopping, storeError == nil, storeAgain == nil else { return }
        let (now, wall) = (ContinuousClock.now, moment)
        // One destination alone cannot take all the room, however slow it is.
        let share = names.count == 1 ? settings.concurrency : max(1, settings.concurrency * 3 / 4)
        for name in names where traffic[name]?.status.disabled != nil { returnReady(of: name) }
        var rest = names.filter { ready[$0]?.isEmpty == false }
        if !rest.isEmpty { rest = Array(rest[(turn % rest.count)...] + rest[..<(turn % rest.count)]) }
        turn &+= 1
        while !rest.isEmpty, hasRoom {
            rest = rest.filter { name in
                hasRoom && (traffic[name]?.sending ?? 0) < share && sendNext(of: name, now, wall)
            }
        }
    }

    private var hasRoom: Bool {
        sendings.count < settings.concurrency
            && results.count + noting + sendings.count < settings.batch + settings.concurrency
    }

    /// Starts the next delivery of a destination; whether there may be another.
    private func sendNext(of name: String, _ now: ContinuousClock.Instant, _ wall: Moment) -> Bool {
        guard let room = traffic[name]?.allowance(at: wall), room > 0, let next = ready[name]?.popFirst() else {
            return false
        }
        readyCount -= 1
        let timeout = traffic[name]?.policy.timeout ?? .zero
        if next.until - now > timeout + Self.grace {
            start(next.delivery, timeout, now, wall)
        } else {
            // Too late to be sure of it until the end.
            giveBack(next.delivery)
        }
        return true
    }

    /// Has the store take back what is claimed.
    private func giveBack(_ delivery: ClaimedDelivery) {
        returned.append(held.removeValue(forKey: delivery.token.number) ?? delivery.token)
        hungry.insert(delivery.destination)
        touched.insert(delivery.destination)
    }

    private func start(
        _ delivery: ClaimedDelivery, _ timeout: Duration, _ now: ContinuousClock.Instant, _ wall: Moment
    ) {
        guard let publisher = publishers[delivery.destination] else { return }
        traffic[delivery.destination]?.start(at: wall)
        let signals = signals
        let task = Task {
            let outcome = await publisher.deliver(delivery)
            signals.finish(delivery, outcome, started: wall, time: ContinuousClock.now - now)
        }
        sendings[delivery.token] = (task, now + timeout + Self.grace)
    }

    /// Ends what its publisher should have ended itself.
    func endOverdue() {
        guard !sendings.isEmpty else { return }
        let now = ContinuousClock.now
        guard now >= nextOverdueCheck else { return }
        nextOverdueCheck = now + .seconds(1)
        for sending in sendings.values where sending.deadline < now { sending.task.cancel() }
    }

    private func finish(
        _ delivery: ClaimedDelivery, _ outcome: DeliveryOutcome, started: Moment, time: Duration
    ) {
        sendings[delivery.token] = nil
        let name = delivery.destination
        guard var traffic = traffic[name] else { return }
        let now = moment
        if isCancelling, outcome.verdict != .delivered {
            // It did not fail: it was ended.
            traffic.sending -= 1
            self.traffic[name] = traffic
            giveBack(delivery)
            return
        }
        let wasDisabled = traffic.status.disabled != nil
        let step = traffic.finish(outcome, of: delivery, at: now, chance: .random(in: 0...1))
        self.traffic[name] = traffic
        touched.insert(name)
        results.append(
            AttemptResult(
                token: delivery.token, step: step,
                attempt: Attempt(
                    number: delivery.attempt, started: started, time: time,
                    isSuccess: outcome.verdict == .delivered, status: outcome.status, detail: outcome.detail)))
        count(step, name)
        if case .again = step {
            unsettled.insert(delivery.token.number)
        } else {
            unsettled.remove(delivery.token.number)
        }
        summary.unsettled = unsettled.count
        if !wasDisabled, traffic.status.disabled != nil { summary.gone.append(name) }
        // Those behind it come after it; and during a pause nothing is held.
        let holdsUp = traffic.policy.isOrdered && step != .delivered && step != .failed
        if holdsUp || traffic.isPaused(at: now) { returnReady(of: name) }
        settings.report?(DeliveryReport(delivery: delivery, outcome: outcome, step: step, time: time))
        tell(delivery, outcome, step)
    }

    private func count(_ step: AttemptResult.Step, _ destination: String) {
        switch step {
        case .delivered: summary.delivered += 1
        case .failed: summary.failed += 1
        case .again(let moment):
            summary.retrying += 1
            due[destination] = min(due[destination] ?? moment, moment)
        case .postponed(let moment):
            summary.postponed += 1
            due[destination] = min(due[destination] ?? moment, moment)
        }
    }

    private func tell(_ delivery: ClaimedDelivery, _ outcome: DeliveryOutcome, _ step: AttemptResult.Step) {
        let level: Logger.Level = step == .delivered ? .debug : step == .failed ? .error : .warning
        guard log.logLevel <= level else { return }
        let what =
            switch step {
            case .delivered: "delivered"
            case .failed: "given up"
            case .again: "failed, to be tried again"
            case .postponed: "put off"
            }
        log.log(
            level: level, "\(what): \(outcome.detail ?? "no reason given")",
            metadata: [
                "destination": "\(delivery.destination)", "delivery": "\(delivery.token.number)",
                "message": "\(delivery.message)", "attempt": "\(delivery.attempt)",
                "status": "\(outcome.status.map(String.init) ?? "-")",
            ])
    }

    /// Gives back what is claimed and not yet on its way.
    func returnReady(of name: String? = nil) {
        for destination in name.map({ [$0] }) ?? names {
            while let next = ready[destination]?.popFirst() {
                readyCount -= 1
                giveBack(next.delivery)
            }
        }
    }
}
