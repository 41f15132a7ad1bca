internal import GRDB
internal import SyndicatePublish

extension OutboxError {
    /// What SQLite says, for a person.
    init(_ error: any Error, _ path: String) {
        if let error = error as? OutboxError {
            self = error
        } else if let error = error as? DatabaseError {
            self = Self.error(error)
        } else if error is CancellationError {
            self.init(.busy, "cancelled before it was done")
        } else {
            self.init(.system, "\(error)")
        }
    }

    private static func error(_ error: DatabaseError) -> OutboxError {
        let reason = error.message.map { ": \($0)" } ?? ""
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return OutboxError(.busy, "somebody else has been writing to it for too long", hint: "try again")
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
            return OutboxError(.readOnly, "it cannot be written", hint: "check who may write the file and its folder")
        case .SQLITE_FULL:
            return OutboxError(.full, "there is no space left", hint: "make room on the disk; nothing is lost")
        case .SQLITE_NOTADB:
            return OutboxError(.damaged, "this is no outbox", hint: "name another file")
        case .SQLITE_CORRUPT:
            return OutboxError(
                .damaged, "it is damaged\(reason)", hint: "keep a copy, and try sqlite3's .recover command")
        case .SQLITE_CANTOPEN:
            return OutboxError(.unavailable, "it cannot be opened", hint: "is it there, and may it be read?")
        default:
            return OutboxError(.system, "it cannot be read or written\(reason)")
        }
    }
}
