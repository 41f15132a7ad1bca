internal import SyndicatePublish

extension OutboxConformance {
    static let claiming = [
        OutboxConformance("What is claimed is nobody else's until its lease is over") { probe in
            try await probe.store.enqueue([probe.item("a")], at: probe.start)
            let first = try await probe.claim()
            await probe.expectEqual(first.map(\.attempt), [1], "the first claim's attempt")
            await probe.expectEqual(try await probe.claim(after: .seconds(59)).count, 0, "claims within the lease")
            let second = try await probe.claim(after: .seconds(60))
            await probe.expectEqual(second.map(\.attempt), [2], "the attempt after the lease")
            await probe.expectEqual(second.first?.message, first.first?.message, "the message")
            let counted = try await probe.store.complete(
                first.map { probe.result($0, .delivered) }, destinations: [], at: probe.start + .seconds(61))
            await probe.expectEqual(counted, 0, "results under the old token")
            await probe.expectEqual(try await probe.states(), ["a>hook": .claimed], "the state")
        },
        OutboxConformance("What is due longest comes first, and nothing before it is due") { probe in
            try await probe.store.enqueue(
                [
                    probe.item("late", due: probe.start + .seconds(3)), probe.item("soon", due: probe.start),
                    probe.item("later", due: probe.start + .seconds(9)),
                ], at: probe.start)
            await probe.expectEqual(
                try await probe.claim(after: .seconds(5)).map(\.post.entry), ["soon", "late"], "what is claimed")
        },
        OutboxConformance("A claim takes its destination's deliveries, and no more than its limit") { probe in
            try await probe.store.enqueue(
                (1...5).map { probe.item("entry-\($0)", to: ["hook", "chat"]) }, at: probe.start)
            let claimed = try await probe.store.claim(
                [Claim("hook", limit: 2), Claim("chat", limit: 1), Claim("nobody", limit: 9)], lease: .seconds(60),
                at: probe.start)
            await probe.expectEqual(
                claimed.map { "\($0.post.entry)>\($0.destination)" }, ["entry-1>hook", "entry-2>hook", "entry-1>chat"],
                "what is claimed")
        },
        OutboxConformance("What is given back waits as before, and the attempt does not count") { probe in
            try await probe.store.enqueue([probe.item("a")], at: probe.start)
            let claimed = try await probe.claim()
            try await probe.store.release(claimed.map(\.token), at: probe.start)
            let again = try await probe.claim()
            await probe.expectEqual(again.map(\.attempt), [1], "the attempt")
            // An old token gives nothing back.
            try await probe.store.release(claimed.map(\.token), at: probe.start)
            await probe.expectEqual(try await probe.claim().count, 0, "claims after an old token was given back")
        },
        OutboxConformance("When the next delivery is due is known for each destination") { probe in
            try await probe.store.enqueue(
                [
                    probe.item("a", to: ["hook"], due: probe.start + .seconds(9)),
                    probe.item("b", to: ["hook", "chat"], due: probe.start + .seconds(3)),
                ], at: probe.start)
            let due = try await probe.store.nextDue(
                [Claim("hook", limit: 1), Claim("chat", limit: 1), Claim("nobody", limit: 1, isOrdered: true)])
            let expected = probe.start + .seconds(3)
            await probe.expectEqual(due, ["hook": expected, "chat": expected], "when")
        },
    ]

    static let ordering = [
        OutboxConformance("In order, nothing comes before the one before it is done with") { probe in
            try await probe.store.enqueue(
                (1...4).map { probe.item("entry-\($0)") }, at: probe.start)
            let first = try await probe.claim(limit: 2, isOrdered: true)
            await probe.expectEqual(first.map(\.post.entry), ["entry-1", "entry-2"], "the head of the queue")
            await probe.expectEqual(try await probe.claim(isOrdered: true).count, 0, "while the head is claimed")
            try await probe.store.release([first[1].token], at: probe.start)
            try await probe.store.complete(
                [probe.result(first[0], .again(probe.start + .seconds(60)))], destinations: [], at: probe.start)
            await probe.expectEqual(
                try await probe.claim(isOrdered: true, after: .seconds(59)).count, 0, "while the head waits")
            await probe.expectEqual(
                try await probe.claim(isOrdered: true, after: .seconds(60)).map(\.post.entry),
                ["entry-1", "entry-2", "entry-3", "entry-4"], "when the head is due")
        },
        OutboxConformance("In order, the next delivery is due when the head of the queue is") { probe in
            try await probe.store.enqueue((1...2).map { probe.item("entry-\($0)") }, at: probe.start)
            let head = Claim("hook", limit: 1, isOrdered: true)
            let claimed = try await probe.claim(limit: 1, isOrdered: true)
            await probe.expectEqual(try await probe.store.nextDue([head]), [:], "while the head is claimed")
            let later = probe.start + .seconds(300)
            try await probe.store.complete(
                claimed.map { probe.result($0, .again(later)) }, destinations: [], at: probe.start)
            await probe.expectEqual(try await probe.store.nextDue([head]), ["hook": later], "while the head waits")
            await probe.expectEqual(
                try await probe.store.nextDue([Claim("hook", limit: 1)]), ["hook": probe.start],
                "where the order does not matter")
        },
        OutboxConformance("In order, what was given up or cancelled holds up nothing") { probe in
            try await probe.store.enqueue(
                (1...3).map { probe.item("entry-\($0)") }, at: probe.start)
            let first = try await probe.claim(limit: 1, isOrdered: true)
            try await probe.store.complete(
                first.map { probe.result($0, .failed) }, destinations: [], at: probe.start)
            try await probe.store.cancel(DeliveryFilter(entry: "entry-2"), at: probe.start)
            await probe.expectEqual(
                try await probe.claim(isOrdered: true).map(\.post.entry), ["entry-3"], "the head of the queue")
        },
    ]
}
