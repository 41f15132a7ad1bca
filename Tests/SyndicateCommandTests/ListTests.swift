import Foundation
import Testing

@Suite struct ListTests {
    @Test func formatsAreListed() throws {
        let result = try Command.run(["formats"])
        #expect(result.status == 0)
        for name in ["rss", "atom", "jsonfeed", "opml", "markdown", "html", "text"] {
            #expect(result.output.contains("  \(name) "))
        }
    }

    @Test func formatsAreListedForPrograms() throws {
        let result = try Command.run(["formats", "--json"])
        let list = try #require(JSONSerialization.jsonObject(with: result.bytes) as? [String: [[String: Any]]])
        #expect(
            list["exporters"]?.compactMap { $0["name"] as? String } == [
                "rss", "atom", "jsonfeed", "opml", "opengraph", "jsonld", "sitemap", "newsletter", "facebook", "x",
                "instagram",
                "threads",
                "mastodon", "bluesky", "linkedin", "telegram", "reddit", "slack", "discord", "teams", "mattermost",
            ])
        #expect(list["importers"]?.compactMap { $0["name"] as? String } == ["feed", "markdown", "html", "text"])
        let options = try #require(list["exporters"]?.first?["options"] as? [[String: Any]])
        #expect(options.contains { $0["name"] as? String == "limit" && $0["minimum"] as? Int == 1 })
    }

    @Test(arguments: ["rss", "atom", "jsonfeed", "RSS2", "json"])
    func aFormatShowsItsOptions(name: String) throws {
        let result = try Command.run(["formats", name])
        #expect(result.status == 0)
        for option in ["limit", "self", "hub", "stylesheet", "content", "page-size", "pretty"] {
            #expect(result.output.contains("\n  \(option) "))
        }
    }

    @Test(arguments: [[], ["export"], ["inspect"], ["formats"]])
    func helpHasExamples(command: [String]) throws {
        let result = try Command.run(command + ["--help"])
        #expect(result.status == 0)
        #expect(result.output.contains("Examples:"))
        #expect(result.errors == "")
    }

    @Test func inspectPrintsTheModelAsJSON() throws {
        let result = try Command.run(["inspect", "--json", "Examples/FilmMagazine"])
        let model = try #require(JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        #expect(model["version"] as? Int == 1)
        let entries = try #require(model["entries"] as? [[String: Any]])
        #expect(entries.count == 10)
        let review = entries.compactMap { $0["review"] as? [String: Any] }.compactMap { $0["item"] as? [String: Any] }
            .first { $0["name"] as? String == "Ballerina" }
        #expect(review?["directors"] as? [String] == ["Lee Chung-hyun"])
        #expect((review?["cast"] as? [String])?.count ?? 0 >= 3)
    }

    @Test func lossesAreNamedAndExplainedOnRequest() throws {
        let scratch = try Scratch()
        try scratch.write(
            "---\ntitle: T\ndate: 2024-03-05\nurl: https://film.example/1\nitunes: {season: 2}\n---\n\nText.\n",
            to: "a.md")
        let export = ["export", "--format", "jsonfeed", "--set", "extension=false", "a.md"]
        let short = try Command.run(export, in: scratch.folder)
        #expect(
            short.errors
                == "jsonfeed: note: left out or changed: identifier, published, extensions (--report text says why)\n")
        let long = try Command.run(export + ["--report", "text"], in: scratch.folder)
        #expect(long.errors.contains("jsonfeed: note: extensions: "))
        let json = try Command.run(export + ["--report", "json"], in: scratch.folder)
        let report = try #require(
            JSONSerialization.jsonObject(with: Data(json.errors.utf8)) as? [String: Any])
        let losses = try #require(report["losses"] as? [[String: Any]])
        let extensions = try #require(losses.first { $0["field"] as? String == "extensions" })
        #expect(extensions["entries"] as? [String] == ["https://film.example/1"])
        let quiet = try Command.run(export + ["--quiet"], in: scratch.folder)
        #expect(quiet.errors == "")
    }
}
