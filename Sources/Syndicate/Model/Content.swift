/// One body of an entry: text, markup, another media type, or the address of one (RFC 4287, section 4.1.3).
public struct Content: Sendable, Hashable {
    private struct Parts: RareParts {
        var base: String?
        var language: String?
    }

    private var rare = Rare<Parts>()

    /// The body, by its kind.
    public enum Value: Sendable, Hashable {
        /// Plain text, with nothing to decode.
        case text(String)
        /// HTML markup as a string.
        case html(String)
        /// The content of an XHTML `div`.
        case xhtml([ExtensionNode])
        /// An XML media type, inline.
        case xml(mediaType: String, [ExtensionNode])
        /// A textual media type other than plain text and HTML, inline.
        case inline(mediaType: String, String)
        /// Any other media type, inline, as Base64.
        case base64(mediaType: String, String)
        /// A body that stands elsewhere.
        case external(mediaType: String?, source: String)
    }

    /// The RSS element that a body came from, so that it goes back there.
    public enum Origin: String, Sendable, Hashable {
        /// The item's `description`, where it holds the whole body.
        case description
        /// `content:encoded`.
        case encoded
        /// `xhtml:body`.
        case body
    }

    /// The body.
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
    /// The RSS element that it came from.
    public var origin: Origin?

    /// A body of the given kind.
    public init(_ value: Value, base: String? = nil, language: String? = nil, origin: Origin? = nil) {
        self.value = value
        self.base = base
        self.language = language
        self.origin = origin
    }

    /// An HTML body.
    public init(html: String) {
        self.init(.html(html))
    }

    /// A plain text body.
    public init(text: String) {
        self.init(.text(text))
    }
}
