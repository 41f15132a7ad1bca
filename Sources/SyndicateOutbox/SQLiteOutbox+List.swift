internal import GRDB
public import SyndicatePublish

extension SQLiteOutbox {
    /// The deliveries that a filter means, the latest first.
    public func list(
        _ filter: DeliveryFilter, limit: Int, before: Int64?
    ) async throws(OutboxError) -> [Delivery] {
        try await read { db in
            var condition = Condition(filter)
            if let before { condition.add("delivery.id < ?", before) }
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT delivery.id, message, name, recipient, entry, title, event, state, due, attempts, created,
                        finished
                    FROM delivery JOIN post ON post.id = delivery.post
                    JOIN destination ON destination.id = delivery.destination
                    WHERE \(condition.sql) ORDER BY delivery.id DESC LIMIT ?
                    """, arguments: condition.arguments + [limit])
            return rows.map { row in
                Delivery(
                    number: row[0], message: row[1], destination: row[2], recipient: row[3], entry: row[4],
                    title: row[5], event: Post.Event(rawValue: row[6] as String) ?? .updated,
                    state: Delivery.State(rawValue: row[7]) ?? .failed, due: Moment(milliseconds: row[8]),
                    attempts: row[9], created: Moment(milliseconds: row[10]), finished: Moment(optional: row[11]))
            }
        }
    }

    /// What a delivery sends, and all its attempts.
    public func contents(of number: Int64) async throws(OutboxError) -> (post: Post, attempts: [Attempt])? {
        try await read { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT entry, title, event, media_type, body FROM delivery JOIN post ON post.id = delivery.post
                    WHERE delivery.id = ?
                    """, arguments: [number])
            guard let row else { return nil }
            let attempts = try Row.fetchAll(
                db,
                sql: """
                    SELECT number, started, time, success, status, detail FROM attempt WHERE delivery = ? ORDER BY rowid
                    """, arguments: [number]
            ).map { row in
                Attempt(
                    number: row[0], started: Moment(milliseconds: row[1]), time: .milliseconds(row[2] as Int64),
                    isSuccess: row[3] == 1, status: row[4], detail: row[5])
            }
            return (Self.post(row, from: 0), attempts)
        }
    }

    /// Makes deliveries wait again that failed or were cancelled.
    @discardableResult
    public func retry(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int {
        try await write { db in
            var condition = Condition(filter)
            condition.add(filter.states?.contains(.delivered) == true ? "state <> 1" : "state IN (0, 3, 4)")
            try db.execute(
                sql: """
                    UPDATE delivery SET state = 0, attempts = 0, due = ?, created = ?, finished = NULL, fence = fence + 1
                    WHERE delivery.id IN (SELECT delivery.id FROM \(Condition.tables) WHERE \(condition.sql))
                    """, arguments: [now.milliseconds, now.milliseconds] + condition.arguments)
            return db.changesCount
        }
    }

    /// Cancels deliveries that wait.
    @discardableResult
    public func cancel(_ filter: DeliveryFilter, at now: Moment) async throws(OutboxError) -> Int {
        try await write { db in
            var condition = Condition(filter)
            condition.add("state = 0")
            try db.execute(
                sql: """
                    UPDATE delivery SET state = 4, finished = ?
                    WHERE delivery.id IN (SELECT delivery.id FROM \(Condition.tables) WHERE \(condition.sql))
                    """, arguments: [now.milliseconds] + condition.arguments)
            return db.changesCount
        }
    }

    /// Forgets deliveries that are done with.
    @discardableResult
    public func prune(_ filter: DeliveryFilter, limit: Int) async throws(OutboxError) -> Int {
        try await write { db in
            var condition = Condition(filter)
            condition.add("state > 1 AND finished IS NOT NULL")
            let rows = try Row.fetchAll(
                db,
                sql: "SELECT delivery.id, post FROM \(Condition.tables) WHERE \(condition.sql) LIMIT ?",
                arguments: condition.arguments + [limit])
            for row in rows {
                let (delivery, post): (Int64, Int64) = (row[0], row[1])
                for (sql, number) in [
                    ("DELETE FROM attempt WHERE delivery = ?", delivery),
                    ("DELETE FROM delivery WHERE id = ?", delivery),
                    ("UPDATE post SET uses = uses - 1 WHERE id = ?", post),
                    ("DELETE FROM post WHERE id = ? AND uses <= 0", post),
                ] {
                    try db.cachedStatement(sql: sql).execute(arguments: [number])
                }
            }
            return rows.count
        }
    }
}

/// What a filter means in SQL.
private struct Condition {
    /// The tables that it is about.
    static let tables = """
        delivery JOIN post ON post.id = delivery.post JOIN destination ON destination.id = delivery.destination
        """

    private(set) var sql = "1"
    private(set) var arguments = StatementArguments()

    init(_ filter: DeliveryFilter) {
        if let numbers = filter.numbers { add("delivery.id", among: numbers) }
        if let message = filter.message { add("message = ?", message) }
        if let destination = filter.destination { add("name = ?", destination) }
        if let states = filter.states { add("state", among: states.map { Int64($0.rawValue) }) }
        if let entry = filter.entry { add("entry = ?", entry) }
        if let moment = filter.createdBefore { add("created < ?", moment.milliseconds) }
        if let moment = filter.finishedBefore { add("finished < ?", moment.milliseconds) }
    }

    mutating func add(_ test: String, _ values: any DatabaseValueConvertible...) {
        sql += " AND " + test
        arguments += StatementArguments(values.map { $0 as (any DatabaseValueConvertible)? })
    }

    private mutating func add(_ column: String, among numbers: [Int64]) {
        // Numbers alone: nothing that SQL would have to be protected from, and no limit to how many they are.
        sql += " AND \(column) IN (\(numbers.map(String.init).joined(separator: ", ")))"
    }
}
