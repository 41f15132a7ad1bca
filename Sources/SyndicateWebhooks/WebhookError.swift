/// Why a webhook cannot be signed, or is not verified; it never holds a part of a secret.
public struct WebhookError: Error, Sendable, Equatable {
    /// The kind of failure.
    public enum Code: String, Sendable, CaseIterable {
        /// A secret is of no use: none given, of the wrong form, or too short.
        case unusableSecret
        /// The identifier is empty, too long, or could be taken for another together with its timestamp.
        case malformedIdentifier
        /// The timestamp is not a number of seconds.
        case badTimestamp
        /// A field that the scheme needs is not there.
        case missingField
        /// A field that the scheme needs is there twice.
        case repeatedField
        /// The field of the signature cannot be read, or holds more than 16 signatures.
        case malformedSignature
        /// It was signed longer ago than is allowed.
        case tooOld
        /// It was signed at a time that is still to come.
        case inFuture
        /// No signature fits the body and a secret.
        case noMatchingSignature
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

extension WebhookError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
