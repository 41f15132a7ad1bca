import Syndicate
import SyndicateFeeds
import Testing

@Suite("What a feed is told by")
struct FormatSnifferTests {
    @Test(
        "the root element's name and namespace, or JSON's members",
        arguments: [
            ("<rss version='2.0'/>", .rss), ("\u{FEFF}<?xml version='1.0'?>\n<!-- x -->\n<RSS/>", .rss),
            ("<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>", .rdf),
            ("<Channel xmlns='http://purl.org/net/rss1.1#'/>", .rdf), ("<CHANNEL/>", .cdf),
            ("<a:feed xmlns:a='http://www.w3.org/2005/Atom'/>", .atom), ("<entry/>", .atom), ("<opml/>", .opml),
            ("<html/>", nil), ("", nil), ("plain", nil), ("# Markdown", nil), ("{\"title\": \"A\"}", nil),
            (" {\"items\": []}", .jsonFeed),
            ("{\"a\": {\"items\": 1}, \"version\": \"https://jsonfeed.org/version/1\"}", .jsonFeed),
            ("{\"version\": \"1\"}", nil),
        ] as [(String, FeedFormat?)])
    func root(document: String, format: FeedFormat?) {
        #expect(FormatSniffer.format(of: ImportSource(name: "a.txt", bytes: Array(document.utf8))) == format)
    }

    @Test("behind a prolog that is longer than any window")
    func longProlog() {
        let document = "<!--" + String(repeating: " x", count: 200_000) + "--><rss/>"
        #expect(FormatSniffer.format(of: ImportSource(name: "-", bytes: Array(document.utf8))) == .rss)
    }
}
