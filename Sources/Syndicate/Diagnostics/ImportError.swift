/// Why an input could not be read as what it claims to be.
public struct ImportError: Error, Sendable {
    /// The kind of failure.
    public enum Code: Sendable, Equatable {
        /// The input is not what it claims to be.
        case malformed
        /// No importer knows the format.
        case unknownFormat
        /// There is no such input.
        case notFound
        /// The input cannot be read (permission, device).
        case unreadable
        /// The input is larger or deeper than the limit.
        case limit
        /// A plugin that is another program failed.
        case plugin
    }

    /// The kind of failure.
    public var code: Code
    /// What, where, and what to do about it.
    public var diagnostic: Diagnostic

    /// A failure of the given kind at a place in a source.
    public init(
        _ code: Code, _ message: String, rule: String = "unreadable-input", source: String? = nil,
        position: SourcePosition? = nil, hint: String? = nil
    ) {
        self.code = code
        self.diagnostic = Diagnostic(.error, rule, message, source: source, position: position, hint: hint)
    }
}

extension ImportError: CustomStringConvertible {
    /// `source:line:column: error: message (hint)`.
    public var description: String { diagnostic.description }
}
