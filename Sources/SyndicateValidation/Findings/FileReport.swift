/// What the validator has to say of one document.
public struct FileReport: Sendable, Equatable {
    /// The document as the user named it: a path, an address, or `-`.
    public var path: String
    /// What it is, such as `RSS 2.0`; `nil` where that could not be told.
    public var format: String?
    /// What was found, in the order of the document.
    public var findings: [Finding]
    /// How many there were of each level, those that are not in `findings` included.
    public var counts: [Level: Int]
    /// How many were counted and not kept, of each rule.
    public var dropped: [Rule: Int]
    /// How many were silenced by a comment in the document or by a baseline.
    public var suppressed: Int

    /// A report on the document `path`.
    public init(
        path: String, format: String? = nil, findings: [Finding] = [], counts: [Level: Int] = [:],
        dropped: [Rule: Int] = [:], suppressed: Int = 0
    ) {
        self.path = path
        self.format = format
        self.findings = findings
        self.counts = counts
        self.dropped = dropped
        self.suppressed = suppressed
    }

    /// How many findings there were of a level.
    public func count(_ level: Level) -> Int { counts[level] ?? 0 }

    /// The gravest level that was found.
    public var worst: Level? { counts.filter { $0.value > 0 }.keys.max() }
}
