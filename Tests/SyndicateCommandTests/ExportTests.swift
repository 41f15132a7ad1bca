import Foundation
import Testing

@Suite struct ExportTests {
    static let formats = ["rss", "atom", "jsonfeed"]

    @Test(arguments: formats)
    func theExampleIsValid(format: String) throws {
        let result = try Command.run(["export", "--format", format, "--check", "Examples/FilmMagazine"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Ballerina"))
    }

    /// Time zone, locale and time of day leave no trace.
    @Test(arguments: formats)
    func theSameInputGivesTheSameBytes(format: String) throws {
        let arguments = ["export", "--format", format, "Examples/FilmMagazine"]
        let first = try Command.run(arguments, environment: ["TZ": "UTC", "LC_ALL": "C"])
        let second = try Command.run(arguments, environment: ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"])
        #expect(first.status == 0)
        #expect(!first.bytes.isEmpty)
        #expect(first.bytes == second.bytes)
    }

    @Test func severalFormatsGoToAFolder() throws {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: Good\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n", to: "good.md")
        let result = try Command.run(
            [
                "export", "--format", "rss", "--format", "atom", "--format", "jsonfeed", "--output", "out/deep/",
                "good.md",
            ],
            in: scratch.folder)
        #expect(result.status == 0)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: scratch.folder.appending(path: "out/deep").path())
        #expect(names.sorted() == ["feed.atom", "feed.json", "feed.rss"])
    }

    /// Instagram takes no post without a picture.
    @Test func anEntryThatAFormatCannotTakeCostsNoOther() throws {
        let scratch = try Scratch()
        try scratch.write(
            "---\ntitle: A\ndate: 2024-03-05T13:00:00Z\nurl: https://a.example/bare/\n---\n\nText.\n", to: "a.md")
        try scratch.write(
            "---\ntitle: B\ndate: 2024-03-06T13:00:00Z\nurl: https://a.example/shown.html\nimage: https://a.example/b.jpg\n---\n\nText.\n",
            to: "b.md")
        let result = try Command.run(
            ["export", "--format", "instagram", "--format", "x", "--output", "out/", "."], in: scratch.folder)
        #expect(result.status == 1)
        #expect(result.errors.contains("https://a.example/bare/: there is no picture"), "\(result.errors)")
        let names = try FileManager.default.contentsOfDirectory(atPath: scratch.folder.appending(path: "out").path())
        #expect(names.sorted() == ["bare.x.txt", "shown.instagram.txt", "shown.x.txt"])
        let alone = try Command.run(["export", "--format", "instagram", "a.md"], in: scratch.folder)
        #expect(alone.status == 65 && alone.output.isEmpty)
    }

    @Test func anExistingFileIsReplacedWithItsPermissions() throws {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: Good\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n", to: "good.md")
        let target = try scratch.write("old", to: "feed.rss")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: target.path())
        let result = try Command.run(
            ["export", "--format", "rss", "--output", "feed.rss", "good.md"], in: scratch.folder)
        #expect(result.status == 0)
        #expect(try scratch.read("feed.rss").contains("<title>Good</title>"))
        let attributes = try FileManager.default.attributesOfItem(atPath: target.path())
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try scratch.names == ["feed.rss", "good.md"])
    }

    @Test func standardInputIsRead() throws {
        let result = try Command.run(
            ["export", "--format", "jsonfeed", "--from", "text", "-"],
            input: "A headline\n\nThe first paragraph of the article, long enough.\n")
        #expect(result.status == 0)
        #expect(result.output.contains("\"title\": \"A headline\""))
    }

    @Test func foldersPatternsAndFilesMakeOneFeedNewestFirst() throws {
        let scratch = try Scratch()
        for day in 1...4 {
            try scratch.write(
                "---\ntitle: Day \(day)\ndate: 2024-03-0\(day)\n---\n\nText.\n", to: "posts/\(day)/index.md")
        }
        try scratch.write("---\ntitle: Day 9\ndate: 2024-03-09\n---\n\nText.\n", to: "extra.md")
        let result = try Command.run(
            ["export", "--format", "jsonfeed", "posts", "extra.md", "posts/**/*.md"], in: scratch.folder)
        #expect(result.status == 0)
        let titles = result.output.matches(of: /"title": "Day (\d)"/).map { String($0.1) }
        #expect(titles == ["9", "4", "3", "2", "1"])
    }

    @Test func draftsAreLeftOutUnlessAsked() throws {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: Done\ndate: 2024-03-05\n---\n\nText.\n", to: "a/done.md")
        try scratch.write("---\ntitle: Half\ndate: 2024-03-05\ndraft: true\n---\n\nText.\n", to: "a/half.md")
        let without = try Command.run(["export", "--format", "atom", "a"], in: scratch.folder)
        let with = try Command.run(["export", "--format", "atom", "--drafts", "a"], in: scratch.folder)
        #expect(!without.output.contains("Half"))
        #expect(with.output.contains("Half"))
    }

    @Test(arguments: ["rss", "atom"])
    func pagesAreLinked(format: String) throws {
        let scratch = try Scratch()
        for day in 1...5 {
            try scratch.write("---\ntitle: Day \(day)\ndate: 2024-03-0\(day)\n---\n\nText.\n", to: "posts/\(day).md")
        }
        let result = try Command.run(
            [
                "export", "--format", format, "--check", "--set", "page-size=2", "--set",
                "self=https://film.example/feed.xml?a=1", "--output", "out.xml", "posts",
            ], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try scratch.names == ["out-2.xml", "out-3.xml", "out.xml", "posts"])
        func links(_ file: String) throws -> [String: String] {
            var links: [String: String] = [:]
            for match in try scratch.read(file).matches(
                of:
                    /link (?:[^>]* )?(?:rel="(?<rel>[a-z]+)" |href="(?<href>[^"]+)" ?|rel="(?<tail>[a-z]+)"|type="[^"]*" ?)+/
            ) {
                let text = String(match.0)
                guard let rel = text.firstMatch(of: /rel="([a-z]+)"/), let href = text.firstMatch(of: /href="([^"]+)"/)
                else {
                    continue
                }
                links[String(rel.1)] = String(href.1)
            }
            return links
        }
        let base = "https://film.example/feed"
        let first = try links("out.xml")
        #expect(first["self"] == "\(base).xml?a=1")
        #expect(first["next"] == "\(base)-2.xml?a=1")
        #expect(first["last"] == "\(base)-3.xml?a=1")
        #expect(first["previous"] == nil && first["prev"] == nil)
        let last = try links("out-3.xml")
        #expect(last["self"] == "\(base)-3.xml?a=1")
        #expect(last["first"] == "\(base).xml?a=1")
        #expect(last["previous"] == "\(base)-2.xml?a=1")
        #expect(last["next"] == nil)
        let titles = try ["out.xml", "out-2.xml", "out-3.xml"].map { file in
            try scratch.read(file).matches(of: /Day (\d)/).map { String($0.1) }
        }
        #expect(titles == [["5", "4"], ["3", "2"], ["1"]])
    }

    @Test func theConsoleShowsNoControlCharactersFromAnInput() throws {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: A\ndate: \"\u{1B}[31mred\"\n---\n\nText.\n", to: "evil.md")
        let result = try Command.run(["export", "--format", "rss", "evil.md"], in: scratch.folder)
        #expect(result.status == 65)
        #expect(!result.errors.utf8.contains(0x1B))
    }
}
