public import Syndicate

/// Why a document could not be read to its end.
public struct XMLReaderError: Error, Sendable {
    /// The kind of failure.
    public enum Code: Sendable, Equatable {
        /// The document is not well-formed, or not in the encoding that it claims.
        case malformed
        /// The document exceeds one of `XMLLimits`.
        case limit
        /// The bytes could not be read.
        case unreadable
    }

    /// The kind of failure.
    public var code: Code
    /// What is wrong, and where.
    public var diagnostic: Diagnostic

    init(_ code: Code, _ diagnostic: Diagnostic) {
        self.code = code
        self.diagnostic = diagnostic
    }

    init(_ code: Code, _ message: String, source: String?, position: SourcePosition?) {
        let rule =
            switch code {
            case .malformed: "not-well-formed"
            case .limit: "limit-exceeded"
            case .unreadable: "unreadable-input"
            }
        self.init(code, Diagnostic(.error, rule, message, source: source, position: position))
    }
}

extension XMLReaderError: CustomStringConvertible {
    /// `source:line:column: error: message`.
    public var description: String { diagnostic.description }
}

extension ImportError {
    /// The failure of an importer whose document could not be read.
    public init(_ error: XMLReaderError) {
        let code: Code =
            switch error.code {
            case .malformed: .malformed
            case .limit: .limit
            case .unreadable: .unreadable
            }
        let found = error.diagnostic
        self.init(
            code, found.message, rule: found.rule, source: found.source, position: found.position, hint: found.hint)
    }
}
