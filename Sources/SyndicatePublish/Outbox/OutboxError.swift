/// Why the outbox could not do what it was asked for; nothing of that was done then.
public struct OutboxError: Error, Sendable, Equatable {
    /// The kind of failure.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        /// It is not there, or cannot be opened.
        case unavailable
        /// Another publisher is at work with it.
        case inUse
        /// Somebody else writes for too long.
        case busy
        /// It cannot be written.
        case readOnly
        /// There is no space left.
        case full
        /// It is no outbox, or damaged.
        case damaged
        /// A later version of Syndicate made it.
        case tooNew
        /// The system failed at reading or writing.
        case system
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence for a person.
    public var message: String
    /// What to do about it.
    public var hint: String?

    /// A failure of the given kind.
    public init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}

extension OutboxError: CustomStringConvertible {
    /// `message (hint)`.
    public var description: String { message + (hint.map { " (\($0))" } ?? "") }
}
