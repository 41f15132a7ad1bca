import Foundation
import Testing

/// `syndicate validate --fix`.
@Suite struct ValidateFixTests {
    private static let feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel><title>Film</title><link>https://example.org/</link><description>Seen</description>
        <lastBuildDate>2024-03-05T13:00:00Z</lastBuildDate>
        </channel></rss>

        """

    @Test func `a file is mended in its place, and what is left is reported`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.feed, to: "feed.xml")
        let before = try Command.run(["validate", "feed.xml"], in: scratch.folder)
        let dry = try Command.run(["validate", "--fix", "--dry-run", "feed.xml"], in: scratch.folder)
        #expect(try scratch.read("feed.xml") == Self.feed)
        #expect(dry.output.hasPrefix("--- a/feed.xml\n+++ b/feed.xml\n@@ "), "\(before.output)")
        let result = try Command.run(["validate", "--fix", "feed.xml"], in: scratch.folder)
        #expect(try scratch.read("feed.xml") != Self.feed)
        #expect(result.errors.contains("feed.xml: note: "))
        let again = try Command.run(["validate", "--fix", "--dry-run", "feed.xml"], in: scratch.folder)
        #expect(again.output == "")
        #expect(try scratch.names == ["feed.xml"])
    }

    @Test func `what is not well-formed stays as it is`() throws {
        let scratch = try Scratch()
        let broken = Self.feed.replacing("</channel>", with: "")
        try scratch.write(broken, to: "feed.xml")
        let result = try Command.run(["validate", "--fix", "feed.xml"], in: scratch.folder)
        #expect(result.status == 1)
        #expect(result.errors.contains("feed.xml: note: nothing is mended: it is not well-formed"))
        #expect(try scratch.read("feed.xml") == broken)
    }
}
