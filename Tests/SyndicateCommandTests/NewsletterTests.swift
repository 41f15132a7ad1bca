import Foundation
import Testing

@Suite("syndicate export --format newsletter")
struct NewsletterTests {
    static let review = "Examples/FilmMagazine/articles/ballerina-review.md"

    @Test(
        "writes files that end as what is in them does",
        arguments: [
            ("html", "newsletter.html"), ("text", "newsletter.txt"), ("eml", "newsletter.eml"),
        ])
    func names(_ form: String, _ name: String) throws {
        let scratch = try Scratch()
        let result = try Command.run([
            "export", "--format", "newsletter", "--set", "form=\(form)", "--set", "from=news@film.example", "--output",
            scratch.folder.path() + "/", Self.review,
        ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: scratch.folder.appending(path: name).path()))
    }

    @Test("writes nothing where nothing is new, and says so")
    func nothingNew() throws {
        let scratch = try Scratch()
        let result = try Command.run([
            "export", "--format", "newsletter", "--set", "since=2031-01-01", "--output",
            scratch.folder.path() + "/", "Examples/FilmMagazine",
        ])
        #expect(result.status == 1)
        #expect(result.errors.contains("no new items"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path()).isEmpty)
        let printed = try Command.run([
            "export", "--format", "newsletter", "--set", "since=2031-01-01", "Examples/FilmMagazine",
        ])
        #expect(printed.status == 1 && printed.output.isEmpty)
        #expect(printed.errors.hasPrefix("error: no new items"), "\(printed.errors)")
    }

    @Test("writes nothing that mail programs would cut", arguments: ["html", "eml"])
    func tooLarge(_ form: String) throws {
        let scratch = try Scratch()
        try scratch.write(String(repeating: "<p>Words of the layout.</p>\n", count: 5_000), to: "large.mustache")
        try scratch.write("---\ntitle: A\ndate: 2024-03-05\n---\n\nText.\n", to: "a.md")
        let result = try Command.run(
            [
                "export", "--format", "newsletter", "--set", "template=large.mustache", "--set", "form=\(form)",
                "--set",
                "from=a@film.example", "--output", "out.\(form)", "a.md",
            ], in: scratch.folder)
        #expect(result.status == 65)
        #expect(result.errors.contains("Gmail shows no more than 102 KB"), "\(result.errors)")
        #expect(!FileManager.default.fileExists(atPath: scratch.folder.appending(path: "out.\(form)").path()))
    }

    @Test(
        "keeps every rule of mail",
        arguments: [
            ["Examples/FilmMagazine/articles/ballerina-review.md"], ["Examples/FilmMagazine/articles/past-lives-ko.md"],
            ["Examples/FilmMagazine/articles/room-tone-podcast.md"], ["Examples/FilmMagazine"],
            ["--set", "content=full", "--set", "group=category", "Examples/FilmMagazine"],
            ["--set", "sender=mailchimp", "--set", "accent=#ffd400", "--set", "width=640", "Examples/FilmMagazine"],
        ], ["magazine", "plain", "digest"])
    func rules(_ arguments: [String], _ theme: String) throws {
        let issue = try Command.run(["export", "--format", "newsletter", "--set", "theme=\(theme)"] + arguments)
        #expect(issue.status == 0, "\(issue.errors)")
        let findings = try Command.run(["lint-mail", "-"], input: issue.output)
        #expect(findings.status == 0)
        #expect(findings.output.contains("nothing to report"), "\(findings.output)")
    }

    /// What stands in the issue, what takes its place, and the rule that is broken then.
    static let mutations = [
        ("<!doctype html>", "", "doctype-missing"), ("<meta charset=\"utf-8\">", "", "charset-missing"),
        ("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">", "", "viewport-missing"),
        ("<title>Ballerina: Revenge, Balanced on One Pointed Toe", "<title>", "title-missing"),
        ("lang=\"en-GB\" dir=\"ltr\" xmlns", "dir=\"ltr\" xmlns", "lang-missing"),
        ("<meta name=\"color-scheme\" content=\"light dark\">", "", "dark-mode-meta"),
        ("role=\"presentation\" width=\"100%\"", "width=\"100%\"", "table-role"),
        ("max-width:600px", "max-width:900px", "width-over"),
        ("<h1", "<h1 style=\"font-size:9px\" title=\"", "text-size"),
        (" alt=\"A pair of", " title=\"A pair of", "img-alt"), ("width=\"536\"", "width=\"auto\"", "img-width"),
        ("href=\"https://film-magazine.example/articles/double-bills/", "href=\"/articles/double-bills/", "link-href"),
        ("<h2", "<h5", "heading-order"), ("<em>", "<script>x</script><em>", "forbidden-element"),
        ("margin:0 auto;", "margin:0 auto;display:flex;", "forbidden-style"),
        (
            "src=\"https://film-magazine.example/media/ballerina-shoes.jpg", "src=\"data:image/png;base64,AAAA",
            "data-uri"
        ),
        ("There is no mystery", "There is\u{85} no mystery", "control-character"),
        ("background-color:#ffffff", "background-color:#777777", "contrast"),
    ]

    @Test("is told where it breaks a rule", arguments: mutations)
    func mutated(_ text: String, _ replacement: String, _ rule: String) throws {
        let issue = try Command.run(["export", "--format", "newsletter", "--set", "theme=magazine", Self.review]).output
        let place = try #require(issue.range(of: text), "\(text)")
        let line = issue[..<place.lowerBound].utf8.count { $0 == 0x0A } + 1
        let result = try Command.run(
            ["lint-mail", "--report", "json", "--fail-on", "never", "-"],
            input: issue.replacingCharacters(in: place, with: replacement))
        let report = try #require(JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        let files = try #require(report["files"] as? [[String: Any]])
        let findings = files.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }
        let lines = findings.filter { $0["rule"] as? String == rule }.compactMap { $0["line"] as? Int }
        // What is missing stands nowhere, and what has no contrast stands upon the colour.
        let isThere = !rule.hasSuffix("missing") && rule != "dark-mode-meta" && rule != "contrast"
        #expect(isThere ? lines.contains(line) : !lines.isEmpty, "\(line): \(result.output)")
    }

    @Test(
        "keeps them in the example's own layout, too", arguments: ["perfect-days", "ballerina-review", "past-lives-ko"])
    func template(_ article: String) throws {
        let issue = try Command.run([
            "export", "--format", "newsletter", "--quiet", "--set",
            "template=Examples/FilmMagazine/templates/letter.mustache", "Examples/FilmMagazine/articles/\(article).md",
        ])
        #expect(issue.status == 0, "\(issue.errors)")
        let findings = try Command.run(["lint-mail", "-"], input: issue.output)
        #expect(findings.output.contains("nothing to report"), "\(findings.output)")
    }

    @Test("takes nothing into a template from elsewhere")
    func partials() throws {
        let scratch = try Scratch()
        try scratch.write("secret", to: "secret.mustache")
        try scratch.write("<p>{{> near}}{{> ../secret}}</p>", to: "t/up.mustache")
        try scratch.write("<p>{{> near}}{{> link}}</p>", to: "t/link-out.mustache")
        try scratch.write("near", to: "t/near.mustache")
        try scratch.write("---\ntitle: A\ndate: 2024-03-05\n---\n\nText.\n", to: "a.md")
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appending(path: "t/link.mustache"),
            withDestinationURL: scratch.folder.appending(path: "secret.mustache"))
        for (template, name) in [("up", "../secret"), ("link-out", "link")] {
            let result = try Command.run(
                ["export", "--format", "newsletter", "--set", "template=t/\(template).mustache", "a.md"],
                in: scratch.folder)
            #expect(result.status == 64)
            #expect(result.errors.contains("unknown partial \"\(name)\""), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }
}
