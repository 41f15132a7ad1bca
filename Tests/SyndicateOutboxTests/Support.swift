import Foundation
import SyndicateOutbox
import SyndicatePublish

/// A folder of a test's own, gone when the test is.
final class Folder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("outbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    /// Where an outbox can be.
    var outbox: String { path + "/outbox.sqlite" }
}

/// The error that opening ends with.
func openingError(
    _ path: String, as role: SQLiteOutbox.Role = .publisher, at now: Moment = .now
) -> OutboxError? {
    do throws(OutboxError) {
        _ = try SQLiteOutbox(path, as: role, at: now)
        return nil
    } catch {
        return error
    }
}
