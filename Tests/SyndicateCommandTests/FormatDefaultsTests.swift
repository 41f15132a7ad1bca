import Foundation
import Testing

@Suite("Options of formats in syndicate.yaml")
struct FormatDefaultsTests {
    static func run(_ formats: String, _ arguments: [String]) throws -> Command.Result {
        let scratch = try Scratch()
        try scratch.write("title: S\nurl: https://s.example/\nformats:\n\(formats)", to: "syndicate.yaml")
        try scratch.write("Words of the file.", to: "words.txt")
        for name in ["a", "b"] {
            try scratch.write("---\ntitle: \(name)\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n", to: "\(name).md")
        }
        return try Command.run(["export"] + arguments + ["a.md", "b.md"], in: scratch.folder)
    }

    @Test(
        "hold unless the command line says otherwise",
        arguments: [
            ("  atom: {limit: 1}\n", ["--format", "atom"], 1), ("  atom: {limit: 1}\n", ["--format", "rss"], 2),
            ("  atom: {limit: 1}\n", ["--format", "atom", "--set", "limit=2"], 2),
            ("  atom:\n", ["--format", "atom"], 2),
        ])
    func limit(_ formats: String, _ arguments: [String], _ count: Int) throws {
        let result = try Self.run(formats.replacing("atom:\n", with: "atom: {}\n"), arguments)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.ranges(of: "13:00:00").count >= count)
        #expect(result.output.ranges(of: "<title").count == count + 1)
    }

    @Test("take lists, and addresses as seen from the site")
    func values() throws {
        let result = try Self.run(
            "  atom:\n    hub: [https://one.example/, /two]\n    self: feed.atom\n", ["--format", "atom"])
        #expect(result.status == 0, "\(result.errors)")
        for address in ["https://one.example/", "https://s.example/two", "https://s.example/feed.atom"] {
            #expect(result.output.contains(address))
        }
    }

    @Test(
        "are checked, with line and column",
        arguments: [
            ("  atm: {limit: 1}\n", "syndicate.yaml:4:3: error: unknown format \"atm\"; did you mean atom?"),
            ("  atom: {limt: 1}\n", "syndicate.yaml:4:10: error: unknown option \"limt\"; did you mean limit?"),
            ("  atom: {limit: many}\n", "syndicate.yaml:4:10: error: option limit: \"many\" is not a number from 1"),
            ("  atom: {limit: {a: b}}\n", "an option has a value, or a list of values"),
            ("  atom: {limit: [1, 2]}\n", "option limit is set twice"), ("  - atom\n", "formats names formats"),
            ("  atom: 3\n", "a format has options"),
        ])
    func errors(_ formats: String, _ message: String) throws {
        let result = try Self.run(formats, ["--format", "atom"])
        #expect(result.status == 78)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(result.output.isEmpty)
    }
}
