import Foundation
import Syndicate
import Testing

@testable import SyndicateProcess

/// Exporters and importers in Swift that are programs, talked to through files.
@Suite struct ProgramTests {
    /// Runs a program on an input; gives its status and what it wrote.
    private func run(
        _ input: String, _ body: (ProgramStreams) -> Int32
    ) throws -> (status: Int32, output: String, messages: String) {
        let folder = try TemporaryFolder()
        try folder.write("input", input)
        try folder.write("output", "")
        try folder.write("messages", "")
        let descriptors = try ["input", "output", "messages"].map { name in
            try #require(FileHandle(forUpdatingAtPath: "\(folder.path)/\(name)"))
        }
        let streams = ProgramStreams(
            input: descriptors[0].fileDescriptor, output: descriptors[1].fileDescriptor,
            messages: descriptors[2].fileDescriptor)
        return (body(streams), folder.text("output"), folder.text("messages"))
    }

    @Test func anExporterDescribesItself() throws {
        let (status, output, _) = try run("") { ExporterProgram.run(Titles(), ["describe"], $0) }
        #expect(status == 0)
        #expect(output.hasPrefix("{\n  \"protocol\": 1,\n  \"name\": \"titles\""))
        var program = PluginProgram("titles", path: "/none")
        program.limits = Samples.patient
        #expect(try ProcessExporter(program, description: Array(output.utf8)).descriptor == Titles().descriptor)
    }

    @Test func anExporterWritesWhatItIsGiven() throws {
        let lines = try Samples.export(
            "cat", Samples.entries(2000), settings: [("words", "a"), ("tag", "b"), ("tag", "c")])
        let (status, output, messages) = try run(lines.text) { ExporterProgram.run(Titles(), ["export"], $0) }
        #expect(status == 0)
        #expect(output.hasPrefix("Film a 3 [\"b\", \"c\"]\nEntry 0 “ü” \u{1F3AC}\nEntry 1"))
        #expect(output.utf8.count(where: { $0 == 0x0A }) == 2001)
        let told = messages.split(separator: "\n")
        #expect(told.count == 102)
        #expect(told.first == #"{"level":"loss","message":"no bodies","field":"content","entry":"urn:entry:0"}"#)
        #expect(told[100] == #"{"level":"loss","message":"no bodies","field":"content","count":1900}"#)
        #expect(told.last == #"{"level":"error","message":"too long","entry":"urn:entry:1"}"#)
    }

    @Test(arguments: [
        ("", 65, "the first line is an object"), ("{}\n", 65, "the first line is an object"),
        (#"{"protocol":2}"#, 65, "another version"), (#"{"protocol":1,"options":{"tug":1}}"#, 65, "did you mean tag?"),
        ("{\"protocol\":1}\n{}\nbroken\n", 65, "no JSON"), ("{\"protocol\":1}\n{\"title\":1}\n", 65, "no entry: title"),
    ])
    func whatCannotBeReadIsAnError(_ input: String, _ status: Int32, _ words: String) throws {
        let result = try run(input) { ExporterProgram.run(Titles(), ["export"], $0) }
        #expect(result.status == status)
        #expect(result.messages.contains(words), "\(result.messages)")
        #expect(result.messages.hasPrefix(#"{"level":"error""#))
    }

    @Test func anUnknownCallIsAnError() throws {
        let result = try run("") { ExporterProgram.run(Titles(), ["explode"], $0) }
        #expect(result.status == 64)
        #expect(result.messages.contains("syndicate-export-titles describe|export"))
    }

    @Test func anImporterReadsWhatItIsGiven() throws {
        let input = "{\"protocol\":1,\"source\":{\"name\":\"a.notes\"}}\none\ntwo"
        let (status, output, messages) = try run(input) { ImporterProgram.run(Notes(), ["import"], $0) }
        #expect(status == 0)
        #expect(messages == "{\"level\":\"warning\",\"message\":\"a.notes has no date\",\"line\":1,\"column\":1}\n")
        let read = try ProcessImporterTests.read("cat", output)
        #expect(read.feed.title?.plainText == "Notes")
        #expect(read.entries.map { $0.title?.plainText } == ["one", "two"])
    }

    @Test func aFilterLeavesWhatItLeaves() throws {
        let input = "{\"title\":\"one\"}\n\n{\"title\":\"two\"}\n{\"title\":\"three\"}"
        let filter = { (values: [String]) throws(OptionError) -> any EntryFilter in
            guard let word = values.first else { throw OptionError("a word, as in without=two") }
            return Without(word: word)
        }
        let result = try run(input) { FilterProgram.run(["two"], $0, filter) }
        #expect(result.status == 0)
        let titles = try ProcessImporterTests.read("cat", result.output).entries.map { $0.title?.plainText }
        #expect(titles == ["one", "three"])
        let refused = try run(input) { FilterProgram.run([], $0, filter) }
        #expect(refused.status == 64 && refused.output.isEmpty && refused.messages.contains("a word, as in"))
        let broken = try run("{\"title\":\"one\"}\nbroken\n") { FilterProgram.run(["two"], $0, filter) }
        #expect(broken.status == 65 && broken.messages.contains("no JSON"))
    }
}

private struct Titles: Exporter {
    var descriptor: ExporterDescriptor {
        ExporterDescriptor(
            name: "titles", summary: "Titles.", mediaType: "text/plain", fileExtensions: ["txt"],
            options: Samples.descriptor.options)
    }

    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        var report = ConversionReport()
        output.write(
            "\(feed.title?.plainText ?? "") \(options.string("words") ?? "") \(options.integer("count") ?? 0) \(options.strings("tag"))\n"
        )
        while let entry = try entries.next() {
            output.write("\(entry.title?.plainText ?? "")\n")
            report.add("content", "no bodies", entry: entry.label)
        }
        report.add(Diagnostic(.error, "long", "too long", source: "urn:entry:1"))
        return report
    }
}

private struct Without: EntryFilter {
    var word: String

    func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        let word = word
        entries.pullThrough { (before) throws(ExportError) -> Entry? in
            while let entry = try before.next() { if entry.title?.plainText != word { return entry } }
            return nil
        }
    }
}

private struct Notes: Importer {
    var descriptor: ImporterDescriptor { ImporterDescriptor(name: "notes", summary: "", fileExtensions: ["notes"]) }

    func recognises(_ source: ImportSource) -> Bool { true }

    func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        context.report(
            Diagnostic(.warning, "date", "\(source.name) has no date", position: SourcePosition(line: 1)))
        let lines = String(decoding: source.bytes, as: UTF8.self).split(separator: "\n")
        return ImportedFeed(
            metadata: FeedMetadata(title: "Notes"),
            entries: EntryCursor(lines.map { Entry(title: TextConstruct(String($0))) }))
    }
}
