import Foundation
import GRDB
import SyndicatePublish
import Testing

@testable import SyndicateOutbox

/// A disk that is full, and a file that cannot be written.
@Suite struct TroubleTests {
    private func item(_ entry: String, size: Int = 1) -> OutboxItem {
        OutboxItem(
            post: Post(
                entry: entry, event: .created, mediaType: "text/plain", body: [UInt8](repeating: 120, count: size)),
            targets: [.init(destination: "hook", message: "msg_\(entry)", due: .now)],
            known: [KnownEntry(destination: "hook", entry: entry, hash: [1])])
    }

    private func error(_ body: () async throws(OutboxError) -> Void) async -> OutboxError? {
        do throws(OutboxError) {
            try await body()
            return nil
        } catch {
            return error
        }
    }

    @Test func aFullDiskLosesNothing() async throws {
        let folder = try Folder()
        let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
        try await outbox.enqueue([item("a")], at: .now)
        let pages = try await outbox.queue.read { try Int.fetchOne($0, sql: "PRAGMA page_count") ?? 0 }
        try await outbox.queue.write { try $0.execute(sql: "PRAGMA max_page_count = \(pages + 2)") }
        let failure = await error { () async throws(OutboxError) in
            try await outbox.enqueue([item("b"), item("c", size: 1 << 20)], at: .now)
        }
        #expect(failure?.code == .full)
        // All or nothing.
        #expect(try await outbox.list(DeliveryFilter(), limit: 9, before: nil).map(\.entry) == ["a"])
        #expect(try await outbox.known(["b", "c"], to: "hook").isEmpty)
        let claimed = try await outbox.claim([Claim("hook", limit: 9)], lease: .seconds(60), at: .now)
        #expect(claimed.map(\.post.entry) == ["a"])
        try await outbox.queue.write { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
        try await outbox.enqueue([item("b"), item("c", size: 1 << 20)], at: .now)
        #expect(try await outbox.list(DeliveryFilter(), limit: 9, before: nil).count == 3)
    }

    @Test func whatCannotBeWrittenIsSaid() async throws {
        let folder = try Folder()
        let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
        try await outbox.enqueue([item("a")], at: .now)
        try await outbox.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = ON") }
        let failure = await error { () async throws(OutboxError) in try await outbox.enqueue([item("b")], at: .now) }
        #expect(failure?.code == .readOnly)
        #expect(try await outbox.list(DeliveryFilter(), limit: 9, before: nil).map(\.entry) == ["a"])
    }

    @Test func aDamagedFileIsSaid() async throws {
        let folder = try Folder()
        do {
            let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
            try await outbox.enqueue((1...50).map { item("entry-\($0)", size: 5000) }, at: .now)
        }
        let file = try #require(try? FileHandleForWriting(folder.outbox))
        file.overwrite(from: 16384 * 3, with: [UInt8](repeating: 0xA5, count: 16384 * 8))
        let failure = await error { () async throws(OutboxError) in
            let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
            _ = try await outbox.list(DeliveryFilter(), limit: 99, before: nil)
            _ = try await outbox.claim([Claim("hook", limit: 99)], lease: .seconds(60), at: .now)
        }
        #expect(failure?.code == .damaged)
    }

    @Test func theOutboxIsFreeThoughAProcessThatWasBegunHasItsDescriptor() async throws {
        let folder = try Folder()
        var copies: [Int32] = []
        defer { copies.forEach { close($0) } }
        do {
            let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
            copies = (Int32(0)..<4096).filter { isOwnerFile($0, folder.outbox) }.map { dup($0) }
            #expect(copies.count == 1)
            #expect(try await outbox.list(DeliveryFilter(), limit: 1, before: nil).isEmpty)
        }
        _ = try SQLiteOutbox(folder.outbox, as: .publisher)
    }

    private func isOwnerFile(_ descriptor: Int32, _ outbox: String) -> Bool {
        var (one, other) = (stat(), stat())
        guard fstat(descriptor, &one) == 0, stat(outbox + "-owner", &other) == 0 else { return false }
        return one.st_dev == other.st_dev && one.st_ino == other.st_ino
    }

    @Test func everythingIsFlushed() async throws {
        let folder = try Folder()
        let outbox = try SQLiteOutbox(folder.outbox, as: .publisher)
        let settings = try await outbox.queue.read { db in
            try ["journal_mode", "synchronous"].map { try String.fetchOne(db, sql: "PRAGMA \($0)") }
        }
        #expect(settings == ["wal", "2"])
    }
}
