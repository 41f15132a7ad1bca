/// Why a mail cannot be looked through.
public struct MailLintError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What kind of problem it is.
    public enum Code: Sendable {
        /// There is no HTML in the document.
        case noHTML
        /// What should say which programs support what cannot be read.
        case unreadableSupport
        /// There is no program of this name.
        case unknownClient
    }

    /// What kind of problem it is.
    public var code: Code
    /// One sentence for a person, without final full stop.
    public var message: String

    /// An error; see the properties.
    public init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message.
    public var description: String { message }
}
