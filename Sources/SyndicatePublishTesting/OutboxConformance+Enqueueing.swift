internal import SyndicatePublish

extension OutboxConformance {
    static let enqueueing = [
        OutboxConformance("What is enqueued is listed, the latest first, with everything that it has") { probe in
            let outcome = try await probe.store.enqueue(
                [probe.item("a", to: ["hook", "chat"]), probe.item("b")], at: probe.start)
            await probe.expectEqual(outcome, EnqueueOutcome(added: 3), "what became of three deliveries")
            let all = try await probe.store.list(DeliveryFilter(), limit: 10, before: nil)
            await probe.expectEqual(all.map(\.message), ["msg_b_hook_1", "msg_a_chat_1", "msg_a_hook_1"], "the list")
            await probe.expect(
                all.allSatisfy { $0.state == .waiting && $0.attempts == 0 && $0.created == probe.start },
                "new deliveries wait, without attempts: \(all)")
            await probe.expectEqual(all.first?.title, "Title of b", "the title")
            let page = try await probe.store.list(DeliveryFilter(), limit: 1, before: all[0].number)
            await probe.expectEqual(page.map(\.message), ["msg_a_chat_1"], "the page behind the first")
        },
        OutboxConformance("The body comes back byte for byte") { probe in
            let body = [UInt8](0...255) + Array("é漢字👩‍👩‍👧".utf8)
            var item = probe.item("a")
            item.post?.body = body
            try await probe.store.enqueue([item], at: probe.start)
            let claimed = try await probe.claim()
            await probe.expectEqual(claimed.first?.post, item.post, "the post")
            if let number = claimed.first?.token.number {
                await probe.expectEqual(try await probe.store.contents(of: number)?.post, item.post, "its contents")
            }
            await probe.expect(try await probe.store.contents(of: 999_999) == nil, "there is no delivery 999999")
        },
        OutboxConformance("What is known is known to its destination alone") { probe in
            var item = probe.item("a", to: ["hook"])
            item.known.append(KnownEntry(destination: "chat", entry: "a", hash: [9], revision: 7))
            try await probe.store.enqueue([item], at: probe.start)
            await probe.expectEqual(
                try await probe.store.known(["a", "b"], to: "hook"),
                [KnownEntry(destination: "hook", entry: "a", hash: [1], waiting: .created, wasSent: true)],
                "what hook knows")
            await probe.expectEqual(
                try await probe.store.known(["a"], to: "chat"),
                [KnownEntry(destination: "chat", entry: "a", hash: [9], revision: 7)], "what chat knows")
            await probe.expectEqual(try await probe.store.known(["a"], to: "nobody").count, 0, "what nobody knows")
        },
        OutboxConformance("An entry can be known without being sent") { probe in
            let known = KnownEntry(destination: "hook", entry: "a", hash: [1, 2, 3])
            try await probe.store.enqueue([OutboxItem(post: nil, known: [known])], at: probe.start)
            await probe.expectEqual(try await probe.store.known(["a"], to: "hook"), [known], "what is known")
            await probe.expectEqual(try await probe.claim().count, 0, "deliveries")
        },
        OutboxConformance("Entries whose identifiers differ by normalisation alone are two") { probe in
            try await probe.store.enqueue([probe.item("caf\u{E9}")], at: probe.start)
            await probe.expectEqual(
                try await probe.store.known(["cafe\u{301}"], to: "hook").count, 0, "what is known of the other")
        },
    ]

    static let replacing = [
        OutboxConformance("An edit takes the place of what waits, and keeps its message and place") { probe in
            try await probe.store.enqueue(
                [probe.item("a", due: probe.start + .seconds(60)), probe.item("b", due: probe.start + .seconds(60))],
                at: probe.start)
            let edit = probe.item(
                "a", due: probe.start + .seconds(90), body: "new", revision: 2, patience: .seconds(600))
            let outcome = try await probe.store.enqueue([edit], at: probe.start + .seconds(30))
            await probe.expectEqual(outcome, EnqueueOutcome(replaced: 1), "what became of the edit")
            await probe.expectEqual(try await probe.claim(after: .seconds(89)).map(\.post.entry), ["b"], "due before")
            let claimed = try await probe.claim(after: .seconds(90))
            await probe.expectEqual(claimed.map(\.message), ["msg_a_hook_1"], "the message")
            await probe.expectEqual(claimed.first?.post, edit.post, "the post")
            let known = try await probe.store.known(["a"], to: "hook")
            await probe.expectEqual(known.first?.revision, 2, "the revision that is known")
        },
        OutboxConformance("An edit that is for others than what waits takes no place") { probe in
            var first = probe.item("a", due: probe.start + .seconds(60))
            first.targets[0].recipient = "x"
            try await probe.store.enqueue([first], at: probe.start)
            var edit = probe.item(
                "a", due: probe.start + .seconds(90), body: "new", revision: 2, patience: .seconds(600))
            edit.targets[0].recipient = "y"
            let outcome = try await probe.store.enqueue([edit], at: probe.start + .seconds(30))
            await probe.expectEqual(outcome.replaced, 0, "how many were replaced")
            let known = try await probe.store.known(["a"], to: "hook")
            await probe.expectEqual(known.first?.revision, 1, "the revision that is known")
            let claimed = try await probe.claim(after: .seconds(60))
            await probe.expectEqual(claimed.map(\.recipient), ["x"], "for whom it is")
            await probe.expectEqual(claimed.first?.post, first.post, "the post")
        },
        OutboxConformance("What is to be tried again has all its patience before it") { probe in
            try await probe.store.enqueue([probe.item("a")], at: probe.start)
            let claimed = try await probe.claim()
            try await probe.store.complete(
                claimed.map { probe.result($0, .failed) }, destinations: [], at: probe.start)
            let later = probe.start + .seconds(8 * 86_400)
            try await probe.store.retry(DeliveryFilter(), at: later)
            let again = try await probe.claim(after: .seconds(8 * 86_400))
            await probe.expectEqual(again.map(\.created), [later], "since when it waits")
            await probe.expectEqual(again.map(\.attempt), [1], "the attempt")
        },
        OutboxConformance("Edits put a delivery off no longer than its patience") { probe in
            try await probe.store.enqueue([probe.item("a", due: probe.start + .seconds(60))], at: probe.start)
            let edit = probe.item("a", due: probe.start + .seconds(500), revision: 2, patience: .seconds(100))
            try await probe.store.enqueue([edit], at: probe.start + .seconds(50))
            await probe.expectEqual(try await probe.claim(after: .seconds(99)).count, 0, "due before its time")
            await probe.expectEqual(try await probe.claim(after: .seconds(100)).count, 1, "due when patience is over")
        },
        OutboxConformance("What is under way or was tried is not replaced, and nothing of the edit happens") { probe in
            try await probe.store.enqueue([probe.item("a")], at: probe.start)
            let claimed = try await probe.claim()
            let edit = probe.item("a", revision: 2, patience: .seconds(100))
            await probe.expectEqual(
                try await probe.store.enqueue([edit], at: probe.start), EnqueueOutcome(skipped: 1), "while claimed")
            try await probe.store.complete(
                claimed.map { probe.result($0, .again(probe.start + .seconds(5))) }, destinations: [],
                at: probe.start)
            await probe.expectEqual(
                try await probe.store.enqueue([edit], at: probe.start), EnqueueOutcome(skipped: 1), "after an attempt")
            let known = try await probe.store.known(["a"], to: "hook")
            await probe.expectEqual(known.first?.revision, 1, "the revision that is known")
            await probe.expectEqual(known.first?.waiting, nil, "an event that waits untried")
        },
        OutboxConformance("An edit replaces one destination's delivery and leaves the others alone") { probe in
            try await probe.store.enqueue([probe.item("a", to: ["hook", "chat"])], at: probe.start)
            try await probe.store.enqueue(
                [probe.item("a", to: ["chat"], body: "new", revision: 2, patience: .seconds(100))], at: probe.start)
            let hook = try await probe.claim("hook")
            let chat = try await probe.claim("chat")
            await probe.expectEqual(hook.first?.post.body, Array("{\"entry\": \"a\"}".utf8), "hook's post")
            await probe.expectEqual(chat.first?.post.body, Array("new".utf8), "chat's post")
        },
    ]
}
