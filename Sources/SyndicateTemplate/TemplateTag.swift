internal import Syndicate

/// A tag of a template (mustache(5)), with what stands within it.
struct TemplateTag: Sendable {
    enum Kind: Sendable, Equatable {
        case variable
        case unescaped
        case section
        case inverted
        case partial
    }

    var kind: Kind
    /// The name, with functions around it: `first()`, `uppercased(title)`.
    var name: String
    var position: SourcePosition
    /// How much it costs to write it once, with the text before it.
    var weight: Int
    var children: [TemplateTag] = []
}
