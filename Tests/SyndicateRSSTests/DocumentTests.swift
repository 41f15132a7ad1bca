import Syndicate
import SyndicateRSS
import TestSupport
import Testing

@Suite struct DocumentTests {
    @Test func everything() throws {
        let result = try export(Samples.everyMetadata, Samples.everything.entries)
        #expect(try Fixture.matches("everything.xml", result.text))
        #expect(try Fixture.matches("everything.losses.txt", result.losses.joined(separator: "\n") + "\n"))
    }

    @Test func podcast() throws {
        let result = try export(Samples.podcast.metadata, Samples.podcast.entries)
        #expect(try Fixture.matches("podcast.xml", result.text))
        #expect(try Fixture.matches("podcast.losses.txt", result.losses.joined(separator: "\n") + "\n"))
    }

    @Test func compact() throws {
        let result = try export(.plain, .plain, [("pretty", "false")])
        #expect(
            result.text == """
                <?xml version="1.0" encoding="utf-8"?>
                <rss version="2.0" xmlns:syndicate="urn:uuid:e6bed828-5f52-5bb1-8f54-c63a1fceaea6">\
                <channel><title>The Late Reel</title><link>https://reel.example/</link>\
                <description>Films</description><item><title>A title</title><link>https://reel.example/1</link>\
                <guid isPermaLink="true" syndicate:derived="true">https://reel.example/1</guid></item></channel></rss>

                """)
        #expect(result.report.isEmpty)
    }

    @Test func aFeedOfNothing() throws {
        let result = try export(FeedMetadata(), [])
        #expect(result.channel.map { $0.prefix(7) } == ["<title ", "<link s", "<descri"])
        #expect(result.channel[1].hasPrefix("<link syndicate:derived=\"true\">urn:uuid:"))
        #expect(result.losses.count == 2)
    }

    @Test func nothingButATitle() throws {
        let result = try export(FeedMetadata(), [Entry(title: "Alone")])
        #expect(result.item[0] == "<title>Alone</title>")
        #expect(result.item[1].hasPrefix("<guid isPermaLink=\"false\" syndicate:derived=\"true\">urn:uuid:"))
        #expect(result.item.count == 2)
    }

    @Test func anEntryOfNothingStillHasATitle() throws {
        let result = try export(.plain, [Entry()])
        #expect(result.item[0].hasPrefix("<title syndicate:derived=\"true\">urn:uuid:"))
    }

    @Test func theSameFeedGivesTheSameBytes() throws {
        let first = try export(Samples.everyMetadata, Samples.everything.entries)
        let second = try export(Samples.everyMetadata, Samples.everything.entries)
        #expect(Array(first.text.utf8) == Array(second.text.utf8))
        #expect(first.report == second.report)
    }

    @Test func limit() throws {
        let result = try export(.plain, [.plain, .plain, .plain], [("limit", "2")])
        #expect(result.text.ranges(of: "<item>").count == 2)
    }

    @Test func optionsAddLinksAndStyleSheets() throws {
        let result = try export(
            .plain, .plain,
            [("self", "https://reel.example/f.xml"), ("hub", "https://hub.example/"), ("stylesheet", "/a.xsl")])
        #expect(result.text.contains("<?xml-stylesheet href=\"/a.xsl\" type=\"text/xsl\"?>\n<rss "))
        #expect(
            result.channel[2...3] == [
                "<atom:link href=\"https://reel.example/f.xml\" rel=\"self\" type=\"application/rss+xml\"/>",
                "<atom:link href=\"https://hub.example/\" rel=\"hub\"/>",
            ])
    }

    @Test func summariesAlone() throws {
        let entry = Entry.plain {
            $0.summary = "Short"
            $0.content = [Content(html: "<p>Long</p>")]
        }
        let result = try export(.plain, entry, [("content", "summary")])
        #expect(result.item.last == "<description syndicate:is=\"summary\">Short</description>")
        #expect(!result.text.contains("xmlns:content"))
    }

    @Test func failuresOfTheSinkEndTheExport() throws {
        var cursor = EntryCursor([.plain])
        var output = ByteWriter(fileDescriptor: -1)
        let big = String(repeating: "x", count: 200_000)
        cursor = EntryCursor([.plain { $0.content = [Content(html: big)] }])
        let exporter = RSSExporter()
        let options = try OptionValues(for: exporter.descriptor.options)
        do {
            _ = try exporter.export(.plain, entries: &cursor, options: options, to: &output)
            Issue.record("nothing was thrown")
        } catch {
            #expect(error.code == .output)
        }
    }
}
