import Foundation
import Testing

/// `inspect --each`: every input for itself.
@Suite struct EachTests {
    private static let rss = """
        <rss version="2.0"><channel><title>Film</title><link>https://film.example/</link><description>D</description>
        <item><title>Old</title><link>old</link><pubDate>gestern</pubDate></item></channel></rss>
        """

    /// A feed with a date that is none, an article, and what is neither.
    private static func folder() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(rss, to: "a.xml")
        try scratch.write("<catalog><book>B</book></catalog>", to: "b.xml")
        try scratch.write("---\ntitle: Slow Horses\ndate: 2024-03-05\n---\n\nText.\n", to: "c.md")
        return scratch
    }

    private static func lines(_ result: Command.Result) throws -> [[String: Any]] {
        try result.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    @Test func everyInputIsALineOfJSONWithItsDiagnostics() throws {
        let scratch = try Self.folder()
        let result = try Command.run(
            ["inspect", "--each", "--json", "a.xml", "b.xml", "c.md"], in: scratch.folder)
        let lines = try Self.lines(result)
        #expect(lines.map { $0["source"] as? String } == ["a.xml", "b.xml", "c.md"])
        #expect(lines.map { ($0["entries"] as? [Any])?.count } == [1, nil, 1])
        let diagnostics = lines.map { $0["diagnostics"] as? [[String: Any]] ?? [] }
        #expect(diagnostics.map { $0.map { $0["severity"] as? String } } == [["warning"], ["error"], []])
        #expect(diagnostics.first?.first?["rule"] as? String == "invalid-date")
        #expect(diagnostics.first?.first?["line"] as? Int == 2)
        // The first that could not be read decides.
        #expect(result.status == 65)
        #expect(result.errors == "")
    }

    @Test func textTellsWhatIsWrongOnStandardError() throws {
        let scratch = try Self.folder()
        let result = try Command.run(["inspect", "--each", "b.xml", "a.xml", "c.md"], in: scratch.folder)
        #expect(result.status == 65)
        #expect(result.output.contains("a.xml\n"))
        #expect(result.output.contains("Slow Horses"))
        #expect(!result.output.contains("b.xml"))
        let errors = result.errors.split(separator: "\n")
        #expect(errors.count == 2)
        #expect(errors.first?.hasPrefix("b.xml: error: ") == true)
        #expect(errors.last?.hasPrefix("a.xml:2:") == true)
    }

    @Test func whatIsNotThereIsToldInItsTurn() throws {
        let scratch = try Self.folder()
        let result = try Command.run(
            ["inspect", "--each", "--json", "none.xml", "a.xml", "*.none", "c.md"], in: scratch.folder)
        let lines = try Self.lines(result)
        #expect(lines.map { $0["source"] as? String } == ["none.xml", "a.xml", "*.none", "c.md"])
        #expect(lines.map { ($0["entries"] as? [Any])?.count } == [nil, 1, nil, 1])
        #expect(result.output.contains("no file matches this pattern"))
        #expect(result.status == 66)
        #expect(result.errors == "")
    }

    @Test func whatAServerSaidOfTheInputsCanBeTold() throws {
        let scratch = try Self.folder()
        let latin =
            Data("<rss version=\"2.0\"><channel><title>Caf".utf8) + [0xE9] + Data("</title></channel></rss>".utf8)
        try latin.write(to: scratch.folder.appending(path: "latin.xml"))
        let result = try Command.run(
            [
                "inspect", "--each", "--json", "--content-type", "application/rss+xml; charset=iso-8859-1", "--address",
                "https://film.example/feeds/rss", "latin.xml", "a.xml",
            ], in: scratch.folder)
        #expect(result.status == 0)
        let lines = try Self.lines(result)
        #expect(lines.count == 2)
        let feed = lines.first?["feed"] as? [String: Any]
        #expect((feed?["title"] as? [String: Any])?["value"] as? String == "Café")
        #expect(result.output.contains("https://film.example/feeds/old"))
    }

    @Test(arguments: [["--content-type", "text/xml"], ["--address", "https://film.example/"]])
    func whatIsSaidOfEachNeedsEach(options: [String]) throws {
        let scratch = try Self.folder()
        let result = try Command.run(["inspect", "c.md"] + options, in: scratch.folder)
        #expect(result.status == 64)
        #expect(result.errors.contains("need --each"))
    }
}
