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
            The status is 1 where something is wrong.

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
        let exporter = try exporter(program.catalogue(site: options.site))
        let settings = try settings.map(FormatChoice.setting)
        var results: [(name: String, faults: [String])] = []
        var progress = Progress("testing", total: ExporterConformance.all.count, on: program.console)
        for (index, test) in ExporterConformance.all.enumerated() {
            progress.update(index)
            results.append((test.name, test.faults(of: exporter, settings: settings, scale: entries)))
        }
        _ = consume progress
        try program.console.result(options.json ? Self.json(exporter, results) : Self.text(exporter, results))
        if results.contains(where: { !$0.faults.isEmpty }) { throw CommandError(.findings, []) }
    }

    private func exporter(_ catalogue: Catalogue) throws(CommandError) -> any Exporter {
        guard name.utf8.contains(UInt8(ascii: "/")) else { return try FormatChoice.find(name, catalogue) }
        guard let path = System.realPath(name) else {
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

    private static func text(_ exporter: any Exporter, _ results: [(name: String, faults: [String])]) -> String {
        var text = ""
        for (name, faults) in results {
            text += "\(faults.isEmpty ? "ok  " : "FAIL")  \(name)\n"
            for fault in faults.prefix(20) { text += "      \(fault.withoutControls)\n" }
            if faults.count > 20 { text += "      and \(faults.count - 20) more\n" }
        }
        let failed = results.count { !$0.faults.isEmpty }
        let end = failed == 0 ? "does what every exporter must" : "fails \(failed) of \(results.count) tests"
        return text + "\(exporter.descriptor.name) \(end)\n"
    }

    private static func json(_ exporter: any Exporter, _ results: [(name: String, faults: [String])]) -> String {
        JSONText.document { json in
            json.beginObject()
            json.member("exporter", exporter.descriptor.name)
            json.key("passed")
            json.value(results.allSatisfy(\.faults.isEmpty))
            json.key("tests")
            json.beginArray()
            for (name, faults) in results {
                json.beginObject()
                json.member("name", name)
                json.member("faults", faults)
                json.endObject()
            }
            json.endArray()
            json.endObject()
        }
    }
}
