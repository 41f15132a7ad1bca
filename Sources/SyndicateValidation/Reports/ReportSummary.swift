/// What a run found in all files together.
public struct ReportSummary: Sendable, Equatable {
    /// How many documents were looked at.
    public var files = 0
    /// How many of them have findings.
    public var filesWithFindings = 0
    /// How many findings there were of each level, those that reports leave out included.
    public var counts: [Level: Int] = [:]
    /// How many findings were counted and not kept.
    public var dropped = 0
    /// How many were silenced by comments or a baseline.
    public var suppressed = 0
    /// The status with which the run ends: 0 where nothing is grave enough to fail it.
    public var exitStatus: Int32 = 0

    /// Nothing yet.
    public init() {}

    /// The reports together.
    public init(_ reports: [FileReport], exitStatus: Int32 = 0) {
        for report in reports { add(report) }
        self.exitStatus = exitStatus
    }

    /// Adds what was found in a file.
    public mutating func add(_ report: FileReport) {
        files += 1
        if report.worst != nil { filesWithFindings += 1 }
        for (level, count) in report.counts where count > 0 { counts[level, default: 0] += count }
        dropped += report.dropped.values.reduce(0, +)
        suppressed += report.suppressed
    }

    /// How many findings there were of a level.
    public func count(_ level: Level) -> Int { counts[level] ?? 0 }

    /// The gravest level that was found.
    public var worst: Level? { counts.filter { $0.value > 0 }.keys.max() }
}
