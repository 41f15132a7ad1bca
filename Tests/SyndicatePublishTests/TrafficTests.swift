import Testing

@testable import SyndicatePublish

/// How many posts a destination may get when, without a clock.
@Suite struct TrafficTests {
    @Test func whatComesInOrderComesOneByOneHoweverItIsSaid() {
        var policy = DeliveryPolicy()
        policy.isOrdered = true
        policy.concurrency = 8
        #expect(DestinationTraffic(policy, DestinationStatus("hook")).allowance(at: .now) == 1)
        policy.isOrdered = false
        #expect(policy.concurrency == 8)
    }

    private let now = Moment(milliseconds: 1_700_000_000_000)

    private func delivery(attempt: Int = 1) -> ClaimedDelivery {
        ClaimedDelivery(
            token: .init(number: 1, fence: 1), message: "msg_1", destination: "hook", attempt: attempt, created: now,
            post: Post(entry: "a", event: .created, mediaType: "text/plain", body: []))
    }

    private func traffic(_ policy: DeliveryPolicy = DeliveryPolicy(jitter: 0)) -> DestinationTraffic {
        DestinationTraffic(policy, DestinationStatus("hook"))
    }

    private func fail(_ traffic: inout DestinationTraffic, attempt: Int = 1, at moment: Moment) -> AttemptResult.Step {
        traffic.start(at: moment)
        return traffic.finish(
            DeliveryOutcome(.failed(retryAfter: nil)), of: delivery(attempt: attempt), at: moment, chance: 0.5)
    }

    @Test func theScheduleIsThatOfStandardWebhooks() {
        let waits = (1...10).map { DeliveryPolicy(jitter: 0).wait(after: $0, chance: 0.5)?.components.seconds }
        #expect(waits == [5, 300, 1800, 7200, 18_000, 36_000, 50_400, 72_000, 86_400, nil])
    }

    @Test func jitterIsOnBothSides() {
        let policy = DeliveryPolicy(retries: [.seconds(100)], jitter: 0.15)
        func seconds(_ chance: Double) -> Double { (policy.wait(after: 1, chance: chance) ?? .zero) / .seconds(1) }
        #expect(abs(seconds(0) - 85) < 0.001 && abs(seconds(0.5) - 100) < 0.001 && abs(seconds(1) - 115) < 0.001)
    }

    @Test func anAnswerCanAskForMoreTimeButNotForever() {
        var traffic = traffic()
        func step(_ wish: Duration, _ traffic: inout DestinationTraffic) -> AttemptResult.Step {
            traffic.start(at: now)
            return traffic.finish(
                DeliveryOutcome(.failed(retryAfter: wish)), of: delivery(), at: now, chance: 0.5)
        }
        #expect(step(.seconds(1), &traffic) == .again(now + .seconds(5)))
        #expect(step(.seconds(60), &traffic) == .again(now + .seconds(60)))
        #expect(step(.seconds(1 << 40), &traffic) == .again(now + .seconds(86_400)))
        #expect(step(.seconds(-5), &traffic) == .again(now + .seconds(5)))
    }

    @Test func pausesGrowWithFailedTrials() {
        var traffic = traffic(DeliveryPolicy(jitter: 0, failuresToPause: 3))
        for _ in 0..<3 { _ = fail(&traffic, at: now) }
        #expect(traffic.status.pausedUntil == now + .seconds(30))
        #expect(traffic.allowance(at: now + .seconds(29)) == 0)
        var moment = now
        for pause in [60, 120, 240, 480, 600, 600] {
            moment = traffic.status.pausedUntil ?? now
            // One is tried.
            #expect(traffic.allowance(at: moment) == 1)
            _ = fail(&traffic, at: moment)
            #expect(traffic.status.pausedUntil == moment + .seconds(pause))
        }
        traffic.start(at: moment + .seconds(600))
        _ = traffic.finish(DeliveryOutcome(.delivered), of: delivery(), at: moment + .seconds(600), chance: 0.5)
        #expect(traffic.status.failures == 0)
        #expect(traffic.allowance(at: moment + .seconds(600)) == 64)
    }

    @Test func failuresThatWereUnderWayMakeAPauseNoLonger() {
        var traffic = traffic(DeliveryPolicy(jitter: 0, failuresToPause: 3))
        for _ in 0..<50 { _ = fail(&traffic, at: now) }
        #expect(traffic.status.pausedUntil == now + .seconds(30))
        #expect(traffic.status.failures == 3)
    }

    @Test func whatWasUnderWayDoesNotEndAPause() {
        var traffic = traffic()
        traffic.start(at: now)
        traffic.start(at: now)
        _ = traffic.finish(DeliveryOutcome(.throttled(retryAfter: .seconds(60))), of: delivery(), at: now, chance: 0.5)
        _ = traffic.finish(DeliveryOutcome(.delivered), of: delivery(), at: now, chance: 0.5)
        #expect(traffic.allowance(at: now + .seconds(59)) == 0)
        #expect(traffic.allowance(at: now + .seconds(60)) == 64)
    }

    @Test func waitsGrowWhateverTheAnswerSays() {
        var traffic = traffic()
        var waits: [Duration] = []
        var moment = now
        for _ in 0..<5 {
            traffic.start(at: moment)
            let step = traffic.finish(
                DeliveryOutcome(.throttled(retryAfter: .zero)), of: delivery(), at: moment, chance: 0.5)
            guard case .postponed(let next) = step else { break }
            waits.append(next - moment)
            moment = next
        }
        #expect(waits == [1, 2, 4, 8, 16].map { .seconds($0) })
    }

    @Test func thoseThatWereUnderWayTogetherAskForOnePause() {
        var traffic = traffic()
        for _ in 0..<64 { traffic.start(at: now) }
        for _ in 0..<64 {
            _ = traffic.finish(
                DeliveryOutcome(.throttled(retryAfter: .zero)), of: delivery(), at: now, chance: 0.5)
        }
        #expect(traffic.allowance(at: now + .seconds(1)) == 64)
    }

    @Test func troubleWithOneRecipientIsNoTroubleWithTheDestination() {
        var traffic = traffic(DeliveryPolicy(jitter: 0, failuresToPause: 3))
        for _ in 0..<100 {
            traffic.start(at: now)
            let outcome = DeliveryOutcome(.failed(retryAfter: nil), isAboutRecipient: true)
            #expect(traffic.finish(outcome, of: delivery(), at: now, chance: 0.5) == .again(now + .seconds(5)))
        }
        #expect(traffic.allowance(at: now) == 64)
    }

    @Test func whatOthersSayIsTakenOver() {
        var traffic = traffic(DeliveryPolicy(jitter: 0, rate: .init(9, per: .seconds(1), burst: 9), failuresToPause: 1))
        _ = fail(&traffic, at: now)
        var stored = traffic.takeChange()
        traffic.noteStored(stored)
        // With a change of its own that the store does not know yet.
        traffic.start(at: now + .seconds(40))
        stored.disabled = "by hand"
        traffic.adopt(stored)
        #expect(traffic.allowance(at: now + .seconds(40)) == 0)
        stored.disabled = nil
        traffic.adopt(stored)
        #expect(traffic.allowance(at: now + .seconds(1)) == 8)
        traffic = self.traffic(DeliveryPolicy(jitter: 0, failuresToPause: 1))
        _ = fail(&traffic, at: now)
        stored = traffic.takeChange()
        traffic.noteStored(stored)
        stored.pausedUntil = nil
        traffic.adopt(stored)
        #expect(traffic.allowance(at: now + .seconds(1)) == 64)
    }

    @Test func tokensFillWithTime() {
        var traffic = traffic(DeliveryPolicy(rate: .init(30, per: .seconds(60), burst: 2)))
        #expect(traffic.allowance(at: now) == 2)
        traffic.start(at: now)
        traffic.start(at: now)
        #expect(traffic.allowance(at: now) == 0)
        #expect(traffic.nextAllowance(after: now) == now + .milliseconds(2001))
        #expect(traffic.allowance(at: now + .milliseconds(1999)) == 0)
        #expect(traffic.allowance(at: now + .milliseconds(2001)) == 1)
        // Not more than a burst, however long it rested.
        #expect(traffic.allowance(at: now + .seconds(86_400)) == 2)
        // And not less, where the clock was set back.
        #expect(traffic.allowance(at: now - .seconds(86_400)) == 0)
    }

    @Test func whatIsTooOldIsGivenUp() {
        var traffic = traffic(DeliveryPolicy(jitter: 0, patience: .seconds(3600)))
        #expect(fail(&traffic, at: now + .seconds(3599)) == .again(now + .seconds(3604)))
        #expect(fail(&traffic, at: now + .seconds(3600)) == .failed)
        traffic.start(at: now + .seconds(3600))
        let step = traffic.finish(
            DeliveryOutcome(.throttled(retryAfter: nil)), of: delivery(), at: now + .seconds(3600), chance: 0.5)
        #expect(step == .failed)
    }

    @Test(arguments: [
        ("120", 120), ("0", 0), (" 7 ", 7), ("1.5", 1), ("Wed, 15 Nov 2023 00:13:20 GMT", 7200),
        ("Tue, 14 Nov 2023 00:00:00 GMT", 0), ("soon", nil), ("", nil), ("-5", nil), ("inf", nil), ("nan", nil),
        ("99999999999999999999", 1_000_000_000),
    ])
    func retryAfterIsSecondsOrADate(value: String, seconds: Int64?) {
        #expect(RetryAfter.time(value, now: now)?.components.seconds == seconds)
    }

    @Test(arguments: [
        ("the token abc is wrong", ["abc"], "the token *** is wrong"),
        ("abcabc", ["abc"], "******"),
        ("abc", ["ab", "abc"], "***"),
        ("e\u{301}abc\u{301}", ["abc"], "e\u{301}***\u{301}"),
        ("nothing", [""], "nothing"),
    ])
    func secretsAreMasked(text: String, secrets: [String], expected: String) {
        #expect(Array(Masking.masked(text, secrets).utf8) == Array(expected.utf8))
    }
}

/// A clock that somebody sets.
@Suite struct SteadyClockTests {
    private let start = Moment(milliseconds: 1_700_000_000_000)

    @Test func stepsBackAreNotFollowedAndTimeGoesOn() {
        let instant = ContinuousClock.now
        var clock = SteadyClock(at: start, instant: instant)
        let day = Duration.seconds(86_400)
        #expect(clock.now(clock: start + .seconds(5), instant: instant + .seconds(5)) == start + .seconds(5))
        #expect(clock.now(clock: start - day, instant: instant + .seconds(7)) == start + .seconds(7))
        #expect(clock.now(clock: start - day + .seconds(60), instant: instant + .seconds(67)) == start + .seconds(67))
    }

    @Test func stepsForwardAreFollowed() {
        let instant = ContinuousClock.now
        var clock = SteadyClock(at: start, instant: instant)
        let year = Duration.seconds(365 * 86_400)
        #expect(clock.now(clock: start + year, instant: instant + .seconds(1)) == start + year)
        #expect(clock.now(clock: start + .seconds(2), instant: instant + .seconds(2)) == start + year + .seconds(1))
    }
}
