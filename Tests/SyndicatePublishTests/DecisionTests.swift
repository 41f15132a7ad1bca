import Syndicate
import SyndicatePublish
import Testing

/// What is new, and by what it is told apart.
@Suite struct DecisionTests {
    private func decide(
        _ known: KnownEntry?, hash: [UInt8] = [1], events: [Post.Event] = [.created, .updated], isFirst: Bool = false,
        sendsExisting: Bool = false, coalesces: Bool = false
    ) -> NewsDecision {
        NewsDecision(
            known: known, hash: hash, events: events, isFirst: isFirst, sendsExisting: sendsExisting,
            coalesces: coalesces)
    }

    private func known(_ hash: [UInt8] = [1], waiting: Post.Event? = nil, wasSent: Bool = true) -> KnownEntry {
        KnownEntry(destination: "hook", entry: "a", hash: hash, revision: 4, waiting: waiting, wasSent: wasSent)
    }

    @Test func whatIsNotKnownIsNew() {
        #expect(decide(nil) == .send(.created, revision: 1))
        #expect(decide(nil, events: [.updated]) == .note(revision: 1))
        #expect(decide(nil, isFirst: true) == .note(revision: 1))
        #expect(decide(nil, isFirst: true, sendsExisting: true) == .send(.created, revision: 1))
    }

    @Test func whatIsKnownIsNewsOnlyIfItChanged() {
        #expect(decide(known()) == .nothing)
        #expect(decide(known([2])) == .send(.updated, revision: 5))
        #expect(decide(known([2]), events: [.created]) == .note(revision: 5))
    }

    @Test func whatWaitsIsReplacedAndStaysWhatItWas() {
        #expect(decide(known([2], waiting: .created), coalesces: true) == .replace(.created, revision: 5))
        #expect(
            decide(known([2], waiting: .created), events: [.created], coalesces: true)
                == .replace(.created, revision: 5))
        #expect(decide(known([2], waiting: .created)) == .send(.updated, revision: 5))
        #expect(decide(known(waiting: .created), coalesces: true) == .nothing)
    }

    @Test func whatWasNeverSentIsSentOnRequest() {
        #expect(decide(known(wasSent: false), sendsExisting: true) == .send(.created, revision: 5))
        #expect(decide(known(), sendsExisting: true) == .nothing)
        #expect(decide(known(wasSent: false), events: [.updated], sendsExisting: true) == .nothing)
    }

    private var entry: Entry {
        var entry = Entry()
        entry.identifier = Identifier("https://film.example/1")
        entry.title = TextConstruct("A title")
        entry.updated = Timestamp(seconds: 1_700_000_000)
        return entry
    }

    @Test func theHashIsOfWhatReadersSee() {
        var other = entry
        other.title = TextConstruct("Another title")
        #expect(ContentHash.of(entry) == ContentHash.of(entry))
        #expect(ContentHash.of(entry) != ContentHash.of(other))
    }

    @Test func theHashLeavesOutWhatChangesByItself() {
        var other = entry
        other.updated = Timestamp(seconds: 1_800_000_000)
        other.extensions.setText("12", .slash, "comments")
        other.extensions.setText("3", .threading, "total")
        #expect(ContentHash.of(entry) == ContentHash.of(other))
        other.extensions.setText("reviews", .slash, "section")
        #expect(ContentHash.of(entry) != ContentHash.of(other))
    }

    @Test func identifiersAreThoseOfOneStateAtOneDestination() {
        func identifier(
            _ entry: String = "a", _ revision: Int = 1, _ hash: [UInt8] = [1], _ destination: String = "hook",
            _ recipient: String? = nil
        ) -> String {
            MessageIdentifier.of(
                entry, revision: revision, hash: hash, destination: destination, recipient: recipient)
        }
        #expect(identifier() == identifier())
        let all = [
            identifier(), identifier("b"), identifier("a", 2), identifier("a", 1, [2]),
            identifier("a", 1, [1], "chat"), identifier("a", 1, [1], "hook", "x"), identifier("x", 1, [1], "hooka"),
        ]
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.hasPrefix("msg_") && $0.utf8.count == 36 })
    }
}
