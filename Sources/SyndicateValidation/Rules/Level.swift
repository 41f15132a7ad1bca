/// How grave a finding is.
public enum Level: String, Sendable, Hashable, CaseIterable, Comparable {
    /// Worth knowing.
    case info
    /// Readers of the feed may stumble over it, or a recommendation is not followed.
    case warning
    /// The specification is broken.
    case error

    private var rank: Int {
        switch self {
        case .info: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Whether `left` is less grave.
    public static func < (left: Level, right: Level) -> Bool { left.rank < right.rank }
}
