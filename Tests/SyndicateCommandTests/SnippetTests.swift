import Foundation
import Testing

/// The examples in Swift that documentation shows: each is a line of a program in Snippets, which the build compiles.
@Suite struct SnippetTests {
    private static func files(_ folder: String, _ ending: String) -> [URL] {
        let all = FileManager.default.enumerator(
            at: Command.package.appending(path: folder), includingPropertiesForKeys: nil)
        return (all?.compactMap { $0 as? URL } ?? []).filter { $0.path.hasSuffix(ending) }
    }

    /// A line without what differs from one example to the next: indentation, and what the exporter is called.
    private static func key(_ line: Substring) -> String {
        line.trimmingCharacters(in: .whitespaces).replacing(#/\w+Exporter\(\)/#, with: "Exporter()")
    }

    static let documents: [String] = {
        let package = Command.package.path(percentEncoded: false)
        let found =
            files("docs", ".md") + files("Sources", ".md") + files("Examples", "README.md") + files("Plugins", ".md")
        return ["README.md"] + found.map { String($0.path(percentEncoded: false).dropFirst(package.count)) }.sorted()
    }()

    private static let known: Set<String> = {
        let sources = files("Snippets", ".swift") + files("Examples", ".swift")
        let texts = sources.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        return Set(texts.flatMap { $0.split(separator: "\n").map(key) })
    }()

    @Test(arguments: documents)
    func everyExampleIsCompiled(document: String) throws {
        let text = try String(contentsOf: Command.package.appending(path: document), encoding: .utf8)
        for block in text.split(separator: "```swift\n").dropFirst() {
            let code = block.split(separator: "```", maxSplits: 1).first ?? ""
            for line in code.split(separator: "\n") where !Self.key(line).isEmpty {
                #expect(Self.known.contains(Self.key(line)), "\(document): \(line)")
            }
        }
    }

    @Test(arguments: documents)
    func everySnippetIsThere(document: String) throws {
        let text = try String(contentsOf: Command.package.appending(path: document), encoding: .utf8)
        for match in text.matches(of: #/@Snippet\(path: "Syndicate\/(Snippets\/\w+)", slice: "(\w+)"\)/#) {
            let file = Command.package.appending(path: "\(match.1).swift")
            let source = try String(contentsOf: file, encoding: .utf8)
            #expect(source.contains("// snippet.\(match.2)\n"), "\(match.1): \(match.2)")
        }
        #expect(
            text.ranges(of: "@Snippet(").count
                == text.matches(of: #/@Snippet\(path: "Syndicate\/Snippets\/\w+", slice:/#).count)
    }

    @Test(arguments: [
        ("Reading", "Rain https://film.example/rain/"), ("Writing", "<title>Hello</title>"), ("Streaming", "bytes"),
        ("OwnExporter", ""), ("Validating", "missing-description"), ("Filtering", "DateFilter"),
        ("Publishing", "1 0 0"), ("Receiving", "msg_1"), ("OwnCommand", "syndicate export"), ("Extensions", "[]"),
    ])
    func everySnippetRuns(name: String, words: String) throws {
        let process = Process()
        process.executableURL = Command.executable.deletingLastPathComponent().appending(path: name)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        #expect(String(decoding: bytes, as: UTF8.self).contains(words) || words.isEmpty)
    }

    @Test func everySnippetIsTried() {
        #expect(Self.files("Snippets", ".swift").count == 10)
    }
}
