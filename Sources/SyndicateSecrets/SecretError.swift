/// Why there is no secret; it never holds a part of one, nor of what may be one.
public struct SecretError: Error, Sendable, Equatable {
    /// The kind of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// What should name a source names none; it may be the secret itself.
        case noSource
        /// The environment has no such variable.
        case notSet
        /// There is no such file.
        case notFound
        /// The file cannot be read.
        case unreadable
        /// The command cannot be run, or ends with a status other than 0.
        case commandFailed
        /// It takes too long.
        case timedOut
        /// It has more than 64 KiB.
        case tooLong
        /// It is empty.
        case empty
        /// It is not text: no UTF-8, or it has a NUL.
        case notText
        /// The task that asked for it was cancelled.
        case cancelled
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence for a person.
    public var message: String

    /// A failure of the given kind.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }
}

extension SecretError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
