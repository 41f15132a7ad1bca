extension Timestamp {
    /// The date at the precision that it has, in the forms of ISO 8601 that XML Schema uses: `2024`, `2024-03`,
    /// `2024-03-05`, `2024-03-05+01:00`, `2024-03-05T13:00+01:00`, `2024-03-05T13:00:00.5+01:00`.
    public var iso8601: String {
        let full = rfc3339
        guard precision < .second, full.utf8.count >= 20 else { return full }
        let bytes = Array(full.utf8)
        let length =
            switch precision {
            case .year: 4
            case .month: 7
            case .day: 10
            default: 16
            }
        let head = String(decoding: bytes[..<length], as: UTF8.self)
        // An unknown offset is `-00:00` beside a time of day, and nothing beside a day.
        if precision != .minute, offsetMinutes == nil { return head }
        return head + String(decoding: bytes[19...], as: UTF8.self)
    }
}

extension Timestamp {
    /// The date that `iso8601` writes.
    public init?(iso8601 text: String) {
        if let date = Timestamp(lenient: text) {
            self = date
            return
        }
        // A year or month with an offset, which nobody else writes: the offset of a day's date shows how to read it.
        let bytes = Array(text.utf8)
        let tail = bytes.last == UInt8(ascii: "Z") ? 1 : 6
        guard bytes.count == 4 + tail || bytes.count == 7 + tail else { return nil }
        let head = String(decoding: bytes.dropLast(tail), as: UTF8.self)
        let offset = String(decoding: bytes.suffix(tail), as: UTF8.self)
        guard let day = Timestamp(lenient: "2000-01-01\(offset)"),
            let date = Timestamp(lenient: head, defaultOffsetMinutes: day.offsetMinutes)
        else { return nil }
        self = date
    }
}
