/// Why a message cannot be written.
public struct MailError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The kind of failure.
    public enum Code: Sendable, Equatable {
        /// It is no mail address, or one that not every server takes.
        case address
        /// It is no name of a header field, or one that the message has anyway.
        case fieldName
        /// It is no address of the web or of mail, or is too long for a line.
        case link
        /// It cannot be written into a header field.
        case field
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

    /// The message.
    public var description: String { message }
}
