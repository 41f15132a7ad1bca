internal import GRDB
internal import SyndicatePublish

/// What stands in the file.
extension SQLiteOutbox {
    /// "Synd": by which an outbox is told from other databases.
    private static let application = 0x5379_6E64
    /// The version of the schema; a file with a higher one is of a later Syndicate.
    private static let version = 1

    /// The tables. There are no foreign keys: to delete a post would then mean to look through all deliveries. Numbers of destinations and posts are this file's own; times are milliseconds since 1970.
    private static let schema = """
        CREATE TABLE destination (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            disabled TEXT,
            baseline INTEGER,
            failures INTEGER NOT NULL DEFAULT 0,
            paused INTEGER,
            tokens REAL,
            tokens_at INTEGER
        ) STRICT;
        CREATE TABLE post (
            id INTEGER PRIMARY KEY,
            entry TEXT NOT NULL,
            title TEXT,
            event TEXT NOT NULL,
            media_type TEXT NOT NULL,
            body BLOB NOT NULL,
            uses INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE delivery (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            message TEXT NOT NULL,
            destination INTEGER NOT NULL,
            recipient TEXT,
            post INTEGER NOT NULL,
            state INTEGER NOT NULL DEFAULT 0,
            due INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            fence INTEGER NOT NULL DEFAULT 0,
            lease INTEGER,
            created INTEGER NOT NULL,
            finished INTEGER
        ) STRICT;
        CREATE INDEX delivery_due ON delivery (destination, due, id) WHERE state = 0;
        CREATE INDEX delivery_open ON delivery (destination, id) WHERE state < 2;
        CREATE INDEX delivery_lease ON delivery (lease) WHERE state = 1;
        CREATE INDEX delivery_finished ON delivery (finished) WHERE finished IS NOT NULL;
        CREATE TABLE attempt (
            delivery INTEGER NOT NULL,
            started INTEGER NOT NULL,
            number INTEGER NOT NULL,
            time INTEGER NOT NULL,
            success INTEGER NOT NULL,
            status INTEGER,
            detail TEXT
        ) STRICT;
        CREATE INDEX attempt_delivery ON attempt (delivery);
        CREATE TABLE known (
            destination INTEGER NOT NULL,
            entry TEXT NOT NULL,
            hash BLOB NOT NULL,
            revision INTEGER NOT NULL,
            first_delivery INTEGER,
            last_delivery INTEGER,
            PRIMARY KEY (destination, entry)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE clock (id INTEGER PRIMARY KEY CHECK (id = 1), latest INTEGER NOT NULL) STRICT;
        INSERT INTO clock VALUES (1, 0);
        """

    /// Checks whose file it is, and makes the tables where it is a new one.
    static func prepare(_ db: Database, _ role: Role) throws {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
        guard application == Self.application || (application == 0 && tables == 0) else {
            throw OutboxError(.damaged, "this is a database, but no outbox", hint: "name another file")
        }
        guard version <= Self.version else {
            throw OutboxError(
                .tooNew, "a later version of Syndicate made this outbox (\(version), known is \(Self.version))",
                hint: "update Syndicate")
        }
        if try String.fetchOne(db, sql: "PRAGMA journal_mode") != "wal" {
            // Posts of some kilobytes leave half of smaller pages empty.
            try db.execute(sql: "PRAGMA page_size = 16384")
            guard try String.fetchOne(db, sql: "PRAGMA journal_mode = WAL") == "wal" else {
                throw OutboxError(.unavailable, "its file system cannot hold an outbox: no shared memory")
            }
        }
        try db.execute(sql: "PRAGMA synchronous = FULL")
        guard application == 0 else { return }
        try db.inTransaction(.immediate) {
            // Somebody else may have been faster.
            guard try Int.fetchOne(db, sql: "PRAGMA application_id") == 0 else { return .commit }
            try db.execute(sql: schema)
            try db.execute(sql: "PRAGMA application_id = \(Self.application); PRAGMA user_version = \(Self.version)")
            return .commit
        }
    }

    /// Gives back what a publisher that is gone had claimed.
    static func reclaim(_ db: Database) throws {
        // Nobody knows which of them were sent: none shall lose an attempt that it may not have had.
        try db.execute(
            sql: "UPDATE delivery SET state = 0, lease = NULL, attempts = max(0, attempts - 1) WHERE state = 1")
    }

    /// Where the clock was set back since the file was written last, moves what waits back as well, so that nothing waits
    /// longer than it should; says so.
    static func mendClock(_ db: Database, _ now: Moment) throws -> String? {
        let latest = Moment(milliseconds: try Int64.fetchOne(db, sql: "SELECT latest FROM clock") ?? 0)
        guard latest - now > .seconds(60) else { return nil }
        let back = (latest - now).components.seconds * 1000
        try db.execute(sql: "UPDATE delivery SET due = due - ? WHERE state = 0", arguments: [back])
        try db.execute(
            sql: "UPDATE destination SET paused = paused - :back, tokens_at = tokens_at - :back",
            arguments: ["back": back])
        try db.execute(sql: "UPDATE clock SET latest = ?", arguments: [now.milliseconds])
        return
            "the clock was set back by \(back / 1000) s since the outbox was used last; what waits was moved back, too"
    }

    /// Notes that it is now this late.
    static func note(_ now: Moment, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE clock SET latest = ?1 WHERE latest < ?1").execute(
            arguments: [now.milliseconds])
    }
}
