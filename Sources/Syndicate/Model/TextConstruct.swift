/// Text for people that may carry markup: a title, a summary, rights (RFC 4287, section 3.1).
public struct TextConstruct: Sendable, Hashable {
    /// The text, by its kind.
    public enum Value: Sendable, Hashable {
        /// Plain text, with nothing to decode.
        case text(String)
        /// HTML markup as a string.
        case html(String)
        /// The content of an XHTML `div`.
        case xhtml([ExtensionNode])
    }

    /// The text.
    public var value: Value
    /// The base for relative addresses in markup, where the source gave one.
    public var base: String?
    /// The language (BCP 47), where it is not the surrounding one.
    public var language: String?

    /// Text of the given kind.
    public init(_ value: Value, base: String? = nil, language: String? = nil) {
        self.value = value
        self.base = base
        self.language = language
    }

    /// Plain text.
    public init(_ text: String) {
        self.init(.text(text))
    }

    /// HTML markup.
    public init(html: String) {
        self.init(.html(html))
    }
}

extension TextConstruct: ExpressibleByStringLiteral {
    /// Plain text.
    public init(stringLiteral value: String) {
        self.init(.text(value))
    }
}
