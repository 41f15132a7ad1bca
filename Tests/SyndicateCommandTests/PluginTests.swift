import Foundation
import TestSupport
import Testing

/// Plugins that are programs: `syndicate plugin`, and wherever else they are named.
@Suite struct PluginTests: PluginSuite {
    @Test func `a program in the plugin folder is a format`() throws {
        let scratch = try site()
        try program(
            "syndicate-export-lines", Self.describe + "\nwc -l; echo asked >>\(scratch.folder.path)/ran", in: scratch)
        let result = try run("export", "--format", "lines", "--output", "out/", "articles", in: scratch)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(try scratch.read("out/feed.lst").filter(\.isNumber) == "3")
        #expect(try run("formats", in: scratch).output.contains("lines       a plugin"))
        #expect(try run("formats", "lines", in: scratch).output.contains("What comes last."))
        #expect(try run("export", "--format", "lnes", "articles", in: scratch).errors.contains("did you mean lines?"))
        let wrong = try run("export", "--format", "lines", "--set", "and=1", "articles", in: scratch)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean end?"))
        // A list runs nothing.
        #expect(try scratch.read("ran") == "asked\n")
    }

    @Test func `what a program says is told`() throws {
        let scratch = try site()
        try program("syndicate-export-lines", Self.describe + "\nwc -l; echo two articles >&2", in: scratch)
        let result = try run("export", "--format", "lines", "articles", in: scratch)
        #expect(result.errors == "note: two articles\n")
    }

    @Test func `a plugin that fails leaves no output`() throws {
        let scratch = try site()
        try program("syndicate-export-lines", Self.describe + "\necho begun; echo 'no paper' >&2; exit 3", in: scratch)
        let result = try run("export", "--format", "lines", "--output", "feed.lst", "articles", in: scratch)
        #expect(result.status == 69)
        #expect(result.errors == "feed.lst: error: lines ended with status 3: no paper\n")
        #expect(try scratch.names == [".syndicate", "articles", "cache", "syndicate.yaml"])
    }

    @Test func `what cannot be run is said`() throws {
        let scratch = try site()
        try scratch.write("#!/bin/sh\n", to: ".syndicate/plugins/syndicate-export-lines")
        let result = try run("export", "--format", "lines", "articles", in: scratch)
        #expect(result.status == 69)
        #expect(result.errors.contains("(chmod +x"))
        try program("syndicate-export-lines", "echo garbage", in: scratch)
        let garbage = try run("export", "--format", "lines", "articles", in: scratch)
        #expect(garbage.status == 69)
        #expect(garbage.errors.contains("what it says of itself is no JSON"))
        #expect(try run("plugin", "show", "lines", in: scratch).status == 69)
        #expect(try run("plugin", "show", "line", in: scratch).errors.contains("did you mean lines?"))
    }

    @Test func `the site names plugins, importers and filters`() throws {
        let scratch = try site(
            """
            plugins:
              titles:
                command: tail -n +2 | sed 's/.*"title":{"kind":"text","value":"\\([^"]*\\)".*/\\1/'
                media-type: text/plain
                extension: lst
              notes:
                kind: importer
                command: [sh, tools/notes.sh]
                extension: notes
                articles: true
            filters:
              - sort: title
              - program: sed s/Snow/Hail/
              - limit: 2
            formats:
              titles: {}
            """)
        try scratch.write(
            #"while read -r line; do printf '{"title":{"kind":"text","value":"%s"}}\n' "$line"; done"#,
            to: "tools/notes.sh")
        try scratch.write("A note\n", to: "articles/a.notes")
        let result = try run("export", "--format", "titles", "articles", in: scratch)
        #expect(result.output == "A note\nRain\n")
        #expect(
            try run("export", "--format", "titles", "--filter", "reverse", "articles", in: scratch).output
                == "Rain\nA note\n")
        #expect(
            try run("export", "--format", "titles", "--from", "notes", "articles/a.notes", in: scratch).output
                == "A note\n")
        let list = try run("plugin", "list", in: scratch).output
        #expect(list.contains("importer  notes   sh tools/notes.sh"))
    }

    @Test(arguments: [
        ("plugins: {a b: {}}", "is no name of a plugin"), ("plugins: {x: {comand: y}}", "did you mean \"command\"?"),
        ("plugins: {x: {kind: exprter}}", "did you mean \"exporter\"?"), ("plugins: {x: {memory: lots}}", "64M or 2G"),
        ("plugins: {zz: {media-type: text/plain}}", "there is no program syndicate-export-zz"),
        ("filters: [limt: 2]", "did you mean limit?"), ("filters: [{limit: 2, sort: x}]", "filter sort"),
        ("filters: [[]]", "a filter is a name"), ("filters: [{program: {}}]", "expected a command"),
        ("filters: [{program: cat, timeot: 2m}]", "did you mean \"timeout\"?"),
        ("filters: [{category: [film, [tv]]}]", "are texts and numbers"),
        ("plugins: {x: {environment: [\"A=b\"]}}", "names of variables alone"),
        ("plugins: {x: {command: [cat}}", "syndicate.yaml"),
    ])
    func `wrong settings are told at their place`(_ yaml: String, _ words: String) throws {
        let scratch = try site(yaml + "\n")
        let result = try run("export", "--format", "x", "articles/rain.md", in: scratch)
        let other = try run("export", "--format", "zz", "articles/rain.md", in: scratch)
        let told = [result, other].first { $0.errors.contains(words) }
        #expect(told != nil, "\(result.errors) \(other.errors)")
        #expect(told?.status == 78)
        #expect(told?.errors.contains("syndicate.yaml:3:") == true)
    }

    @Test func `entries go through filters on the command line`() throws {
        let scratch = try site()
        func titles(_ filters: String...) throws -> [String] {
            let arguments = ["inspect", "--json", "articles"] + filters.flatMap { ["--filter", $0] }
            let output = try Command.run(arguments, in: scratch.folder).bytes
            let feed = try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
            let entries = feed["entries"] as? [[String: Any]] ?? []
            return entries.compactMap { ($0["title"] as? [String: Any])?["value"] as? String }
        }
        #expect(try titles("category=tv") == ["Snow"])
        #expect(try titles("sort=-title", "limit=1") == ["Snow"])
        #expect(try titles("grep -v Snow") == ["Rain"])
        #expect(try titles("since=1d") == [])
        let wrong = try run("inspect", "--filter", "limt=1", "articles", in: scratch)
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean limit?"))
        #expect(try run("formats", "--filters", in: scratch).output.contains("dedupe[="))
        #expect(try run("formats", "--filters", "--json", in: scratch).output.contains(#""form": "limit=N""#))
    }

    @Test func `posts are carried by a program`() throws {
        let scratch = try site(
            """
            publish: {sources: [articles/]}
            destinations:
              fax: {type: fax, number: "12", pin: "env:FAX_PIN"}
            """)
        try program(
            "syndicate-publish-fax",
            #"""
            if [ "$1" = describe ]; then
              exec printf '%s' '{"protocol":1,"summary":"By telephone.","format":"jsonfeed","options":[{"name":"number","required":true},{"name":"pin","secret":true}]}'
            fi
            read -r header
            cat >>out
            echo "$header" >>headers
            printf '%s' '{"verdict":"delivered","status":200,"detail":"sent with 4711"}'
            """#, in: scratch)
        let home = ["XDG_CACHE_HOME": scratch.folder.path, "XDG_DATA_HOME": scratch.folder.path, "FAX_PIN": "4711"]
        let preview = try Command.run(
            ["publish", "--dry-run", "--send-existing"], in: scratch.folder, environment: home)
        #expect(preview.status == 0)
        #expect(preview.output.contains("RUN "))
        #expect(!preview.output.contains("4711"))
        let result = try Command.run(
            ["publish", "--wait", "0s", "--send-existing"], in: scratch.folder, environment: home)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try scratch.read("headers").contains(#""options":{"number":"12","pin":"4711"}"#))
        #expect(try scratch.read("out").contains("jsonfeed.org"))
        let list = try Command.run(["outbox", "list", "--json"], in: scratch.folder, environment: home)
        #expect(!list.output.contains("4711"))
        #expect(
            try Command.run(["destination", "types"], in: scratch.folder, environment: home).output.contains("fax"))
    }

    @Test(arguments: [
        (#"cat >/dev/null; echo '{"id": 17, "ok": true}'"#, 0, 1), ("cat >/dev/null; echo posted", 0, 1),
        (#"cat >/dev/null; echo '{"verdict":"refused","detail":"too rude"}'; exit 1"#, 1, 1),
        ("cat >/dev/null; exit 1", 1, 3), ("cat >/dev/null; exit 65", 1, 1),
        (#"cat >/dev/null; echo '{"verdict":"perhaps"}'"#, 1, 3),
    ])
    func `a program may say what came of a post, or its status does`(_ body: String, _ status: Int, _ runs: Int) throws
    {
        let scratch = try site(
            """
            publish: {sources: [articles/rain.md]}
            destinations:
              wire: {type: wire, retries: [1s, 1s]}
            """)
        try program(
            "syndicate-publish-wire",
            "[ \"$1\" = describe ] && exec echo '{\"protocol\":1}'\necho ran >>ran\n\(body)", in: scratch)
        let result = try run("publish", "--wait", "20s", "--send-existing", in: scratch)
        #expect(result.status == status, "\(result.errors)")
        #expect(try scratch.read("ran").split(separator: "\n").count == runs)
    }

    @Test(arguments: [
        (#"[{"name":"timeout"}]"#, "every destination has a setting"),
        (#"[{"name":"A b"}]"#, "is no name of an option"),
        (#"[{"name":"n","type":"integer","default":"many"}]"#, "the default of"), ("{}", "options is no array"),
    ])
    func `options of publishers are checked`(_ options: String, _ words: String) throws {
        let scratch = try site()
        try program("syndicate-publish-wire", "echo '{\"protocol\":1,\"options\":\(options)}'", in: scratch)
        let result = try run("destination", "types", "wire", in: scratch)
        #expect(result.status == 69)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func `an importer that cannot say what it is hinders nobody`() throws {
        let scratch = try site("plugins: {brk: {kind: importer, command: [/no/such/program]}}\n")
        let result = try run("export", "--format", "x", "articles/rain.md", in: scratch)
        #expect(result.status == 0)
        #expect(result.errors.contains("warning: brk: /no/such/program cannot be run"))
        #expect(
            try !run("export", "--format", "x", "--from", "markdown", "articles/rain.md", in: scratch).errors.contains(
                "brk"))
        #expect(try run("inspect", "--from", "brk", "articles/rain.md", in: scratch).status == 69)
    }

    @Test func `a filter program is run once, and only where there are entries`() throws {
        let scratch = try site()
        let items = (1...12_000).map { number in
            "<item><title>Entry \(number)</title><link>https://film.example/\(number)</link><description>"
                + String(repeating: "Words. ", count: 200) + "</description></item>"
        }
        try scratch.write(
            "<rss version='2.0'><channel><title>L</title>\(items.joined())</channel></rss>", to: "large.xml")
        let filter = "read -r first || exit 3; echo ran >>ran; printf '%s\\n' \"$first\"; cat"
        let result = try run(
            "export", "--format", "jsonfeed", "--output", "out.json", "--filter", filter, "large.xml", in: scratch)
        #expect(result.status == 0, "\(result.errors)")
        #expect(try scratch.read("ran") == "ran\n")
        #expect(try scratch.read("out.json").contains("https://film.example/12000"))
    }

    @Test func `a filter that is a plugin is handed its values`() throws {
        let scratch = try site("filters:\n  - add: {}\n".replacing("{}", with: "[-one, '-two three']"))
        try program("syndicate-filter-add", #"printf '%s\n' "$@" >&2; cat"#, in: scratch)
        let result = try run("export", "--format", "x", "--filter", "add=-four,five", "articles/rain.md", in: scratch)
        #expect(result.status == 0)
        #expect(result.errors.contains("note: -one\nnote: -two three\n"), "\(result.errors)")
        #expect(result.errors.contains("note: -four,five\n"))
    }

    @Test func `who types a command finds the whole environment, and others what is declared`() throws {
        let scratch = try site(
            "filters: [{program: 'echo \"1 $ONE 2 $TWO\" >&2; cat', environment: [ONE], timeout: 5m}]\n")
        let home = [
            "XDG_CACHE_HOME": scratch.folder.path, "XDG_DATA_HOME": scratch.folder.path, "ONE": "a", "TWO": "b",
        ]
        let result = try Command.run(
            ["export", "--format", "x", "--filter", #"echo "3 $ONE 4 $TWO" >&2; cat"#, "articles/rain.md"],
            in: scratch.folder, environment: home)
        #expect(result.errors.contains("note: 1 a 2\n"), "\(result.errors)")
        #expect(result.errors.contains("note: 3 a 4 b\n"))
    }

    @Test func `what plugins write is entries, and nothing else`() throws {
        let scratch = try site()
        for (line, words) in [
            (#"{"tittle":"a"}"#, "“tittle” is no title"), (#"{"error":"quota"}"#, "no member that entries have"),
            (#"{"protocol":2,"feed":{}}"#, "another version of the protocol"),
            (#"{"title":"a"}\n{"protocol":1,"feed":{}}"#, "stands before its entries"),
        ] {
            try program(
                "syndicate-import-notes",
                #"[ "$1" = describe ] && exec echo '{"protocol":1,"file_extensions":["notes"]}'"#
                    + "\nprintf '\(line)\\n'",
                in: scratch)
            try scratch.write("x", to: "a.notes")
            let result = try run("export", "--format", "atom", "--from", "notes", "a.notes", in: scratch)
            #expect(result.status == 69)
            #expect(result.errors.contains(words), "\(result.errors)")
        }
    }

    @Test(arguments: ["true", "cat >/dev/null", "grep nothing-like-this; true"])
    func `a filter that leaves nothing is told of`(_ filter: String) throws {
        let scratch = try site()
        let result = try run("export", "--format", "rss", "--filter", filter, "articles", in: scratch)
        #expect(result.errors.contains("wrote nothing: there are no entries of it"), "\(result.errors)")
        #expect(!result.output.contains("<item>"))
        let kept = try run("export", "--format", "rss", "--filter", "cat", "articles", in: scratch)
        #expect(!kept.errors.contains("wrote nothing"))
    }

    @Test func `losses of importers are told`() throws {
        let scratch = try site()
        try program(
            "syndicate-import-notes",
            #"""
            [ "$1" = describe ] && exec echo '{"protocol":1,"file_extensions":["notes"]}'
            echo '{"level":"loss","field":"drawing","message":"nobody can read it","count":3}' >&2
            echo '{"title":"a"}'
            """#, in: scratch)
        try scratch.write("x", to: "a.notes")
        let result = try run("export", "--format", "atom", "--from", "notes", "a.notes", in: scratch)
        #expect(result.errors.contains("note: drawing: nobody can read it (3 times)"), "\(result.errors)")
    }

    @Test func `a plugin is asked again where it is shown and tested`() throws {
        let scratch = try site()
        try program("syndicate-export-wrap", #". "$(dirname "$0")/module""#, in: scratch)
        try scratch.write(Self.describe + "\ncat", to: ".syndicate/plugins/module")
        #expect(try run("formats", "wrap", in: scratch).output.contains("Lines."))
        try scratch.write(Self.describe.replacing("Lines.", with: "Rows.") + "\ncat", to: ".syndicate/plugins/module")
        #expect(try run("plugin", "show", "wrap", in: scratch).output.contains("Rows."))
        #expect(try run("formats", "wrap", in: scratch).output.contains("Rows."))
    }

    @Test func `what went wrong is shown with what was written`() throws {
        let scratch = try site()
        try program("syndicate-export-print", "echo starting up; exit 0", in: scratch)
        #expect(try run("plugin", "show", "print", in: scratch).errors.contains("is no JSON"))
        #expect(try run("plugin", "show", "print", in: scratch).errors.contains("“starting up”"))
        let filtered = try run(
            "export", "--format", "rss", "--filter", "echo debug; cat", "articles/rain.md", in: scratch)
        #expect(filtered.errors.contains("at column 1: “debug”"), "\(filtered.errors)")
        let file = try scratch.write("#!/no/such/python\n", to: ".syndicate/plugins/syndicate-export-old")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        #expect(try run("plugin", "show", "old", in: scratch).errors.contains("what its first line names is not there"))
        for first in ["#!/bin/sh", "#!/usr/bin/env sh"] {
            try Data("\(first)\r\necho '{}'\r\n".utf8).write(to: file)
            #expect(try run("plugin", "show", "old", in: scratch).errors.contains("save it with LF alone"), "\(first)")
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
        let path = ".syndicate/plugins/syndicate-export-old"
        #expect(try run("plugin", "test", path, in: scratch).errors.contains("chmod +x makes it a program"))
    }

    @Test func `a program behind a built-in format is no second one in the list`() throws {
        let scratch = try site()
        try program("syndicate-export-rss", "exit 0", in: scratch)
        try program("syndicate-export-other", "exit 0", in: scratch)
        let lines = try run("formats", in: scratch).output.split(separator: "\n").map {
            $0.split(separator: " ").first ?? ""
        }
        #expect(lines.count { $0 == "rss" } == 1)
        #expect(lines.contains("other"))
    }

    @Test func `leftovers of editors are no plugins, and what is hidden is said`() throws {
        let scratch = try site()
        for name in ["lines.bak", "lines.py.orig", "lines~", "lines.old"] {
            try program("syndicate-export-\(name)", "exit 1", in: scratch)
        }
        try program("syndicate-export-lines.sh", Self.describe + "\necho right", in: scratch)
        try program("syndicate-export-atom", Self.describe, in: scratch)
        #expect(try run("export", "--format", "lines", "articles/rain.md", in: scratch).output == "right\n")
        let list = try run("plugin", "list", in: scratch).output
        #expect(list.contains("syndicate-export-lines.sh"))
        #expect(!list.contains(".bak") && !list.contains("~"))
        #expect(list.contains("what is built in has this name and comes first"))
        try program("syndicate-export-lines.py", "exit 1", in: scratch, folder: "data/syndicate/plugins")
        let both = try run("plugin", "list", in: scratch).output
        #expect(both.contains("data/syndicate/plugins/syndicate-export-lines.py (another of this name comes first)"))
        #expect(try run("plugin", "show", "lines", in: scratch).output.contains("lines.sh"))
        #expect(try run("plugin", "show", "atom", in: scratch).output.contains("Lines."))
    }

    @Test func `what plugins say of themselves harms no terminal`() throws {
        let scratch = try site()
        try program(
            "syndicate-export-red",
            #"printf '%s' '{"protocol":1,"summary":"\u001b[31mred\nrow","media_type":"text/plain","file_extensions":["lst"]}'"#,
            in: scratch)
        let shown = try run("plugin", "show", "red", in: scratch).output
        #expect(!shown.contains("\u{1B}"))
        #expect(shown.contains("[31mred row"))
    }

    @Test func `entries keep the languages of the feeds that they come from`() throws {
        let scratch = try site()
        try FileManager.default.removeItem(at: scratch.folder.appending(path: "syndicate.yaml"))
        func feed(_ name: String, _ language: String) throws {
            try scratch.write(
                """
                <feed xmlns="http://www.w3.org/2005/Atom"\(language)><id>urn:x:\(name)</id><title>\(name)</title>
                <updated>2024-03-05T13:00:00Z</updated><entry><id>urn:x:\(name):1</id><title>Entry of \(name)</title>
                <updated>2024-03-05T13:00:00Z</updated><author><name>M</name></author></entry></feed>
                """, to: "\(name).xml")
        }
        try feed("a", " xml:lang=\"de\"")
        try feed("b", "")
        func titles(_ filter: String) throws -> [Bool] {
            let output = try run("export", "--format", "atom", "--filter", filter, "a.xml", "b.xml", in: scratch).output
            return [output.contains("Entry of a"), output.contains("Entry of b")]
        }
        #expect(try titles("language=de") == [true, false])
        #expect(try titles("not-language=de") == [false, true])
        let atom = try run("export", "--format", "atom", "a.xml", "b.xml", in: scratch).output
        #expect(atom.contains("<entry xml:lang=\"de\">"))
        #expect(!(atom.split(separator: "<entry").first ?? "").contains("xml:lang=\"de\""))
    }

    @Test(arguments: [("HUP", true), ("HUP", false), ("QUIT", false), ("USR1", false)])
    func `signals end plugins, unless they are ignored`(_ name: String, _ isIgnored: Bool) throws {
        let scratch = try site()
        try program("syndicate-export-slow", Self.describe + "\necho $$ >pid; exec sleep 5", in: scratch)
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", (isIgnored ? "trap '' \(name); " : "") + "exec \"$0\" export --format slow articles/rain.md",
            Command.executable.path,
        ]
        process.currentDirectoryURL = scratch.folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["XDG_CACHE_HOME": scratch.folder.path, "XDG_DATA_HOME": scratch.folder.path]) { $1 }
        process.standardError = FileHandle.nullDevice
        try process.run()
        var plugin: Int32?
        for _ in 0..<1000 where plugin == nil {
            usleep(10_000)
            plugin = (try? scratch.read("pid")).flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
        }
        let number: Int32 = name == "HUP" ? SIGHUP : name == "QUIT" ? SIGQUIT : SIGUSR1
        kill(process.processIdentifier, number)
        process.waitUntilExit()
        #expect(process.terminationStatus == (isIgnored ? 1 : 128 + number))
        usleep(200_000)
        // What has ended and waits for its parent has no command any more.
        let command = FileManager.default.contents(atPath: "/proc/\(try #require(plugin))/cmdline")
        #expect(command?.isEmpty ?? true)
    }

    @Test func `plugins run where the ends of children are ignored`() throws {
        let scratch = try site()
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = [
            "-c", "trap '' CHLD; exec \"$0\" export --format atom --filter cat --output out.atom articles/rain.md",
            Command.executable.path,
        ]
        process.currentDirectoryURL = scratch.folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(try scratch.read("out.atom").contains("Rain"))
    }

    @Test func `folders are printed in their order`() throws {
        let scratch = try site()
        let folders = try run("plugin", "path", in: scratch).output.split(separator: "\n").map(String.init)
        #expect(folders.first?.hasSuffix("/.syndicate/plugins") == true)
        #expect(!folders.contains(".syndicate/plugins"))
        #expect(folders.contains(scratch.folder.appending(path: "data/syndicate/plugins").path))
        #expect(try run("plugin", "list", in: scratch).output == "")
        try program("syndicate-export-own", Self.describe, in: scratch, folder: "data/syndicate/plugins")
        let shown = try run("plugin", "show", "own", "--json", in: scratch).output
        #expect(shown.contains(#""media_type": "text/plain""#))
    }
}
