import Foundation
import TestSupport
import Testing

/// Plugins as they are begun and tried: `syndicate plugin new` and `syndicate plugin test`.
@Suite struct PluginProjectTests: PluginSuite {
    /// Languages whose programs run where the tests do.
    static let languages =
        ["python", "shell"]
        + (["/usr/bin/node", "/usr/local/bin/node"].contains { FileManager.default.isExecutableFile(atPath: $0) }
            ? ["javascript"] : [])

    @Test(arguments: languages)
    func `a project that is begun works and passes its test`(_ language: String) throws {
        let scratch = try site()
        let made = try run("plugin", "new", "my-lines", "--language", language, in: scratch)
        #expect(made.status == 0)
        #expect(made.output == "syndicate-export-my-lines\n")
        let program = "./syndicate-export-my-lines/syndicate-export-my-lines"
        let tested = try run("plugin", "test", program, "--entries", "2000", in: scratch)
        #expect(tested.status == 0, "\(tested.output)")
        #expect(tested.output.hasSuffix("my-lines does what every exporter must\n"))
        #expect(tested.output.contains("ok    The same feed gives the same bytes ("))
        #expect(tested.output.contains("note: the author of an entry is neither in the document nor in the report"))
        try FileManager.default.createDirectory(
            at: scratch.folder.appending(path: ".syndicate"), withIntermediateDirectories: true)
        try FileManager.default.moveItem(
            at: scratch.folder.appending(path: "syndicate-export-my-lines"),
            to: scratch.folder.appending(path: ".syndicate/plugins"))
        let result = try run("export", "--format", "my-lines", "--set", "separator=|", "articles/rain.md", in: scratch)
        #expect(result.output == "Film\n2024-03-05|Rain|https://film.example/rain/\n")
        #expect(try run("plugin", "new", "my-lines", "--language", language, in: scratch).status == 0)
        #expect(try run("plugin", "new", "my-lines", "--language", language, in: scratch).status == 73)
    }

    @Test(arguments: languages)
    func `importers, filters and publishers that are begun work`(_ language: String) throws {
        let scratch = try site(
            """
            publish: {sources: [articles/rain.md]}
            destinations:
              out: {type: my-file, path: posts}
            """)
        for (kind, name) in [("importer", "my-notes"), ("filter", "my-words"), ("publisher", "my-file")] {
            let made = try run("plugin", "new", name, "--kind", kind, "--language", language, in: scratch)
            #expect(made.status == 0, "\(made.errors)")
            let program = try #require(made.output.split(separator: "\n").first.map(String.init))
            if kind != "publisher" {
                let sample = kind == "importer" ? ["--sample", "\(program)/sample.\(name)"] : []
                let tried = try run(["plugin", "test", program, "--entries", "2000"] + sample, in: scratch)
                #expect(tried.status == 0 && !tried.output.contains("FAIL"), "\(tried.output)\(tried.errors)")
                #expect(tried.output.hasSuffix("\(name) does what every \(kind) must\n"))
            }
            try FileManager.default.createDirectory(
                at: scratch.folder.appending(path: ".syndicate/plugins"), withIntermediateDirectories: true)
            try FileManager.default.moveItem(
                at: scratch.folder.appending(path: "\(program)/\(program)"),
                to: scratch.folder.appending(path: ".syndicate/plugins/\(program)"))
            #expect(try run("plugin", "show", name, in: scratch).status == 0)
        }
        try scratch.write("2024-03-05 Rain falls\n\n2024 Snow “ü”\n", to: "a.my-notes")
        func titles(_ filter: String...) throws -> [Substring] {
            let arguments = ["export", "--format", "jsonfeed", "--from", "my-notes"] + filter + ["a.my-notes"]
            let home = ["XDG_CACHE_HOME": scratch.folder.path, "XDG_DATA_HOME": scratch.folder.path]
            let result = try Command.run(arguments, in: scratch.folder, environment: home)
            #expect(result.status == 0, "\(result.errors)")
            return result.output.matches(of: #/"title": "(.*)"/#).map(\.1).dropFirst().map { $0 }
        }
        #expect(try titles() == ["Rain falls", "Snow “ü”"])
        #expect(try titles("--filter", "my-words=SNOW") == ["Snow “ü”"])
        #expect(try titles("--filter", "my-words") == ["Rain falls", "Snow “ü”"])
        let sent = try run("publish", "--wait", "0s", "--send-existing", in: scratch)
        #expect(sent.status == 0, "\(sent.errors)")
        #expect(try scratch.read("posts").contains("https://film.example/rain/"))
    }

    @Test func `what cannot be begun is said`() throws {
        let scratch = try site()
        #expect(try run("plugin", "new", "My Lines", in: scratch).status == 64)
        #expect(try run("plugin", "new", "atom", in: scratch).errors.contains("is built into Syndicate itself"))
        #expect(
            try run("plugin", "new", "limit", "--kind", "filter", in: scratch).errors.contains(
                "is built into Syndicate itself"))
        #expect(
            try run("plugin", "new", "a", "--kind", "publisher", "--language", "swift", in: scratch).errors.contains(
                "there is one in python and in javascript and in shell"))
        #expect(
            try run("plugin", "new", "mine", "--language", "swift", in: scratch).errors.contains("--package FOLDER"))
        #expect(try run("plugin", "new", "mine", "--language", "cobol", in: scratch).status == 64)
        #expect(
            try run("plugin", "new", "mine", "--language", "swift", "--package", "../syn", in: scratch).status == 66)
        try scratch.write("", to: "syn/Package.swift")
        _ = try run("plugin", "new", "mine", "--language", "swift", "--package", "syn", in: scratch)
        let folder = scratch.folder.resolvingSymlinksInPath().appending(path: "syn").path
        #expect(
            try scratch.read("syndicate-export-mine/Package.swift").contains(
                #".package(name: "Syndicate", path: "\#(folder)")"#))
        _ = try run(
            "plugin", "new", "other", "--language", "swift", "--package", "https://git.example/our-feeds.git",
            "--output",
            "an other", in: scratch)
        let package = try scratch.read("an other/Package.swift")
        #expect(package.contains(#"url: "https://git.example/our-feeds.git""#))
        #expect(package.contains(#".product(name: "Syndicate", package: "our-feeds")"#))
        #expect(
            try scratch.read("syndicate-export-mine/Sources/syndicate-export-mine/main.swift").contains(
                "MineExporter()"))
    }

    @Test func `a plugin that is wrong fails its test`() throws {
        let scratch = try site()
        try program("syndicate-export-lines", Self.describe + "\ncat >/dev/null; date +%s%N", in: scratch)
        let result = try run("plugin", "test", "lines", "--json", "--entries", "0", in: scratch)
        #expect(result.status == 1)
        #expect(result.output.contains("the second document is another than the first"))
        #expect(result.output.contains("\"passed\": false"))
        #expect(result.output.contains("\"notes\": [") && result.output.contains("\"seconds\": "))
        #expect(try run("plugin", "test", "jsonfeed", "--entries", "1000", in: scratch).status == 0)
        #expect(try run("plugin", "test", "./nothing", in: scratch).status == 66)
    }

    @Test func `a package is tried where it was built`() throws {
        let scratch = try site()
        try scratch.write("", to: "syndicate-export-lines/Package.swift")
        let early = try run("plugin", "test", "syndicate-export-lines", in: scratch)
        #expect(early.status == 66 && early.errors.contains("not built yet"), "\(early)")
        try program("syndicate-export-lines", Self.describe, in: scratch, folder: "syndicate-export-lines/.build/debug")
        let late = try run("plugin", "test", "./syndicate-export-lines", "--entries", "0", in: scratch)
        #expect(late.output.contains("lines fails"), "\(late)")
    }

    @Test func `filters, importers and what is built in are tried, too`() throws {
        let scratch = try site()
        try program("syndicate-filter-lines", "cat", in: scratch)
        try program("syndicate-filter-wrong", "cat; date", in: scratch)
        try program("syndicate-import-lines", "[ $1 = describe ] && exit 1; cat", in: scratch)
        try program("syndicate-publish-post", "cat >/dev/null", in: scratch)
        for (arguments, status, words) in [
            (["limit=5"], 0, "limit=5 does what every filter must"),
            (["lines", "--kind", "filter"], 0, "lines does what every filter must"),
            (["lines", "--kind", "fliter"], 64, "did you mean filter?"),
            (["wrong"], 1, "no JSON"),
            (["jq -c .", "--kind", "filter"], 0, "does what every filter must"),
            ([".syndicate/plugins/syndicate-filter-wrong"], 1, "wrong fails"),
            (["lines"], 69, "syndicate-import-lines"),
            (["markdown", "--sample", "articles/rain.md"], 0, "markdown does what every importer must"),
            (["markdown"], 0, "note: --sample FILE tries it with what it reads, too"),
            (["markdown", "--sample", "articles/none.md"], 66, "articles/none.md"),
            (["markdown", "--set", "a=b"], 64, "--set is for exporters, and this is an importer"),
            (["post"], 64, "syndicate destination test NAME"), (["atmo"], 64, "did you mean atom?"),
            (["notes", "--kind", "importer"], 64, "there is no importer \"notes\""),
        ] {
            let result = try run(["plugin", "test", "--entries", "0"] + arguments, in: scratch)
            #expect(
                result.status == status && (result.output + result.errors).contains(words), "\(arguments) \(result)")
        }
        let json = try run("plugin", "test", "limit=5", "--entries", "0", "--json", in: scratch).output
        #expect(json.contains("\"kind\": \"filter\"") && json.contains("\"name\": \"limit=5\""))
    }

    static let examples = [
        "Examples/exporter-in-python/syndicate-export-gemini", "Examples/exporter-in-shell/syndicate-export-titles",
        Command.executable.deletingLastPathComponent().appending(path: "syndicate-export-log").path,
    ]

    @Test(arguments: examples)
    func `the examples do what every exporter must`(_ program: String) throws {
        let home = try Scratch()
        let result = try Command.run(
            ["plugin", "test", program, "--entries", "2000"],
            environment: ["XDG_CACHE_HOME": home.folder.path, "XDG_DATA_HOME": home.folder.path])
        #expect(result.status == 0, "\(result.output)\(result.errors)")
    }

    @Test func `the example in Python writes gemtext`() throws {
        let scratch = try site()
        try scratch.write(
            "---\ntitle: \"# Rain\"\ndate: 2024-03-05\n---\n\n## Drops\n\nIt [rains](https://a.example/b c).\n\n* one\n* two\n\n=> no link\n",
            to: "articles/rain.md")
        let path = Command.package.appending(path: "Examples/exporter-in-python").path
        let result = try Command.run(
            ["export", "--format", "gemini", "--set", "footer==> x", "articles/rain.md"], in: scratch.folder,
            environment: [
                "PATH": "\(path):\(ProcessInfo.processInfo.environment["PATH"] ?? "")",
                "XDG_CACHE_HOME": scratch.folder.path, "XDG_DATA_HOME": scratch.folder.path,
            ])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            result.output.hasPrefix(
                "# Film\n\n## # Rain\n2024-03-05\n\n### Drops\n\nIt [rains](https://a.example/b c).\n\n* one\n\n* two\n\n =>"
            ), "\(result.output)")
        #expect(result.output.hasSuffix("\n => x\n"))
    }

    @Test func `a link, and the folder of a project, are tested by their names`() throws {
        let scratch = try site()
        try program("main.sh", Self.describe + "\ncat", in: scratch, folder: "tools")
        try FileManager.default.createSymbolicLink(
            at: scratch.folder.appending(path: "syndicate-export-linked"),
            withDestinationURL: scratch.folder.appending(path: "tools/main.sh"))
        #expect(
            try run("plugin", "test", "./syndicate-export-linked", "--entries", "0", in: scratch).output.contains(
                "linked "))
        #expect(try run("plugin", "new", "mine", "--language", "shell", in: scratch).status == 0)
        #expect(try run("plugin", "test", "./syndicate-export-mine/", "--entries", "0", in: scratch).status == 0)
    }
}
