/// The line of the source at which a finding begins, shortened to what fits a screen.
public struct Excerpt: Sendable, Equatable {
    /// At most 160 scalars of the line, control characters replaced by U+FFFD, tabs by a space.
    public var text: String
    /// How many scalars of `text` come before the finding.
    public var offset: Int
    /// How many scalars of `text` the finding has, one at least.
    public var length: Int
    /// Whether the line goes on before or behind `text`.
    public var isCutBefore: Bool
    /// Whether the line goes on behind `text`.
    public var isCutBehind: Bool

    /// An excerpt; see the properties.
    public init(text: String, offset: Int, length: Int, isCutBefore: Bool = false, isCutBehind: Bool = false) {
        self.text = text
        self.offset = offset
        self.length = length
        self.isCutBefore = isCutBefore
        self.isCutBehind = isCutBehind
    }
}
