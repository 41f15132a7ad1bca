public import Syndicate

/// A value of front matter or of `syndicate.yaml`, with the place where it stands.
///
/// Scalars keep their spelling: `date: 2024-03-05` is the text `2024-03-05`, and `language: no` is the text `no`. What a
/// scalar means is for the field to say that it belongs to.
public struct FrontMatterValue: Sendable, Hashable {
    /// A value by its shape.
    public indirect enum Content: Sendable, Hashable {
        /// One value without parts.
        case scalar(String, ScalarKind)
        /// Values in order.
        case list([FrontMatterValue])
        /// Named values in order; no two have the same name.
        case map([FrontMatterMember])
    }

    /// What the notation says that a scalar is.
    public enum ScalarKind: Sendable, Hashable {
        /// Nothing: `null`, `~` or no value at all.
        case null
        /// `true` or `false`.
        case boolean
        /// A number.
        case number
        /// A date that the notation knows as one (TOML).
        case date
        /// Text.
        case string
    }

    /// The value.
    public var content: Content
    /// Where it begins in the file; `nil` for a value that stands in none.
    public var position: SourcePosition?

    /// A value that begins at `position`.
    public init(_ content: Content, position: SourcePosition? = nil) {
        self.content = content
        self.position = position
    }
}

/// A named value of a map.
public struct FrontMatterMember: Sendable, Hashable {
    /// The name as written.
    public var key: String
    /// Where the name begins in the file.
    public var keyPosition: SourcePosition?
    /// The value.
    public var value: FrontMatterValue

    /// A named value.
    public init(_ key: String, _ value: FrontMatterValue, keyPosition: SourcePosition? = nil) {
        self.key = key
        self.value = value
        self.keyPosition = keyPosition
    }
}
