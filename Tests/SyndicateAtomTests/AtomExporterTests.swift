import Syndicate
import SyndicateAtom
import Testing

@Suite struct AtomExporterTests {
    @Test func everyFieldOfTheModel() throws {
        let feed = everything()
        let result = try atom(feed.metadata, feed.entries)
        try expectFixture("everything.atom", result.text)
        try expectFixture("everything.losses.txt", result.losses.map { $0 + "\n" }.joined())
    }
}
