/// A date as a feed or an article gives it: the instant, its UTC offset and its precision, or the spelling alone where
/// that could not be read.
public struct Timestamp: Sendable, Hashable {
    /// How much of the date was given.
    public enum Precision: UInt8, Sendable, Hashable, Comparable {
        /// The year alone: `2024`.
        case year
        /// Year and month: `2024-03`.
        case month
        /// The day: `2024-03-05`.
        case day
        /// The day and the time, to the minute.
        case minute
        /// The day and the time, to the second.
        case second
        /// The day and the time, with a fraction of a second.
        case fraction

        /// Whether less was given.
        public static func < (left: Precision, right: Precision) -> Bool { left.rawValue < right.rawValue }
    }

    /// Whole seconds since 1970-01-01T00:00:00Z, rounded down; 0 where the spelling could not be read.
    public var seconds: Int64
    /// The part of a second beyond `seconds`, in nanoseconds, 0 to 999,999,999.
    public var nanoseconds: Int32
    /// Digits of the fraction that were given, 0 to 9, so that `.500` is written as `.500` again.
    public var fractionDigits: UInt8
    /// Minutes east of UTC, -1439 to 1439; `nil` where it is not known (RFC 3339, section 4.3: `-00:00`).
    public var offsetMinutes: Int16?
    /// How much of the date was given.
    public var precision: Precision
    /// The original text, where it is not a date that can be read; then the other fields say nothing.
    public var unparsed: String?

    /// The instant `seconds` after 1970-01-01T00:00:00Z, as a clock at `offsetMinutes` east of UTC shows it.
    public init(
        seconds: Int64, nanoseconds: Int32 = 0, fractionDigits: UInt8 = 0, offsetMinutes: Int16? = 0,
        precision: Precision = .second
    ) {
        self.seconds = seconds
        self.nanoseconds = nanoseconds
        self.fractionDigits = fractionDigits
        self.offsetMinutes = offsetMinutes
        self.precision = precision
    }

    /// A date of which only the spelling is known.
    public init(unparsed: String) {
        self.init(seconds: 0)
        self.unparsed = unparsed
    }

    /// Whether the instant is known.
    public var isParsed: Bool { unparsed == nil }
}

extension Timestamp {
    /// Whether this is the earlier of two known instants; the offset does not matter, and an unread date is never earlier.
    public func isEarlier(than other: Timestamp) -> Bool {
        guard isParsed, other.isParsed else { return false }
        return (seconds, nanoseconds) < (other.seconds, other.nanoseconds)
    }
}
