internal import SyndicatePublish

extension OutboxConformance {
    static let completing = [
        OutboxConformance("Each result moves its delivery on, and the attempt is kept") { probe in
            try await probe.store.enqueue(["a", "b", "c", "d"].map { probe.item($0) }, at: probe.start)
            let claimed = try await probe.claim()
            let later = probe.start + .seconds(5)
            let steps: [AttemptResult.Step] = [.delivered, .again(later), .postponed(later), .failed]
            let counted = try await probe.store.complete(
                zip(claimed, steps).map { probe.result($0, $1) }, destinations: [], at: probe.start + .seconds(1))
            await probe.expectEqual(counted, 4, "results that counted")
            await probe.expectEqual(
                try await probe.states(),
                ["a>hook": .delivered, "b>hook": .waiting, "c>hook": .waiting, "d>hook": .failed], "the states")
            let next = try await probe.claim(after: .seconds(5))
            await probe.expectEqual(next.map(\.attempt), [2, 1], "the attempts: one that failed, one put off")
            let contents = try await probe.store.contents(of: claimed[1].token.number)
            await probe.expectEqual(
                contents?.attempts, [probe.result(claimed[1], .again(later)).attempt], "what is kept of the attempt")
            let delivered = try await probe.store.list(DeliveryFilter(entry: "a"), limit: 1, before: nil)
            await probe.expectEqual(delivered.first?.finished, probe.start + .seconds(1), "when it was finished")
        },
        OutboxConformance("A result counts once") { probe in
            try await probe.store.enqueue([probe.item("a")], at: probe.start)
            let results = try await probe.claim().map { probe.result($0, .delivered) }
            await probe.expectEqual(
                try await probe.store.complete(results, destinations: [], at: probe.start), 1, "the first time")
            await probe.expectEqual(
                try await probe.store.complete(results, destinations: [], at: probe.start), 0, "the second time")
        },
        OutboxConformance("What is remembered of destinations lasts, and does not undo what others said") { probe in
            var status = DestinationStatus(
                "hook", failures: 3, pausedUntil: probe.start + .seconds(9), tokens: 1.5, tokensAt: probe.start)
            try await probe.store.complete([], destinations: [status], at: probe.start)
            await probe.expectEqual(try await probe.store.destinations(), [status], "what is remembered")
            status.disabled = "by hand"
            status.baseline = probe.start
            try await probe.store.update(status)
            var sending = status
            sending.disabled = nil
            sending.baseline = nil
            sending.failures = 4
            try await probe.store.complete([], destinations: [sending], at: probe.start)
            status.failures = 4
            await probe.expectEqual(try await probe.store.destinations(), [status], "what stands in the end")
            status.disabled = nil
            try await probe.store.update(status)
            await probe.expectEqual(try await probe.store.destinations(), [status], "enabled again")
        },
    ]

    static let managing = [
        OutboxConformance("Retrying begins anew, cancelling ends, and neither touches what is under way") { probe in
            try await probe.store.enqueue(
                ["sent", "lost", "here", "away"].map { probe.item($0) }, at: probe.start)
            let claimed = try await probe.claim(limit: 3)
            try await probe.store.complete(
                [probe.result(claimed[0], .delivered), probe.result(claimed[1], .failed)], destinations: [],
                at: probe.start)
            await probe.expectEqual(
                try await probe.store.cancel(DeliveryFilter(), at: probe.start), 1, "how many were cancelled")
            await probe.expectEqual(
                try await probe.states(),
                ["sent>hook": .delivered, "lost>hook": .failed, "here>hook": .claimed, "away>hook": .cancelled],
                "the states after cancelling")
            await probe.expectEqual(
                try await probe.store.retry(DeliveryFilter(), at: probe.start), 2, "how many wait again")
            let again = try await probe.claim()
            await probe.expectEqual(again.map(\.attempt), [1, 1], "their attempts")
            await probe.expectEqual(Set(again.map(\.post.entry)), ["lost", "away"], "which they are")
            let sent = DeliveryFilter(states: [.delivered])
            await probe.expectEqual(
                try await probe.store.retry(sent, at: probe.start), 1, "how many are sent again on request")
        },
        OutboxConformance("Filters mean what they say") { probe in
            try await probe.store.enqueue([probe.item("a", to: ["hook", "chat"])], at: probe.start)
            try await probe.store.enqueue([probe.item("b")], at: probe.start + .seconds(10))
            let all = try await probe.store.list(DeliveryFilter(), limit: 10, before: nil)
            let filters: [(DeliveryFilter, Int)] = [
                (DeliveryFilter(destination: "hook"), 2), (DeliveryFilter(entry: "a"), 2),
                (DeliveryFilter(destination: "chat", entry: "b"), 0), (DeliveryFilter(message: "msg_b_hook_1"), 1),
                (DeliveryFilter(numbers: [all[0].number, all[1].number]), 2), (DeliveryFilter(numbers: []), 0),
                (DeliveryFilter(states: [.waiting]), 3), (DeliveryFilter(states: [.delivered, .failed]), 0),
                (DeliveryFilter(createdBefore: probe.start + .seconds(10)), 2),
                (DeliveryFilter(finishedBefore: probe.start + .seconds(1000)), 0),
                (DeliveryFilter(destination: "' OR 1=1 --"), 0),
            ]
            for (filter, count) in filters {
                let found = try await probe.store.list(filter, limit: 10, before: nil)
                await probe.expectEqual(found.count, count, "how many \(filter) means")
            }
        },
        OutboxConformance("Pruning forgets what is done with, and not what is known of entries") { probe in
            try await probe.store.enqueue([probe.item("a", to: ["hook", "chat"]), probe.item("b")], at: probe.start)
            let claimed = try await probe.claim("hook")
            try await probe.store.complete(
                claimed.map { probe.result($0, .delivered) }, destinations: [], at: probe.start)
            await probe.expectEqual(
                try await probe.store.prune(DeliveryFilter(finishedBefore: probe.start), limit: 9), 0, "too early")
            let later = DeliveryFilter(finishedBefore: probe.start + .seconds(1))
            await probe.expectEqual(try await probe.store.prune(later, limit: 1), 1, "one at a time")
            await probe.expectEqual(try await probe.store.prune(later, limit: 9), 1, "the rest")
            await probe.expectEqual(try await probe.states(), ["a>chat": .waiting], "what is left")
            await probe.expectEqual(try await probe.store.known(["b"], to: "hook").count, 1, "what is known of b")
            let chat = try await probe.claim("chat")
            await probe.expectEqual(chat.first?.post.entry, "a", "the post that another delivery needs")
        },
        OutboxConformance("Counts say how many deliveries are in which state") { probe in
            try await probe.store.enqueue(["a", "b", "c"].map { probe.item($0, to: ["hook"]) }, at: probe.start)
            try await probe.store.enqueue([probe.item("d", to: ["chat"])], at: probe.start + .seconds(2))
            let claimed = try await probe.claim(limit: 1)
            try await probe.store.complete(
                claimed.map { probe.result($0, .delivered) }, destinations: [], at: probe.start)
            await probe.expectEqual(
                try await probe.store.counts(),
                [
                    DestinationCount(
                        "chat", counts: [.waiting: 1], oldestWaiting: probe.start + .seconds(2), nextDue: probe.start),
                    DestinationCount(
                        "hook", counts: [.waiting: 2, .delivered: 1], oldestWaiting: probe.start,
                        nextDue: probe.start),
                ], "the counts")
        },
    ]
}
