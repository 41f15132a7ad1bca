internal import Syndicate

/// The field by which a server says when to come again (RFC 9110, section 10.2.3).
enum RetryAfter {
    /// The time that the field's value means, from `now` on: seconds, or until a date; `nil` where it is neither.
    static func time(_ value: String, now: Moment) -> Duration? {
        guard let text = PlainLine.folded(value) else { return nil }
        if let first = text.utf8.first, isDigit(first), let seconds = Double(text), seconds.isFinite {
            // Some say it in fractions, as no specification does.
            return .milliseconds(Int64(min(seconds, 1e9) * 1000))
        }
        guard let date = Timestamp(lenient: text), date.unparsed == nil else { return nil }
        return max(.zero, Moment(milliseconds: date.seconds.multipliedReportingOverflow(by: 1000).partialValue) - now)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
