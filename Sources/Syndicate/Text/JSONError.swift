/// Why a text is not JSON, and where.
public struct JSONError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public enum Code: String, Sendable, Hashable {
        case unexpectedEnd = "unexpected-end"
        case unexpectedCharacter = "unexpected-character"
        case badNumber = "bad-number"
        case badEscape = "bad-escape"
        case controlCharacter = "control-character"
        case tooDeep = "too-deep"
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
