import Foundation
import Syndicate
import Testing

private func encoded(_ feed: Feed, pretty: Bool) throws -> String {
    var output = ByteWriter()
    var cursor = EntryCursor(feed.entries)
    try output.json(pretty: pretty) { json throws(ExportError) in try json.document(feed.metadata, entries: &cursor) }
    return String(decoding: try output.finish(), as: UTF8.self)
}

@Suite struct ModelJSONTests {
    @Test(arguments: [true, false])
    func everythingComesBack(pretty: Bool) throws {
        let feed = Feed(FullModel.metadata, entries: [FullModel.entry, Entry()])
        let read = try Feed(json: JSONValue(parsing: encoded(feed, pretty: pretty)))
        #expect(read.metadata == feed.metadata)
        #expect(read.entries == feed.entries)
    }

    /// A member that somebody adds to the model must be said by `FullModel`, and so be tested above.
    @Test func fullModelSaysEverything() {
        func silent(_ value: Any, _ blank: Any) -> [String] {
            zip(Mirror(reflecting: value).children, Mirror(reflecting: blank).children).flatMap { said, blank in
                // The members that few values have.
                if said.label == "rare" { return silent(said.value, blank.value) }
                return "\(said.value)" == "\(blank.value)" ? [said.label ?? ""] : []
            }
        }
        #expect(silent(FullModel.entry, Entry()) == [])
        #expect(silent(FullModel.metadata, FeedMetadata()) == [])
        #expect(silent(FullModel.link, Link("")) == [])
        #expect(silent(FullModel.attachment, Attachment(url: "")) == [])
        #expect(silent(FullModel.figure, Figure()) == [])
        #expect(silent(FullModel.person, Person()) == [])
        #expect(silent(FullModel.category, Category("")) == [])
        #expect(silent(FullModel.review.item, ReviewedItem(name: "")) == [])
    }

    @Test func swiftsOwnCodersSpeakTheSameShape() throws {
        let feed = Feed(FullModel.metadata, entries: [FullModel.entry, Entry()])
        let data = try JSONEncoder().encode(feed)
        #expect(try JSONDecoder().decode(Feed.self, from: data) == feed)
        #expect(try Feed(json: JSONValue(parsing: String(decoding: data, as: UTF8.self))).entries.count == 2)
    }

    /// What follows from other members is for programs without a model: it stands in no document, and is never read back.
    @Test(arguments: [
        (false, #"{"title":{"kind":"html","value":"<i>A</i> &amp; B"}}"#),
        (true, #"{"title":{"kind":"html","value":"<i>A</i> &amp; B","plain":"A & B"}}"#),
    ])
    func derivedMembersAreAskedFor(asked: Bool, expected: String) throws {
        let entry = Entry(title: TextConstruct(html: "<i>A</i> &amp; B"))
        var output = ByteWriter()
        output.json(pretty: false) { json in
            json.writesDerived = asked
            json.value(entry)
        }
        let text = String(decoding: try output.finish(), as: UTF8.self)
        #expect(text == expected)
        let stale = text.replacing("\"A & B\"", with: "\"stale\"")
        #expect(try Entry(json: JSONValue(parsing: stale)) == entry)
    }

    @Test func emptyFeed() throws {
        #expect(try encoded(Feed(), pretty: false) == #"{"version":1,"feed":{},"entries":[]}"# + "\n")
    }

    @Test(arguments: [
        "2024", "2024-03", "2024-03-05", "2024-03-05T13:00+01:00", "2024-03-05T13:00:00-00:00", "2024-03-05Z",
        "2024-03-05+09:00", "2024-03-01:00", "2024Z",
    ])
    func datesKeepTheirPrecision(spelling: String) throws {
        let text = #"{"version":1,"feed":{},"entries":[{"published":""# + spelling + "\"}]}\n"
        #expect(try encoded(Feed(json: JSONValue(parsing: text)), pretty: false) == text)
    }

    @Test func aDayKeepsItsOffset() throws {
        var entry = Entry()
        entry.published = Timestamp(lenient: "2024-03-05", defaultOffsetMinutes: 60)
        let text = try encoded(Feed(entries: [entry]), pretty: false)
        #expect(try Feed(json: JSONValue(parsing: text)).entries == [entry])
    }

    @Test(arguments: [
        (#"[]"#, "expected an object"),
        (#"{"feed":{},"entries":[]}"#, "version: is missing; expected 1"),
        (#"{"version":2,"feed":{},"entries":[]}"#, "version: version 2 is not known; expected 1"),
        (#"{"version":1,"feed":{"links":[{}]}}"#, "feed.links[0].href: is missing; expected a string"),
        (
            #"{"version":1,"feed":{},"entries":[{},{"published":"soon"}]}"#,
            "entries[1].published: expected an ISO 8601 date"
        ),
        (
            #"{"version":1,"feed":{},"entries":[{"title":{"kind":"pdf","value":""}}]}"#,
            "entries[0].title.kind: unknown value \"pdf\""
        ),
        (#"{"version":1,"feed":{"time_to_live":1.5}}"#, "feed.time_to_live: expected a whole number"),
        (#"{"version":1,"feed":{},"entries":7}"#, "entries: expected an array"),
    ])
    func wrongShapesSayWhere(json: String, message: String) throws {
        let value = try JSONValue(parsing: json)
        let error = #expect(throws: ModelError.self) { try Feed(json: value) }
        #expect(error?.description == message)
    }

    @Test func membersThatAreNotKnownAreIgnored() throws {
        let value = try JSONValue(parsing: #"{"version":1,"feed":{"colour":"red"},"entries":[],"more":null}"#)
        #expect(try Feed(json: value) == Feed())
    }
}
