import Syndicate
import Testing

@Suite struct RFC3339Tests {
    @Test(
        arguments: [
            ("1970-01-01T00:00:00Z", 0), ("1985-04-12T23:20:50Z", 482_196_050),
            ("1996-12-19T16:39:57-08:00", 851_042_397),
            ("2024-02-29T12:00:00+01:00", 1_709_204_400), ("0000-01-01T00:00:00Z", -62_167_219_200),
            ("9999-12-31T23:59:59Z", 253_402_300_799), ("1900-02-28T00:00:00Z", -2_203_977_600),
            ("2000-02-29T00:00:00Z", 951_782_400), ("1937-01-01T12:00:27+00:20", -1_041_337_173),
        ] as [(String, Int64)])
    func readsAndWrites(text: String, seconds: Int64) throws {
        let date = try #require(Timestamp(rfc3339: text))
        #expect(date.seconds == seconds)
        #expect(date.precision == .second)
        #expect(date.rfc3339 == text)
        #expect(date.withRFC3339Bytes { String(decoding: $0, as: UTF8.self) } == text)
    }

    @Test(
        arguments: [
            ("2024-03-05T13:00:00.5Z", 500_000_000, 1), ("2024-03-05T13:00:00.500Z", 500_000_000, 3),
            ("2024-03-05T13:00:00.000000001+09:00", 1, 9), ("2024-03-05T13:00:00.00Z", 0, 2),
        ] as [(String, Int32, UInt8)])
    func keepsFraction(text: String, nanoseconds: Int32, digits: UInt8) throws {
        let date = try #require(Timestamp(rfc3339: text))
        #expect(date.nanoseconds == nanoseconds)
        #expect(date.fractionDigits == digits)
        #expect(date.precision == .fraction)
        #expect(date.rfc3339 == text)
    }

    @Test func dropsDigitsBeyondNanoseconds() throws {
        let digits = String(repeating: "9", count: 1_000_000)
        let date = try #require(Timestamp(rfc3339: "2024-03-05T13:00:00.\(digits)Z"))
        #expect(date.rfc3339 == "2024-03-05T13:00:00.999999999Z")
    }

    @Test func keepsUnknownOffset() throws {
        let date = try #require(Timestamp(rfc3339: "2024-03-05T13:00:00-00:00"))
        #expect(date.offsetMinutes == nil)
        #expect(date.rfc3339 == "2024-03-05T13:00:00-00:00")
        #expect(date.rfc822 == "Tue, 05 Mar 2024 13:00:00 -0000")
        #expect(Timestamp(rfc3339: "2024-03-05T13:00:00+00:00")?.rfc3339 == "2024-03-05T13:00:00Z")
    }

    @Test(arguments: [
        ("1990-12-31T23:59:60Z", "1991-01-01T00:00:00Z"), ("1990-12-31T15:59:60-08:00", "1990-12-31T16:00:00-08:00"),
        ("2016-12-31T23:59:60.25Z", "2017-01-01T00:00:00.25Z"),
        ("2015-06-30T23:59:60-00:00", "2015-07-01T00:00:00-00:00"),
    ])
    func readsLeapSecondAsTheNext(text: String, expected: String) {
        #expect(Timestamp(rfc3339: text)?.rfc3339 == expected)
    }

    @Test(arguments: [
        "", "Z", "2024", "2024-03-05", "2024-03-05T13:00:00", "2024-03-05T13:00Z", "2024-03-05 13:00:00Z",
        "2024-03-05t13:00:00Z", "2024-03-05T13:00:00z", "2024-13-05T13:00:00Z", "2024-00-05T13:00:00Z",
        "2024-03-00T13:00:00Z", "2024-03-32T13:00:00Z", "2023-02-29T13:00:00Z", "1900-02-29T13:00:00Z",
        "2024-04-31T13:00:00Z", "2024-03-05T24:00:00Z", "2024-03-05T13:60:00Z", "2024-03-05T13:00:61Z",
        "9999-12-31T23:59:60Z", "2024-03-05T13:00:60Z", "2024-03-05T23:59:60Z", "2024-03-05T13:00:00.Z",
        "2024-03-05T13:00:00,5Z",
        "2024-03-05T13:00:00.5", "2024-03-05T13:00:00+1:00", "2024-03-05T13:00:00+0100", "2024-03-05T13:00:00+24:00",
        "2024-03-05T13:00:00+01:60", "2024-03-05T13:00:00Z ", " 2024-03-05T13:00:00Z", "2024-03-05T13:00:00ZZ",
        "+2024-03-05T13:00:00Z", "-2024-03-05T13:00:00Z", "12024-03-05T13:00:00Z", "2024-3-05T13:00:00Z",
        "2024-03-05T13:00:00Z\u{0301}", "２024-03-05T13:00:00Z", "2024-03-05T13:00:00\u{2212}01:00",
        "2024-03-05T1:000:00Z", "2024/03/05T13:00:00Z", "2024-03-05T13-00-00Z",
    ])
    func refuses(text: String) {
        #expect(Timestamp(rfc3339: text) == nil)
    }

    @Test func writesLowerPrecisionAsMidnight() {
        let instant: Int64 = 1_709_640_001  // 2024-03-05T12:00:01Z
        func text(_ precision: Timestamp.Precision) -> String {
            Timestamp(seconds: instant, fractionDigits: 2, offsetMinutes: 60, precision: precision).rfc3339
        }
        #expect(text(.year) == "2024-01-01T00:00:00+01:00")
        #expect(text(.month) == "2024-03-01T00:00:00+01:00")
        #expect(text(.day) == "2024-03-05T00:00:00+01:00")
        #expect(text(.minute) == "2024-03-05T13:00:00+01:00")
        #expect(text(.second) == "2024-03-05T13:00:01.00+01:00")
    }

    @Test(
        arguments: [
            (Int64.max, Int16.max, "9999-12-31T23:59:59+23:59"), (Int64.min, Int16.min, "0000-01-01T00:00:00-23:59"),
            (253_402_300_800, 0, "9999-12-31T23:59:59Z"), (-62_167_219_201, 0, "0000-01-01T00:00:00Z"),
            (253_402_300_799, 60, "9999-12-31T23:59:59+01:00"), (253_402_300_800, -1, "9999-12-31T23:59:00-00:01"),
        ] as [(Int64, Int16, String)])
    func holdsToWhatCanBeWritten(seconds: Int64, offset: Int16, expected: String) {
        let date = Timestamp(seconds: seconds, offsetMinutes: offset)
        #expect(date.rfc3339 == expected)
        #expect(date.rfc822.utf8.count >= 29)
        #expect((0...9999).contains(date.civil.year))
    }

    @Test func holdsFieldsOutOfRange() {
        let date = Timestamp(seconds: 0, nanoseconds: .max, fractionDigits: 255)
        #expect(date.rfc3339 == "1970-01-01T00:00:00.999999999Z")
        #expect(Timestamp(seconds: 0, nanoseconds: -1, fractionDigits: 1).rfc3339 == "1970-01-01T00:00:00.0Z")
    }

    @Test func givesTheSpellingOfAnUnreadDate() {
        let date = Timestamp(unparsed: "next <Tuesday>")
        #expect(date.rfc3339 == "next <Tuesday>")
        #expect(date.rfc822 == "next <Tuesday>")
        #expect(date.withRFC3339Bytes { $0.count } == 0)
        #expect(date.withRFC822Bytes { $0.count } == 0)
    }

    @Test func readsBackWhatItWrites() {
        var generator = SeededGenerator(state: 1)
        for _ in 0..<5000 {
            let digits = UInt8.random(in: 0...9, using: &generator)
            var nanoseconds = Int32.random(in: 0...999_999_999, using: &generator)
            var unit: Int32 = 1
            for _ in digits..<9 where unit < 1_000_000_000 { unit *= 10 }
            nanoseconds -= nanoseconds % unit
            let date = Timestamp(
                seconds: .random(in: -62_167_219_200 + 86_400...253_402_300_799 - 86_400, using: &generator),
                nanoseconds: nanoseconds, fractionDigits: digits,
                offsetMinutes: .random(in: 0...9, using: &generator) == 0
                    ? nil : .random(in: -1439...1439, using: &generator),
                precision: digits > 0 ? .fraction : .second)
            #expect(Timestamp(rfc3339: date.rfc3339) == date)
            #expect(Timestamp(lenient: date.rfc3339) == date)
            let civil = date.civil
            #expect(
                Timestamp(
                    year: civil.year, month: civil.month, day: civil.day, hour: civil.hour, minute: civil.minute,
                    second: civil.second, nanoseconds: date.nanoseconds, fractionDigits: digits,
                    offsetMinutes: date.offsetMinutes, precision: date.precision) == date)
        }
    }

    @Test func survivesEveryByteAtEveryPlace() {
        let valid = Array("2024-03-05T13:00:00.5+01:00".utf8)
        for index in valid.indices {
            for byte in UInt8.min...UInt8.max {
                var bytes = valid
                bytes[index] = byte
                guard let date = Timestamp(rfc3339: bytes.span) else { continue }
                #expect(Timestamp(rfc3339: date.rfc3339) == date)
            }
            #expect(Timestamp(rfc3339: valid.span.extracting(first: index)) == nil)
        }
    }
}
