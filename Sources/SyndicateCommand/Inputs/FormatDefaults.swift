internal import Syndicate
internal import SyndicateImport

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
    private var formats: [(exporter: any Exporter, settings: [Setting])] = []

    /// No defaults.
    init() {
        source = ""
        base = nil
    }

    /// The defaults in a section of the file at `source`.
    ///
    /// - Throws: `CommandError` for formats that are not known and values that are no options.
    init(_ section: FrontMatterValue?, source: String, site: Site, registry: Registry) throws(CommandError) {
        self.source = source
        base = site.url
        guard let section else { return }
        guard let members = section.members else {
            throw Self.error("formats names formats, each with its options", source, section.position)
        }
        for member in members {
            guard let exporter = registry.exporter(named: member.key) else {
                let names = registry.exporters.map(\.descriptor.name)
                let near = Suggestion.nearest(to: member.key, in: names).map { "; did you mean \($0)?" } ?? ""
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
            formats.append((exporter, settings))
        }
    }

    /// The options of a format, with those that it has by default where `settings` says nothing of them.
    func options(
        of exporter: any Exporter, _ settings: [(name: String, value: String)]
    ) throws(CommandError) -> OptionValues {
        let specs = exporter.descriptor.options
        let own = formats.first { $0.exporter.descriptor.name == exporter.descriptor.name }?.settings ?? []
        var defaults: [(name: String, value: String)] = []
        for setting in own {
            defaults.append((setting.name, try value(of: setting, specs)))
            do throws(OptionError) {
                _ = try OptionValues(defaults, for: specs)
            } catch {
                throw Self.error(error.description, source, setting.position)
            }
        }
        defaults.removeAll { (name, _) in settings.contains { $0.name == name } }
        do throws(OptionError) {
            return try OptionValues(defaults + settings, for: specs)
        } catch {
            throw CommandError(
                .usage, "invalid-option", error.description,
                hint: "syndicate formats \(exporter.descriptor.name) lists them")
        }
    }

    /// The value, where it is an address or the name of a file as seen from the site.
    private func value(of setting: Setting, _ specs: [OptionSpec]) throws(CommandError) -> String {
        switch specs.first(where: { $0.name == setting.name })?.kind {
        case .url:
            return base.map { IRI.resolve(setting.value, against: $0) } ?? setting.value
        case .document where setting.value.utf8.first == UInt8(ascii: "@"):
            let path = String(setting.value.dropFirst())
            let isWhole = path.utf8.first == UInt8(ascii: "/")
            return try TextFile.read(isWhole ? path : Path.join(Path.folder(of: source), path))
        default: return setting.value
        }
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
