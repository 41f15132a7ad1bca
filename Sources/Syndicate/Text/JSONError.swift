/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable {
        /// The text ends within a value.
        case unexpectedEnd = "unexpected-end"
        /// A character that cannot stand here.
        case unexpectedCharacter = "unexpected-character"
        /// A number that is none (RFC 8259, section 6).
        case badNumber = "bad-number"
        /// A `\` with something behind it that it cannot have (RFC 8259, section 7).
        case badEscape = "bad-escape"
        /// A control within a string (RFC 8259, section 7).
        case controlCharacter = "control-character"
        /// Arrays and objects within each other, more than are allowed.
        case tooDeep = "too-deep"
        /// Bytes that are not UTF-8.
        case notUTF8 = "not-utf-8"
    }

    /// What is wrong.
    public var code: Code
    /// One sentence for a person, without a final full stop.
    public var message: String
    /// The byte at which it is wrong, counted from 0.
    public var offset: Int
    /// The line and column of that byte.
    public var position: SourcePosition

    /// `line:column: message`.
    public var description: String { "\(position): \(message)" }
}
