import Foundation
import Testing

/// Files, names and streams that nobody would think of.
@Suite struct HostileInputTests {
    /// Runs a line of shell in `folder`, in which `$0` is the command; gives the exit status.
    private func shell(_ script: String, in folder: URL) throws -> Int32 {
        let shell = Process()
        shell.executableURL = URL(filePath: "/bin/bash")
        shell.arguments = ["-c", script, Command.executable.path()]
        shell.currentDirectoryURL = folder
        shell.standardOutput = FileHandle.nullDevice
        shell.standardError = FileHandle.nullDevice
        try shell.run()
        shell.waitUntilExit()
        return shell.terminationStatus
    }

    private func article(_ title: String) -> String {
        "---\ntitle: \(title)\ndate: 2024-03-05T13:00:00Z\n---\n\nText.\n"
    }

    /// A message must not end in the document that got the number of the stream.
    @Test func closedStreamsDoNotMixWithDocuments() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        #expect(try shell("\"$0\" export --format rss --output whole.rss good.md", in: scratch.folder) == 0)
        for closed in ["2>&-", ">&-", "<&-", ">&- 2>&- <&-"] {
            let status = try shell("\"$0\" export --format rss --output feed.rss good.md \(closed)", in: scratch.folder)
            #expect(status == 0)
            #expect(try scratch.read("feed.rss") == scratch.read("whole.rss"), "\(closed)")
        }
        #expect(try shell("\"$0\" export --format rss good.md >&-", in: scratch.folder) == 74)
        #expect(try shell("\"$0\" export --format rss --check good.md >&-", in: scratch.folder) == 74)
    }

    @Test(arguments: ["good.md", "link.rss", "./good.md", "syndicate.yaml"])
    func anInputIsNotReplaced(target: String) throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        try scratch.write("title: Site\n", to: "syndicate.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.folder.appending(path: "link.rss").path(), withDestinationPath: "good.md")
        let result = try Command.run(
            ["export", "--format", "rss", "--output", target, "good.md"], in: scratch.folder)
        #expect(result.status == 73)
        #expect(result.errors.contains("\(target): error: this file was read and would be lost"))
        #expect(try scratch.read("good.md") == article("Good"))
        #expect(try scratch.read("syndicate.yaml") == "title: Site\n")
        #expect(try scratch.names == ["good.md", "link.rss", "syndicate.yaml"])
    }

    @Test func anEmptyTargetIsNone() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        let result = try Command.run(
            ["export", "--quiet", "--format", "rss", "--output", "", "good.md"], in: scratch.folder)
        #expect(result.status == 73)
        #expect(try scratch.names == ["good.md"])
    }

    @Test func theLongestNameCanBeWritten() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        let name = String(repeating: "n", count: 251) + ".rss"
        let result = try Command.run(["export", "--format", "rss", "--output", name, "good.md"], in: scratch.folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try scratch.names == ["good.md", name])
    }

    /// More pages than a process may have files open.
    @Test func manyPagesNeedFewFiles() throws {
        let scratch = try Scratch()
        for number in 1...100 { try scratch.write(article("Number \(number)"), to: "articles/\(number).md") }
        let script = """
            ulimit -n 40; "$0" export --format atom --set page-size=1 --set self=https://film.example/feed \
            --output out/ articles
            """
        #expect(try shell(script, in: scratch.folder) == 0)
        let names = try FileManager.default.contentsOfDirectory(
            atPath: scratch.folder.appending(path: "out").path())
        #expect(names.count == 100)
    }

    /// Two links that lead back make paths without number.
    @Test(.timeLimit(.minutes(1)), arguments: ["site", "site/**/*.md", "**/*.md", "**/**/**/**/*.md"])
    func linksThatLeadBackEnd(input: String) throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "site/deep/good.md")
        for name in ["up", "again"] {
            try FileManager.default.createSymbolicLink(
                atPath: scratch.folder.appending(path: "site/deep/\(name)").path(), withDestinationPath: "..")
        }
        let result = try Command.run(["export", "--format", "jsonfeed", input], in: scratch.folder)
        #expect(result.status == 0)
        #expect(result.output.components(separatedBy: "\"id\"").count == 2)
    }

    @Test func oneFileUnderSeveralNamesIsOneArticle() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        let absolute = scratch.folder.appending(path: "good.md").path()
        let result = try Command.run(
            ["export", "--format", "jsonfeed", "good.md", "./good.md", absolute], in: scratch.folder)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.components(separatedBy: "\"id\"").count == 2)
    }

    /// However it comes in between, nothing half written stays.
    @Test(arguments: [0.05, 0.2, 0.4, 0.6])
    func anInterruptLeavesNothing(after seconds: Double) throws {
        let scratch = try Scratch()
        for number in 1...400 { try scratch.write(article("Number \(number)"), to: "articles/\(number).md") }
        let script = """
            mkdir out; "$0" export --format atom --set page-size=1 --set self=https://film.example/feed \
            --output out/ articles & sleep \(seconds); kill -INT $!; wait $!; test -z "$(ls -A out | grep '^[.]')"
            """
        // A shell without job control has what runs beside it ignore the keyboard's signal.
        #expect(try shell("set -m; " + script, in: scratch.folder) == 0)
    }

    #if os(Linux)
        /// Canonically equivalent names are two files where names are bytes.
        @Test func namesThatLookAlikeAreTwoFiles() throws {
            let scratch = try Scratch()
            let script = #"""
                for name in $'\u00e9' $'e\u0301'; do
                    printf -- '---\ntitle: Good\ndate: 2024-03-05\n---\nText.\n' > "$name.md"
                done
                "$0" export --format jsonfeed --output feed.json .
                """#
            #expect(try shell("export LC_ALL=C.UTF-8\n" + script, in: scratch.folder) == 0)
            #expect(try scratch.read("feed.json").components(separatedBy: "\"id\"").count == 3)
        }

        /// An article is not left out in silence.
        @Test func aNameThatIsNotUTF8IsAnError() throws {
            let scratch = try Scratch()
            try scratch.write(article("Good"), to: "good.md")
            let script = #"cp good.md $'\xff.md'; "$0" export --format rss . 2> errors"#
            #expect(try shell(script, in: scratch.folder) == 65)
            #expect(try scratch.read("errors").contains("the name of this file is not UTF-8"))
        }

        @Test(arguments: [("/dev/zero", 65), ("/proc/self/mem", 74)])
        func devicesEnd(input: String, status: Int32) throws {
            let result = try Command.run(["export", "--format", "rss", "--from", "text", input])
            #expect(result.status == status)
            #expect(result.errors.split(separator: "\n").count == 1)
        }
    #endif

    @Test func aMissingTemporaryFolderIsNoObstacle() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        let result = try Command.run(
            ["export", "--format", "rss", "--check", "good.md"], in: scratch.folder,
            environment: ["TMPDIR": "/no/such/folder"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("<title>Good</title>"))
    }

    @Test func aPipeWithANameIsRead() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        let script = #"mkfifo pipe.md; cat good.md > pipe.md & "$0" export --format rss --output feed.rss pipe.md"#
        #expect(try shell(script, in: scratch.folder) == 0)
        #expect(try scratch.read("feed.rss").contains("<title>Good</title>"))
    }

    @Test(arguments: ["picture.md", "picture.txt", "picture.html"])
    func filesOfOtherKindsAreNoText(name: String) throws {
        let scratch = try Scratch()
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D, 0x49, 0x48, 0x44, 0x52]
        try Data(picture).write(to: scratch.folder.appending(path: name))
        let result = try Command.run(["export", "--format", "rss", name], in: scratch.folder)
        #expect(result.status == 65)
        #expect(result.errors == "\(name): error: this is no text\n")
    }

    @Test func halvesOfSurrogatePairsAreToldOf() throws {
        let scratch = try Scratch()
        try scratch.write(
            #"{"title": "a\ud800b", "date": "2024-03-05", "tags": ["\udc00", "\ud83d\ude00"]}"# + "\nText.\n",
            to: "a.md")
        try scratch.write(";;;\n" + #""title": "a\ud800b", "date": "2024-03-05""# + "\n;;;\nText.\n", to: "b.md")
        let result = try Command.run(["inspect", "a.md", "b.md"], in: scratch.folder)
        #expect(result.status == 0)
        #expect(result.output.contains("a\u{FFFD}b"))
        #expect(result.errors.contains("a.md:1:13: warning: half a surrogate pair was replaced by U+FFFD (2 times)"))
        #expect(result.errors.contains("b.md:2:12: warning: half a surrogate pair was replaced by U+FFFD\n"))
    }

    @Test(arguments: ["rss", "atom", "jsonfeed"])
    func programsAreNoAddresses(format: String) throws {
        let scratch = try Scratch()
        let fields = """
            url: JavaScript:alert(1)
            enclosure: {url: "javascript:alert(2)", type: audio/mpeg}
            author: {name: Mara, url: "vbscript:alert(3)"}
            image: " javascript:alert(4)"
            """
        try scratch.write("---\ntitle: Good\ndate: 2024-03-05\n\(fields)\n---\n\nText.\n", to: "a.md")
        let result = try Command.run(["export", "--format", format, "--check", "a.md"], in: scratch.folder)
        #expect(result.status == 0)
        #expect(!result.output.lowercased().contains("script:"))
        for place in ["a.md:4:6", "a.md:5:18", "a.md:6:27", "a.md:7:8"] {
            #expect(result.errors.contains("\(place): warning: "), "\(result.errors)")
        }
    }

    @Test func aSiteFileMustBeUTF8() throws {
        let scratch = try Scratch()
        try scratch.write(article("Good"), to: "good.md")
        try Data("title: Caf\u{E9}\n".unicodeScalars.map { UInt8($0.value) })
            .write(to: scratch.folder.appending(path: "syndicate.yaml"))
        let result = try Command.run(["export", "--format", "rss", "good.md"], in: scratch.folder)
        #expect(result.status == 78)
        #expect(result.errors.contains("syndicate.yaml:1:11: error: "), "\(result.errors)")
    }

    /// What comes from an article must not steer the terminal.
    @Test func controlsDoNotReachTheTerminal() throws {
        let scratch = try Scratch()
        try scratch.write(
            #"{"title": "\u001b[31mred\u009b\u202e", "author": "\u001b]0;x\u0007", "date": "\u001b[2J"}"# + "\nText.\n",
            to: "bad.md")
        try scratch.write(
            #"{"title": "\u001b[31mred\u009b\u202e", "author": "\u001b]0;x\u0007", "date": "2024-03-05"}"#
                + "\nText.\n",
            to: "good.md")
        let bad = try Command.run(["inspect", "bad.md"], in: scratch.folder)
        let good = try Command.run(["inspect", "good.md"], in: scratch.folder)
        #expect(bad.status == 65)
        #expect(good.status == 0)
        for text in [bad.errors, good.output] {
            #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || (0x7F...0x9F).contains($0.value) })
            #expect(!text.unicodeScalars.contains("\u{202E}"))
        }
    }
}
