import Syndicate
import SyndicateFilters
import Testing

@Suite struct DedupeTests {
    private func entry(
        _ title: String, id: String? = nil, link: String? = nil, from source: String? = nil, date: String? = nil
    ) -> Entry {
        Filtering.entry(title) {
            $0.identifier = id.map { Identifier($0) }
            $0.links = link.map { [Link($0)] } ?? []
            $0.published = date.flatMap { Timestamp(lenient: $0) }
            guard let source else { return }
            var feed = FeedMetadata()
            feed.links = [Link(source)]
            $0.source = Source(feed)
        }
    }

    @Test func theFirstOfOneIdentifierStays() throws {
        let entries = [
            entry("a", id: "urn:1"), entry("b", id: "urn:1"), entry("c", id: "URN:1"), entry("d"), entry("e"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["a", "c", "d", "e"])
    }

    @Test func identifiersAreComparedByBytes() throws {
        let entries = [entry("a", id: "urn:x:caf\u{E9}"), entry("b", id: "urn:x:cafe\u{301}")]
        #expect(try Filtering.titles("dedupe", of: entries) == ["a", "b"])
    }

    @Test func numbersNameEntriesOfOneSourceAlone() throws {
        let entries = [
            entry("a", id: "17", from: "https://a.example/"), entry("b", id: "17", from: "https://b.example/"),
            entry("c", id: "17", from: "https://a.example/"), entry("own", id: "17"), entry("own again", id: "17"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["a", "b", "own"])
    }

    @Test(arguments: [
        "http://example.org/a", "https://EXAMPLE.org:443/a", "https://example.org./a/",
        "https://example.org/a?utm_source=x",
        "https://example.org/%61?", "https://example.org/b/../a#:~:text=x", "https://example.org/a#utm_medium=rss",
        "https://example.org/a?fbclid=1&mc_cid=2",
    ])
    func oneAddressIsWrittenInManyWays(link: String) throws {
        let entries = [
            entry("first", id: "urn:1", link: "https://example.org/a", from: "https://one.example/"),
            entry("second", id: "urn:2", link: link, from: "https://two.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["first"])
        #expect(try Filtering.titles("dedupe=id", of: entries) == ["first", "second"])
    }

    @Test(arguments: [
        "https://example.org/b", "https://example.org/A", "https://example.org:8443/a", "https://example.org/a?p=1",
        "https://www.example.org/a", "https://example.org/a#part", "https://example.org/%2561", "ftp://example.org/a",
    ])
    func otherAddressesAreOthers(link: String) throws {
        let entries = [
            entry("first", id: "urn:1", link: "https://example.org/a", from: "https://one.example/"),
            entry("second", id: "urn:2", link: link, from: "https://two.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["first", "second"])
    }

    @Test func hostsInOtherScriptsHaveOneKey() throws {
        let entries = [
            entry("first", link: "https://bücher.example/ä", from: "https://one.example/"),
            entry("second", link: "https://xn--bcher-kva.example/%C3%A4", from: "https://two.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["first"])
    }

    @Test func episodesThatLeadToOnePageStay() throws {
        let show = "https://cast.example/show"
        let entries = [
            entry("1", id: "urn:1", link: show), entry("2", id: "urn:2", link: show),
            entry("3", id: "urn:3", link: show),
            entry("elsewhere", id: "urn:4", link: show, from: "https://other.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["1", "2", "3", "elsewhere"])
    }

    @Test func frontPagesAndThePageOfTheFeedSayNothing() throws {
        var feed = FeedMetadata()
        feed.links = [Link("https://a.example/blog/")]
        let entries = [
            entry("a", link: "https://a.example/"), entry("b", link: "https://a.example"),
            entry("c", id: "https://a.example/blog", link: "https://a.example/1"),
            entry("d", id: "https://a.example/blog", link: "https://a.example/2"),
            entry("e", id: "urn:e", link: "https://a.example/blog"),
            entry("f", id: "urn:f", link: "https://b.example/blog", from: "https://b.example/blog"),
            entry("g", id: "urn:g", link: "https://b.example/blog", from: "https://c.example/"),
            entry("h", id: "urn:h", link: "https://b.example/blog", from: "https://d.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries, in: feed) == ["a", "b", "c", "d", "e", "f", "g"])
    }

    @Test func withoutIdentifiersLinkAndTitleTell() throws {
        let entries = [
            entry("a", link: "https://a.example/1"), entry("A", link: "https://a.example/1/"),
            entry("b", link: "https://a.example/1"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["a", "b"])
    }

    @Test func whatIsKnownByOneIsKnownByAll() throws {
        let entries = [
            entry("a", id: "urn:1", link: "https://a.example/1"),
            entry("b", id: "urn:1", link: "https://b.example/2", from: "https://b.example/"),
            entry("c", id: "urn:3", link: "https://b.example/2", from: "https://c.example/"),
        ]
        #expect(try Filtering.titles("dedupe", of: entries) == ["a"])
    }

    @Test func titlesTellOnRequest() throws {
        let entries = [
            entry("News", id: "urn:1", date: "2024-03-01T10:00:00Z"),
            entry("NEWS", id: "urn:2", from: "https://b.example/", date: "2024-03-01T20:00:00Z"),
            entry("News", id: "urn:3", date: "2024-03-01T10:00:00Z"),
            entry("News", id: "urn:4", from: "https://b.example/", date: "2024-03-02T10:00:00Z"),
            entry("News", id: "urn:5", from: "https://b.example/"),
        ]
        #expect(try Filtering.result(["dedupe"], entries).entries == entries)
        #expect(
            try Filtering.result(["dedupe=id,link,title"], entries).entries.compactMap(\.identifier)
                == ["urn:1", "urn:3", "urn:4", "urn:5"])
    }

    @Test func theNewestTakesThePlaceOfTheFirst() throws {
        let entries = [
            entry("old", id: "urn:1", date: "2024-01-01"), entry("other", id: "urn:2", date: "2024-06-01"),
            entry("new", id: "urn:1", date: "2024-03-01"), entry("undated", id: "urn:1"),
            entry("middle", id: "urn:1", date: "2024-02-01"),
        ]
        #expect(try Filtering.titles("dedupe=newest", of: entries) == ["new", "other"])
        #expect(try Filtering.titles("dedupe", of: entries) == ["old", "other"])
    }
}
