import Foundation
import Testing

/// What goes wrong ends with one line that says what and where, the status of sysexits.h, and nothing half written.
@Suite struct ErrorTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var arguments: [String]
        var status: Int32
        /// What the one line begins with or holds.
        var message: String

        var testDescription: String { name }
    }

    static let cases = [
        Case(
            name: "unknown format", arguments: ["export", "--format", "atmo", "good.md"], status: 64,
            message: "error: unknown format \"atmo\"; did you mean atom?"),
        Case(
            name: "unknown option", arguments: ["export", "--format", "rss", "--set", "limti=3", "good.md"], status: 64,
            message: "error: unknown option \"limti\"; did you mean limit?"),
        Case(
            name: "wrong value", arguments: ["export", "--format", "rss", "--set", "limit=many", "good.md"], status: 64,
            message: "error: option limit: \"many\" is not a number from 1"),
        Case(
            name: "option without value", arguments: ["export", "--format", "rss", "--set", "limit", "good.md"],
            status: 64, message: "error: --set takes name=value, not \"limit\""),
        Case(
            name: "unknown importer", arguments: ["export", "--format", "rss", "--from", "markdwon", "good.md"],
            status: 64, message: "error: unknown input format \"markdwon\"; did you mean markdown?"),
        Case(
            name: "several formats without a folder",
            arguments: ["export", "--format", "rss", "--format", "atom", "good.md"], status: 64,
            message: "error: several formats need a folder"),
        Case(
            name: "missing file", arguments: ["export", "--format", "rss", "absent.md"], status: 66,
            message: "absent.md: error: No such file or directory"),
        Case(
            name: "pattern without match", arguments: ["export", "--format", "rss", "posts/**/*.md"], status: 66,
            message: "posts/**/*.md: error: no file matches this pattern"),
        Case(
            name: "folder without articles", arguments: ["export", "--format", "rss", "empty"], status: 66,
            message: "empty: error: no articles in this folder"),
        Case(
            name: "broken YAML", arguments: ["export", "--format", "rss", "broken.md"], status: 65,
            message: "broken.md:4:5: error: expected"),
        Case(
            name: "broken TOML", arguments: ["export", "--format", "rss", "toml.md"], status: 65, message: "toml.md:2:"),
        Case(
            name: "broken JSON", arguments: ["export", "--format", "rss", "json.md"], status: 65, message: "json.md:2:"),
        Case(
            name: "invalid date", arguments: ["export", "--format", "rss", "date.md"], status: 65,
            message: "date.md:3:7: error: "),
        Case(
            name: "unreadable kind", arguments: ["export", "--format", "rss", "data.bin"], status: 65,
            message: "data.bin: error: "),
        Case(
            name: "site with an unknown key", arguments: ["export", "--format", "rss", "site/a.md"], status: 78,
            message: "syndicate.yaml:2:1: error: "),
        Case(
            name: "named site is missing", arguments: ["export", "--format", "rss", "--site", "no.yaml", "good.md"],
            status: 66, message: "no.yaml: error: "),
        Case(
            name: "target in a missing folder",
            arguments: ["export", "--format", "rss", "--output", "no/such/feed.rss", "good.md"], status: 73,
            message: "no/such/feed.rss: error: No such file or directory"),
        Case(
            name: "folder below a file",
            arguments: ["export", "--format", "rss", "--output", "good.md/", "good.md"], status: 73,
            message: "good.md: error: Not a directory"),
        Case(
            name: "full disk", arguments: ["export", "--format", "rss", "--output", "/dev/full", "good.md"], status: 74,
            message: "/dev/full: error: No space left on device"),
        Case(
            name: "pages without a file", arguments: ["export", "--format", "rss", "--set", "page-size=2", "good.md"],
            status: 64, message: "error: page-size makes several files"),
        Case(
            name: "no input", arguments: ["export", "--format", "rss"], status: 64, message: "Missing expected argument"
        ),
        Case(
            name: "unknown command", arguments: ["exprot"], status: 64,
            message: "error: unknown command \"exprot\"; did you mean export?"),
        Case(name: "no format", arguments: ["export", "good.md"], status: 64, message: "error: no format is named"),
        Case(
            name: "misspelled option", arguments: ["export", "--fromat", "rss", "good.md"], status: 64,
            message: "Did you mean '--format'?"),
        Case(
            name: "unknown format to list", arguments: ["formats", "jsonfede"], status: 64,
            message: "error: unknown format \"jsonfede\"; did you mean jsonfeed?"),
    ]

    static func site() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("---\ntitle: Good\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n", to: "good.md")
        try scratch.write("---\ntitle: A\ntags: [one, two\ndate: x\n---\n\nText.\n", to: "broken.md")
        try scratch.write("+++\ntitle = Good\n+++\n\nText.\n", to: "toml.md")
        try scratch.write("{\n  \"title\": Good\n}\n\nText.\n", to: "json.md")
        try scratch.write("---\ntitle: Good\ndate: the day before\n---\n\nText.\n", to: "date.md")
        try scratch.write("\u{0}\u{1}\u{2}", to: "data.bin")
        try scratch.write("x", to: "empty/notes.bin")
        try scratch.write("title: Site\nlanguag: en\n", to: "site/syndicate.yaml")
        try scratch.write("---\ntitle: Good\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n", to: "site/a.md")
        return scratch
    }

    @Test(arguments: cases)
    func endsWithOneLineAndAStatus(_ example: Case) throws {
        let scratch = try Self.site()
        let before = try scratch.names
        let result = try Command.run(example.arguments, in: scratch.folder)
        #expect(result.status == example.status)
        #expect(result.output == "")
        let lines = result.errors.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains(example.message) }, "\(result.errors)")
        // The argument parser adds its usage; our own errors are one line.
        if example.message.contains("error: ") || example.message.hasSuffix(":") {
            #expect(lines.count == 1, "\(result.errors)")
        }
        #expect(try scratch.names == before)
    }

    @Test func everyBrokenArticleIsNamedAndNothingIsWritten() throws {
        let scratch = try Self.site()
        let result = try Command.run(
            ["export", "--format", "rss", "--output", "feed.rss", "good.md", "broken.md", "date.md", "toml.md"],
            in: scratch.folder)
        #expect(result.status == 65)
        for file in ["broken.md:", "date.md:", "toml.md:"] { #expect(result.errors.contains(file)) }
        #expect(try !scratch.names.contains("feed.rss"))
    }

    @Test func aFailureLeavesTheOldFileAlone() throws {
        let scratch = try Self.site()
        try scratch.write("old", to: "feed.rss")
        let result = try Command.run(
            ["export", "--format", "rss", "--output", "feed.rss", "date.md"], in: scratch.folder)
        #expect(result.status == 65)
        #expect(try scratch.read("feed.rss") == "old")
    }

    @Test func aReaderThatGoesAwayEndsItQuietly() throws {
        let scratch = try Self.site()
        let long = String(repeating: "Text & more text. ", count: 100_000)
        try scratch.write("---\ntitle: Long\ndate: 2024-03-05T13:00:00Z\n---\n\n\(long)\n", to: "long.md")
        for check in ["", "--check"] {
            let shell = Process()
            shell.executableURL = URL(filePath: "/bin/bash")
            shell.currentDirectoryURL = scratch.folder
            let script =
                "\(Command.executable.path()) export --quiet --format rss \(check) long.md 2>errors | head -c 10; exit ${PIPESTATUS[0]}"
            shell.arguments = ["-c", script]
            shell.standardOutput = FileHandle.nullDevice
            try shell.run()
            shell.waitUntilExit()
            #expect(shell.terminationStatus == 0)
            #expect(try scratch.read("errors") == "")
        }
    }
}
