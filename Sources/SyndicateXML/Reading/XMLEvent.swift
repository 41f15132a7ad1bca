/// What comes next in a document.
public enum XMLEvent: UInt8, Sendable {
    /// A start tag, or an empty-element tag, which is followed by its end.
    case start
    /// An end tag.
    case end
    /// Character data, references resolved; one run of it may come in several pieces.
    case text
    /// A processing instruction; its target is the local name.
    case instruction
    /// Nothing more comes.
    case endOfDocument
}
