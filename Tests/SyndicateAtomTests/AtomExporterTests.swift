import Syndicate
import SyndicateAtom
import TestSupport
import Testing

@Suite struct AtomExporterTests {
    @Test func everyFieldOfTheModel() throws {
        let feed = everything(in: "feed.atom", type: "application/atom+xml")
        let result = try atom(feed.metadata, feed.entries, withMarks: true)
        #expect(try Fixture.matches("everything.atom", result.text))
        #expect(try Fixture.matches("everything.losses.txt", result.losses.map { $0 + "\n" }.joined()))
    }

    @Test func everyFieldOutOfAStream() throws {
        let feed = everything(in: "feed.atom", type: "application/atom+xml")
        #expect(
            try Fixture.matches(
                "everything-streamed.atom", try atom(feed.metadata, feed.entries, stream: true, withMarks: true).text))
    }

    @Test func compact() throws {
        let feed = everything(in: "feed.atom", type: "application/atom+xml")
        let text = try atom(feed.metadata, feed.entries, options: [("pretty", "false")], withMarks: true).text
        #expect(try Fixture.matches("everything-compact.atom", text))
        // The prolog's three lines, the comment, and the end of the document.
        #expect(text.utf8.count { $0 == UInt8(ascii: "\n") } == 5)
    }

    @Test func nothingAtAll() throws {
        let result = try atom(FeedMetadata(), withMarks: true)
        #expect(try Fixture.matches("nothing.atom", result.text))
        #expect(
            result.losses == [
                "updated: no date is known; 1970-01-01T00:00:00Z stands for it",
                "title: there is none; the name of the site or \"Unknown\" stands for it",
                "authors: nobody is named; the feed's title stands for the author",
            ])
    }

    @Test func titlesAlone() throws {
        let result = try atom(FeedMetadata(title: "Feed"), [Entry(title: "Entry")], withMarks: true)
        #expect(try Fixture.matches("titles.atom", result.text))
        #expect(result.losses.last == "content: neither a page nor a body; the content is empty")
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let feed = everything(in: "feed.atom", type: "application/atom+xml")
        #expect(try atom(feed.metadata, feed.entries).text == atom(feed.metadata, feed.entries).text)
    }

    @Test func descriptor() {
        let descriptor = AtomExporter().descriptor
        #expect(descriptor.name == "atom")
        #expect(descriptor.mediaType == "application/atom+xml")
        #expect(descriptor.options == FeedOptions.specs)
    }
}

@Suite struct AtomOptionTests {
    private var feed: FeedMetadata { plainFeed() }

    @Test func limitSelfHubAndStylesheet() throws {
        let options = [
            ("limit", "1"), ("self", "https://a.example/f"), ("hub", "https://h.example/"), ("stylesheet", "a.css"),
        ]
        let text = try atom(feed, [plainEntry(), plainEntry()], options: options).text
        #expect(text.components("<entry>") == 1)
        #expect(text.contains("<link rel=\"self\" href=\"https://a.example/f\"/>"))
        #expect(text.contains("<link rel=\"hub\" href=\"https://h.example/\"/>"))
        #expect(text.contains("<?xml-stylesheet href=\"a.css\" type=\"text/css\"?>"))
    }

    @Test func summariesAlone() throws {
        var entry = plainEntry()
        entry.identifier = Identifier("https://a.example/1", isPermalink: true)
        entry.summary = "short"
        let text = try atom(feed, [entry], options: [(name: "content", value: "summary")]).text
        #expect(text.contains("<summary>short</summary>"))
        #expect(!text.contains("<content"))
    }
}

extension String {
    /// How often `part` occurs.
    fileprivate func components(_ part: String) -> Int { ranges(of: part).count }
}
