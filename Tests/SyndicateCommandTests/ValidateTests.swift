import Foundation
import Testing

/// `syndicate validate` as a user calls it.
@Suite struct ValidateTests {
    /// An Atom feed without findings, and one with an error on line 4.
    static let good = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
        <title>Film</title><id>urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6</id>
        <updated>2024-03-05T13:00:00Z</updated><author><name>Ada</name></author>
        <link rel="self" href="https://example.org/good.xml"/>
        </feed>

        """
    static let bad = good.replacing("2024-03-05T13:00:00Z", with: "soon").replacing("good.xml", with: "bad.xml")

    private func folder() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(Self.good, to: "public/good.xml")
        try scratch.write(Self.bad, to: "public/bad.xml")
        return scratch
    }

    private func validate(
        _ arguments: [String], in scratch: Scratch, input: String? = nil, environment: [String: String] = [:]
    ) throws -> Command.Result {
        let quiet = ["GITHUB_STEP_SUMMARY": ""].merging(environment) { $1 }
        return try Command.run(["validate"] + arguments, in: scratch.folder, input: input, environment: quiet)
    }

    private func json(_ result: Command.Result) throws -> [[String: Any]] {
        let root = try #require(try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        return try #require(root["files"] as? [[String: Any]])
    }

    /// `path: rule, rule` of each file.
    private func rules(_ result: Command.Result) throws -> [String] {
        try json(result).map { file in
            let diagnostics = try #require(file["diagnostics"] as? [[String: Any]])
            return "\(file["path"] ?? ""): " + diagnostics.compactMap { $0["rule"] as? String }.joined(separator: ", ")
        }
    }

    @Test func `a valid feed is nothing to report`() throws {
        let result = try validate(["--base-url", "https://example.org", "public/good.xml"], in: folder())
        // The address below public is https://example.org/public/good.xml.
        #expect(result.status == 0)
        let clean = try validate(["--base-url", "https://example.org", "public"], in: folder())
        #expect(clean.output.contains("public/bad.xml:4:1"))
        #expect(!clean.output.contains("good.xml"))
        #expect(clean.status == 1)
        #expect(clean.errors == "")
    }

    @Test func `an error is shown with its place, source and rule`() throws {
        let result = try validate(["public/bad.xml"], in: folder())
        #expect(result.status == 1)
        #expect(result.output.contains("public/bad.xml:4:1: error: "))
        #expect(result.output.contains("[invalid-rfc3339-date]\n     4 | <updated>soon</updated>"))
        #expect(result.output.contains("1 file: 1 error"))
        #expect(result.output.contains("syndicate explain RULE"))
    }

    @Test(arguments: [("error", 1), ("warning", 1), ("info", 1), ("never", 0)] as [(String, Int32)])
    func `what fails the run can be chosen`(level: String, status: Int32) throws {
        #expect(try validate(["--fail-on", level, "public/bad.xml"], in: folder()).status == status)
    }

    @Test func `files keep their order however many are read at a time`() throws {
        let scratch = try Scratch()
        let names = (0..<200).map { "f\(String(format: "%03d", $0)).xml" }
        for (index, name) in names.enumerated() {
            try scratch.write(index.isMultiple(of: 3) ? Self.bad : Self.good, to: name)
        }
        let list = names.reversed().joined(separator: "\n") + "\n"
        let one = try validate(["--files-from", "-", "--report", "json", "--jobs", "1"], in: scratch, input: list)
        let eight = try validate(["--files-from", "-", "--report", "json", "--jobs", "8"], in: scratch, input: list)
        #expect(one.bytes == eight.bytes)
        #expect(try json(one).compactMap { $0["path"] as? String } == names.reversed())
    }

    @Test(arguments: [
        "public/good.xml\npublic/bad.xml\n", "public/good.xml\r\npublic/bad.xml", "public/good.xml\0public/bad.xml\0",
    ])
    func `lists of files`(list: String) throws {
        let scratch = try folder()
        let result = try validate(["--files-from", "-", "--report", "json"], in: scratch, input: list)
        #expect(try json(result).compactMap { $0["path"] as? String } == ["public/good.xml", "public/bad.xml"])
        try scratch.write(list, to: "list")
        let same = try validate(["--files-from", "list", "--report", "json"], in: scratch)
        #expect(same.bytes == result.bytes)
    }

    @Test func `a name with spaces and line feeds is one name where NUL ends it`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.good, to: "a b\nc.xml")
        let result = try validate(["--files-from", "-", "--report", "json"], in: scratch, input: "a b\nc.xml\0")
        #expect(try json(result).count == 1)
    }

    @Test func `other files of a folder are left alone`() throws {
        let scratch = try folder()
        try scratch.write("<urlset/>", to: "public/sitemap.xml")
        try scratch.write("{\"a\": 1}", to: "public/data.json")
        try scratch.write("not read", to: "public/page.html")
        let result = try validate(["public", "--report", "json"], in: scratch)
        #expect(try json(result).compactMap { $0["path"] as? String } == ["public/bad.xml", "public/good.xml"])
        let named = try validate(["public/sitemap.xml"], in: scratch)
        #expect(named.status == 1)
        let left = try validate(["--only-feeds", "public/sitemap.xml", "public/good.xml"], in: scratch)
        #expect(left.output == "1 file: nothing to report\n")
    }

    @Test func `standard input`() throws {
        let result = try validate(["-", "--address", "https://example.org/bad.xml"], in: folder(), input: Self.bad)
        #expect(result.output.hasPrefix("-:4:1: error: "))
        #expect(result.status == 1)
    }

    @Test func `what is no feed at all is a finding`() throws {
        for text in ["", "\u{0}\u{1}", "<rss", "hello"] {
            let result = try validate(["-"], in: folder(), input: text)
            #expect(result.status == 1, "\(text)")
            #expect(result.errors == "")
        }
    }

    @Test func `a file that cannot be read does not keep the others back`() throws {
        let result = try validate(["--files-from", "-"], in: folder(), input: "absent.xml\npublic/bad.xml\npublic\n")
        #expect(result.status == 66)
        #expect(result.errors.hasPrefix("absent.xml: error: No such file or directory\n"))
        #expect(result.errors.contains("public: error: Is a directory"))
        #expect(result.output.contains("public/bad.xml:4:1: error"))
    }

    @Test func `several reports at once`() throws {
        let scratch = try folder()
        let result = try validate(
            ["--report", "sarif=out.sarif", "--report", "junit=out.xml", "--report", "text", "public"], in: scratch)
        #expect(result.output.contains("2 files: 1 error"))
        #expect(try scratch.read("out.sarif").contains("\"version\":\"2.1.0\""))
        #expect(try scratch.read("out.xml").contains("</testsuites>"))
        #expect(try scratch.names.filter { $0.hasPrefix(".") } == [])
    }

    @Test(
        arguments: [
            (["--report", "txet", "a"], 64, "unknown report \"txet\"; did you mean text?"),
            (["--report", "text", "--report", "json", "a"], 64, "only one report can go to standard output"),
            (["--report", "json=", "public"], 64, "--report json= names no file"),
            (["--report", "json=no/such/file", "public"], 73, "no/such/file: error: No such file or directory"),
            (["--report", "json=/dev/full", "public"], 74, "/dev/full: error: No space left"),
            (["--profile", "w3", "public"], 64, "unknown profile \"w3\"; did you mean w3c?"),
            (
                ["--rule", "missing-elemnt=off", "public"], 64,
                "unknown rule \"missing-elemnt\"; did you mean missing-element?"
            ),
            (["--rule", "missing-element=of", "public"], 64, "unknown level \"of\"; did you mean off?"),
            (["--rule", "missing-element", "public"], 64, "--rule takes RULE=LEVEL"),
            (["--offline", "https://example.org/"], 64, "addresses are not fetched with --offline"),
            (["--address", "https://example.org/", "public"], 64, "--address and --content-type are of one input"),
            (["--update-baseline", "public"], 64, "no baseline is named"),
            (["--baseline", "absent.json", "public"], 66, "absent.json: error: No such file"),
            (["--baseline", "public/good.xml", "public"], 78, "public/good.xml:1:1: error: "),
            (["--config", "absent.yaml", "public"], 66, "absent.yaml: error: No such file"),
            (["--files-from", "-", "-"], 64, "standard input cannot be the list and a feed"),
            (["--fix", "-"], 64, "only files can be mended"),
            (["--dry-run", "public"], 64, "--dry-run goes with --fix"),
            (["--jobs", "0", "public"], 64, "--jobs takes a number from 1"),
            (["--check-links", "--offline", "public"], 64, "exclude each other"),
            ([], 64, "Missing expected argument"), (["absent.xml"], 66, "absent.xml: error: No such file"),
            (["empty"], 66, "no feeds in this folder"), (["*.atom"], 66, "no file matches this pattern"),
        ] as [([String], Int32, String)])
    func `a wrong call says what is wrong`(arguments: [String], status: Int32, message: String) throws {
        let scratch = try folder()
        try scratch.write("", to: "empty/x.txt")
        let result = try validate(arguments, in: scratch)
        #expect(result.status == status)
        #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test func `a grammar is asked where the user wants it`() throws {
        let scratch = try folder()
        try scratch.write("schema: true\n", to: "schema.yaml")
        for arguments in [["--schema"], ["--config", "schema.yaml"]] {
            let found = try rules(validate(arguments + ["--report", "json", "public"], in: scratch))
            #expect(found == ["public/bad.xml: invalid-rfc3339-date, schema-violation", "public/good.xml: "])
        }
        let help = try Command.run(["validate", "--help"])
        #expect(help.output.contains("--schema ") && !help.output.contains("--cache"))
    }

    @Test func `levels can be set`() throws {
        let scratch = try folder()
        let off = try validate(["--rule", "invalid-rfc3339-date=off", "--fail-on", "info", "public"], in: scratch)
        #expect(off.status == 0)
        let info = try validate(["--rule", "invalid-rfc3339-date=info", "public"], in: scratch)
        #expect(info.status == 0)
        #expect(info.output.contains("public/bad.xml:4:1: info: "))
    }

    @Test func `findings beyond the limit are counted`() throws {
        let scratch = try Scratch()
        let entries = String(repeating: "<bogus/>", count: 50)
        try scratch.write(Self.good.replacing("</feed>", with: entries + "</feed>"), to: "a.xml")
        let result = try validate(["--max-findings", "3", "--report", "ndjson", "a.xml"], in: scratch)
        #expect(result.output.split(separator: "\n").count <= 6)
        #expect(result.output.contains("\"errors\":50") || result.output.contains("\"notKept\":4"))
    }

    @Test func `the summary of a job is added to the runner's file`() throws {
        let scratch = try folder()
        try scratch.write("before\n", to: "summary.md")
        let path = scratch.folder.appending(path: "summary.md").path()
        let result = try validate(
            ["--report", "github", "public"], in: scratch, environment: ["GITHUB_STEP_SUMMARY": path])
        #expect(result.output.hasPrefix("::error file=public/bad.xml,line=4,"))
        #expect(try scratch.read("summary.md").hasPrefix("before\n## Feed validation\n"))
        _ = try validate(["--report", "text", "public"], in: scratch, environment: ["GITHUB_STEP_SUMMARY": path])
        #expect(try scratch.read("summary.md").split(separator: "## ").count == 2)
    }
}
