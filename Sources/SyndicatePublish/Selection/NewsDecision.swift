/// What is to be done about an entry for one destination.
public enum NewsDecision: Sendable, Equatable {
    /// Nothing: the destination knows it as it is.
    case nothing
    /// It is known from now on, and nothing is sent.
    case note(revision: Int)
    /// It is sent.
    case send(Post.Event, revision: Int)
    /// It is sent in place of what waits for the same entry.
    case replace(Post.Event, revision: Int)

    /// Decides about an entry.
    ///
    /// - Parameters:
    ///   - known: What the destination knows of it.
    ///   - hash: What it is now: `ContentHash.of`.
    ///   - events: What the destination wants to be told.
    ///   - isFirst: Whether the destination has never been compared with the entries that there are, and none of these is news.
    ///   - sendsExisting: Whether what is there already is sent as well, if it never was.
    ///   - coalesces: Whether an edit takes the place of what still waits.
    public init(
        known: KnownEntry?, hash: [UInt8], events: [Post.Event], isFirst: Bool, sendsExisting: Bool,
        coalesces: Bool
    ) {
        guard let known else {
            self =
                isFirst && !sendsExisting || !events.contains(.created)
                ? .note(revision: 1) : .send(.created, revision: 1)
            return
        }
        let revision = known.revision + 1
        if sendsExisting, !known.wasSent, events.contains(.created) {
            self = .send(.created, revision: revision)
        } else if known.hash == hash {
            self = .nothing
        } else if let waiting = known.waiting, coalesces {
            self = .replace(waiting, revision: revision)
        } else if events.contains(.updated) {
            self = .send(.updated, revision: revision)
        } else {
            self = .note(revision: revision)
        }
    }
}
