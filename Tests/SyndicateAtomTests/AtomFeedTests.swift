import Syndicate
import SyndicateAtom
import Testing

@Suite struct AtomFeedTests {
    @Test(arguments: [
        (15, "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>"),
        (60, "<sy:updatePeriod>hourly</sy:updatePeriod>"),
        (720, "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>"),
        (10_080, "<sy:updatePeriod>weekly</sy:updatePeriod>"),
    ])
    func timeToLive(minutes: Int, markup: String) throws {
        let result = try feedMarkup { $0.timeToLive = minutes }
        #expect(result.0.contains(markup))
        #expect(result.1 == [])
    }

    @Test(arguments: [0, -5, 11, 100_000])
    func timeToLiveThatNoPeriodSays(minutes: Int) throws {
        let result = try feedMarkup { $0.timeToLive = minutes }
        #expect(result == ("", ["ttl: not a whole part of an hour, a day or a week"]))
    }

    @Test func updatedIsTheNewestEntry() throws {
        var feed = plainFeed()
        feed.updated = nil
        var entries = [plainEntry(), plainEntry(), plainEntry()]
        entries[0].updated = Timestamp(seconds: 100)
        entries[1].updated = Timestamp(seconds: 300)
        entries[2].updated = nil
        entries[2].published = Timestamp(seconds: 200)
        let memory = try atom(feed, entries)
        #expect(memory.text.contains("<title>Feed</title>\n  <updated>1970-01-01T00:05:00Z</updated>"))
        #expect(memory.losses == [])
        let stream = try atom(feed, entries, stream: true)
        #expect(stream.text.contains("<title>Feed</title>\n  <updated>1970-01-01T00:01:40Z</updated>"))
        #expect(stream.losses.count == 1)
    }

    @Test func anEditorIsTheAuthorWhereThereIsNone() throws {
        var feed = plainFeed()
        feed.authors = []
        feed.managingEditor = Person(name: "Ed", email: "ed@a.example")
        let result = try atom(feed, [plainEntry()])
        #expect(result.text.contains("<author>\n    <name>Ed</name>\n    <email>ed@a.example</email>"))
        #expect(result.losses == ["managingEditor: written as the author"])
    }

    @Test func nobodyStandsInWhereAllEntriesHaveAuthors() throws {
        var feed = plainFeed()
        feed.authors = []
        var entry = plainEntry()
        entry.authors = [Person(name: "B")]
        #expect(try atom(feed, [entry]).losses == [])
        #expect(try atom(feed, [entry], stream: true).losses == [])
        let mixed = try atom(feed, [entry, plainEntry()])
        #expect(mixed.text.contains("<author>\n    <name>Feed</name>"))
        #expect(mixed.losses.count == 1)
        let stream = try atom(feed, [entry, plainEntry()], stream: true)
        #expect(stream.text.contains("<author>\n      <name>Feed</name>"))
    }

    @Test(arguments: [
        (
            Person(name: "N", email: "no address"),
            "<author><name>N</name><syndicate:email>no address</syndicate:email></author>", 1
        ),
        (Person(email: "a@b.example"), "<author><name>a@b.example</name><email>a@b.example</email></author>", 1),
        (
            Person(uri: "https://a.example/x y"),
            "<author><name>https://a.example/x y</name><uri>https://a.example/x%20y</uri>"
                + "<syndicate:uri>https://a.example/x y</syndicate:uri></author>", 2
        ),
        (Person(), "", 0),
    ])
    func persons(person: Person, markup: String, losses: Int) throws {
        let result = try feedMarkup { $0.authors.append(person) }
        #expect(result.0 == markup)
        #expect(result.1.count == losses)
    }

    @Test func imageIsTheLogoWhereThereIsNone() throws {
        let result = try feedMarkup { $0.image = FeedImage(url: "https://a.example/i.png") }
        #expect(result == ("<logo>https://a.example/i.png</logo>", []))
    }

    @Test(arguments: [(Paging.complete, "<fh:complete/>"), (.archive, "<fh:archive/>"), (.paged, "")])
    func paging(paging: Paging, markup: String) throws {
        let text = try atom(
            {
                var feed = plainFeed(); feed.paging = paging; return feed
            }()
        ).text
        #expect(text.contains("<fh:") == !markup.isEmpty)
        #expect(text.contains(markup) || markup.isEmpty)
        #expect(text.contains("xmlns:fh=") == !markup.isEmpty)
    }

    @Test(
        arguments: [("en_US", "en-US"), ("zh-Hant", "zh-Hant"), ("not a language", nil), ("", nil)]
            as [(String, String?)])
    func languages(written: String, tag: String?) throws {
        var feed = plainFeed()
        feed.language = written
        let result = try atom(feed)
        #expect(result.text.contains("xml:lang") == (tag != nil))
        if let tag { #expect(result.text.contains("xml:lang=\"\(tag)\"")) }
        #expect(result.losses.isEmpty == (tag != nil))
    }

    @Test func whatAtomCannotHaveIsWrappedOrRefused() throws {
        let result = try feedMarkup {
            $0.extensions.elements = [
                ExtensionElement(.atom, "title", children: [.text("second")]),
                ExtensionElement(namespace: "urn:x", name: "not a name", prefix: "x"),
                ExtensionElement(namespace: "urn:x", name: "ok", prefix: "xmlns"),
            ]
        }
        #expect(result.0.contains("<x:ok/>"))
        #expect(result.0.contains("<syndicate:kept><title>second</title></syndicate:kept>"))
        #expect(result.1.map { $0.prefix { $0 != ":" } } == ["extensions.atom", "extensions"])
    }

    @Test func foreignNamespacesAreDeclaredOnceAtTheRoot() throws {
        let element = ExtensionElement(namespace: "urn:example:x", name: "a", prefix: "x", text: "1")
        var entries = [plainEntry(), plainEntry()]
        entries[0].extensions.elements = [element]
        entries[1].extensions.elements = [element]
        #expect(try atom(plainFeed(), entries).text.ranges(of: "xmlns:x=").count == 1)
        #expect(try atom(plainFeed(), entries, stream: true).text.ranges(of: "xmlns:x=").count == 2)
    }
}
