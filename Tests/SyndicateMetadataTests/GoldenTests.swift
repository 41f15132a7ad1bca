import Syndicate
import SyndicateMetadata
import TestSupport
import Testing

@Suite struct GoldenTests {
    private static let stems = [
        "ballerina-review", "past-lives-ko", "room-tone", "projectionist-interview", "blue-eye-samurai", "perfect-days",
        "slow-horses", "frame-shapes", "double-bills", "meridian-balcony",
    ]

    private func entry(_ stem: String, of feed: Feed) throws -> Entry {
        try #require(feed.entries.first { $0.permalink?.contains("/\(stem)") == true })
    }

    @Test(arguments: stems)
    func `the head of every page of the example is as recorded`(stem: String) throws {
        let feed = try Magazine.feed()
        let (bytes, report) = try OpenGraphExporter().document(feed.metadata, [entry(stem, of: feed)])
        #expect(try Fixture.matches("\(stem).html", String(decoding: bytes, as: UTF8.self)))
        #expect(report.findings.filter { $0.severity != .note } == [])
    }

    @Test(arguments: stems)
    func `the structured data of every page of the example is as recorded`(stem: String) throws {
        let feed = try Magazine.feed()
        let (bytes, report) = try JSONLDExporter().document(feed.metadata, [entry(stem, of: feed)])
        #expect(try Fixture.matches("\(stem).jsonld", String(decoding: bytes, as: UTF8.self)))
        #expect(report.findings.filter { $0.severity != .note } == [])
    }

    @Test func `the sitemaps of the example are as recorded`() throws {
        let feed = try Magazine.feed()
        let (bytes, report) = try SitemapExporter().document(feed.metadata, feed.entries)
        #expect(try Fixture.matches("sitemap.xml", String(decoding: bytes, as: UTF8.self)))
        #expect(report.findings == [])
        let news = try SitemapExporter().document(
            feed.metadata, feed.entries, settings: [("news-since", "2024-04-01"), ("home", "true")])
        #expect(try Fixture.matches("sitemap-news.xml", String(decoding: news.bytes, as: UTF8.self)))
        #expect(news.report.findings == [])
    }

    @Test(arguments: [
        "ballerina-review", "past-lives-ko", "room-tone", "perfect-days", "blue-eye-samurai", "double-bills",
    ])
    func `nothing that is recommended is missing`(stem: String) throws {
        let feed = try Magazine.feed()
        let entry = try entry(stem, of: feed)
        #expect(try OpenGraphExporter().document(feed.metadata, [entry]).report.findings.map(\.rule) == [])
        #expect(try JSONLDExporter().document(feed.metadata, [entry]).report.findings.map(\.rule) == [])
    }
}
