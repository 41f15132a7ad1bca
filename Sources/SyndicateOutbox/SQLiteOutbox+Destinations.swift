internal import GRDB
public import SyndicatePublish

extension SQLiteOutbox {
    /// What is remembered of destinations, by name.
    public func destinations() async throws(OutboxError) -> [DestinationStatus] {
        try await read { db in
            try Row.fetchAll(
                db,
                sql: """
                    SELECT name, disabled, baseline, failures, paused, tokens, tokens_at FROM destination ORDER BY name
                    """
            ).map { row in
                DestinationStatus(
                    row[0], disabled: row[1], baseline: Moment(optional: row[2]), failures: row[3],
                    pausedUntil: Moment(optional: row[4]), tokens: row[5], tokensAt: Moment(optional: row[6]))
            }
        }
    }

    /// Remembers something else of a destination.
    public func update(_ status: DestinationStatus) async throws(OutboxError) {
        try await write { db in
            try db.execute(
                sql: """
                    INSERT INTO destination (name, disabled, baseline, failures, paused, tokens, tokens_at)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    ON CONFLICT (name) DO UPDATE SET disabled = excluded.disabled, baseline = excluded.baseline,
                        failures = excluded.failures, paused = excluded.paused, tokens = excluded.tokens,
                        tokens_at = excluded.tokens_at
                    """,
                arguments: [
                    status.name, status.disabled, status.baseline?.milliseconds, status.failures,
                    status.pausedUntil?.milliseconds, status.tokens, status.tokensAt?.milliseconds,
                ])
        }
    }

    /// When a claim is worth while.
    public func nextDue(_ claims: [Claim]) async throws(OutboxError) -> [String: Moment] {
        try await read { db in
            let first = try db.cachedStatement(
                sql: """
                    SELECT due FROM delivery WHERE destination = (SELECT id FROM destination WHERE name = ?) AND state = 0
                    ORDER BY due LIMIT 1
                    """)
            let head = try db.cachedStatement(
                sql: """
                    SELECT CASE state WHEN 0 THEN due END FROM delivery
                    WHERE destination = (SELECT id FROM destination WHERE name = ?) AND state < 2 ORDER BY id LIMIT 1
                    """)
            var moments: [String: Moment] = [:]
            for claim in claims {
                let due = try Int64.fetchOne(claim.isOrdered ? head : first, arguments: [claim.destination])
                if let due { moments[claim.destination] = Moment(milliseconds: due) }
            }
            return moments
        }
    }

    /// How many deliveries each destination has.
    public func counts() async throws(OutboxError) -> [DestinationCount] {
        try await read { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT name, state, count(*), min(created), min(due) FROM delivery
                    JOIN destination ON destination.id = delivery.destination GROUP BY name, state ORDER BY name, state
                    """)
            var counts: [DestinationCount] = []
            for row in rows {
                let name: String = row[0]
                if counts.last?.destination != name { counts.append(DestinationCount(name)) }
                guard let state = Delivery.State(rawValue: row[1]) else { continue }
                counts[counts.count - 1].counts[state] = row[2]
                guard state == .waiting else { continue }
                counts[counts.count - 1].oldestWaiting = Moment(optional: row[3])
                counts[counts.count - 1].nextDue = Moment(optional: row[4])
            }
            return counts
        }
    }
}

extension Moment {
    /// The moment in a column that may be NULL.
    init?(optional milliseconds: Int64?) {
        guard let milliseconds else { return nil }
        self.init(milliseconds: milliseconds)
    }
}
