public import Syndicate

/// What a parser of HTML had to leave out or move to stay within its `HTMLLimits`.
public struct HTMLParseReport: Sendable, Hashable {
    /// A limit that the input went beyond.
    public enum Limit: String, Sendable, Hashable {
        /// `HTMLLimits.maximumBytes`.
        case bytes
        /// `HTMLLimits.maximumDepth`.
        case depth
        /// `HTMLLimits.maximumAttributes`.
        case attributes
        /// `HTMLLimits.maximumMemory`.
        case memory
    }

    /// The offset in bytes behind which the input was not read; nil when all of it was.
    public var truncatedAt: Int?
    /// The limit that was the reason.
    public var limit: Limit?
    /// How many elements stood too deep and became siblings.
    public var flattenedElements = 0

    /// A report that nothing was left out.
    public init() {}

    /// Whether the tree is what the input says.
    public var isComplete: Bool { truncatedAt == nil && flattenedElements == 0 }

    /// The report for a person; empty when the tree is complete.
    public var diagnostics: [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        if let truncatedAt, let limit {
            diagnostics.append(
                Diagnostic(
                    .warning, "html-truncated",
                    "HTML was read only up to byte \(truncatedAt): the limit of \(limit.rawValue) was reached"))
        }
        if flattenedElements > 0 {
            diagnostics.append(
                Diagnostic(
                    .warning, "html-too-deep",
                    "\(flattenedElements) HTML elements stood too deep in others and were made siblings"))
        }
        return diagnostics
    }
}
