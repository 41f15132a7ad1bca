/// What a document could not say, what was changed so that it could be written, and what its readers will not like.
public struct ConversionReport: Sendable, Equatable {
    /// One kind of loss.
    public struct Loss: Sendable, Equatable {
        /// The part of the model that it is about, such as `review` or `extensions.media:group`.
        public var field: String
        /// Why, in one sentence.
        public var reason: String
        /// How often it happened.
        public var count: Int
        /// The entries where it happened, by identifier, the first `ConversionReport.exampleLimit` of them.
        public var entries: [String]
    }

    /// How many entries a loss names; more are only counted, so that a report stays small whatever the feed's size.
    public static let exampleLimit = 100

    /// How many findings of each severity are kept; more are not.
    public static let findingLimit = 1000

    /// What is wrong or doubtful about the document as those see it whom it is for.
    public private(set) var findings: [Diagnostic] = []

    /// The losses, in the order in which they first happened.
    public private(set) var losses: [Loss] = []

    private var counts: [Severity: Int] = [:]

    /// An empty report.
    public init() {}

    /// Whether nothing was lost and nothing found.
    public var isEmpty: Bool { losses.isEmpty && findings.isEmpty }

    /// Adds what is wrong or doubtful about the document; its source is the entry's identifier or address, if it is about one.
    public mutating func add(_ finding: Diagnostic) {
        guard counts[finding.severity, default: 0] < Self.findingLimit else { return }
        counts[finding.severity, default: 0] += 1
        findings.append(finding)
    }

    /// Notes that `field` was lost `count` times, in `entry` or, with `nil`, in what is said of the feed as a whole.
    public mutating func add(_ field: String, _ reason: String, entry: String? = nil, count: Int = 1) {
        guard count > 0 else { return }
        let known = losses.firstIndex { $0.field == field && $0.reason == reason }
        let index = known ?? losses.count
        if known == nil { losses.append(Loss(field: field, reason: reason, count: 0, entries: [])) }
        losses[index].count += count
        if let entry, losses[index].entries.count < Self.exampleLimit, losses[index].entries.last != entry {
            losses[index].entries.append(entry)
        }
    }

    /// Adds the losses of another report.
    public mutating func merge(_ other: ConversionReport) {
        other.findings.forEach { add($0) }
        for loss in other.losses {
            let known = losses.firstIndex { $0.field == loss.field && $0.reason == loss.reason }
            guard let index = known else {
                losses.append(loss)
                continue
            }
            losses[index].count += loss.count
            let room = Self.exampleLimit - losses[index].entries.count
            losses[index].entries += loss.entries.prefix(room)
        }
    }
}
