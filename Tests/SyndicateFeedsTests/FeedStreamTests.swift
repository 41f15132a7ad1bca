import Syndicate
import SyndicateFeeds
import Testing

@Suite("A feed that is read once")
struct FeedStreamTests {
    private static let rss = """
        <rss version="2.0"><channel><title>C</title><item><title>1</title></item><item><title>2</title></item>
        <description>behind the items</description></channel></rss>
        """
    private static let atom = """
        <feed xmlns="http://www.w3.org/2005/Atom"><title>C</title><entry><title>1</title></entry>
        <entry><title>2</title></entry><subtitle>behind the entries</subtitle></feed>
        """
    private static let json = """
        {"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [{"id": "1"}, {"id": "2"}]}
        """

    private static func source(_ text: String) -> ImportSource { ImportSource(name: "feed", bytes: Array(text.utf8)) }

    @Test("says the same as the importer", arguments: [rss, atom, json])
    func same(text: String) throws {
        var context = ImportContext()
        var whole = try FeedImporter().read(Self.source(text), context: &context)
        let expected = Feed(whole.metadata, entries: try whole.entries.collect())
        #expect(expected.entries.count == 2)

        var stream = try FeedStream(Self.source(text))
        var entries: [Entry] = []
        while let entry = try stream.next() { entries.append(entry) }
        #expect(entries == expected.entries)
        #expect(stream.metadata == expected.metadata)
        #expect(try stream.next() == nil)
    }

    @Test("goes on leniently behind what was given, and reports that once")
    func lenient() throws {
        let text =
            "<rss version='2.0'><channel><item><title>1</title></item>"
            + String(repeating: " ", count: 70_000)
            + "<item><title>2 & 3</title></item><item><title>4</title></item></channel></rss>"
        let log = DiagnosticLog()
        var stream = try FeedStream(Self.source(text), log: log)
        var titles: [String] = []
        while let entry = try stream.next() { titles.append(entry.title?.plainText ?? "") }
        #expect(titles == ["1", "2 & 3", "4"])
        #expect(log.diagnostics.count { $0.message.hasPrefix("not well-formed") } == 1)
    }

    @Test("ends with an error where there is no feed")
    func none() {
        for text in ["", "<html/>", "words"] {
            #expect(throws: ImportError.self) {
                var stream = try FeedStream(Self.source(text))
                while try stream.next() != nil {}
            }
        }
    }
}
