import Syndicate
import Testing

@testable import SyndicateImport

/// Bylines, dates and tags below the headline.
struct PlainTextMetadataTests {
    private func metadata(_ lines: String...) -> Metadata {
        ArticleReader.read(
            LineReader.lines(Array(("Headline\n" + lines.joined(separator: "\n") + "\n\nIt rains.").utf8))
        ).metadata
    }

    @Test(arguments: [
        ("By Mara Lindqvist", ["Mara Lindqvist"]), ("BY MARA LINDQVIST", ["MARA LINDQVIST"]),
        ("by Mara Lindqvist", ["Mara Lindqvist"]),
        ("Words: Mara Lindqvist", ["Mara Lindqvist"]), ("Written by Juan de la Cruz", ["Juan de la Cruz"]),
        ("By Mara Lindqvist and Ines Okafor", ["Mara Lindqvist", "Ines Okafor"]),
        ("By Mara Lindqvist, Ines Okafor and Tomas Reel", ["Mara Lindqvist", "Ines Okafor", "Tomas Reel"]),
        ("By Mara Lindqvist & Ines Okafor", ["Mara Lindqvist", "Ines Okafor"]), ("글: 한지원", ["한지원"]),
        ("한지원 기자", ["한지원"]),
        ("文：佐藤", ["佐藤"]),
    ])
    func bylines(_ line: String, _ names: [String]) {
        #expect(metadata(line).authors.compactMap(\.name) == names)
    }

    @Test func bylinesWithMore() {
        #expect(
            metadata("By Mara Lindqvist <mara@film.example>").authors == [
                Person(name: "Mara Lindqvist", email: "mara@film.example")
            ])
        #expect(
            metadata("By Mara Lindqvist (mara@film.example)").authors == [
                Person(name: "Mara Lindqvist", email: "mara@film.example")
            ])
        #expect(
            metadata("By Mara Lindqvist, film critic").authors == [Person(name: "Mara Lindqvist", role: "film critic")])
        #expect(metadata("한지원 기자 jiwon@film.example").authors == [Person(name: "한지원", email: "jiwon@film.example")])
    }

    @Test(arguments: [
        "By the sea", "By night, all cats are grey.", "By now it rains", "Bystanders", "By", "By 2024", "Words fail me",
        "Review: a film of few words",
    ])
    func noBylines(_ line: String) {
        #expect(metadata(line).authors.isEmpty)
    }

    @Test(arguments: [
        ("12 March 2024", "2024-03-12T00:00:00-00:00"), ("March 12, 2024", "2024-03-12T00:00:00-00:00"),
        ("2024-03-12", "2024-03-12T00:00:00-00:00"),
        ("Published: 12 March 2024", "2024-03-12T00:00:00-00:00"),
        ("Published on 12 March 2024", "2024-03-12T00:00:00-00:00"),
        ("Posted: 2024-03-12T10:00:00+09:00", "2024-03-12T10:00:00+09:00"),
        ("2024년 3월 12일", "2024-03-12T00:00:00-00:00"),
    ])
    func dates(_ line: String, _ date: String) {
        #expect(metadata(line).published == Timestamp(lenient: String(date.prefix(date.hasSuffix("-00:00") ? 10 : 25))))
    }

    @Test(arguments: ["2024", "March 2024", "The night of 12 March 2024", "Date: some day", "05/03/2024"])
    func noDates(_ line: String) {
        #expect(metadata(line).published == nil)
    }

    @Test func severalInOneLine() {
        let found = metadata(
            "By Mara Lindqvist | 12 March 2024 | Updated: 13 March 2024", "Tags: sea, #ferry; night", "Summary: Wet.",
            "URL: https://film.example/a")
        #expect(found.authors.map(\.name) == ["Mara Lindqvist"])
        #expect(found.published == Timestamp(lenient: "2024-03-12"))
        #expect(found.updated == Timestamp(lenient: "2024-03-13"))
        #expect(found.categories == ["sea", "ferry", "night"])
        #expect(found.summary == "Wet.")
        #expect(found.url == "https://film.example/a")
    }

    @Test func theStandfirstMayStandAboveTheByline() {
        let article = PlainTextArticleTests.article(
            "Headline\n\nA lead.\n\nBy Mara Lindqvist\n12 March 2024\n\nThe Harbour\n\nIt rains.")
        #expect(article.standfirst == "A lead.")
        #expect(article.metadata.authors.count == 1)
        #expect(article.blocks.count == 3)
    }

    @Test func whatIsNoMetadataStays() {
        let article = PlainTextArticleTests.article("Headline\nBy Mara Lindqvist\nIt rains and rains.\n\nIt stops.")
        #expect(article.blocks == [.paragraph("It rains and rains."), .paragraph("It stops.")])
    }
}
