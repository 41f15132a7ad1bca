import Foundation
import Synchronization
import SyndicatePublish
import SyndicateTransport
import TestSupport
import Testing

@Suite("The deliverer")
struct DelivererTests {
    @Test func bringsEverythingOnce() async throws {
        let office = try PostOffice()
        let entries = (1...300).map { "entry-\($0)" }
        try await office.post(entries)
        let server = try LoopbackServer { $1.respond(204) }
        let summary = try await office.deliver(to: destination(server.url()))
        #expect(summary.delivered == 300)
        #expect(server.bodies.sorted() == entries.sorted())
        #expect(try await office.states() == Dictionary(uniqueKeysWithValues: entries.map { ($0, "delivered 1") }))
        #expect(try await office.attempts("entry-1").map(\.status) == [204])
    }

    @Test func leavesWhatOthersGetAlone() async throws {
        let office = try PostOffice()
        try await office.post(["a"], to: "hook")
        try await office.post(["b"], to: "chat")
        let server = try LoopbackServer { $1.respond(204) }
        _ = try await office.deliver(to: destination(server.url()))
        #expect(try await office.states() == ["a": "delivered 1", "b": "waiting 0"])
    }

    @Test func triesAgainAfterFailures() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let count = Atomic<Int>(0)
        let server = try LoopbackServer { _, connection in
            let number = count.add(1, ordering: .relaxed).newValue
            connection.respond(number < 3 ? 503 : 200, text: "attempt \(number)")
        }
        let summary = try await office.deliver(to: destination(server.url()), wait: .seconds(1800))
        #expect(summary.delivered == 1 && summary.retrying == 2)
        #expect(try await office.states() == ["a": "delivered 3"])
        let attempts = try await office.attempts("a")
        #expect(attempts.map(\.status) == [503, 503, 200])
        #expect(attempts.map(\.number) == [1, 2, 3])
        #expect(attempts.first?.detail == "503: attempt 1")
    }

    @Test func givesUpWhenAllAttemptsHaveFailed() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(500) }
        let summary = try await office.deliver(to: destination(server.url()), wait: .seconds(1800))
        #expect(summary.failed == 1)
        #expect(try await office.states() == ["a": "failed 3"])
    }

    @Test(arguments: [400, 413, 415, 422, 431])
    func asksOnceWhereTheAnswerWillNotChange(status: Int) async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(status) }
        _ = try await office.deliver(to: destination(server.url()), wait: .seconds(1800))
        #expect(try await office.states() == ["a": "failed 1"])
    }

    @Test(arguments: [301, 302, 307, 401, 403, 404, 408, 500, 502, 504])
    func triesAgainWhereItMayHelp(status: Int) async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(status, ["Location: http://127.0.0.1:1/elsewhere"]) }
        _ = try await office.deliver(to: destination(server.url(), policy: quick(retries: [.seconds(3600)])))
        #expect(try await office.states() == ["a": "waiting 1"])
        #expect(server.requests.count == 1)
    }

    @Test func comesBackWhenTheServerSays() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(503, ["Retry-After: 7200"]) }
        _ = try await office.deliver(to: destination(server.url()))
        let due = try #require(try await office.outbox.nextDue([Claim("hook", limit: 1)])["hook"])
        #expect(due - office.start >= .seconds(7200) && due - office.start < .seconds(2 * 7200))
    }

    @Test func doesNotCountAttemptsThatCameTooSoon() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let count = Atomic<Int>(0)
        let server = try LoopbackServer { _, connection in
            let number = count.add(1, ordering: .relaxed).newValue
            connection.respond(number < 3 ? 429 : 200, ["Retry-After: 0"])
        }
        let summary = try await office.deliver(to: destination(server.url()), wait: .seconds(1800))
        #expect(summary.delivered == 1 && summary.postponed == 2)
        #expect(try await office.states() == ["a": "delivered 1"])
    }

    @Test func sendsNothingMoreToADestinationThatAsksForAPause() async throws {
        let office = try PostOffice()
        try await office.post((1...50).map { "entry-\($0)" })
        let server = try LoopbackServer { $1.respond(429, ["Retry-After: 3600"]) }
        let summary = try await office.deliver(to: destination(server.url()), concurrency: 2)
        #expect(summary.postponed <= 2)
        #expect(server.requests.count <= 2)
        #expect(Set(try await office.states().values) == ["waiting 0"])
    }

    @Test func disablesADestinationThatIsGone() async throws {
        let office = try PostOffice()
        try await office.post((1...9).map { "entry-\($0)" })
        let server = try LoopbackServer { $1.respond(410) }
        let summary = try await office.deliver(to: destination(server.url(), policy: quick(isOrdered: true)))
        #expect(summary.gone == ["hook"])
        #expect(server.requests.count == 1)
        #expect(try await office.outbox.destinations().first?.disabled != nil)
        // And it stays so.
        _ = try await office.deliver(to: destination(server.url()))
        #expect(server.requests.count == 1)
        #expect(Set(try await office.states().values) == ["waiting 0"])
        // Until somebody enables it: then nothing is lost.
        var status = try #require(try await office.outbox.destinations().first)
        status.disabled = nil
        try await office.outbox.update(status)
        let back = try LoopbackServer { $1.respond(204) }
        #expect(try await office.deliver(to: destination(back.url())).delivered == 9)
        #expect(back.bodies.sorted() == (1...9).map { "entry-\($0)" })
    }

    @Test func whoAlwaysSaysAtOnceIsNotAskedAgainAndAgain() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(429, ["Retry-After: 0"]) }
        let summary = try await office.deliver(to: destination(server.url()))
        #expect(summary.postponed == 1 && server.requests.count == 1)
    }

    @Test func anAddressThatMayNotBeReachedCostsNothing() async throws {
        let office = try PostOffice()
        try await office.post((1...20).map { "entry-\($0)" })
        let server = try LoopbackServer { $1.respond(204) }
        let summary = try await office.deliver(
            to: destination(server.url(), policy: quick(retries: [.seconds(3600)], failuresToPause: 3), addresses: .publicOnly),
            concurrency: 2)
        #expect(summary.failed == 0 && server.requests.isEmpty)
        #expect(Set(try await office.states().values).isSubset(of: ["waiting 0", "waiting 1"]))
        #expect(try await office.deliver(to: destination(server.url(), name: "other")).delivered == 0)
    }

    @Test func aSlowDestinationHoldsUpNoOther() async throws {
        let office = try PostOffice()
        try await office.post((1...200).map { "slow-\($0)" }, to: "a")
        try await office.post((1...10).map { "quick-\($0)" }, to: "b")
        let slow = try LoopbackServer { $1.waitForEnd() }
        let quick = try LoopbackServer { $1.respond(204) }
        let deliverer = Deliverer(
            store: office.outbox, destinations: [destination(slow.url(), name: "a"), destination(quick.url(), name: "b")],
            settings: .init(concurrency: 8, batch: 32), log: silent)
        async let result = deliverer.run(.watch)
        while quick.requests.count < 10 { try await Task.sleep(for: .milliseconds(1)) }
        deliverer.stop(cancelling: true)
        #expect(try await result.delivered == 10)
    }

    @Test func inOrderMeansOneAtATimeWhateverTheConcurrency() async throws {
        let office = try PostOffice()
        try await office.post((1...9).map { "entry-\($0)" })
        var policy = quick(retries: [.seconds(3600)], isOrdered: true)
        policy.concurrency = 8
        let server = try LoopbackServer { $1.respond(503) }
        _ = try await office.deliver(to: destination(server.url(), policy: policy))
        #expect(server.requests.count == 1)
    }

    @Test func whatComesBackWhileTheStoreIsAskedIsNotForgotten() async throws {
        let office = try PostOffice()
        try await office.post(["a", "b"])
        let store = StoreInTheMiddle(office.outbox)
        let count = Atomic<Int>(0)
        let server = try LoopbackServer { _, connection in
            connection.respond(count.add(1, ordering: .relaxed).newValue <= 2 ? 503 : 204)
        }
        // The store says when something is due only after both have failed.
        store.beforeNextDue { while server.requests.count < 2 { try? await Task.sleep(for: .milliseconds(5)) } }
        let deliverer = Deliverer(
            store: store, destinations: [destination(server.url(), policy: quick(retries: [.milliseconds(100)]))],
            log: silent)
        #expect(try await deliverer.run(.drain(wait: .seconds(1800))).delivered == 2)
    }

    @Test func aClockThatIsSetForwardDoublesNothing() async throws {
        let office = try PostOffice()
        try await office.post(["a", "b"])
        let store = StoreInTheMiddle(office.outbox)
        let server = try LoopbackServer { _, connection in
            Thread.pause(milliseconds: 300)
            connection.respond(204)
        }
        let deliverer = Deliverer(
            store: store, destinations: [destination(server.url())], settings: .init(interval: .milliseconds(5)), log: silent)
        async let result = deliverer.run(.watch)
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
        store.setForward(by: .seconds(1_000_000))
        deliverer.notice()
        while try await office.outbox.counts().first?.counts[.delivered] != 2 { try await Task.sleep(for: .milliseconds(5)) }
        deliverer.stop()
        #expect(try await result.delivered == 2)
        #expect(server.requests.count == 2)
    }

    @Test func aStoreThatFailsForAWhileEndsNoWatch() async throws {
        let office = try PostOffice()
        let store = StoreInTheMiddle(office.outbox)
        let server = try LoopbackServer { $1.respond(204) }
        let deliverer = Deliverer(
            store: store, destinations: [destination(server.url())], settings: .init(interval: .milliseconds(5)), log: silent)
        async let result = deliverer.run(.watch)
        store.failClaims(5)
        try await office.post(["a"])
        deliverer.notice()
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        deliverer.stop()
        #expect(try await result.delivered == 1)
    }

    @Test func whatIsPutInByOthersIsSeenThoughSomethingWaits() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { request, connection in
            connection.respond(request.body == Array("a".utf8) ? 503 : 204)
        }
        let deliverer = Deliverer(
            store: office.outbox, destinations: [destination(server.url(), policy: quick(retries: [.seconds(3600)]))],
            settings: .init(interval: .milliseconds(20)), log: silent)
        async let result = deliverer.run(.watch)
        while try await office.states()["a"] != "waiting 1" { try await Task.sleep(for: .milliseconds(1)) }
        try await office.post(["b"])
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
        deliverer.stop()
        #expect(try await result.delivered == 1)
    }

    @Test func aTaskThatIsCancelledWaitsForItsEndWithoutTurning() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let store = StoreInTheMiddle(office.outbox)
        let publisher = StubbornPublisher()
        let deliverer = Deliverer(
            store: store, destinations: [Destination("hook", publisher: publisher, policy: quick())], log: silent)
        let task = Task { try await deliverer.run(.watch) }
        while !publisher.hasBegun { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        let start = ContinuousClock.now
        #expect(try await task.value.delivered == 0)
        #expect(ContinuousClock.now - start > .milliseconds(300))
        #expect(try await office.states() == ["a": "waiting 0"])
    }

    @Test func keepsTheOrderThroughFailures() async throws {
        let office = try PostOffice()
        let entries = (1...40).map { "entry-\($0)" }
        try await office.post(entries)
        let taken = Mutex<[String]>([])
        let count = Atomic<Int>(0)
        let server = try LoopbackServer { request, connection in
            // Every third request fails, whatever it is about.
            guard count.add(1, ordering: .relaxed).newValue % 3 != 0 else { return connection.respond(500) }
            taken.withLock { $0.append(String(decoding: request.body, as: UTF8.self)) }
            connection.respond(204)
        }
        let policy = quick(retries: [.milliseconds(1), .milliseconds(1)], isOrdered: true)
        let summary = try await office.deliver(to: destination(server.url(), policy: policy), wait: .seconds(1800))
        #expect(summary.delivered == 40)
        #expect(taken.withLock { $0 } == entries)
    }

    @Test func endsWhereTheHeadOfAQueueWaits() async throws {
        let office = try PostOffice()
        try await office.post((1...40).map { "entry-\($0)" })
        let server = try LoopbackServer { $1.respond(500) }
        let policy = quick(retries: [.seconds(3600)], isOrdered: true)
        let start = ContinuousClock.now
        let summary = try await office.deliver(to: destination(server.url(), policy: policy), wait: .seconds(5))
        #expect(summary.retrying == 1)
        #expect(server.requests.count == 1)
        // Neither waiting for the hour nor for the others, which are due and cannot go.
        #expect(ContinuousClock.now - start < .seconds(1800))
        #expect(try await office.states().filter { $0.value == "waiting 0" }.count == 39)
    }

    @Test func leavesADestinationAloneThatDoesNotAnswer() async throws {
        let office = try PostOffice()
        try await office.post((1...200).map { "entry-\($0)" })
        let port = try LoopbackServer.closedPort()
        let away = destination("http://127.0.0.1:\(port)/", policy: quick(retries: [.seconds(60)], failuresToPause: 5))
        let summary = try await office.deliver(to: away, concurrency: 4)
        #expect(summary.retrying >= 5 && summary.retrying <= 9)
        let states = try await office.states().values
        #expect(states.filter { $0 == "waiting 0" }.count == 200 - summary.retrying)
        let status = try #require(try await office.outbox.destinations().first)
        #expect(status.failures >= 5 && status.pausedUntil != nil)
    }

    @Test func keepsToTheRate() async throws {
        let office = try PostOffice()
        try await office.post((1...6).map { "entry-\($0)" })
        let server = try LoopbackServer { $1.respond(204) }
        let slow = quick(rate: .init(1, per: .milliseconds(100), burst: 2))
        let start = ContinuousClock.now
        let summary = try await office.deliver(to: destination(server.url(), policy: slow), wait: .seconds(1800))
        #expect(summary.delivered == 6)
        // Two at once, then four, each 100 ms behind the other.
        #expect(ContinuousClock.now - start >= .milliseconds(390))
        #expect(try await office.outbox.destinations().first?.tokens != nil)
    }

    @Test func endsWhatIsUnderWayWhenItIsStopped() async throws {
        let office = try PostOffice()
        try await office.post((1...20).map { "entry-\($0)" })
        let gate = DispatchSemaphore(value: 0)
        let server = try LoopbackServer { _, connection in
            gate.wait()
            connection.respond(204)
        }
        let deliverer = Deliverer(
            store: office.outbox, destinations: [destination(server.url())], settings: .init(concurrency: 2),
            log: silent)
        async let result = deliverer.run(.watch)
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
        deliverer.stop()
        gate.signal()
        gate.signal()
        #expect(try await result.delivered == 2)
        let states = try await office.states().values
        #expect(states.filter { $0 == "delivered 1" }.count == 2)
        #expect(states.filter { $0 == "waiting 0" }.count == 18)
    }

    @Test func givesBackWhatIsUnderWayWhenItIsCancelled() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.waitForEnd() }
        let deliverer = Deliverer(store: office.outbox, destinations: [destination(server.url())], log: silent)
        async let result = deliverer.run(.watch)
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(1)) }
        deliverer.stop(cancelling: true)
        #expect(try await result.delivered == 0)
        #expect(try await office.states() == ["a": "waiting 0"])
    }

    @Test func seesWhatIsPutInWhileItWatches() async throws {
        let office = try PostOffice()
        let server = try LoopbackServer { $1.respond(204) }
        let deliverer = Deliverer(
            store: office.outbox, destinations: [destination(server.url())],
            settings: .init(interval: .milliseconds(20)), log: silent)
        async let result = deliverer.run(.watch)
        try await office.post(["a"])
        deliverer.notice()
        while server.requests.count < 1 { try await Task.sleep(for: .milliseconds(1)) }
        // Without being told, as another process would do it.
        try await office.post(["b"])
        while server.requests.count < 2 { try await Task.sleep(for: .milliseconds(1)) }
        deliverer.stop()
        #expect(try await result.delivered == 2)
    }
}
