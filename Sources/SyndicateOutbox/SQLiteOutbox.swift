internal import GRDB
public import SyndicatePublish

/// An outbox in a SQLite file: what it has confirmed outlasts the program and, with a disk that keeps its word, the machine.
///
/// The file is written ahead (WAL) and flushed with every transaction (`synchronous=FULL`). One publisher at a time may own it;
/// others may look in, add, retry and cancel meanwhile.
public final class SQLiteOutbox: OutboxStore {
    /// What somebody wants of the file.
    public enum Role: Sendable, Equatable {
        /// To send what is in it: nobody else may, and what a dead owner had claimed comes back at once. The file is made
        /// where there is none.
        case publisher
        /// To look in and change something; the file must be there.
        case visitor
    }

    /// The file.
    public let path: String
    /// What was odd, and was dealt with: the clock was set back.
    public let warnings: [String]
    let queue: DatabaseQueue
    private let lock: OwnerLock?

    /// Opens the outbox in a file; folders above it are not made.
    public init(_ path: String, as role: Role, at now: Moment = .now) throws(OutboxError) {
        self.path = path
        lock = role == .publisher ? try OwnerLock(path) : nil
        var warnings: [String] = []
        do {
            switch role {
            case .publisher: try PrivateFile.create(path)
            case .visitor: try PrivateFile.find(path)
            }
            queue = try DatabaseQueue(path: path, configuration: Self.configuration)
            try queue.inDatabase { try Self.prepare($0, role) }
            if role == .publisher {
                warnings = try queue.write { db in
                    try Self.reclaim(db)
                    return try Self.mendClock(db, now).map { [$0] } ?? []
                }
            }
        } catch {
            throw OutboxError(error, path)
        }
        self.warnings = warnings
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "outbox"
        configuration.busyMode = .timeout(10)
        configuration.foreignKeysEnabled = false
        configuration.maximumReaderCount = 1
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA wal_autocheckpoint = 2000; PRAGMA journal_size_limit = 67108864")
        }
        return configuration
    }

    /// Runs a transaction off the cooperative threads.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(OutboxError) -> Value {
        do {
            return try await queue.write(body)
        } catch {
            throw OutboxError(error, path)
        }
    }

    /// Runs queries off the cooperative threads.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(OutboxError) -> Value {
        do {
            return try await queue.read(body)
        } catch {
            throw OutboxError(error, path)
        }
    }
}
