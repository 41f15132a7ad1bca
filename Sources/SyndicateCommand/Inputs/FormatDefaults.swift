internal import Syndicate
internal import SyndicateImport
internal import SyndicateProcess

/// What a site's file says under `formats:`: options that a format has unless `--set` says otherwise.
struct FormatDefaults {
    /// An option of a format.
    private struct Setting {
        var name: String
        var value: String
        var position: SourcePosition?
    }

    /// The file, for messages, and the folder where it is.
    private let source: String
    private let base: String?
    private var formats: [(name: String, settings: [Setting])] = []

    /// No defaults.
    init() {
        source = ""
        base = nil
    }

    /// The defaults in a section of the file at `source`.
    ///
    /// - Throws: `CommandError` for formats that are not known and values that are no options.
    init(_ section: FrontMatterValue?, source: String, site: Site, catalogue: Catalogue) throws(CommandError) {
        self.source = source
        base = site.url
        guard let section else { return }
        guard let members = section.members else {
            throw Self.error("formats names formats, each with its options", source, section.position)
        }
        for member in members {
            // A program is not run to find out what it is called.
            let own = catalogue.registry.exporter(named: member.key)?.descriptor.name
            let hasProgram = own == nil ? try catalogue.has(.exporter, member.key) : false
            guard let name = own ?? (hasProgram ? member.key : nil) else {
                let near =
                    Suggestion.nearest(to: member.key, in: catalogue.exporterNames()).map { "; did you mean \($0)?" }
                    ?? ""
                throw Self.error("unknown format \"\(member.key)\"\(near)", source, member.keyPosition)
            }
            guard let options = member.value.members else {
                throw Self.error("a format has options: name: value", source, member.value.position)
            }
            var settings: [Setting] = []
            for option in options {
                guard let values = Self.values(option.value) else {
                    throw Self.error("an option has a value, or a list of values", source, option.value.position)
                }
                settings += values.map { Setting(name: option.key, value: $0, position: option.keyPosition) }
            }
            formats.append((name, settings))
        }
    }

    /// The options that a format has by default.
    func settings(of exporter: any Exporter) throws(CommandError) -> OptionSettings {
        let specs = exporter.descriptor.options
        let own = formats.first { $0.name == exporter.descriptor.name }?.settings ?? []
        var given: [(name: String, value: String)] = []
        var settings = try OptionSettings([], specs)
        for setting in own {
            given.append((setting.name, value(of: setting, specs)))
            settings = try OptionSettings(given, specs, folder: Path.folder(of: source))
            do throws(OptionError) {
                _ = try OptionValues(settings.values, for: specs)
            } catch {
                throw Self.error(error.description, source, setting.position)
            }
        }
        return settings
    }

    /// The value; an address is as seen from the site.
    private func value(of setting: Setting, _ specs: [OptionSpec]) -> String {
        guard specs.first(where: { $0.name == setting.name })?.kind == .url, let base else { return setting.value }
        return IRI.resolve(setting.value, against: base)
    }

    private static func values(_ value: FrontMatterValue) -> [String]? {
        switch value.content {
        case .scalar(let text, let kind): kind == .null ? [] : [text]
        case .list(let items):
            items.reduce([String]?([])) { values, item in
                guard case .scalar(let text, _) = item.content else { return nil }
                return values.map { $0 + [text] }
            }
        case .map: nil
        }
    }

    private static func error(_ message: String, _ source: String, _ position: SourcePosition?) -> CommandError {
        CommandError(
            .configuration,
            [Diagnostic(.error, "invalid-configuration", message, source: source, position: position)])
    }
}
