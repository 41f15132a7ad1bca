internal import Syndicate
internal import SyndicateImport
internal import SyndicateProcess

/// Reads `plugins:`, and collects what is wrong with it.
struct PluginConfigurationReader {
    private(set) var plugins: [PluginConfiguration] = []
    private var settings: SettingsReader

    private static let keys = [
        "kind", "command", "environment", "timeout", "quiet", "output-limit", "memory", "summary", "media-type",
        "extension", "unit", "articles",
    ]

    /// What is wrong with it.
    var diagnostics: [Diagnostic] { settings.diagnostics }

    init(file: String) {
        settings = SettingsReader(file: file)
    }

    mutating func read(_ root: FrontMatterValue) {
        for member in settings.members(of: root, "plugins, each with its settings") {
            guard PluginFinder.isName(member.key) else {
                settings.report(
                    "\"\(member.key)\" is no name of a plugin", at: member.keyPosition,
                    hint: "lower-case letters, digits and hyphens make a name")
                continue
            }
            guard let members = member.value.members else {
                settings.wrong(member.value, "the settings of a plugin")
                continue
            }
            var plugin = PluginConfiguration(member.key)
            plugin.position = member.keyPosition
            for setting in members { read(setting, into: &plugin) }
            plugins.append(plugin)
        }
    }

    /// The settings of a filter that stands in the list of filters: its command is `program`.
    mutating func filter(_ members: [FrontMatterMember]) -> PluginConfiguration {
        var plugin = PluginConfiguration("filter")
        let keys = ["program", "environment", "timeout", "quiet", "output-limit", "memory"]
        for var setting in members {
            guard keys.contains(setting.key) else {
                settings.unknown("key", setting.key, keys, at: setting.keyPosition)
                continue
            }
            if setting.key == "program" { setting.key = "command" }
            read(setting, into: &plugin)
        }
        return plugin
    }

    private mutating func read(_ setting: FrontMatterMember, into plugin: inout PluginConfiguration) {
        let value = setting.value
        switch SettingsReader.key(setting, Self.keys) {
        case "kind":
            let words = PluginKind.allCases.map(\.rawValue)
            guard let word = settings.text(value, "a kind of plugin") else { return }
            if let kind = PluginKind(rawValue: word) {
                plugin.kind = kind
            } else {
                settings.unknown("kind", word, words, at: value.position)
            }
        case "command":
            if case .list(let items) = value.content {
                let words = items.compactMap { settings.text($0, "a word of a command") }
                plugin.command = .words(words)
                if words.isEmpty { settings.wrong(value, "a command") }
            } else if let text = settings.text(value, "a command: a text for the shell, or a list of words") {
                plugin.command = .shell(text)
            }
        case "environment":
            plugin.environment = texts(value, "the name of a variable")
            for name in plugin.environment where !Self.isVariable(name) {
                settings.wrong(value, "names of variables alone, whose values come from where syndicate runs")
            }
        case "timeout": if let time = settings.time(value) { plugin.limits.total = time }
        case "quiet": if let time = settings.time(value) { plugin.limits.quiet = time }
        case "output-limit": if let size = size(value) { plugin.limits.output = size }
        case "memory" where value.trimmedText == "none": plugin.limits.memory = nil
        case "memory": if let size = size(value) { plugin.limits.memory = size }
        case "summary": plugin.summary = settings.text(value, "one line about it") ?? ""
        case "media-type": plugin.mediaTypes = texts(value, "a media type")
        case "extension": plugin.fileExtensions = texts(value, "an extension of files, without its full stop")
        case "unit":
            guard let word = settings.text(value, "feed or entry") else { return }
            if let unit = ExporterDescriptor.Unit(rawValue: word) {
                plugin.unit = unit
            } else {
                settings.unknown("unit", word, ["feed", "entry"], at: value.position)
            }
        case "articles": plugin.readsArticles = settings.flag(value)
        default: settings.unknown("key", setting.key, Self.keys, at: setting.keyPosition)
        }
    }

    private mutating func texts(_ value: FrontMatterValue, _ expected: String) -> [String] {
        value.items.compactMap { settings.text($0, expected) }
    }

    private static func isVariable(_ name: String) -> Bool {
        guard let first = name.utf8.first, first &- 0x30 >= 10 else { return false }
        return name.utf8.allSatisfy { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 == UInt8(ascii: "_") }
    }

    private mutating func size(_ value: FrontMatterValue) -> Int? {
        if let size = value.trimmedText.flatMap({ ByteSize(argument: $0) }) { return size.bytes }
        settings.wrong(value, "a number of bytes such as 64M or 2G")
        return nil
    }
}
