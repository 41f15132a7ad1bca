import Syndicate
import Testing

/// Input that is wrong on purpose ends in time, and is lost no more than it must be.
@Suite struct RSSHostileTests {
    @Test(arguments: [
        "<media:content url=\"https://x.example/1.png\" medium=\"image\"/>",
        "<podcast:person role=\"host\">A</podcast:person>",
        "<dc:subject>a</dc:subject>", "<a:link href=\"https://x.example/\" rel=\"alternate\"/>",
        "<dc:creator>A</dc:creator>",
        "<a:author><a:name>A</a:name></a:author>", "<thr:in-reply-to ref=\"x:1\"/>", "<guid>x</guid>",
        "<pubDate>no</pubDate>",
        "<podcast:alternateEnclosure type=\"a/b\"><podcast:source uri=\"https://x.example/\"/></podcast:alternateEnclosure>",
    ])
    func manyOfAKind(element: String) throws {
        // Telling the place of a report takes its time.
        let count = element.contains("pubDate") ? 100 : 2000
        let read = try readItem("<title>T</title>" + String(repeating: element, count: count))
        let entry = read.entry
        let kept =
            entry.extensions.elements.count + entry.authors.count + entry.links.count + entry.inReplyTo.count
            + entry.categories.count + entry.figures.count + (entry.identifier == nil ? 0 : 1)
            + (entry.published == nil ? 0 : 1)
        // Links to the same page are one.
        #expect(kept == (element.contains("a:link") ? 1 : count))
    }

    @Test func textInManyPieces() throws {
        let read = try readItem("<title>" + String(repeating: "a<?x?>", count: 50_000) + "</title>")
        #expect(read.entry.title?.plainText.utf8.count == 50_000)
        let markup = try readItem("<description>" + String(repeating: "a<b/>", count: 20_000) + "</description>")
        #expect(markup.entry.htmlBody?.utf8.count == 20_000 * 8)
    }

    @Test func marksFromOutsideTakeNothingButThemselves() throws {
        let read = try readItem(
            "<title syndicate:derived=\"true\">made up</title><title>T</title><category syndicate:term=\"t\" syndicate:label=\"l\">x</category>"
                + "<description syndicate:is=\"summary text html nothing\">&amp;amp;lt;</description><pubDate syndicate:value=\"never\">2024-03-05</pubDate>"
                + "<link syndicate:value=\"javascript:1\">https://x.example/</link>")
        #expect(read.entry.title == "T")
        #expect(read.entry.categories == [Category("t", label: "l")])
        #expect(read.entry.summary == "&lt;")
        #expect(read.entry.published?.iso8601 == "2024-03-05")
    }
}
