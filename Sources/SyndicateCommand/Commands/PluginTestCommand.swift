internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess
internal import SyndicateTesting

/// `syndicate plugin test`.
struct PluginTestCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Find out whether a plugin does what every such plugin must.",
        discussion: """
            Exporters and filters are tried with hostile text, missing fields, no entries and very many, options, memory, \
            sources and outputs that fail; importers with samples, damaged samples and what they do not read. The status is \
            1 where something is wrong; a note is worth knowing, and no fault. Publishers are tried by "syndicate \
            destination test".

            Examples:
              syndicate plugin test gemini
              syndicate plugin test ./syndicate-export-gemini --set title=Film
              syndicate plugin test ./syndicate-import-notes --sample day.notes
              syndicate plugin test translate=de --kind filter
              syndicate plugin test atom --entries 1000000 --json
            """)

    @Argument(
        help: "A plugin, something built in, or a program's file or folder; of a filter with its value.",
        completion: .file())
    var name: String

    @Option(
        help: "What it is, where several have its name: exporter, importer or filter.",
        completion: .list(PluginKind.words), transform: PluginKind.argument)
    var kind: PluginKind?

    @Option(name: .customLong("set"), help: "Set an option of the format: name=value.")
    var settings: [String] = []

    @Option(
        name: .customLong("sample"), help: "A file that the importer reads, with entries in it; may be repeated.",
        completion: .file())
    var samples: [String] = []

    @Option(help: "How many entries are many; 0 leaves that out.")
    var entries = 100_000

    @OptionGroup var options: PluginOptions

    func validate() throws {
        if entries < 0 { throw ValidationError("--entries is a number from 0") }
    }

    func run(in program: Program) throws {
        let plugin = try plugin(program.catalogue(site: options.site, isFresh: true))
        let cases = plugin.cases
        var results: [Tried] = []
        var progress = Progress("testing", total: cases.count, on: program.console)
        for (index, test) in cases.enumerated() {
            progress.update(index)
            results.append(Tried(test.name, test.result))
        }
        _ = consume progress
        try program.console.result(options.json ? Self.json(plugin, results) : Self.text(plugin, results))
        if results.contains(where: { !$0.result.faults.isEmpty }) { throw CommandError(.findings, []) }
    }

    /// What came of a case.
    private struct Tried {
        let name: String
        let result: ConformanceResult
        /// How long it took.
        let seconds: Double

        init(_ name: String, _ test: () -> ConformanceResult) {
            self.name = name
            let start = ContinuousClock.now
            result = test()
            seconds = start.duration(to: .now) / .seconds(1)
        }
    }

    private func plugin(_ catalogue: Catalogue) throws(CommandError) -> TestedPlugin {
        let kind = if let kind { kind } else { try catalogue.kind(ofPlugin: name) }
        let called = Catalogue.filter(name).name
        let isFile =
            Path.isPath(called)
            || (called.utf8.starts(with: kind.prefix.utf8) && (try? System.status(called)) != nil)
        try refuse("--set", of: .exporter, for: kind, !settings.isEmpty)
        try refuse("--sample", of: .importer, for: kind, !samples.isEmpty)
        switch kind {
        case .exporter:
            let settings = try settings.map { (text) throws(CommandError) in try FormatChoice.setting(text) }
            guard isFile else {
                return .exporter(try FormatChoice.find(name, catalogue), settings: settings, scale: entries)
            }
            let program = try catalogue.program(.exporter, file: name)
            let exporter = try Self.asked { () throws(PluginError) in try ProcessExporter(program) }
            return .exporter(exporter, settings: settings, scale: entries)
        case .filter: return try filter(catalogue, isFile)
        case .importer:
            let samples = try samples.map { (path) throws(CommandError) in try Self.sample(path) }
            guard isFile else { return .importer(try Self.importer(name, catalogue), samples: samples) }
            let program = try catalogue.program(.importer, file: name)
            let importer = try Self.asked { () throws(PluginError) in try ProcessImporter(program) }
            return .importer(importer, samples: samples)
        case .publisher:
            throw CommandError(
                .usage, "unknown-plugin",
                "a publisher carries what it is given: there is nothing to try without a post",
                source: name, hint: "syndicate destination test NAME sends one to a destination of syndicate.yaml")
        }
    }

    private func filter(_ catalogue: Catalogue, _ isFile: Bool) throws(CommandError) -> TestedPlugin {
        let (called, values) = Catalogue.filter(name)
        guard isFile, !Path.name(of: called).utf8.contains(UInt8(ascii: " ")) else {
            let filters = try FilterMaker(catalogue: catalogue, log: DiagnosticLog()).filters([name])
            return .filter(filters[0], name: name, scale: entries)
        }
        var program = try catalogue.program(.filter, file: called)
        program.arguments = values
        return .filter(ProcessFilter(program), name: program.name, scale: entries)
    }

    private static func sample(_ path: String) throws(CommandError) -> ImportSource {
        do throws(System.Failure) { return ImportSource(name: path, bytes: try System.readFile(path)) } catch {
            throw CommandError(.noInput, "no-input", error.message, source: path)
        }
    }

    private func refuse(
        _ option: String, of owner: PluginKind, for kind: PluginKind, _ isGiven: Bool
    ) throws(CommandError) {
        guard isGiven, kind != owner else { return }
        throw CommandError(.usage, "wrong-call", "\(option) is for \(owner.rawValue)s, and this is \(kind.phrase)")
    }

    private static func importer(_ name: String, _ catalogue: Catalogue) throws(CommandError) -> any Importer {
        if let importer = try catalogue.importer(named: name) { return importer }
        let names = catalogue.registry.importers.map(\.descriptor.name) + catalogue.names(.importer)
        let near = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-plugin", "there is no importer \"\(name)\"\(near)",
            hint: "known: \(names.joined(separator: ", "))")
    }

    private static func asked<Plugin>(_ body: () throws(PluginError) -> Plugin) throws(CommandError) -> Plugin {
        do throws(PluginError) { return try body() } catch {
            throw CommandError(.unavailable, "plugin-failed", error.description)
        }
    }

    private static func text(_ plugin: TestedPlugin, _ results: [Tried]) -> String {
        var text = ""
        for tried in results {
            let result = tried.result
            let word = result.faults.isEmpty ? "ok  " : "FAIL"
            guard !result.isSkipped else {
                text += "skip  \(tried.name): \(result.notes.joined(separator: "; ").withoutControls)\n"
                continue
            }
            let time = tried.seconds > 1 ? " (\(Self.rounded(tried.seconds)) s)" : ""
            text += "\(word)  \(tried.name)\(time)\n"
            for fault in result.faults.prefix(20) { text += "      \(fault.withoutControls)\n" }
            if result.faults.count > 20 { text += "      and \(result.faults.count - 20) more\n" }
            for note in result.notes { text += "      note: \(note.withoutControls)\n" }
        }
        let failed = results.count { !$0.result.faults.isEmpty }
        if case .importer(_, let samples) = plugin, samples.isEmpty {
            text += "note: --sample FILE tries it with what it reads, too\n"
        }
        let end =
            failed == 0 ? "does what every \(plugin.kind.rawValue) must" : "fails \(failed) of \(results.count) tests"
        return text + "\(plugin.name) \(end)\n"
    }

    /// In tenths.
    private static func rounded(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }

    private static func json(_ plugin: TestedPlugin, _ results: [Tried]) -> String {
        JSONText.document { json in
            json.beginObject()
            json.member("kind", plugin.kind.rawValue)
            json.member("name", plugin.name)
            json.key("passed")
            json.value(results.allSatisfy(\.result.faults.isEmpty))
            json.key("tests")
            json.beginArray()
            for tried in results {
                json.beginObject()
                json.member("name", tried.name)
                json.member("faults", tried.result.faults)
                json.member("notes", tried.result.notes)
                json.key("skipped")
                json.value(tried.result.isSkipped)
                json.key("seconds")
                json.value((tried.seconds * 1000).rounded() / 1000)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }
}
