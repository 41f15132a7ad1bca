/// Text for people that may carry markup: a title, a summary, rights (RFC 4287, section 3.1).
public struct TextConstruct: Sendable, Hashable {
    private struct Parts: RareParts {
        var base: String?
        var language: String?
    }

    private var rare = Rare<Parts>()

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
    public var base: String? {
        get { rare.box?.parts.base }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.base = newValue } }
    }
    /// The language (BCP 47), where it is not the surrounding one.
    public var language: String? {
        get { rare.box?.parts.language }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.language = newValue } }
    }

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

extension TextConstruct: ExpressibleByStringInterpolation {
    /// Plain text.
    public init(stringLiteral value: String) {
        self.init(.text(value))
    }
}
