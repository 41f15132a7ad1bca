import Syndicate
import Testing

@Suite struct PluginTests {
    static let specs = [
        OptionSpec("size", .integer(1...10), default: "5", help: ""),
        OptionSpec("kind", .choice(["full", "short"]), help: ""), OptionSpec("flag", .boolean, help: ""),
        OptionSpec("hub", .url, isRepeatable: true, help: ""), OptionSpec("words", .string, help: ""),
    ]

    @Test func valuesAndDefaults() throws {
        let values = try OptionValues(
            [("flag", "yes"), ("hub", "https://a.example/"), ("hub", "https://b.example/"), ("words", "")],
            for: Self.specs)
        #expect(values.integer("size") == 5)
        #expect(values.string("kind") == nil)
        #expect(values.boolean("flag"))
        #expect(values.strings("hub") == ["https://a.example/", "https://b.example/"])
        #expect(values.string("words") == "")
    }

    @Test(arguments: [
        ("size", "0", "option size: \"0\" is not a number from 1 to 10"),
        ("size", "ten", "option size: \"ten\" is not a number from 1 to 10"),
        ("kind", "ful", "option kind: \"ful\" is not one of full, short"),
        ("flag", "perhaps", "option flag: \"perhaps\" is not true or false"),
        ("hub", "a.example", "option hub: \"a.example\" is not an absolute URL"),
        ("kidn", "full", "unknown option \"kidn\"; did you mean kind? (known: size, kind, flag, hub, words)"),
    ])
    func wrongOnesAreToldWithWhatIsKnown(name: String, value: String, message: String) {
        let error = #expect(throws: OptionError.self) { try OptionValues([(name, value)], for: Self.specs) }
        #expect(error?.description == message)
    }

    @Test func onlyRepeatableOptionsMayRepeat() {
        #expect(throws: OptionError.self) { try OptionValues([("size", "1"), ("size", "2")], for: Self.specs) }
    }

    @Test func aLimitClosesACursorForGood() throws {
        var cursor = EntryCursor((1...5).map { Entry(title: TextConstruct("\($0)")) })
        cursor.limit(to: 3)
        var seen: [String] = []
        #expect(cursor.preview { seen.append($0.title?.plainText ?? "") })
        #expect(seen == ["1", "2", "3"])
        var titles: [String] = []
        while let entry = try cursor.next() { titles.append(entry.title?.plainText ?? "") }
        #expect(titles == ["1", "2", "3"])
        #expect(try cursor.next() == nil)
    }

    @Test func aStreamCannotBeSeenAhead() throws {
        var count = 0
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in
            count += 1
            return count <= 2 ? Entry() : nil
        }
        #expect(!cursor.preview { _ in })
        #expect(count == 0)
        _ = try cursor.next()
        #expect(count == 1)
    }

    @Test func aReportStaysSmall() {
        var report = ConversionReport()
        for number in 0..<100_000 { report.add("review", "no place for it", entry: "urn:x:\(number)") }
        report.add("ttl", "no place for it")
        report.add("nothing", "did not happen", count: 0)
        #expect(report.losses.map(\.field) == ["review", "ttl"])
        #expect(report.losses[0].count == 100_000)
        #expect(report.losses[0].entries.count == ConversionReport.exampleLimit)
        var other = report
        other.merge(report)
        #expect(other.losses[0].count == 200_000)
        #expect(other.losses[0].entries.count == ConversionReport.exampleLimit)
    }
}
