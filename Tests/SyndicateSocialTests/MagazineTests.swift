import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// The example magazine on all networks, as its editors would post it.
@Suite struct MagazineTests {
    @Test(arguments: SocialExporter.all.map(\.descriptor.name))
    func readsLikeAPerson(_ network: String) throws {
        let feed = try Magazine.feed()
        var text = ""
        for entry in feed.entries {
            text += "=== \(entry.label)\n"
            do {
                let (post, report) = try posted(entry, network, feed: feed.metadata)
                text += post + "\n"
                for line in report.lines { text += "--- left out: \(line)\n" }
                for finding in report.findings { text += "--- \(finding.severity.rawValue): \(finding.message)\n" }
            } catch let error as ExportError {
                text += "--- error: \(error.message)\n"
            }
            text += "\n"
        }
        #expect(try Fixture.matches("magazine-\(network).txt", text))
    }

    @Test(arguments: ["x", "bluesky", "threads", "mastodon"])
    func asAThread(_ network: String) throws {
        let feed = try Magazine.feed()
        let entry = try #require(feed.entries.first { $0.label.hasSuffix("perfect-days/") })
        let post = try post(entry, network, [("thread", "true")], feed: feed.metadata)
        #expect(try Fixture.matches("thread-\(network).txt", post + "\n"))
    }
}
