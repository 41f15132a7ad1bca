import Syndicate
import SyndicateBuiltIn
import SyndicateProcess
import SyndicateTesting
import Testing

@Suite struct ConformanceTests {
    @Test(arguments: BuiltIn.exporters.map(\.descriptor.name))
    func builtInExportersDoWhatEveryExporterMust(_ name: String) throws {
        let exporter = try #require(try BuiltIn.registry().exporter(named: name))
        try ExporterConformance.check(exporter)
    }

    @Test func aProgramIsTriedInTheSameWay() throws {
        let descriptor = ExporterDescriptor(
            name: "titles", summary: "Lines.", mediaType: "application/x-ndjson", fileExtensions: ["ndjson"])
        let exporter = try ProcessExporter(PluginProgram("titles", shell: "cat"), descriptor: descriptor)
        try ExporterConformance.check(exporter)
    }

    @Test func whatIsRightPasses() throws {
        try ExporterConformance.check(Wrong(), scale: 5000)
    }

    @Test(arguments: [
        ("The descriptor is complete and consistent", Wrong { $0.descriptor.name = "A b" }, "is no name"),
        ("The descriptor is complete and consistent", Wrong { $0.descriptor.mediaType = "text" }, "is no media type"),
        ("The descriptor is complete and consistent", Wrong { $0.descriptor.fileExtensions = ["../x"] }, "file's name"),
        ("Options are named, helped and checked", Wrong { $0.descriptor.options[0].help = "" }, "has no help"),
        (
            "Options are named, helped and checked", Wrong { $0.descriptor.options[1].defaultValue = "many" },
            "does not take its default"
        ),
        ("limit writes the first entries alone", Wrong { $0.ignoresLimit = true }, "the second entry is there"),
        ("The document is what its media type says", Wrong { $0.end = [0xFF] }, "is no UTF-8"),
        (
            "The document is what its media type says", Wrong { $0.descriptor.mediaType = "application/xml" },
            "not well-formed"
        ),
        (
            "The document is what its media type says", Wrong { $0.descriptor.mediaType = "application/json" },
            "is no JSON"
        ),
        ("The same feed gives the same bytes", Wrong { $0.isRandom = true }, "another than the first"),
        ("Several exports at once do not disturb each other", Wrong { $0.isRandom = true }, "something else"),
        ("Every entry is taken, in order, and written or reported", Wrong { $0.most = 2 }, "2 of 5 entries"),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.isBackwards = true },
            "not in the order"
        ),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.forgets = true },
            "neither in the document"
        ),
        ("Every option can be set", Wrong { $0.refuses = true }, "is refused"),
        ("What is not written is reported", Wrong { $0.misnames = true }, "that is not there"),
        ("An output that fails ends the export soon", Wrong { $0.looksAtTheEnd = true }, "before it noticed"),
        ("What is not written is reported", Wrong { $0.isSilent = true }, "neither in the document"),
        (
            "A feed without entries, and one that says nothing, is written or refused", Wrong { $0.needsTitle = true },
            "throws"
        ),
        ("A field that is missing breaks nothing", Wrong { $0.needsTitle = true }, "without title"),
        ("A field that stands alone breaks nothing", Wrong { $0.needsTitle = true }, "alone"),
        ("Hostile text stays text", Wrong { $0.isMarkup = true }, "is an element"),
        ("A source that fails ends the export with its error", Wrong { $0.hidesErrors = true }, "no more entries"),
        ("An output that fails ends the export soon", Wrong { $0.neverLooks = true }, "checkpoint()"),
        ("Many entries take no more memory than few", Wrong { $0.hoards = true }, "its memory grew"),
    ])
    func whatIsWrongIsFound(_ name: String, _ exporter: Wrong, _ words: String) throws {
        let test = try #require(ExporterConformance.all.first { $0.name == name })
        let faults = test.faults(of: exporter, scale: 20_000)
        #expect(faults.contains { $0.contains(words) }, "\(faults)")
    }
}

/// An exporter that is right, unless it is told to do something wrong.
struct Wrong: Exporter {
    var descriptor = ExporterDescriptor(
        name: "lines", summary: "Lines.", mediaType: "text/plain", fileExtensions: ["txt"],
        options: [OptionSpec("title", .string, help: "A title.")] + FeedOptions.specs.filter { $0.name == "limit" })
    var ignoresLimit = false
    var isRandom = false
    var isBackwards = false
    var isSilent = false
    var needsTitle = false
    var isMarkup = false
    var hidesErrors = false
    var neverLooks = false
    var hoards = false
    var forgets = false
    var refuses = false
    var misnames = false
    var looksAtTheEnd = false
    var most = Int.max
    var end: [UInt8] = []

    init(_ change: (inout Wrong) -> Void = { _ in }) {
        change(&self)
        if isMarkup { descriptor.mediaType = "text/html" }
    }

    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        if refuses, options.integer("limit") == 7 { throw ExportError(.option, "not seven") }
        var report = ConversionReport()
        if misnames { report.add("content", "no body", entry: "somebody else") }
        var count = 0
        if isRandom { output.write("\(Int.random(in: 0...Int.max))\n") }
        if isBackwards { entries = EntryCursor(try entries.collect().reversed()) }
        entries.limit(to: min(most, ignoresLimit ? .max : options.integer("limit") ?? .max))
        var hoard: [[UInt8]] = []
        output.write("Lines\n")
        while let entry = try next(&entries) {
            if needsTitle, entry.title == nil { throw ExportError(.source, "there is no title") }
            count += 1
            if forgets, count == 3 { continue }
            if !isSilent { output.write("\(entry.title?.plainText ?? "") \(entry.permalink ?? "")\n") }
            if hoards { hoard.append([UInt8](repeating: 1, count: 1 << 14)) }
            if !neverLooks, !looksAtTheEnd { do { try output.checkpoint() } catch { throw ExportError(error) } }
        }
        output.write(end)
        if looksAtTheEnd { do { try output.checkpoint() } catch { throw ExportError(error) } }
        if hoard.count == 1 { output.write("") }
        return report
    }

    private func next(_ entries: inout EntryCursor) throws(ExportError) -> Entry? {
        do throws(ExportError) { return try entries.next() } catch {
            if hidesErrors { return nil }
            throw error
        }
    }
}
