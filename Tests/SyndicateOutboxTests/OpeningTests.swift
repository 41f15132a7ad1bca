import Foundation
import SyndicatePublish
import Testing

@testable import SyndicateOutbox

@Suite("Opening an outbox")
struct OpeningTests {
    private func item(_ entry: String, due: Moment) -> OutboxItem {
        OutboxItem(
            post: Post(entry: entry, event: .created, mediaType: "text/plain", body: [1]),
            targets: [.init(destination: "hook", message: "msg_\(entry)", due: due)])
    }

    @Test func onlyItsOwnerMayReadTheFile() throws {
        let folder = try Folder()
        _ = try SQLiteOutbox(folder.outbox, as: .publisher)
        let mode = try FileManager.default.attributesOfItem(atPath: folder.outbox)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func oneAtATimeMayPublish() throws {
        let folder = try Folder()
        let first = try SQLiteOutbox(folder.outbox, as: .publisher)
        let error = openingError(folder.outbox)
        #expect(error?.code == .inUse)
        #expect(error?.message.contains("process \(ProcessInfo.processInfo.processIdentifier)") == true)
        #expect(openingError(folder.outbox, as: .visitor) == nil)
        withExtendedLifetime(first) {}
    }

    @Test func thereIsNothingToVisitWhereNothingIs() throws {
        let folder = try Folder()
        #expect(openingError(folder.outbox, as: .visitor)?.code == .unavailable)
        #expect(!FileManager.default.fileExists(atPath: folder.outbox))
        #expect(openingError(folder.path + "/none/outbox.sqlite")?.code == .unavailable)
    }

    @Test func otherFilesAreLeftAlone() throws {
        let folder = try Folder()
        let bytes = Data("This is a letter, and no database, however long it may be. ".utf8)
        try bytes.write(to: URL(fileURLWithPath: folder.outbox))
        #expect(openingError(folder.outbox)?.code == .damaged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.outbox)) == bytes)
    }

    @Test func otherDatabasesAreLeftAlone() throws {
        let folder = try Folder()
        try sqlite(folder.outbox, "CREATE TABLE letter (text TEXT)")
        #expect(
            openingError(folder.outbox)
                == OutboxError(
                    .damaged, "this is a database, but no outbox", hint: "name another file"))
    }

    @Test func laterVersionsAreLeftAlone() throws {
        let folder = try Folder()
        do { _ = try SQLiteOutbox(folder.outbox, as: .publisher) }
        try sqlite(folder.outbox, "PRAGMA user_version = 99")
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.outbox))
        #expect(openingError(folder.outbox)?.code == .tooNew)
        #expect(openingError(folder.outbox, as: .visitor)?.code == .tooNew)
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.outbox)) == before)
    }

    @Test func whatADeadPublisherHadClaimedComesBackAtOnce() async throws {
        let folder = try Folder()
        do {
            let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
            try await outbox.enqueue([item("a", due: .now)], at: .now)
            let claimed = try await outbox.claim([Claim("hook", limit: 1)], lease: .seconds(3600), at: .now)
            #expect(claimed.count == 1)
        }
        let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
        let claimed = try await outbox.claim([Claim("hook", limit: 1)], lease: .seconds(3600), at: .now)
        // Nobody knows whether it had its attempt.
        #expect(claimed.map(\.attempt) == [1])
    }

    @Test func aClockThatIsSetBackDelaysNothing() async throws {
        let folder = try Folder()
        let start = Moment(milliseconds: 1_700_000_000_000)
        do {
            let outbox = try SQLiteOutbox(folder.outbox, as: .publisher, at: start)
            #expect(outbox.warnings == [])
            try await outbox.enqueue([item("a", due: start + .seconds(60))], at: start)
        }
        let back = start - .seconds(86_400)
        let outbox = try SQLiteOutbox(folder.outbox, as: .publisher, at: back)
        #expect(outbox.warnings.count == 1)
        #expect(try await outbox.nextDue([Claim("hook", limit: 1)]) == ["hook": back + .seconds(60)])
    }

    /// Has SQLite's own program change a file.
    private func sqlite(_ path: String, _ sql: String) throws {
        let queue = try RawDatabase(path)
        try queue.execute(sql)
    }
}
