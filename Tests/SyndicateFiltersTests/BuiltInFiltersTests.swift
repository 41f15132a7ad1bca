import Syndicate
import SyndicateFilters
import Testing

@Suite struct BuiltInFiltersTests {
    static let now = Timestamp(seconds: 1_709_899_200)

    @Test func everyExampleMakesAFilter() throws {
        for descriptor in BuiltInFilters.all {
            _ = try BuiltInFilters.make(descriptor.example, now: Self.now)
            #expect(descriptor.example.hasPrefix(descriptor.name))
            #expect(descriptor.summary.hasSuffix("."))
            #expect(BuiltInFilters.descriptor(named: descriptor.name.uppercased()) == descriptor)
        }
        #expect(Set(BuiltInFilters.all.map(\.name)).count == BuiltInFilters.all.count)
    }

    @Test(arguments: [
        ("limt=3", "unknown filter \"limt\"; did you mean limit? (known: limit, skip, since, "),
        ("", "unknown filter \"\" (known: limit, "),
        ("limit", "filter limit: needs a value, as in \"limit=10\""),
        ("limit=", "filter limit: a value is empty, as in \"limit=10\""),
        ("limit=-1", "filter limit: \"-1\" is no number from 0 on, as in \"limit=10\""),
        ("limit=99999999999999999999", "filter limit: \"99999999999999999999\" is no number from 0 on"),
        ("reverse=yes", "filter reverse: takes no value, as in \"reverse\""),
        ("sort=publishd", "filter sort: \"publishd\" is none of published, updated, title; did you mean published?"),
        ("sort=-", "filter sort: \"-\" is none of published, updated, title, as in \"sort=-published\""),
        ("dedupe=id,tilte", "filter dedupe: \"tilte\" is none of id, link, title, newest; did you mean title?"),
        ("category=a,,b", "filter category: a value is empty, as in \"category=film,books\""),
        ("language=de_AT", "filter language: \"de_AT\" is no language tag such as de or pt-BR"),
        ("language=-de", "filter language: \"-de\" is no language tag"),
        ("words=*", "filter words: \"*\" has no words in it"),
        ("links=https://a/", "filter links: \"https://a/\" has no => between what is and what shall be"),
        ("links= =>b", "filter links: \" =>b\" has nothing before its =>"),
        ("truncate=0", "filter truncate: \"0\" is neither a number of characters nor \"paragraph\""),
        ("since=7", "filter since: \"7\" is neither a date (2024-03-01, 2024-03-01T12:00:00Z) nor a span (7d, 12h)"),
        ("since=3 months", "filter since: \"3 months\" has no fixed length; days have, as in \"since=7d\""),
    ])
    func whatIsWrongIsTold(text: String, message: String) {
        let error = #expect(throws: OptionError.self) { try BuiltInFilters.make(text, now: Self.now) }
        #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
    }

    @Test func tooManyValuesAreRefused() {
        let error = #expect(throws: OptionError.self) {
            try BuiltInFilters.make("limit", ["1", "2"], now: nil)
        }
        #expect(error?.description == "filter limit: takes one value, not 2, as in \"limit=10\"")
    }

    @Test func aSpanNeedsToKnowTheTime() throws {
        _ = try BuiltInFilters.make("since=2024-03-01", now: nil)
        #expect(throws: OptionError.self) { try BuiltInFilters.make("since=7d", now: nil) }
    }
}
