internal import Syndicate
internal import SyndicateProcess

/// A format that the user asked for, with its checked options.
struct FormatChoice {
    let exporter: any Exporter
    let options: OptionValues
    /// What the user set.
    private let settings: OptionSettings

    private init(_ exporter: any Exporter, _ settings: OptionSettings) throws(OptionError) {
        self.exporter = exporter
        self.settings = settings
        options = try settings.options(exporter.descriptor.options)
    }

    /// The files out of which options were read, by the options' names.
    var files: [String: String] { settings.files }

    /// The formats that `names` name, each with those of the settings that it knows.
    ///
    /// - Parameter folder: From where files are named, if not from where the user is.
    static func choose(
        _ names: [String], settings: [(name: String, value: String)], from catalogue: Catalogue, folder: String? = nil
    ) throws(CommandError) -> [FormatChoice] {
        var exporters: [any Exporter] = []
        for name in names {
            let exporter = try find(name, catalogue)
            if !exporters.contains(where: { $0.descriptor.name == exporter.descriptor.name }) {
                exporters.append(exporter)
            }
        }
        let specs = exporters.flatMap(\.descriptor.options)
        let settings = try OptionSettings(settings, specs, folder: folder)
        do throws(OptionError) {
            // A setting must be known to one of the formats at least; each takes what it knows.
            for setting in settings.values where !specs.contains(where: { $0.name == setting.name }) {
                _ = try OptionValues([setting], for: exporters[0].descriptor.options)
            }
            return try exporters.map { (exporter) throws(OptionError) in try FormatChoice(exporter, settings) }
        } catch {
            throw CommandError(
                .usage, "invalid-option", error.description,
                hint: "syndicate formats \(exporters[0].descriptor.name) lists them")
        }
    }

    /// The choice with the options that the site gives the format, where the user set none.
    func completed(by defaults: FormatDefaults) throws(CommandError) -> FormatChoice {
        let defaults = try defaults.settings(of: exporter)
        do throws(OptionError) {
            return try FormatChoice(exporter, settings.completed(by: defaults))
        } catch {
            throw CommandError(.usage, "invalid-option", error.description)
        }
    }

    /// The exporter of this name, or an error that suggests the nearest.
    static func find(_ name: String, _ catalogue: Catalogue) throws(CommandError) -> any Exporter {
        if let exporter = try catalogue.exporter(named: name) { return exporter }
        let names = catalogue.exporterNames()
        let known = catalogue.registry.exporters.map(\.descriptor.name) + catalogue.names(.exporter)
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-format", "unknown format \"\(name)\"\(suggestion)",
            hint: "known: \(known.joined(separator: ", "))")
    }

    /// The `name=value` of a `--set`.
    static func setting(_ text: String) throws(CommandError) -> (name: String, value: String) {
        guard let equals = text.utf8.firstIndex(of: UInt8(ascii: "=")), equals != text.startIndex else {
            throw CommandError(.usage, "invalid-option", "--set takes name=value, not \"\(text)\"")
        }
        return (String(text[..<equals]), String(text[text.utf8.index(after: equals)...]))
    }
}
