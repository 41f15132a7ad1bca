/// An option of an exporter, declared as data: `--set name=value`.
public struct OptionSpec: Sendable, Equatable {
    /// What values an option takes.
    public enum Kind: Sendable, Equatable {
        /// Any text.
        case string
        /// `true` or `false`.
        case boolean
        /// A whole number within a range.
        case integer(ClosedRange<Int>)
        /// One of the given words.
        case choice([String])
        /// An absolute URL.
        case url
        /// A document, such as a template; the command takes `@FILE` for the words of a file.
        case document
        /// A template, with others that it takes in by name; the command takes the name of a file for it and those beside it.
        case template
        /// `true` or `false`; where it is true, the command hands in the files of the pictures that the site itself has.
        case pictures
    }

    /// The name: lower-case words joined by hyphens.
    public var name: String
    /// What values it takes.
    public var kind: Kind
    /// The value where none is set; `nil` for none.
    public var defaultValue: String?
    /// Whether it may be set several times, each adding a value.
    public var isRepeatable: Bool
    /// One line of help.
    public var help: String

    /// An option; see the properties.
    public init(
        _ name: String, _ kind: Kind, default defaultValue: String? = nil, isRepeatable: Bool = false, help: String
    ) {
        self.name = name
        self.kind = kind
        self.defaultValue = defaultValue
        self.isRepeatable = isRepeatable
        self.help = help
    }

    /// What values it takes, in words: `true|false`, `1–100`, `full|summary`.
    public var valueDescription: String {
        switch kind {
        case .string: "text"
        case .boolean, .pictures: "true|false"
        case .integer(let range) where range.upperBound == .max: "number from \(range.lowerBound)"
        case .integer(let range): "number from \(range.lowerBound) to \(range.upperBound)"
        case .choice(let words): words.joined(separator: "|")
        case .url: "URL"
        case .document: "text or @FILE"
        case .template: "FILE"
        }
    }
}
