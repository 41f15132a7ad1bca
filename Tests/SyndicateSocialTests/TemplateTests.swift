import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// Templates for the text of a post.
@Suite struct TemplateTests {
    @Test(arguments: [
        ("{{headline}} > {{link}}", "A & B > https://film.example.com/quiet"),
        ("{{#tags}}{{.}} {{/tags}}", "#one #two"), ("{{tagline}} {{site}}", "#one #two The Late Reel"),
        ("{{^rating}}unrated{{/rating}}", "unrated"),
        ("{{#byline}}{{byline}}{{/byline}}|{{> part}}|{{nothing}}", "By Mara||"),
        ("{{#own}}x{{/own}}{{^own}}y{{/own}}", "y"),
    ])
    func valuesAreFilledIn(_ template: String, _ text: String) throws {
        var entry = article("A & B", tags: ["one", "two"])
        entry.authors = [Person(name: "Mara")]
        #expect(try post(entry, "x", [("template", template)]) == text)
    }

    @Test(arguments: [
        ("{{headline", "option template:1:"), ("ok\n  {{#a}}", "option template:2:"),
        ("{{#a}}{{/b}}", "option template:1:"),
        (String(repeating: "{{#a}}", count: 501), "option template: it has more"),
        (String(repeating: "a", count: 70_000), "option template: it is longer"),
    ])
    func mistakesHaveAPlace(_ template: String, _ message: String) throws {
        let error = #expect(throws: ExportError.self) { try post(article(), "x", [("template", template)]) }
        #expect(error?.message.hasPrefix(message) == true, "\(error?.message ?? "")")
    }

    @Test func valuesAreShortenedUntilItFits() throws {
        let entry = article(summary: String(repeating: "Nobody speaks in this film. ", count: 30))
        let text = try post(entry, "x", [("template", "{{headline}}: {{summary}} {{link}} #quiet")])
        #expect(text.hasSuffix("in this film. https://film.example.com/quiet #quiet"))
        #expect(try measure(text, "x").isValid)
    }
}
