import Syndicate

/// Dates in all spellings: what was read and is written is read again as the same instant.
enum Dates: Target {
    static func test(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let date = Timestamp(rfc3339: text) { check(date, text) }
        if let date = Timestamp(rfc822: text) { check(date, text) }
        if let date = Timestamp(lenient: text) { check(date, text) }
        _ = Timestamp(lenient: text, defaultOffsetMinutes: 90, unixTime: true)
        _ = ClockDuration.seconds(from: text)
    }

    private static func check(_ date: Timestamp, _ text: String) {
        if date.isParsed {
            let written = date.rfc3339
            let again = Timestamp(rfc3339: written)
            require(again != nil, "\(text) is written as \(written), which is no date")
            require(again.map { isSame($0, date) } ?? false, "\(text) is written as \(written), another instant")
        }
    }

    private static func isSame(_ left: Timestamp, _ right: Timestamp) -> Bool {
        !left.isEarlier(than: right) && !right.isEarlier(than: left)
    }
}
