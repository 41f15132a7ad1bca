/// Why an export ended without a complete document.
public struct ExportError: Error, Sendable {
    /// The kind of failure.
    public enum Code: Sendable, Equatable {
        /// The bytes could not be written; `cause` is an `OutputError`.
        case output
        /// An entry could not be had from its source.
        case source
        /// An option has a value that the exporter cannot use.
        case option
        /// The feed or an entry lacks what the format cannot do without.
        case content
        /// There is nothing to write, which is no fault: nothing is new.
        case nothing
        /// A plugin that is another program failed.
        case plugin
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence for a person.
    public var message: String
    /// The entry that it is about, by identifier or title.
    public var entry: String?
    /// What went wrong below.
    public var cause: (any Error)?

    /// A failure of the given kind.
    public init(_ code: Code, _ message: String, entry: String? = nil, cause: (any Error)? = nil) {
        self.code = code
        self.message = message
        self.entry = entry
        self.cause = cause
    }

    /// The failure that a broken sink causes.
    public init(_ error: OutputError) {
        self.init(.output, error.description, cause: error)
    }
}

extension ExportError: CustomStringConvertible {
    /// The message, with the entry where there is one.
    public var description: String {
        if let entry { "entry \(entry): \(message)" } else { message }
    }
}
