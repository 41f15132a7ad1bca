internal import Syndicate

/// A format that the user asked for, with its checked options.
struct FormatChoice {
    let exporter: any Exporter
    let options: OptionValues
    /// The files out of which options were read, by the options' names.
    var files: [String: String] = [:]

    /// The most that the file of an option may have.
    private static let longestDocument = 4 << 20

    /// The formats that `names` name, each with those of the settings that it knows.
    static func choose(
        _ names: [String], settings: [(name: String, value: String)], registry: Registry
    ) throws(CommandError) -> [FormatChoice] {
        var exporters: [any Exporter] = []
        for name in names {
            let exporter = try find(name, registry)
            if !exporters.contains(where: { $0.descriptor.name == exporter.descriptor.name }) {
                exporters.append(exporter)
            }
        }
        let specs = exporters.flatMap(\.descriptor.options)
        let files = files(settings, specs)
        let settings = try settings.map { setting throws(CommandError) in try document(setting, specs) }
        var choices: [FormatChoice] = []
        do throws(OptionError) {
            // A setting must be known to one of the formats at least; each takes what it knows.
            for setting in settings where !specs.contains(where: { $0.name == setting.name }) {
                _ = try OptionValues([setting], for: exporters[0].descriptor.options)
            }
            for exporter in exporters {
                let known = exporter.descriptor.options
                let own = settings.filter { setting in known.contains { $0.name == setting.name } }
                choices.append(
                    FormatChoice(exporter: exporter, options: try OptionValues(own, for: known), files: files))
            }
        } catch {
            throw CommandError(
                .usage, "invalid-option", error.description,
                hint: "syndicate formats \(exporters[0].descriptor.name) lists them")
        }
        return choices
    }

    /// The exporter of this name, or an error that suggests the nearest.
    static func find(_ name: String, _ registry: Registry) throws(CommandError) -> any Exporter {
        if let exporter = registry.exporter(named: name) { return exporter }
        let names = registry.exporters.map(\.descriptor).flatMap { [$0.name] + $0.aliases }
        let known = registry.exporters.map(\.descriptor.name).joined(separator: ", ")
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(.usage, "unknown-format", "unknown format \"\(name)\"\(suggestion)", hint: "known: \(known)")
    }

    /// The setting with the words of the file that `@FILE` names, where the option takes a document.
    static func document(
        _ setting: (name: String, value: String), _ specs: [OptionSpec]
    ) throws(CommandError) -> (name: String, value: String) {
        guard isFile(setting, specs) else { return setting }
        return (setting.name, try TextFile.read(String(setting.value.dropFirst()), limit: longestDocument))
    }

    /// The files that settings name, by the options' names.
    static func files(_ settings: [(name: String, value: String)], _ specs: [OptionSpec]) -> [String: String] {
        settings.reduce(into: [:]) { files, setting in
            if isFile(setting, specs) { files[setting.name] = String(setting.value.dropFirst()) }
        }
    }

    private static func isFile(_ setting: (name: String, value: String), _ specs: [OptionSpec]) -> Bool {
        setting.value.utf8.first == UInt8(ascii: "@")
            && specs.contains { $0.name == setting.name && $0.kind == .document }
    }

    /// The `name=value` of a `--set`.
    static func setting(_ text: String) throws(CommandError) -> (name: String, value: String) {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")), equals != text.startIndex else {
            throw CommandError(.usage, "invalid-option", "--set takes name=value, not \"\(text)\"")
        }
        return (String(text[..<equals]), String(text[text.utf8.index(after: equals)...]))
    }
}
