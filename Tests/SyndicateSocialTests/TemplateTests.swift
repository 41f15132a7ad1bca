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
        ("{{#byline}}{{byline}}{{/byline}}|{{! nothing }}", "By Mara|"),
        ("{{#tags}}{{.}}{{^last()}}, {{/last()}}{{/tags}}", "#one, #two"), ("{{first(authors)}}", "Mara"),
        ("{{=<% %>=}}<%headline%> {{x}} <%& site%>", "A & B {{x}} The Late Reel"),
        ("{{#rating}}{{#rating}}x{{/rating}}{{/rating}}{{ count(tags) }}", "2"),
        ("{{#own}}x{{/own}}{{^own}}y{{/own}}", "y"),
    ])
    func valuesAreFilledIn(_ template: String, _ text: String) throws {
        var entry = article("A & B", tags: ["one", "two"])
        entry.authors = [Person(name: "Mara")]
        #expect(try post(entry, "x", [("template", template)]) == text)
    }

    @Test(arguments: [
        ("{{headline", "option template:1:1: a tag"), ("ok\n  {{#tags}}", "option template:2:3: the section"),
        ("{{#tags}}{{/own}}", "option template:1:10: \"own\" ends here"),
        ("a\n\né {{headlin}}", "option template:3:3: unknown name \"headlin\"; did you mean \"headline\"?"),
        ("{{nothing}}", "option template:1:1: unknown name \"nothing\" (known: authors, byline,"),
        ("{{> part}}", "option template:1:1: unknown partial \"part\""),
        ("{{<a}}{{/a}}", "option template:1:1: tags that begin"),
        ("{{% CONTENT_TYPE:HTML}}", "option template:1:1: tags that begin"),
        ("{{tags}}", "option template:1:1: \"tags\" is no text"),
        ("{{upercased(site)}}", "option template:1:1: unknown function \"upercased\""),
        (String(repeating: "{{#tags}}", count: 501), "option template:1:289: sections stand too deep"),
        (String(repeating: "a", count: 2 << 20), "option template: it is larger"),
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

    /// Lists within lists multiply: two tags, two hundred times, are more renders than there are atoms.
    @Test(arguments: [
        ("tags", 20), ("tags", 30), ("categories", 10),
    ])
    func sectionsWithinSectionsAreCounted(_ name: String, _ depth: Int) throws {
        let template =
            String(repeating: "{{#\(name)}}", count: depth) + "x" + String(repeating: "{{/\(name)}}", count: depth)
        let error = #expect(throws: ExportError.self) {
            try post(article(tags: ["one", "two", "three"]), "x", [("template", template)])
        }
        #expect(
            error?.message.hasPrefix("option template: its sections repeat") == true, "\(error?.message ?? "")")
    }
}
