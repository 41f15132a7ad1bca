import Foundation
import Testing

/// Files that options name, and what is wrong with them.
@Suite struct OptionFileTests {
    private let scratch: Scratch

    init() throws {
        scratch = try Scratch()
        try Data("{{headline}}\n  {{sumary}}".utf8).write(to: scratch.folder.appending(path: "t.must"))
        try Data("{\"configuration\":\n{]".utf8).write(to: scratch.folder.appending(path: "i.json"))
        let negative = #"{"configuration":{"statuses":{"max_characters":500,"characters_reserved_per_url":-1}}}"#
        try Data(negative.utf8).write(to: scratch.folder.appending(path: "n.json"))
        try Data("---\ntitle: A\ndate: 2024-03-05\nurl: https://film.example.com/a\n---\nWords.\n".utf8)
            .write(to: scratch.folder.appending(path: "a.md"))
    }

    private func run(_ arguments: String...) throws -> Command.Result {
        try Command.run(arguments, in: scratch.folder)
    }

    @Test func anErrorNamesTheFileAndThePlace() throws {
        let result = try run("export", "--format", "x", "--set", "template=@t.must", "a.md")
        #expect(result.status == 64)
        #expect(
            result.errors.hasPrefix(
                "t.must:2:3: error: option template: unknown name \"sumary\"; did you mean \"summary\"?"))
        #expect(result.output.isEmpty)
    }

    @Test(arguments: [
        ("i.json", "i.json:2:2: error: option instance: the server's document is no JSON"),
        ("n.json", "n.json: error: option instance: the server's document has a characters_reserved_per_url"),
    ])
    func aWrongServerDocumentIsOneEverywhere(_ file: String, _ message: String) throws {
        let setting = "instance=@\(file)"
        for result in [
            try run("export", "--format", "mastodon", "--set", setting, "a.md"),
            try run("measure", "--network", "mastodon", "--set", setting, "--text", "a"),
            try run("measure", "--network", "mastodon", "--set", setting, "--json", "--text", "a"),
        ] {
            #expect(result.status == 64)
            #expect(result.errors.hasPrefix(message), "\(result.errors)")
            #expect(result.output.isEmpty)
        }
    }

    @Test func aFileWithoutEndIsNotReadForEver() throws {
        let result = try run("export", "--format", "x", "--set", "template=@/dev/zero", "a.md")
        #expect(result.status == 65)
        #expect(result.errors.contains("/dev/zero: error: it has more than 4M bytes"))
        #expect(try run("export", "--format", "x", "--set", "template=@none", "a.md").status == 66)
        #expect(try run("export", "--format", "x", "--set", "template=@.", "a.md").status == 74)
    }

    /// What is written is written, and whoever waits for it learns that it is wrong.
    @Test func anErrorInWhatIsSaidIsAStatus() throws {
        let words = String(repeating: "word ", count: 100)
        let setting = "template=\(words){{headline}}"
        let text = try run("export", "--format", "x", "--set", setting, "a.md")
        #expect(text.status == 1)
        #expect(text.output.hasPrefix("word word"))
        #expect(text.errors.contains("over the limit"))
        let folder = try run("export", "--format", "x", "--set", setting, "--output", "out/", "a.md")
        #expect(folder.status == 1)
        #expect(FileManager.default.fileExists(atPath: scratch.folder.appending(path: "out").path()))
    }

    @Test(arguments: ["x", "bluesky", "facebook", "mastodon", "reddit-title"])
    func nothingIsNoText(_ network: String) throws {
        let json = try run("measure", "--network", network, "--json", "--text", "")
        #expect(json.status == 1)
        #expect(json.output.contains(#""valid":false"#))
        #expect(json.output.contains(#""code":"empty""#))
        let text = try run("measure", "--network", network, "--text", "")
        #expect(text.status == 1)
        #expect(text.output.contains("error: The text is empty. [empty]"))
        #expect(try run("measure", "--network", network, "--text", "a").output.contains("  1 byte\n"))
    }
}
