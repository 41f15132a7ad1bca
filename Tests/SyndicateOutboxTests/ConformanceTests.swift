import SyndicateOutbox
import SyndicatePublish
import SyndicatePublishTesting
import Testing

@Suite("The SQLite outbox does what every store must")
struct ConformanceTests {
    @Test(arguments: OutboxConformance.all.map(\.name))
    func conforms(_ name: String) async throws {
        let folder = try Folder()
        let test = try #require(OutboxConformance.all.first { $0.name == name })
        let faults = try await test.faults(in: try SQLiteOutbox(folder.outbox, as: .publisher))
        #expect(faults == [])
    }

    @Test func casesHaveNamesOfTheirOwn() {
        #expect(Set(OutboxConformance.all.map(\.name)).count == OutboxConformance.all.count)
    }
}
