import Foundation
import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// Threads: where they are divided, and how they are numbered.
@Suite struct ThreadTests {
    private func parts(_ entry: Entry, _ settings: [(name: String, value: String)] = []) throws -> [String] {
        try post(entry, "x", [("thread", "true")] + settings).components(separatedBy: "\n\n---\n\n")
    }

    @Test func markersDivideOwnWords() throws {
        var entry = article()
        entry.socialTexts = [SocialText(network: "x", text: "One.\n---\nTwo.\n\n---\n\nThree.\n---")]
        #expect(try parts(entry) == ["One.\n\nhttps://film.example.com/quiet\n\n1/3", "Two.\n\n2/3", "Three.\n\n3/3"])
        #expect(
            try parts(entry, [("link", "last"), ("numbering", "none")]) == [
                "One.", "Two.", "Three.\n\nhttps://film.example.com/quiet",
            ])
        #expect(try post(entry, "x") == "One.\n\nTwo.\n\nThree.\n\nhttps://film.example.com/quiet")
    }

    @Test(arguments: 1...60)
    func numbersAreCounted(_ sentences: Int) throws {
        var entry = article(summary: nil)
        entry.content = [
            Content(
                text: String(
                    repeating: "Nobody speaks in this film, and everybody listens to it all the same. ",
                    count: sentences))
        ]
        let parts = try parts(entry)
        for (index, part) in parts.enumerated() {
            #expect(try measure(part, "x").isValid)
            if parts.count > 1 { #expect(part.hasSuffix("\n\n\(index + 1)/\(parts.count)")) }
        }
        #expect(parts.joined().components(separatedBy: "Nobody").count == sentences + 1)
    }

    @Test func longWordsAreDividedAndPartsAreLimited() throws {
        var entry = article(summary: nil)
        entry.content = [Content(text: String(repeating: "👩‍👩‍👧", count: 5000))]
        let (text, report) = try posted(entry, "x", [("thread", "true"), ("parts", "4")])
        let parts = text.components(separatedBy: "\n\n---\n\n")
        #expect(parts.count == 4)
        #expect(Set(parts[1].dropLast(5)) == ["👩‍👩‍👧"])
        #expect(report.losses.map(\.field) == ["body"])
    }
}
