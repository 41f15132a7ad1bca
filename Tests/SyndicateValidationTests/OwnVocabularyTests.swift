import SyndicateValidation
import Testing

/// Rules for an extension of one's own, made of public API alone.
@Suite struct OwnVocabularyTests {
    private static let tooDear = Rule(
        "too-dear", .warning, formats: ["Tickets"], "“{value}” is much for a film",
        explanation: "Nobody pays that.", advice: "Lower the price.", specification: "Tickets 1.0, “price”")

    private static let tickets = Vocabulary(
        prefix: "tickets", namespaces: ["https://tickets.example/ns"],
        elements: [
            Vocabulary.Element(
                .optional(
                    "tickets:offer",
                    ElementModel(
                        attributes: [.required("href", .fullURI)],
                        children: [.one("tickets:price", .text(price)), .many("tickets:date", .text(.rfc3339))])),
                in: .entries)
        ],
        checks: [
            Vocabulary.PlaceCheck(.rssItem) { validation, item in
                guard let offer = item.child("tickets:offer"), item.child("link") == nil else { return }
                validation.reportMissing(.missingElement, "link", in: offer)
            }
        ], rules: [tooDear])

    private static let price = Datatype { validation, value in
        if let number = Int(value.text), number > 50 { validation.report(tooDear, value) }
    }

    private func findings(_ item: String) -> [String] {
        let feed = """
            <rss version="2.0" xmlns:tickets="https://tickets.example/ns" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
            <title>T</title><link>https://t.example/</link><description>D</description><language>en</language>
            <atom:link rel="self" href="https://t.example/feed"/>
            <item><title>Rain</title><guid>https://t.example/1</guid>\(item)</item>
            </channel></rss>
            """
        let validator = FeedValidator(vocabularies: Vocabulary.builtIn + [Self.tickets])
        return validator.validate(Array(feed.utf8), path: "-").findings.map { "\($0.rule.id) \($0.element ?? "")" }
    }

    @Test func whatIsRightIsLetPass() {
        let item = """
            <link>https://t.example/1</link><tickets:offer href="https://t.example/buy"><tickets:price>9</tickets:price>\
            <tickets:date>2026-03-01T20:00:00Z</tickets:date></tickets:offer>
            """
        #expect(findings(item) == [])
    }

    @Test(arguments: [
        ("<link>https://t.example/1</link><tickets:offer href='https://t.example/'/>", "missing-element tickets:price"),
        (
            "<link>https://t.example/1</link><tickets:offer href='/'><tickets:price>9</tickets:price></tickets:offer>",
            "invalid-full-link tickets:offer"
        ),
        (
            "<link>https://t.example/1</link><tickets:offer href='https://t.example/'><tickets:price>99</tickets:price></tickets:offer>",
            "too-dear tickets:price"
        ),
        (
            "<tickets:offer href='https://t.example/'><tickets:price>9</tickets:price></tickets:offer>",
            "missing-element link"
        ),
        ("<link>https://t.example/1</link><tickets:seat/>", "undefined-element tickets:seat"),
    ]) func whatIsWrongIsFound(item: String, finding: String) {
        #expect(findings(item) == [finding])
    }
}
