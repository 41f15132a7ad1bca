/// A part of a text that a network makes something of.
public struct TextEntity: Sendable, Equatable {
    /// What a part of a text is.
    public enum Kind: String, Sendable, Equatable {
        /// A link, with or without scheme.
        case url
        /// A tag: `#word`.
        case hashtag
        /// Somebody's name: `@name`.
        case mention
        /// The sign of a stock: `$SIGN`.
        case cashtag
    }

    /// What it is.
    public var kind: Kind
    /// The link as it is written, or the name without its sign (`#`, `@`, `$`).
    public var value: String
    /// Where it stands, in bytes of UTF-8; with its sign, and with the list behind the name of its owner.
    public var utf8: Range<Int>
    /// Where it stands, in units of UTF-16.
    public var utf16: Range<Int>
    /// Where it stands, in Unicode scalars.
    public var scalars: Range<Int>

    /// An entity; see the properties.
    public init(kind: Kind, value: String, utf8: Range<Int>, utf16: Range<Int>, scalars: Range<Int>) {
        self.kind = kind
        self.value = value
        self.utf8 = utf8
        self.utf16 = utf16
        self.scalars = scalars
    }
}
