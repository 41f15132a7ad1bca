import Syndicate
import Testing

@testable import SyndicateProcess

@Suite struct ProcessImporterTests {
    static let descriptor = ImporterDescriptor(
        name: "sample", summary: "", mediaTypes: ["text/x-notes"], fileExtensions: ["notes"])

    /// What a command reads out of a source.
    static func read(
        _ command: String, _ bytes: String = "one\ntwo\n", isAsked: Bool = false
    ) throws -> (feed: FeedMetadata, entries: [Entry], log: [Diagnostic]) {
        let program = Samples.program(command)
        let importer =
            try isAsked
            ? ProcessImporter(program, description: Array(#"{"protocol":1}"#.utf8))
            : ProcessImporter(program, descriptor: descriptor)
        var context = ImportContext()
        let source = ImportSource(
            name: "a.notes", bytes: Array(bytes.utf8), url: "https://film.example/a", mediaType: "text/x-notes")
        var feed = try importer.read(source, context: &context)
        return (feed.metadata, try feed.entries.collect(), context.diagnostics)
    }

    static let titles = #"while read -r line; do printf '{"title":{"kind":"text","value":"%s"}}\n' "$line"; done"#

    @Test func linesBecomeEntries() throws {
        #expect(try Self.read(Self.titles).entries.map { $0.title?.plainText } == ["one", "two"])
    }

    @Test func theFirstLineMaySpeakOfTheFeed() throws {
        let header = #"echo '{"protocol":1,"feed":{"title":{"kind":"text","value":"Notes"}}}'; "#
        let read = try Self.read(header + Self.titles)
        #expect(read.feed.title?.plainText == "Notes")
        #expect(read.entries.count == 2)
    }

    @Test func theSourceIsDescribedFirst() throws {
        let read = try Self.read(
            #"test "$1" = import && read -r header && echo "$header" >&2; cat >/dev/null; echo "{}""#, isAsked: true)
        #expect(
            read.log.map(\.message) == [
                #"{"protocol":1,"source":{"name":"a.notes","url":"https://film.example/a","media_type":"text/x-notes"}}"#
            ])
    }

    @Test func whatExportersReadImportersMayWrite() throws {
        let lines = try Samples.export("cat", Samples.entries(5000)).text
        let read = try Self.read("cat", lines)
        #expect(read.feed.title?.plainText == "Film")
        #expect(read.entries == Samples.entries(5000))
    }

    @Test(arguments: [
        ("echo garbage", ImportError.Code.plugin, "line 1: no JSON"),
        (#"echo '{}'; echo; echo '{"title":3}'"#, .plugin, "line 3: title: expected an object"),
        (#"printf '{}\n{"a":'"#, .plugin, "line 2: no JSON"),
        ("exit 3", .plugin, "ended with status 3"), ("echo no notes >&2; exit 65", .malformed, "no notes"),
    ])
    func whatIsNoEntryIsAnError(_ command: String, _ code: ImportError.Code, _ words: String) {
        #expect {
            try Self.read(command)
        } throws: { error in
            let cause = (error as? ExportError)?.cause as? ImportError ?? error as? ImportError
            return cause?.code == code && cause?.diagnostic.message.contains(words) == true
                && cause?.diagnostic.source == "a.notes"
        }
    }

    @Test func messagesHaveThePlacesOfTheSource() throws {
        let read = try Self.read(
            #"cat >/dev/null; echo '{"message":"no date","line":2,"column":3}' >&2; echo '{}'"#)
        #expect(
            read.log == [
                Diagnostic(
                    .warning, "plugin", "no date", source: "a.notes", position: SourcePosition(line: 2, column: 3))
            ])
    }

    @Test(arguments: [
        (#"{"title":"A","titel":"B"}"#, "wrote line 1: an entry has no member “titel”, so it is lost", "title"),
        (#"{"title":"A","authors":[{"name":"B"},{"name":"C","nmae":1}]}"#, "no member “authors.nmae”", "name"),
        (#"{"title":"A","zzzz":null}"#, "no member “zzzz”", nil),
        (#"{"protocol":1,"feed":{"title":"A","subtitel":"B"}}"#, "the feed has no member “subtitel”", "subtitle"),
    ])
    func membersThatNobodyReadsAreToldOf(_ line: String, _ words: String, _ meant: String?) throws {
        // However often it comes, it is told of once.
        let lines = line.contains("protocol") ? [line, #"{"title":"D"}"#] : [line, line, line]
        let log = try Self.read("cat >/dev/null; printf '%s\\n' \(lines.map { "'\($0)'" }.joined(separator: " "))").log
        #expect(log.map(\.rule) == ["plugin-unknown-member"])
        #expect(log.first?.message.contains(words) == true, "\(log)")
        #expect(log.first?.hint == meant.map { "did you mean \($0)?" })
    }

    @Test func membersThatReadersAreGivenMayComeBack() throws {
        let entry = #"{"title":{"kind":"html","value":"<i>A</i>","plain":"A"}}"#
        #expect(try Self.read("cat >/dev/null; echo '\(entry)'").log.isEmpty)
    }

    @Test func sourcesAreRecognisedByNameOrType() throws {
        let importer = try ProcessImporter(Samples.program("cat"), descriptor: Self.descriptor)
        #expect(importer.recognises(ImportSource(name: "x/a.NOTES", bytes: [])))
        #expect(importer.recognises(ImportSource(name: "-", bytes: [], mediaType: "text/x-notes; charset=utf-8")))
        #expect(!importer.recognises(ImportSource(name: "a.txt", bytes: [])))
    }
}
