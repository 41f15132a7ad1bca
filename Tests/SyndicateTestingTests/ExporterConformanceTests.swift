import Foundation
import Syndicate
import SyndicateBuiltIn
import SyndicateProcess
import SyndicateTesting
import Testing

@Suite struct ExporterConformanceTests {
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
        ("Every entry is taken, in order, and written or reported", Wrong { $0.most = 2 }, "2 of 200 entries"),
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
        ("Entries with everything leave the document whole", Wrong { $0.hasFewPlaces = true }, "many of everything"),
        ("Hostile text stays text", Wrong { $0.isMarkup = true }, "is an element"),
        ("A source that fails ends the export with its error", Wrong { $0.hidesErrors = true }, "no more entries"),
        ("An output that fails ends the export soon", Wrong { $0.neverLooks = true }, "checkpoint()"),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.writes = { $0 <= 6 ? 1 : 0 } },
            "entry 7 of 200 is neither in the document nor in the report, and 193 more"
        ),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.writes = { _ in 2 } },
            "is twice in the document"
        ),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.writes = { $0 == 50 ? 2 : 1 } },
            "entry 50 of 200 is twice"
        ),
        (
            "Every entry is taken, in order, and written or reported", Wrong { $0.listsTwice = true },
            "is twice in the document"
        ),
        (
            "What is not written is reported", Wrong { $0.line = { $0.text + "\n" } },
            "the link of an entry is neither in the document"
        ),
        ("What is not written is reported", Wrong { $0.line = { $0.body + "\n" } }, "the title of an entry"),
        ("The same feed gives the same bytes", Wrong { $0.tellsTime = true }, "a second later"),
        ("Plain articles are no errors, and no process is left behind", Wrong { $0.isWorried = true }, "give an error"),
    ])
    func whatIsWrongIsFound(_ name: String, _ exporter: Wrong, _ words: String) throws {
        try expect(name, exporter, words)
    }

    @Test(arguments: [
        (
            "The document is what its media type says", Wrong(page: { "<li>\($0.escaped)" }, end: "</b>"),
            "closes nothing"
        ),
        ("The document is what its media type says", Wrong(page: { "<table><tr><td>\($0.escaped)" }), "is not closed"),
        (
            "The document is what its media type says", Wrong(page: { "<b><i>\($0.escaped)</b></i>" }),
            "</b> stands where <i> is open"
        ),
        ("The document is what its media type says", Wrong(page: { "<p<li>\($0.escaped)" }), "a tag is called"),
        ("The document is what its media type says", Wrong(page: { "<p class=a class=b>\($0.escaped)" }), "twice"),
        ("The document is what its media type says", Wrong(page: { "<p>\($0.escaped)<!-- " }), "a comment has no end"),
        ("Hostile text stays text", Wrong(page: { "<p>\($0.text)</p>" }), "an element"),
        (
            "Hostile text stays text", Wrong(page: { "<p title='\($0.withoutTags)'>\($0.escaped)</p>" }),
            "it is an attribute"
        ),
        (
            "Hostile text stays text", Wrong(page: { "<p title=\"\($0.withoutTags)\">\($0.escaped)</p>" }),
            "it is an attribute"
        ),
        ("Hostile text stays text", Wrong(page: { "<p title=\($0.escaped)>" }), "it is an attribute"),
        ("Hostile text stays text", Wrong(page: { "<script>var t = \"\($0.text)\"</script>" }), "an element"),
        (
            "Hostile text stays text", Wrong(page: { "<script>var t = \"\($0.withoutTags)\"</script>" }),
            "code of a script"
        ),
        (
            "Hostile text stays text", Wrong(page: { "<script>var t = '\($0.withoutTags)'</script>" }),
            "code of a script"
        ),
        (
            "Hostile text stays text",
            Wrong(page: { "<script>/* ' */ let r = /'\"/, t = `\($0.withoutTags)`</script>" }), "code of a script"
        ),
        (
            "Hostile text stays text", Wrong(page: { "<script>var t = \"\($0.quoted)\"</script>" }), "code of a script"
        ),
        (
            "Hostile text stays text", Wrong(page: { "<a onclick=\"f('\($0.escaped)')\">x</a>" }), "code of a script"
        ),
    ])
    func whatIsWrongInPagesIsFound(_ name: String, _ exporter: Wrong, _ words: String) throws {
        try expect(name, exporter, words)
    }

    @Test(arguments: [
        Wrong(page: { "<!-- a --><ul><li><p>\($0.escaped)<li>b</ul><br><img src=x alt=''><svg><path/></svg>" }),
        Wrong(page: { "<p>a<div title='\($0.escaped)'>b</div><textarea><b></textarea><table><tr><td>1<td>2</table>" }),
        Wrong(page: { "<script type=\"application/ld+json\">[]</script><style>a > b {}</style>\($0.escaped)" }),
        Wrong(page: { "<script>/* \" */ let r = /[/'\"]/g, t = a / 2 // '\n; x(`${\"`\"}`)</script>\($0.escaped)" }),
        Wrong(page: { "<script>var t = \"\($0.literal)\"</script>\($0.escaped)" }),
    ])
    func pagesThatAreRightPass(_ exporter: Wrong) throws {
        for name in ["The document is what its media type says", "Hostile text stays text"] {
            let faults = try test(name).faults(of: exporter)
            #expect(faults.isEmpty, "\(faults)")
        }
    }

    @Test(
        arguments: [
            (
                "The document is what its media type says",
                Wrong("text/csv", start: "title,link\n", line: { "\($0.text)\n" }, end: ""), "fields"
            ),
            (
                "Hostile text stays text",
                Wrong("text/csv", start: "title,link\n", line: { "\"\($0.text)\",x\n" }, end: ""), "not doubled"
            ),
            (
                "Hostile text stays text",
                Wrong("text/csv", start: "title,link\n", line: { "\($0.text),x\n" }, end: ""), "not quoted"
            ),
            (
                "Hostile text stays text", Wrong("text/csv", start: "", line: { "\"\($0.doubled)\",x\n" }, end: ""),
                "a formula"
            ),
            (
                "Hostile text stays text",
                Wrong("text/calendar", start: "BEGIN:X\n", line: { "S:\($0.text)\n" }, end: "END:X\n"),
                "line of its own"
            ),
            (
                "Hostile text stays text",
                Wrong("text/vcard", start: "BEGIN:X\n", line: { "N:\($0.text)\n" }, end: "END:X\n"), "line of its own"
            ),
            (
                "The document is what its media type says",
                Wrong("text/calendar", start: "", line: { "S:\($0.text)\n" }, end: ""), "BEGIN"
            ),
            (
                "The document is what its media type says",
                Wrong("text/calendar", start: "BEGIN:X\n", line: { "S:\($0.text)\n" }, end: ""), "not ended"
            ),
            (
                "The document is what its media type says",
                Wrong("text/vcard", start: "BEGIN:X\n", line: { "\($0.text)\n" }, end: ""), "has no name"
            ),
            (
                "Hostile text stays text",
                Wrong("application/xml", start: "<x>", line: { "<y a=\"\($0.withoutTags)\"/>" }, end: "</x>"),
                "an attribute"
            ),
            (
                "Entries with everything leave the document whole",
                Wrong("application/xml", start: "<x>", line: { "<y><![CDATA[\($0.body)]]></y>" }, end: "</x>"),
                "not well-formed"
            ),
        ])
    func whatIsWrongInLinesIsFound(_ name: String, _ exporter: Wrong, _ words: String) throws {
        try expect(name, exporter, words)
    }

    @Test(arguments: [
        Wrong(
            "text/csv", start: "title,link\r\n", line: { "\"'\($0.doubled)\",\"x\"\r\n" }, end: ""),
        Wrong(
            "text/calendar", start: "BEGIN:VCALENDAR\r\n",
            line: { "BEGIN:VJOURNAL\r\nSUMMARY;LANGUAGE=en:\($0.oneLine)\r\n folded\r\nEND:VJOURNAL\r\n" },
            end: "END:VCALENDAR\r\n"),
    ])
    func linesThatAreRightPass(_ exporter: Wrong) throws {
        for name in ["The document is what its media type says", "Hostile text stays text"] {
            let faults = try test(name).faults(of: exporter)
            #expect(faults.isEmpty, "\(faults)")
        }
    }

    @Test func whatIsWorthKnowingIsNoted() throws {
        let options = try test("Every option can be set").result(of: Wrong())
        #expect(options.notes == ["option title changes nothing in any sample"])
        // What matters in a mail alone is tried in a mail, too.
        let newsletter = try #require(try BuiltIn.registry().exporter(named: "newsletter"))
        let notes = try test("Every option can be set").result(of: newsletter).notes
        #expect(!notes.contains { $0.contains("option from ") } && notes.contains { $0.contains("option embed ") })
        let parts = try test("What is not written is reported").result(of: Wrong())
        #expect(parts.faults.isEmpty)
        #expect(parts.notes.map { $0.prefix(8) } == ["the body", "the date", "the auth"])
    }

    @Test(arguments: ["pwd; cat", "echo $HOME; cat", "date -d @0; cat", "echo $LANG; cat"])
    func aProgramThatTellsWhereItRunsIsFound(_ command: String) throws {
        let path = "/tmp/syndicate-where-\(UInt64.random(in: 0...UInt64.max))"
        try Data("#!/bin/sh\n\(command)\n".utf8).write(to: URL(filePath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        let exporter = try ProcessExporter(PluginProgram("plain", path: path), descriptor: Self.plain)
        try expect("The same feed gives the same bytes", exporter, "in another folder")
    }

    @Test func aProgramThatLeavesAProcessIsFound() throws {
        let command = "cat; sleep 20 </dev/null >/dev/null 2>&1 &"
        let exporter = try ProcessExporter(PluginProgram("plain", shell: command), descriptor: Self.plain)
        try expect("Plain articles are no errors, and no process is left behind", exporter, "left processes behind")
    }

    /// In a process of its own: what other tests give back meanwhile would hide how the memory grows.
    @Test func aHoardIsFound() async {
        await #expect(processExitsWith: .success) {
            let name = "Many entries take no more memory than few"
            let test = try #require(ExporterConformance.all.first { $0.name == name })
            let faults = test.faults(of: Wrong { $0.hoards = true }, scale: 20_000)
            #expect(faults.contains { $0.contains("memory grew") }, "\(faults)")
        }
    }

    @Test func aFormatMayHaveAnEnd() throws {
        let sitemap = try #require(try BuiltIn.registry().exporter(named: "sitemap"))
        let result = try test("Many entries take no more memory than few").result(of: sitemap, scale: 50_001)
        #expect(result.faults.isEmpty && result.isSkipped, "\(result)")
        #expect(result.notes.contains { $0.contains("50,000 addresses") })
    }

    @Test func whatIsPackedIsNotLookedInto() throws {
        let packed = Wrong {
            $0.descriptor.mediaType = "application/zip"
            $0.end = [0xFF]
            $0.isSilent = true
        }
        try ExporterConformance.check(packed)
    }

    @Test func aProgramMayReadAllBeforeItWrites() throws {
        let exporter = try ProcessExporter(PluginProgram("plain", shell: "tac | tac"), descriptor: Self.plain)
        let result = try test("An output that fails ends the export soon").result(of: exporter)
        #expect(result.faults.isEmpty && result.isSkipped)
        #expect(result.notes.contains { $0.contains("flushes") && !$0.contains("checkpoint") })
    }

    private static let plain = ExporterDescriptor(
        name: "plain", summary: "Lines.", mediaType: "text/plain", fileExtensions: ["txt"])

    private func test(_ name: String) throws -> ExporterConformance {
        try #require(ExporterConformance.all.first { $0.name == name })
    }

    private func expect(_ name: String, _ exporter: any Exporter, _ words: String) throws {
        let faults = try test(name).faults(of: exporter, scale: 20_000)
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
    var hasFewPlaces = false
    var isMarkup = false
    var hidesErrors = false
    var neverLooks = false
    var hoards = false
    var forgets = false
    var refuses = false
    var misnames = false
    var looksAtTheEnd = false
    var tellsTime = false
    var isWorried = false
    var listsTwice = false
    var most = Int.max
    /// How often an entry is written, by its number.
    var writes: @Sendable (Int) -> Int = { _ in 1 }
    var start = "Lines\n"
    var line: @Sendable (Entry) -> String = { "\($0.text) \($0.address)\n" }
    var end: [UInt8] = []

    init(_ change: (inout Wrong) -> Void = { _ in }) {
        change(&self)
        if isMarkup { descriptor.mediaType = "text/html" }
    }

    init(_ type: String, start: String, line: @escaping @Sendable (Entry) -> String, end: String) {
        descriptor.mediaType = type
        self.start = start
        self.line = line
        self.end = Array(end.utf8)
    }

    init(page line: @escaping @Sendable (Entry) -> String, end: String = "") {
        self.init("text/html", start: "<!DOCTYPE html>\n", line: line, end: end)
    }

    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        if refuses, options.integer("limit") == 7 { throw ExportError(.option, "not seven") }
        var report = ConversionReport()
        if misnames { report.add("content", "no body", entry: "somebody else") }
        var count = 0
        if isWorried { report.add(Diagnostic(.error, "worry", "it is broken")) }
        if isRandom { output.write("\(Int.random(in: 0...Int.max))\n") }
        if isBackwards { entries = EntryCursor(try entries.collect().reversed()) }
        entries.limit(to: min(most, ignoresLimit ? .max : options.integer("limit") ?? .max))
        var hoard: [[UInt8]] = []
        var lines: [String] = []
        output.write(start)
        if tellsTime { output.write("\(Int(Date().timeIntervalSince1970))\n") }
        while let entry = try next(&entries) {
            if hasFewPlaces, entry.categories.count > 3 { throw ExportError(.source, "there is no place") }
            if needsTitle, entry.title == nil { throw ExportError(.source, "there is no title") }
            count += 1
            if forgets, count == 3 { continue }
            if !isSilent { for _ in 0..<writes(count) { output.write(line(entry)) } }
            if listsTwice { lines.append(line(entry)) }
            if hoards { hoard.append([UInt8](repeating: 1, count: 1 << 14)) }
            if !neverLooks, !looksAtTheEnd { do { try output.checkpoint() } catch { throw ExportError(error) } }
        }
        for line in lines { output.write(line) }
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

extension Wrong: CustomTestStringConvertible {
    var testDescription: String { "\(descriptor.mediaType): \(line(Entry(title: "\"title\"")))" }
}

/// What lines are made of, escaped well and badly.
extension Entry {
    fileprivate var text: String { title?.plainText ?? "" }
    fileprivate var address: String { permalink ?? "" }
    fileprivate var body: String { htmlBody ?? "" }
    fileprivate var escaped: String { text.replacing(["&": "&amp;", "<": "&lt;", "\"": "&quot;", "'": "&#39;"]) }
    fileprivate var withoutTags: String { text.replacing(["&": "&amp;", "<": "&lt;"]) }
    fileprivate var quoted: String { text.replacing(["&": "&amp;", "<": "&lt;", "\"": "\\\"", "\n": " "]) }
    fileprivate var literal: String {
        text.unicodeScalars.map { scalar in
            scalar.properties.isAlphabetic || scalar == " " ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
        }.joined()
    }
    fileprivate var doubled: String { text.replacing(["\"": "\"\""]) }
    fileprivate var oneLine: String { PlainLine.folded(text) ?? "" }
}

extension String {
    /// Scalar by scalar: a quotation mark with an accent is one Character.
    fileprivate func replacing(_ scalars: [Unicode.Scalar: String]) -> String {
        unicodeScalars.map { scalars[$0] ?? String($0) }.joined()
    }
}
