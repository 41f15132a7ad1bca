internal import Syndicate

/// Dates of messages (RFC 5322, section 3.3).
enum MailDate {
    /// The words of a date; the offset is always in digits, and a date that does not know its offset is one of UTC.
    static func words(_ date: Timestamp) -> [String] {
        let text = date.withRFC822Bytes { String(decoding: $0, as: UTF8.self) }
        return text.split(separator: " ").map { $0 == "GMT" ? "+0000" : String($0) }
    }
}
