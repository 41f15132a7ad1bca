internal import GRDB
public import SyndicatePublish

extension SQLiteOutbox {
    /// Notes what came of attempts, and what is to be remembered of destinations.
    @discardableResult
    public func complete(
        _ results: [AttemptResult], destinations: [DestinationStatus], at now: Moment
    ) async throws(OutboxError) -> Int {
        guard !results.isEmpty || !destinations.isEmpty else { return 0 }
        return try await write { db in
            var count = 0
            for result in results where try Self.settle(result, db, now) {
                try Self.insert(result.attempt, of: result.token.number, db)
                count += 1
            }
            for destination in destinations { try Self.remember(destination, db) }
            try Self.note(now, in: db)
            return count
        }
    }

    /// Moves the delivery to its next state; says whether the claimer still had it.
    private static func settle(_ result: AttemptResult, _ db: Database, _ now: Moment) throws -> Bool {
        let token = result.token
        switch result.step {
        case .delivered, .failed:
            let state: Delivery.State = result.step == .delivered ? .delivered : .failed
            try db.cachedStatement(
                sql: """
                    UPDATE delivery SET state = ?, lease = NULL, finished = ? WHERE id = ? AND fence = ? AND state = 1
                    """
            ).execute(arguments: [state.rawValue, now.milliseconds, token.number, token.fence])
        case .again(let due), .postponed(let due):
            let counts = if case .again = result.step { 0 } else { 1 }
            try db.cachedStatement(
                sql: """
                    UPDATE delivery SET state = 0, lease = NULL, due = ?, attempts = attempts - ?
                    WHERE id = ? AND fence = ? AND state = 1
                    """
            ).execute(arguments: [due.milliseconds, counts, token.number, token.fence])
        }
        return db.changesCount > 0
    }

    private static func insert(_ attempt: Attempt, of delivery: Int64, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO attempt (delivery, started, number, time, success, status, detail)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            delivery, attempt.started.milliseconds, attempt.number, attempt.time.wholeMilliseconds,
            attempt.isSuccess ? 1 : 0, attempt.status, attempt.detail,
        ])
    }

    /// Remembers how sending goes; what somebody said meanwhile (disabled, baseline) stands.
    private static func remember(_ status: DestinationStatus, _ db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO destination (name, disabled, failures, paused, tokens, tokens_at)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (name) DO UPDATE SET disabled = coalesce(disabled, excluded.disabled),
                    failures = excluded.failures, paused = excluded.paused, tokens = excluded.tokens,
                    tokens_at = excluded.tokens_at
                """
        ).execute(arguments: [
            status.name, status.disabled, status.failures, status.pausedUntil?.milliseconds, status.tokens,
            status.tokensAt?.milliseconds,
        ])
    }
}
