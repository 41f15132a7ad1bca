import Foundation
import Syndicate
import SyndicateBuiltIn
import SyndicateProcess
import SyndicateTesting
import Testing

@Suite struct ImporterConformanceTests {
    @Test(arguments: [
        ("feed", ["Feeds/weblog-2003.xml"]),
        ("markdown", ["FilmMagazine/articles/ballerina-review.md", "FilmMagazine/articles/perfect-days.md"]),
        ("text", ["FilmMagazine/articles/2023-12-28-slow-horses.txt"]),
        ("html", []),
    ])
    func builtInImportersDoWhatEveryImporterMust(_ name: String, _ samples: [String]) throws {
        let importer = try #require(try BuiltIn.registry().importer(named: name))
        let examples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Examples")
        let sources = try samples.map { path in
            ImportSource(name: path, bytes: Array(try Data(contentsOf: examples.appending(path: path))))
        }
        try ImporterConformance.check(importer, samples: sources)
    }

    @Test func everyBuiltInImporterIsTried() {
        #expect(BuiltIn.importers.map(\.descriptor.name) == ["feed", "markdown", "html", "text"])
    }

    private static let notes = ImportSource(name: "a.notes", bytes: Array("Rain\nSnow\n".utf8))

    private func importer(_ command: String) throws -> ProcessImporter {
        let descriptor = ImporterDescriptor(name: "notes", summary: "Lines.", fileExtensions: ["notes"])
        return try ProcessImporter(PluginProgram("notes", shell: command), descriptor: descriptor)
    }

    @Test func aProgramIsTriedInTheSameWay() throws {
        let command = "tr -cd '[:alpha:]\\n' | jq -cR 'select(. != \"\") | {title: ., identifier: \"urn:notes:\\(.)\"}'"
        try ImporterConformance.check(importer(command), samples: [Self.notes])
    }

    @Test(arguments: [
        (
            "What it does not read is refused, or read as far as it goes", "grep -q Rain && echo '{\"title\": \"x\"}'",
            "no bytes"
        ),
        ("What it does not read is refused, or read as far as it goes", "cat", "noise"),
        ("A sample is recognised, and gives entries that say something", "cat >&2", "no entries"),
        (
            "A sample is recognised, and gives entries that say something", "echo '{\"identifier\": \"a\"}'",
            "neither title nor"
        ),
        (
            "Entries can be told apart, and known again", "jq -cR '{title: ., identifier: \"same\"}'",
            "the identifier same"
        ),
        ("The same bytes give the same entries", "jq -cR --arg now \"$(date +%s%N)\" '{title: (. + $now)}'", "others"),
        (
            "The same bytes give the same entries", "jq -cR --arg home \"$HOME\" '{title: (. + $home)}'",
            "another folder"
        ),
        ("A sample that is cut off breaks nothing", "grep -q Snow && echo '{\"title\": \"x\"}'", "cut off behind byte"),
        ("A sample that is damaged breaks nothing", "grep -qa Snow && echo '{\"title\": \"x\"}'", "damaged in way"),
        (
            "Plain samples are no errors, and no process is left behind",
            "echo '{\"level\": \"error\", \"message\": \"it is broken\"}' >&2; echo '{\"title\": \"x\"}'",
            "it is broken"
        ),
    ])
    func whatIsWrongInProgramsIsFound(_ name: String, _ command: String, _ words: String) throws {
        let importer = try importer(command)
        let faults = try test(name).result(of: importer, samples: [Self.notes]).faults
        #expect(faults.contains { $0.contains(words) }, "\(faults)")
    }

    @Test func aStreamMustBeReadToItsEnd() throws {
        let faults = try test("A source may come in pieces, and break off").result(
            of: Hasty(), samples: [Self.notes]
        ).faults
        #expect(faults.contains { $0.contains("a few at a time") }, "\(faults)")
    }

    @Test func descriptorsAreChecked() throws {
        var hasty = Hasty()
        hasty.descriptor = ImporterDescriptor(name: "A b", summary: "", mediaTypes: ["Text"], fileExtensions: [".X"])
        let faults = try test("The descriptor is complete and consistent").result(of: hasty).faults
        #expect(faults.count == 5, "\(faults)")
    }

    @Test func withoutSamplesThatIsSkipped() throws {
        let result = try test("A sample that is damaged breaks nothing").result(of: Hasty())
        #expect(result.isSkipped && result.faults.isEmpty)
    }

    private func test(_ name: String) throws -> ImporterConformance {
        try #require(ImporterConformance.all.first { $0.name == name })
    }
}

/// Reads what the first call to a stream gives, and no more.
struct Hasty: Importer {
    var descriptor = ImporterDescriptor(name: "hasty", summary: "Lines.", fileExtensions: ["notes"])

    func recognises(_ source: ImportSource) -> Bool { true }

    func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        let read = try (source.stream ?? ByteStream(source.bytes)).reading()
        var bytes = [UInt8](repeating: 0, count: 100)
        var failure: ImportError?
        let count = bytes.withUnsafeMutableBytes { buffer -> Int in
            do throws(ImportError) { return try read(buffer) } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        let entry = Entry(title: String(decoding: bytes.prefix(count), as: UTF8.self))
        return ImportedFeed(metadata: FeedMetadata(), entries: EntryCursor([entry]))
    }
}
