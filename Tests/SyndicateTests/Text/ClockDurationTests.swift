import Syndicate
import Testing

@Suite struct ClockDurationTests {
    @Test(arguments: [
        ("0", 0), ("90", 90), ("90.5", 90.5), ("1:30", 90), ("01:02:03", 3723), ("1:02:03.25", 3723.25),
        ("90:00", 5400),
        ("100:00:00", 360_000), (" 12:34 ", 754), ("PT1H2M3S", 3723), ("PT90M", 5400), ("P1DT2H", 93_600),
        ("P2W", 1_209_600),
        ("PT0.5S", 0.5), ("pt1h", 3600), ("PT36H", 129_600), ("0.1", 0.1),
    ])
    func reads(text: String, seconds: Double) {
        #expect(ClockDuration.seconds(from: text) == seconds)
    }

    @Test(arguments: [
        "", ":", "1:", ":30", "1:60", "1:2:60", "1:2:3:4", "-5", "1:-5", "1.5:30", "abc", "5 minutes", "P", "PT", "P1Y",
        "P1M",
        "PT1S1M", "PT1H1H", "PT1.5H1M", "P1H", "PTT1S", "1h", "1e5", "NaN", "inf", "1.", ".5",
    ])
    func refuses(text: String) {
        #expect(ClockDuration.seconds(from: text) == nil)
    }

    @Test(
        arguments: [
            (0, "00:00:00", "PT0S"), (3723.9, "01:02:03", "PT1H2M3S"), (360_000, "100:00:00", "PT100H"),
            (-5, "00:00:00", "PT0S"),
            (.nan, "00:00:00", "PT0S"), (60, "00:01:00", "PT1M"), (.infinity, "8766000000:00:00", "PT8766000000H"),
        ] as [(Double, String, String)])
    func writes(seconds: Double, clock: String, iso: String) {
        #expect(ClockDuration.clockText(seconds) == clock)
        #expect(ClockDuration.iso8601Text(seconds) == iso)
    }

    @Test func readsBackWhatItWrites() {
        for seconds in stride(from: 0, through: 200_000, by: 7) {
            #expect(ClockDuration.seconds(from: ClockDuration.clockText(Double(seconds))) == Double(seconds))
            #expect(ClockDuration.seconds(from: ClockDuration.iso8601Text(Double(seconds))) == Double(seconds))
        }
    }
}
