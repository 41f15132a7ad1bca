import Syndicate
import SyndicateImport
import Testing

@Suite struct FeedAssemblerTests {
    private func entry(_ title: String, _ date: String? = nil) -> Entry {
        var entry = Entry(title: TextConstruct(title))
        entry.published = date.flatMap { Timestamp(lenient: $0) }
        entry.identifier = Identifier("urn:x:\(title)")
        return entry
    }

    private func assembled(_ entries: [Entry], site: Site = Site(), isArticle: Bool = true) throws -> (
        Feed, [Diagnostic]
    ) {
        var assembler = FeedAssembler(site: site)
        for entry in entries { try assembler.add(ImportedFeed(entries: EntryCursor([entry])), isArticle: isArticle) }
        let feed = assembler.assemble()
        return (feed, assembler.diagnostics)
    }

    @Test func articlesStandNewestFirstAndThoseWithoutDateLast() throws {
        let (feed, _) = try assembled([
            entry("a", "2024-01-01"), entry("none"), entry("b", "2024-03-01T12:00:00+09:00"),
            entry("c", "2024-03-01T12:00:00Z"), entry("d", "2024-01-01"),
        ])
        #expect(feed.entries.map { $0.title?.plainText } == ["c", "b", "a", "d", "none"])
    }

    @Test func aFeedKeepsItsOrderAndItsWords() throws {
        var assembler = FeedAssembler()
        let metadata = FeedMetadata(title: "Theirs")
        let entries = [entry("old", "2020-01-01"), entry("new", "2024-01-01")]
        try assembler.add(ImportedFeed(metadata: metadata, entries: EntryCursor(entries)), isArticle: false)
        let feed = assembler.assemble()
        #expect(feed.metadata == metadata)
        #expect(feed.entries == entries)
    }

    @Test func aLoneArticleLendsTheFeedItsHeadline() throws {
        let (feed, _) = try assembled([entry("Only")])
        #expect(feed.metadata.title == "Only")
    }

    @Test func relatedHeadlinesAndProfilesFindTheirAddresses() throws {
        var target = entry("What’s “next”?", "2024-01-01")
        target.links = [Link("https://film.example/next")]
        var source = entry("Now", "2024-01-02")
        source.related = [RelatedLink(title: "WHAT'S \"NEXT\""), RelatedLink(title: "Elsewhere")]
        source.socialProfiles = [SocialProfile(network: "x"), SocialProfile(network: "facebook")]
        var site = Site()
        site.metadata.socialProfiles = [SocialProfile(network: "x", handle: "@film", url: "https://x.example/film")]
        let (feed, _) = try assembled([source, target], site: site)
        #expect(feed.entries[0].related.map(\.url) == ["https://film.example/next", nil])
        #expect(feed.entries[0].socialProfiles[0] == site.metadata.socialProfiles[0])
        #expect(feed.entries[0].socialProfiles[1] == SocialProfile(network: "facebook"))
    }

    @Test func twoEntriesOfOneIdentifierAreToldOf() throws {
        var (one, other) = (entry("one"), entry("other"))
        one.identifier = "urn:x:same"
        other.identifier = "urn:x:same"
        let (feed, diagnostics) = try assembled([one, other, entry("third")])
        #expect(feed.entries.count == 3)
        #expect(diagnostics.map(\.rule) == ["duplicate-ids"])
        #expect(FeedAssembler.duplicates(in: feed) == diagnostics)
        #expect(FeedAssembler.duplicates(in: Feed(feed.metadata, entries: Array(feed.entries.dropFirst()))).isEmpty)
        var assembler = FeedAssembler()
        for entry in [one, other] {
            try assembler.add(ImportedFeed(entries: EntryCursor([entry])), isArticle: true)
        }
        #expect(assembler.assemble(reportsDuplicates: false).entries.count == 2)
        #expect(assembler.diagnostics.isEmpty)
    }

    private func feed(_ name: String, _ titles: [String]) -> (FeedMetadata, [Entry]) {
        var metadata = FeedMetadata(title: TextConstruct(name))
        metadata.identifier = Identifier("urn:x:\(name)")
        metadata.links = [
            Link("https://\(name).example/"), Link("https://\(name).example/feed", rel: "self"),
            Link("https://hub.example/", rel: "hub"),
        ]
        metadata.language = "de"
        metadata.base = "https://\(name).example/"
        metadata.authors = [Person(name: name)]
        metadata.timeToLive = 5
        return (metadata, titles.map { entry($0) })
    }

    @Test func entriesOfSeveralFeedsSayWhereTheyComeFrom() throws {
        var (first, firstEntries) = feed("one", ["a"])
        var (second, secondEntries) = feed("two", ["b", "c", "d"])
        first.paging = .archive
        second.tombstones = [Tombstone(reference: "urn:x:gone", when: Timestamp(seconds: 0))]
        secondEntries[0].authors = [Person(name: "own")]
        secondEntries[0].language = "en"
        secondEntries[0].base = "b/"
        secondEntries[1].source = Source(FeedMetadata(title: "elsewhere"))
        secondEntries[2].source = Source(first)
        firstEntries[0].published = Timestamp(seconds: 0)
        var assembler = FeedAssembler()
        try assembler.add(ImportedFeed(metadata: first, entries: EntryCursor(firstEntries)), isArticle: false)
        try assembler.add(ImportedFeed(entries: EntryCursor([entry("article")])), isArticle: true)
        try assembler.add(ImportedFeed(metadata: second, entries: EntryCursor(secondEntries)), isArticle: false)
        let feed = assembler.assemble()
        #expect(feed.metadata == first)
        #expect(feed.entries.map { $0.title?.plainText } == ["a", "article", "b", "c", "d"])
        #expect(feed.entries[0] == firstEntries[0])
        #expect(feed.entries[1].source == nil && feed.entries[1].authors.isEmpty)
        let (b, c, d) = (feed.entries[2], feed.entries[3], feed.entries[4])
        var source = second
        source.timeToLive = nil
        source.tombstones = []
        source.links.removeLast()
        #expect(b.source?.metadata == source)
        #expect(b.authors == [Person(name: "own")] && b.language == "en" && b.base == "https://two.example/b/")
        #expect(c.source?.metadata == FeedMetadata(title: "elsewhere"))
        #expect(c.authors == [Person(name: "two")] && c.language == nil && c.base == "https://two.example/")
        #expect(d.source?.metadata == first && d.authors == [Person(name: "one")])
    }

    @Test(arguments: [nil, "https://two.example/rss"]) func aSourceHasTheAddressThatItWasReadFrom(own: String?) throws {
        var assembler = FeedAssembler()
        for name in ["one", "two"] {
            var metadata = FeedMetadata(title: TextConstruct(name))
            metadata.links = own.map { [Link($0, rel: "self")] } ?? []
            if name == "one" { metadata.identifier = "urn:x:one" }
            try assembler.add(
                ImportedFeed(metadata: metadata, entries: EntryCursor([entry(name)])), isArticle: false,
                address: "https://two.example/feed")
        }
        let feed = assembler.assemble()
        #expect(feed.metadata.links.count == (own == nil ? 0 : 1))
        #expect(feed.entries.map(\.source?.metadata.selfURL) == [nil, own ?? "https://two.example/feed"])
    }

    @Test func pagesOfOneFeedAreItsOwn() throws {
        let (metadata, entries) = feed("one", ["a", "b"])
        var assembler = FeedAssembler()
        for entry in entries {
            try assembler.add(ImportedFeed(metadata: metadata, entries: EntryCursor([entry])), isArticle: false)
        }
        #expect(assembler.assemble() == Feed(metadata, entries: entries))
    }
}
