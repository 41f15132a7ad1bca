import Syndicate
import SyndicateChat
import TestSupport
import Testing

/// Messages of Discord.
@Suite struct DiscordTests {
    @Test(arguments: hostileParts)
    func longFieldsStayWithinTheLimits(part: String) throws {
        let (json, _, report) = try longMessage(part, "discord")
        #expect(json["content"]?.stringValue?.utf16.count ?? 0 <= 2000)
        let embed = try #require(json["embeds"]?[0])
        let fields = embed["fields"]?.arrayValue ?? []
        let texts: [(String?, Int)] =
            [
                (embed["title"]?.stringValue, 256), (embed["description"]?.stringValue, 4096),
                (embed["author"]?["name"]?.stringValue, 256), (embed["footer"]?["text"]?.stringValue, 2048),
            ] + fields.flatMap { [($0["name"]?.stringValue, 256), ($0["value"]?.stringValue, 1024)] }
        for (text, limit) in texts { #expect(text?.utf16.count ?? 0 <= limit) }
        #expect(texts.reduce(0) { $0 + ($1.0?.utf16.count ?? 0) } <= 6000)
        #expect(fields.count <= 25)
        #expect(json["allowed_mentions"]?["parse"] == .array([]))
        if ChatTests.isSeen(part) { #expect(report.losses.contains { $0.field == "title" }) }
    }

    @Test(
        arguments: [
            ("*a* _b_ ~~c~~ ||d|| `e`", #"\*a\* \_b\_ \~\~c\~\~ \|\|d\|\| \`e\`"#),
            ("# a\n-# b\n> c\n- d\n1. e", "\\# a\n\\-# b\n\\> c\n\\- d\n1\\. e"),
            ("[a](https://b.example/c_d_e)", #"\[a\](https://b.example/c_d_e)"#),
            ("<@1> <#2> <t:3> @here a@here.example", "\\<@1> \\<#2> \\<t:3> @\u{2060}here a@here.example"),
            ("C# > 2 - 1, 1.5", "C# > 2 - 1, 1.5"),
            (#"a\*b"#, #"a\\\*b"#),
        ])
    func signsAreSigns(words: String, text: String) throws {
        var entry = article()
        entry.socialTexts = [SocialText(network: "discord", text: words)]
        #expect(try message(entry, "discord").json["embeds"]?[0]?["description"]?.stringValue == text)
        #expect(try message(article(), "discord", [("text", words)]).json["content"]?.stringValue == text)
    }

    @Test(arguments: ["Discord News", "clyde", "", String(repeating: "a", count: 81)])
    func namesThatAreRefusedAreErrors(name: String) {
        #expect(throws: ExportError.self) { try message(article(), "discord", [("username", name)]) }
    }

    @Test func theColorIsANumber() throws {
        let embed = try message(article(), "discord", [("color", "8A1C2E")]).json["embeds"]?[0]
        #expect(embed?["color"] == .number("9051182"))
    }
}
