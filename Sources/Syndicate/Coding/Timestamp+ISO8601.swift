extension Timestamp {
    /// The date at the precision that it has, in the forms of ISO 8601 that XML Schema uses: `2024`, `2024-03`,
    /// `2024-03-05`, `2024-03-05T13:00+01:00`, `2024-03-05T13:00:00.5+01:00`.
    ///
    /// A day or less carries its offset only where that is known and not zero.
    var iso8601: String {
        let full = rfc3339
        let bytes = Array(full.utf8)
        let length: Int
        switch precision {
        case .year: length = 4
        case .month: length = 7
        case .day: length = 10
        case .minute: length = 16
        case .second, .fraction: return full
        }
        guard bytes.count >= 20 else { return full }
        let head = String(decoding: bytes[..<length], as: UTF8.self)
        let offset = bytes[19...].drop { $0 != 0x2B && $0 != 0x2D && $0 != 0x5A }
        return precision == .minute ? head + String(decoding: offset, as: UTF8.self) : head
    }
}
