import Foundation
import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// Entries that nobody would write.
@Suite struct HostileEntryTests {
    @Test(
        arguments: SocialExporter.all.map(\.descriptor.name),
        [
            "word ", "長", "👩‍👩‍👧", "e\u{301}\u{302}", "\u{301}", "https://a.example/", "#a ", "@a@", "\u{202E}", "\u{1112}",
            "a.", "(",
        ])
    func longTitlesAreCut(_ network: String, _ part: String) throws {
        var entry = article(
            String(repeating: part, count: 100_000 / part.utf8.count), summary: String(repeating: part, count: 5000))
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        // One character of a hundred kilobytes is no title, nor is none.
        if network == "reddit", ["\u{301}", "\u{202E}", "\u{1112}"].contains(part) {
            #expect(throws: ExportError.self) { try post(entry, network) }
            return
        }
        let text = try post(entry, network)
        let body =
            network == "reddit" ? text.components(separatedBy: "\n\n").dropFirst().joined(separator: "\n\n") : text
        let measure = try measure(body, network)
        #expect(measure.used <= measure.limit)
        #expect(text.contains("https://film.example.com/quiet"))
    }

    @Test(arguments: SocialExporter.all.map(\.descriptor.name))
    func aThousandCategories(_ network: String) throws {
        var entry = article(tags: (0..<1000).map { "Tag \($0) of many" })
        entry.image = Figure(url: "https://film.example.com/a.jpg", alt: "A hall")
        #expect(try post(entry, network).utf8.filter { $0 == UInt8(ascii: "#") }.count <= 5)
    }

    @Test func aLinkThatFitsNowhereIsLeftOut() throws {
        let link = "https://film.example.com/" + String(repeating: "a", count: 600)
        let (text, report) = try posted(article(link: link), "threads")
        #expect(!text.contains("https"))
        #expect(report.losses.contains { $0.field == "link" })
        #expect(try posted(article(link: "javascript:alert(1)"), "x").report.losses.map(\.field) == ["link"])
    }
}
