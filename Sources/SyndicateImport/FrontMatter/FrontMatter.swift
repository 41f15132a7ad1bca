public import Syndicate

/// What stands in front of an article's text: a block of YAML, TOML or JSON, as site generators write it.
public struct FrontMatter: Sendable, Equatable {
    /// The notation.
    public enum Format: String, Sendable, CaseIterable {
        /// YAML between `---`.
        case yaml
        /// TOML between `+++`.
        case toml
        /// A JSON object.
        case json
    }

    /// The notation.
    public var format: Format
    /// The named values; always a map.
    public var fields: FrontMatterValue

    /// Front matter of the given values.
    public init(_ format: Format, fields: FrontMatterValue) {
        self.format = format
        self.fields = fields
    }

    /// The largest block that is read, in bytes.
    public static let sizeLimit = 1 << 20
}

/// A text with its front matter taken off.
public struct SplitText: Sendable, Equatable {
    /// The front matter, where there is any.
    public var frontMatter: FrontMatter?
    /// The bytes behind it.
    public var body: [UInt8]
    /// The line of the file, counted from 1, on which the body begins.
    public var bodyLine: Int
    /// What was replaced in the front matter.
    public var diagnostics: [Diagnostic]

    init(_ frontMatter: FrontMatter? = nil, body: [UInt8], line: Int, diagnostics: [Diagnostic] = []) {
        self.frontMatter = frontMatter
        self.body = body
        self.bodyLine = line
        self.diagnostics = diagnostics
    }
}
