import Syndicate
import Testing

@Suite struct RFC822Tests {
    @Test(arguments: [
        ("Tue, 05 Mar 2024 13:00:00 +0100", "2024-03-05T13:00:00+01:00"),
        ("Sat, 07 Sep 2002 00:00:01 GMT", "2002-09-07T00:00:01Z"),
        ("07 Sep 2002 00:00:01 UT", "2002-09-07T00:00:01Z"),
        ("7 Sep 02 00:00 EST", "2002-09-07T00:00:00-05:00"),
        ("7 Sep 49 00:00 EDT", "2049-09-07T00:00:00-04:00"),
        ("7 Sep 50 00:00 CST", "1950-09-07T00:00:00-06:00"),
        ("7 Sep 102 00:00 CDT", "2002-09-07T00:00:00-05:00"),
        ("Sat, 07 Sep 2002 00:00:01 MST", "2002-09-07T00:00:01-07:00"),
        ("Sat, 07 Sep 2002 00:00:01 MDT", "2002-09-07T00:00:01-06:00"),
        ("Sat, 07 Sep 2002 00:00:01 PST", "2002-09-07T00:00:01-08:00"),
        ("Sat, 07 Sep 2002 00:00:01 PDT", "2002-09-07T00:00:01-07:00"),
        ("Sat, 07 Sep 2002 00:00:01 Z", "2002-09-07T00:00:01Z"),
        ("Sat, 07 Sep 2002 00:00:01 A", "2002-09-07T00:00:01-00:00"),
        ("Sat, 07 Sep 2002 00:00:01 XYZZY", "2002-09-07T00:00:01-00:00"),
        ("Sat, 07 Sep 2002 00:00:01 -0000", "2002-09-07T00:00:01-00:00"),
        ("Sat, 07 Sep 2002 00:00:01 +0000", "2002-09-07T00:00:01Z"),
        ("sat,07 SEP 2002 00:00:01 gmt", "2002-09-07T00:00:01Z"),
        ("Fri, 21 Nov 1997 09(comment):   55  :  06 -0600", "1997-11-21T09:55:06-06:00"),
        (
            "Thu,\r\n      13\r\n        Feb\r\n          1969\r\n      23:32\r\n               -0330 (Newfoundland Time)",
            "1969-02-13T23:32:00-03:30"
        ),
        (" (a (nested \\) one)) Sat, 07 Sep 2002 00:00:01 GMT (b)", "2002-09-07T00:00:01Z"),
        ("Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00Z"),
    ])
    func reads(text: String, expected: String) {
        #expect(Timestamp(rfc822: text)?.rfc3339 == expected)
    }

    @Test func knowsWhetherSecondsWereGiven() {
        #expect(Timestamp(rfc822: "7 Sep 2002 00:00 GMT")?.precision == .minute)
        #expect(Timestamp(rfc822: "7 Sep 2002 00:00:00 GMT")?.precision == .second)
    }

    @Test(arguments: [
        "", "()", "(", "Tue", "Tue,", "Wed, 05 Mar 2024 13:00:00 +0100", "Tuesday, 05 Mar 2024 13:00:00 +0100",
        "Tue 05 Mar 2024 13:00:00 +0100", "Tue, 05 March 2024 13:00:00 +0100", "Tue, 05 Mar 2024 13:00:00",
        "Tue, 05 Mar 2024 24:00:00 GMT", "Tue, 05 Mar 2024 13:60:00 GMT", "Tue, 05 Mar 2024 13:00:61 GMT",
        "Tue, 05 Mar 2024 1:00:00 GMT", "30 Feb 2024 00:00 GMT", "0 Feb 2024 00:00 GMT", "1 Feb 20240 00:00 GMT",
        "1 Feb 2 00:00 GMT", "Tue, 05 Mar 2024 13:00:00 +01:00", "Tue, 05 Mar 2024 13:00:00 +2400",
        "Tue, 05 Mar 2024 13:00:00 +0160", "Tue, 05 Mar 2024 13:00:00 GMT (", "Tue, 05 Mar 2024 13:00:00 GMT x",
        "Fri, 31 Dec 9999 23:59:60 GMT", "Tue, 05 Mar 2024 13:00:00 GMT (\\", "Tue, 05 M\u{e4}r 2024 13:00:00 GMT",
        "Tue, 05-Mar-2024 13:00:00 GMT",
    ])
    func refuses(text: String) {
        #expect(Timestamp(rfc822: text) == nil)
    }

    @Test func readsBackWhatItWrites() {
        var generator = SeededGenerator(state: 2)
        for _ in 0..<5000 {
            let date = Timestamp(
                seconds: .random(in: -62_167_219_200 + 86_400...253_402_300_799 - 86_400, using: &generator),
                offsetMinutes: .random(in: 0...9, using: &generator) == 0
                    ? nil : .random(in: -1439...1439, using: &generator))
            #expect(Timestamp(rfc822: date.rfc822) == date)
            #expect(date.withRFC822Bytes { String(decoding: $0, as: UTF8.self) } == date.rfc822)
        }
    }

    @Test(arguments: ["(", " ", "(\\", "()", "0", "Tue, ", "\u{301}"])
    func survivesLongText(part: String) {
        let text = String(repeating: part, count: 1_000_000 / part.utf8.count)
        #expect(Timestamp(rfc822: text) == nil)
        #expect(Timestamp(rfc3339: text) == nil)
        #expect(Timestamp(lenient: text) == nil)
    }
}
