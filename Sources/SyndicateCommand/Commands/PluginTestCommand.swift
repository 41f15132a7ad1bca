internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess
internal import SyndicateTesting

/// `syndicate plugin test`.
struct PluginTestCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Find out whether an exporter does what every exporter must.",
        discussion: """
            Hostile text, missing fields, no entries and very many, options, memory, sources and outputs that fail. \
            The status is 1 where something is wrong; a note is worth knowing, and no fault.

            Examples:
              syndicate plugin test gemini
              syndicate plugin test ./syndicate-export-gemini --set title=Film
              syndicate plugin test atom --entries 1000000 --json
            """)

    @Argument(help: "The exporter: a plugin, a built-in format, or the program's file.", completion: .file())
    var name: String

    @Option(name: .customLong("set"), help: "Set an option of the format: name=value.")
    var settings: [String] = []

    @Option(help: "How many entries are many; 0 leaves that out.")
    var entries = 100_000

    @OptionGroup var options: PluginOptions

    func validate() throws {
        if entries < 0 { throw ValidationError("--entries is a number from 0") }
    }

    func run(in program: Program) throws {
        let exporter = try exporter(program.catalogue(site: options.site, isFresh: true))
        let settings = try settings.map(FormatChoice.setting)
        var results: [Tried] = []
        var progress = Progress("testing", total: ExporterConformance.all.count, on: program.console)
        for (index, test) in ExporterConformance.all.enumerated() {
            progress.update(index)
            results.append(
                Tried.timed(test.name) { tried in
                    let result = test.result(of: exporter, settings: settings, scale: entries)
                    (tried.faults, tried.notes, tried.isSkipped) = (result.faults, result.notes, result.isSkipped)
                })
        }
        if let program = exporter as? ProcessExporter {
            results.append(
                Tried.timed("The program's own memory does not grow with the entries") {
                    memory(of: program, settings, &$0)
                })
        }
        _ = consume progress
        try program.console.result(options.json ? Self.json(exporter, results) : Self.text(exporter, results))
        if results.contains(where: { !$0.faults.isEmpty }) { throw CommandError(.findings, []) }
    }

    /// What came of a case.
    private struct Tried {
        var name: String
        var faults: [String] = []
        var notes: [String] = []
        var isSkipped = false
        /// How long it took.
        var seconds = 0.0

        static func timed(_ name: String, _ body: (inout Tried) -> Void) -> Tried {
            var tried = Tried(name: name)
            tried.seconds = ContinuousClock().measure { body(&tried) } / .seconds(1)
            return tried
        }
    }

    /// How much the memory of a program may grow while many entries go through it, in bytes.
    private static let mostGrowth: UInt64 = 64 << 20

    /// Whether the program itself holds what goes through it, and need not: one may be unable to write before it has read all.
    private func memory(
        of program: ProcessExporter, _ settings: [(name: String, value: String)], _ tried: inout Tried
    ) {
        guard program.descriptor.unit == .feed, entries > 0 else {
            tried.isSkipped = true
            return
        }
        do {
            let few = try peak(of: program, settings, min(1000, entries))
            let many = try peak(of: program, settings, entries)
            guard many.memory > few.memory + Self.mostGrowth else { return }
            let growth = "with \(entries) entries it had \((many.memory - few.memory) >> 20) MiB more than with few"
            if many.isStreaming {
                tried.faults.append(growth)
            } else {
                tried.notes.append("\(growth): it writes when it has read all entries")
            }
        } catch {
            tried.faults.append("it throws \(error)")
        }
    }

    /// How much memory the program had, and whether it wrote before it had read all.
    private func peak(
        of program: ProcessExporter, _ settings: [(name: String, value: String)], _ count: Int
    ) throws -> (memory: UInt64, isStreaming: Bool) {
        var number = 0
        var isAtEnd = false
        var isStreaming = false
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in
            guard number < count else {
                isAtEnd = true
                return nil
            }
            number += 1
            var entry = Entry(title: TextConstruct("Entry \(number)"))
            entry.identifier = Identifier("https://reel.example/\(number)/")
            entry.links = [Link("https://reel.example/\(number)/")]
            entry.published = Timestamp(seconds: 1_709_640_000)
            entry.content = [Content(text: String(repeating: "Words and words. ", count: 60))]
            return entry
        }
        var output = ByteWriter { (_) throws(OutputError) in isStreaming = isStreaming || !isAtEnd }
        _ = try program.export(
            FeedMetadata(title: "Many"), entries: &cursor,
            options: OptionValues(settings, for: program.descriptor.options), to: &output)
        return (program.peakMemory, isStreaming)
    }

    private func exporter(_ catalogue: Catalogue) throws(CommandError) -> any Exporter {
        guard name.utf8.contains(UInt8(ascii: "/")) else { return try FormatChoice.find(name, catalogue) }
        // A link keeps its name, by which the program is known.
        let isFolder = (try? System.status(name))?.kind == .folder
        let folder = System.realPath(isFolder ? name : Path.folder(of: name))
        guard let folder, case let path = Path.join(folder, Path.name(of: isFolder ? folder : name)),
            (try? System.status(path)) != nil
        else {
            throw CommandError(.noInput, "no-input", "there is no such program", source: name)
        }
        var called = Path.name(of: path)
        if let dot = called.utf8.lastIndex(of: UInt8(ascii: ".")) { called = String(called[..<dot]) }
        let prefix = PluginKind.exporter.prefix
        guard called.utf8.starts(with: prefix.utf8) else {
            throw CommandError(
                .usage, "unknown-plugin", "a program that is an exporter is called \(prefix)NAME", source: name)
        }
        do throws(PluginError) {
            return try ProcessExporter(PluginProgram(String(called.dropFirst(prefix.count)), path: path))
        } catch {
            throw CommandError(.unavailable, "plugin-failed", error.description, source: name)
        }
    }

    private static func text(_ exporter: any Exporter, _ results: [Tried]) -> String {
        var text = ""
        for tried in results {
            let word = tried.isSkipped ? "skip" : tried.faults.isEmpty ? "ok  " : "FAIL"
            let time = tried.seconds > 1 ? " (\(Self.rounded(tried.seconds)) s)" : ""
            text += "\(word)  \(tried.name)\(time)\n"
            for fault in tried.faults.prefix(20) { text += "      \(fault.withoutControls)\n" }
            if tried.faults.count > 20 { text += "      and \(tried.faults.count - 20) more\n" }
            for note in tried.notes { text += "      note: \(note.withoutControls)\n" }
        }
        let failed = results.count { !$0.faults.isEmpty }
        let end = failed == 0 ? "does what every exporter must" : "fails \(failed) of \(results.count) tests"
        return text + "\(exporter.descriptor.name) \(end)\n"
    }

    /// In tenths.
    private static func rounded(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }

    private static func json(_ exporter: any Exporter, _ results: [Tried]) -> String {
        JSONText.document { json in
            json.beginObject()
            json.member("exporter", exporter.descriptor.name)
            json.key("passed")
            json.value(results.allSatisfy(\.faults.isEmpty))
            json.key("tests")
            json.beginArray()
            for tried in results {
                json.beginObject()
                json.member("name", tried.name)
                json.member("faults", tried.faults)
                json.member("notes", tried.notes)
                json.key("skipped")
                json.value(tried.isSkipped)
                json.key("seconds")
                json.value((tried.seconds * 1000).rounded() / 1000)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }
}
