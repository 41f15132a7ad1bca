internal import GRDB
public import SyndicatePublish

extension SQLiteOutbox {
    /// Puts posts into the outbox, with their deliveries and what is known from now on.
    @discardableResult
    public func enqueue(_ items: [OutboxItem], at now: Moment) async throws(OutboxError) -> EnqueueOutcome {
        try await write { db in
            var outcome = EnqueueOutcome()
            var enqueuer = Enqueuer(db, now)
            for item in items {
                if let patience = item.patience {
                    let replaced = try enqueuer.replace(item, patience)
                    outcome.replaced += replaced
                    if replaced == 0 { outcome.skipped += 1 }
                } else {
                    outcome.added += try enqueuer.add(item)
                }
            }
            try Self.note(now, in: db)
            return outcome
        }
    }

    /// What a destination knows of these entries.
    public func known(_ entries: [String], to destination: String) async throws(OutboxError) -> [KnownEntry] {
        try await read { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT known.hash, known.revision, (
                        SELECT post.event FROM delivery JOIN post ON post.id = delivery.post
                        WHERE delivery.id = known.first_delivery AND delivery.state = 0 AND delivery.attempts = 0
                    ), known.first_delivery IS NOT NULL
                    FROM known JOIN destination ON destination.id = known.destination
                    WHERE destination.name = ? AND known.entry = ?
                    """)
            return try entries.compactMap { entry in
                guard let row = try Row.fetchOne(statement, arguments: [destination, entry]) else { return nil }
                return KnownEntry(
                    destination: destination, entry: entry, hash: [UInt8](row[0] as DatabaseBytes), revision: row[1],
                    waiting: (row[2] as String?).flatMap(Post.Event.init(rawValue:)), wasSent: row[3])
            }
        }
    }
}

/// Writes items within one transaction.
struct Enqueuer {
    private let db: Database
    private let now: Moment
    private var numbers: [String: Int64] = [:]

    init(_ db: Database, _ now: Moment) {
        self.db = db
        self.now = now
    }

    /// Adds a post, its deliveries and what is known; gives how many deliveries they were.
    mutating func add(_ item: OutboxItem) throws -> Int {
        var last: [Int64: ClosedRange<Int64>] = [:]
        if let post = item.post, !item.targets.isEmpty {
            let number = try insert(post, uses: item.targets.count)
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO delivery (message, destination, recipient, post, due, created) VALUES (?, ?, ?, ?, ?, ?)
                    """)
            for target in item.targets {
                let destination = try self.number(of: target.destination)
                try statement.execute(arguments: [
                    target.message, destination, target.recipient, number, target.due.milliseconds,
                    now.milliseconds,
                ])
                let row = db.lastInsertedRowID
                last[destination] = (last[destination]?.lowerBound ?? row)...row
            }
        }
        for known in item.known { try note(known, last) }
        return item.post == nil ? 0 : item.targets.count
    }

    /// Gives the post to the deliveries that wait in its place; gives how many they were, 0 where it is too late for that.
    mutating func replace(_ item: OutboxItem, _ patience: Duration) throws -> Int {
        guard let post = item.post, let first = item.targets.first else { return 0 }
        var found: [(delivery: Int64, post: Int64, due: Int64)] = []
        for target in Set(item.targets.map(\.destination)).sorted() {
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT delivery.id, delivery.post, delivery.state = 0 AND delivery.attempts = 0, delivery.created,
                        delivery.recipient
                    FROM known JOIN delivery ON delivery.id BETWEEN known.first_delivery AND known.last_delivery
                    WHERE known.destination = ?1 AND known.entry = ?2 AND delivery.destination = ?1
                    """, arguments: [try number(of: target), post.entry])
            // Who gets it must be the same: a recipient that an edit adds is told of it as of a change, when this has been sent.
            let recipients = Set(item.targets.filter { $0.destination == target }.map(\.recipient))
            guard !rows.isEmpty, rows.allSatisfy({ $0[2] == 1 }), Set(rows.map { $0[4] as String? }) == recipients
            else {
                return 0
            }
            let due = item.targets.first { $0.destination == target }?.due ?? first.due
            found += rows.map { row in
                let latest = Moment(milliseconds: row[3]) + patience
                return (row[0], row[1], min(due, latest).milliseconds)
            }
        }
        let new = try insert(post, uses: found.count)
        for (delivery, old, due) in found {
            try db.cachedStatement(sql: "UPDATE delivery SET post = ?, due = ? WHERE id = ?").execute(
                arguments: [new, due, delivery])
            try db.cachedStatement(sql: "UPDATE post SET uses = uses - 1 WHERE id = ?").execute(arguments: [old])
            try db.cachedStatement(sql: "DELETE FROM post WHERE id = ? AND uses <= 0").execute(arguments: [old])
        }
        for known in item.known {
            try db.cachedStatement(
                sql: "UPDATE known SET hash = ?, revision = ? WHERE destination = ? AND entry = ?"
            ).execute(arguments: [
                DatabaseBytes(known.hash), known.revision, try number(of: known.destination), known.entry,
            ])
        }
        return found.count
    }

    private func insert(_ post: Post, uses: Int) throws -> Int64 {
        try db.cachedStatement(
            sql: "INSERT INTO post (entry, title, event, media_type, body, uses) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [
            post.entry, post.title, post.event.rawValue, post.mediaType, DatabaseBytes(post.body), uses,
        ])
        return db.lastInsertedRowID
    }

    private mutating func note(_ known: KnownEntry, _ deliveries: [Int64: ClosedRange<Int64>]) throws {
        let destination = try number(of: known.destination)
        let range = deliveries[destination]
        try db.cachedStatement(
            sql: """
                INSERT INTO known (destination, entry, hash, revision, first_delivery, last_delivery)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET hash = excluded.hash, revision = excluded.revision,
                    first_delivery = coalesce(excluded.first_delivery, first_delivery),
                    last_delivery = coalesce(excluded.last_delivery, last_delivery)
                """
        ).execute(arguments: [
            destination, known.entry, DatabaseBytes(known.hash), known.revision, range?.lowerBound, range?.upperBound,
        ])
    }

    /// The number of a destination, which gets one where it is new.
    mutating func number(of destination: String) throws -> Int64 {
        if let number = numbers[destination] { return number }
        try db.cachedStatement(sql: "INSERT INTO destination (name) VALUES (?) ON CONFLICT DO NOTHING").execute(
            arguments: [destination])
        let number = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM destination WHERE name = ?"), arguments: [destination])
        guard let number else { throw OutboxError(.damaged, "a destination is gone as soon as it is noted") }
        numbers[destination] = number
        return number
    }
}
