internal import GRDB
public import SyndicatePublish

extension SQLiteOutbox {
    /// Takes deliveries that wait and are due.
    public func claim(
        _ claims: [Claim], lease: Duration, at now: Moment
    ) async throws(OutboxError) -> [ClaimedDelivery] {
        try await write { db in
            try db.cachedStatement(sql: "UPDATE delivery SET state = 0, lease = NULL WHERE state = 1 AND lease <= ?")
                .execute(arguments: [now.milliseconds])
            var deliveries: [ClaimedDelivery] = []
            for claim in claims where claim.limit > 0 {
                let numbers = try claim.isOrdered ? Self.head(claim, db, now) : Self.due(claim, db, now)
                for number in numbers {
                    deliveries.append(try Self.take(number, claim.destination, db, until: now + lease))
                }
            }
            if !deliveries.isEmpty { try Self.note(now, in: db) }
            return deliveries
        }
    }

    /// Gives back what was claimed and not tried.
    public func release(_ tokens: [ClaimedDelivery.Token], at now: Moment) async throws(OutboxError) {
        guard !tokens.isEmpty else { return }
        try await write { db in
            let statement = try db.cachedStatement(
                sql: """
                    UPDATE delivery SET state = 0, lease = NULL, attempts = attempts - 1
                    WHERE id = ? AND fence = ? AND state = 1
                    """)
            for token in tokens { try statement.execute(arguments: [token.number, token.fence]) }
        }
    }

    private static func due(_ claim: Claim, _ db: Database, _ now: Moment) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT delivery.id FROM delivery
                    WHERE destination = (SELECT id FROM destination WHERE name = ?) AND state = 0 AND due <= ?
                    ORDER BY due, id LIMIT ?
                    """), arguments: [claim.destination, now.milliseconds, claim.limit])
    }

    /// The deliveries at the head of a queue that can be taken one behind the other.
    private static func head(_ claim: Claim, _ db: Database, _ now: Moment) throws -> [Int64] {
        let rows = try Row.fetchCursor(
            db.cachedStatement(
                sql: """
                    SELECT id, state, due FROM delivery
                    WHERE destination = (SELECT id FROM destination WHERE name = ?) AND state < 2
                    ORDER BY id LIMIT ?
                    """), arguments: [claim.destination, claim.limit])
        var numbers: [Int64] = []
        while let row = try rows.next(), row[1] == Delivery.State.waiting.rawValue, row[2] <= now.milliseconds {
            numbers.append(row[0])
        }
        return numbers
    }

    private static func take(
        _ number: Int64, _ destination: String, _ db: Database, until lease: Moment
    ) throws -> ClaimedDelivery {
        try db.cachedStatement(
            sql: """
                UPDATE delivery SET state = 1, lease = ?, attempts = attempts + 1, fence = fence + 1 WHERE id = ?
                """
        ).execute(arguments: [lease.milliseconds, number])
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT fence, message, recipient, attempts, created, entry, title, event, media_type, body
                    FROM delivery JOIN post ON post.id = delivery.post WHERE delivery.id = ?
                    """), arguments: [number])
        guard let row else { throw OutboxError(.damaged, "delivery \(number) has no post") }
        return ClaimedDelivery(
            token: .init(number: number, fence: row[0]), message: row[1], destination: destination, recipient: row[2],
            attempt: row[3], created: Moment(milliseconds: row[4]), post: post(row, from: 5))
    }

    /// The post in the columns entry, title, event, media_type, body.
    static func post(_ row: Row, from column: Int) -> Post {
        Post(
            entry: row[column], title: row[column + 1],
            event: Post.Event(rawValue: row[column + 2] as String) ?? .updated, mediaType: row[column + 3],
            body: [UInt8](row[column + 4] as DatabaseBytes))
    }
}
