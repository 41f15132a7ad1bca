import Syndicate
import SyndicateChat
import SyndicateImport
import TestSupport
import Testing

/// Messages of Mattermost.
@Suite struct MattermostTests {
    @Test(arguments: hostileParts)
    func longFieldsStayWithinTheLimits(part: String) throws {
        let (json, _, report) = try longMessage(part, "mattermost")
        #expect(json["text"]?.stringValue?.unicodeScalars.count ?? 0 <= 16_383)
        #expect(json["attachments"]?[0]?["text"]?.stringValue?.unicodeScalars.count ?? 0 <= 16_383)
        if ChatTests.isSeen(part) { #expect(report.losses.contains { $0.field == "title" }) }
    }

    @Test(
        arguments: [
            "*a* _b_ ~~c~~ | d | `e` **f**", "# a\n## b\n> c\n- d\n+ e\n* f\n1. g\n2) h", "a\n===\nb\n---\nc\n***",
            "| a | b |\n| - | - |\n| c | d |", "```\na\n```\n~~~", "[a](b) ![c](d) [e]: f", "&amp; &lt; &#65; Q&A AT&T",
            "<b>a</b> <!-- b -->", #"a\*b \\ c\"#, "C# 1.5 2-3 $a$ #tag", "12345. a\n12345) b",
        ])
    func markdownShowsTheWords(words: String) throws {
        var entry = article()
        entry.socialTexts = [SocialText(network: "mattermost", text: words)]
        let text = try #require(message(entry, "mattermost").json["attachments"]?[0]?["text"]?.stringValue)
        let source = "---\ntitle: T\n---\n\n" + text.split(separator: "\n\n", maxSplits: 1)[1]
        var context = ImportContext(site: Site(), includesDrafts: false)
        let file = ImportSource(name: "a.md", bytes: Array(source.utf8), modified: nil, relativePath: "a.md")
        var read = try MarkdownImporter().read(file, context: &context)
        let html = try #require(read.entries.next()?.htmlBody)
        let tags = html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" && $0 != " " } }
        #expect(Set(tags).isSubset(of: ["p", "/p", "br", "br/"]))
        let shown = TextConstruct(html: html).plainText.replacing("\u{2060}", with: "")
        #expect(shown == words.replacing("\n", with: " "))
    }

    @Test(
        arguments: [
            ("@all @mara (@Mara) @말", "@\u{2060}all @\u{2060}mara (@\u{2060}Mara) @\u{2060}말"),
            ("me@mara.example", "me@mara.example"),
            ("a :smile: at 9:30", "a :\u{2060}smile: at 9:30"),
            ("<!channel> <https://a.example|b>", "&lt;\\!channel> &lt;https://a.example\\|b>"),
            ("https://a.example/@mara/x_y", "https://a.example/%40mara/x_y"),
        ])
    func nobodyIsCalled(words: String, text: String) throws {
        let (json, _, _) = try message(article(nil, summary: words, link: nil), "mattermost", [("text", words)])
        #expect(json["text"]?.stringValue == text)
        #expect(json["attachments"]?[0]?["text"]?.stringValue == text)
    }
}
