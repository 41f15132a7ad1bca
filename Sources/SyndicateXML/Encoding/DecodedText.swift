public import Syndicate

/// Text that was decoded from bytes.
public struct DecodedText: Sendable, Equatable {
    /// The text, without a byte order mark.
    public var text: String
    /// The encoding it was in, by its name in the WHATWG Encoding standard, such as `UTF-8` or `windows-1252`.
    public var encoding: String
    /// What was guessed, contradicted or malformed.
    public var diagnostics: [Diagnostic]

    /// A text, its encoding and what is to be said of them.
    public init(text: String, encoding: String, diagnostics: [Diagnostic] = []) {
        self.text = text
        self.encoding = encoding
        self.diagnostics = diagnostics
    }
}
