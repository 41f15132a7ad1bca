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
    }
}
