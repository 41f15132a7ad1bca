internal import Syndicate
internal import SyndicateImport
internal import SyndicateValidation

/// Reads the settings of the validator, and collects what is wrong with them.
struct ValidationConfigurationReader {
    private(set) var configuration = ValidationConfiguration()
    private var settings: SettingsReader

    /// What is wrong with them.
    var diagnostics: [Diagnostic] { settings.diagnostics }

    private static let keys = [
        "profile", "rules", "paths", "allowed-namespaces", "schema", "fail-on", "baseline", "base-url", "max-findings",
    ]
    private static let pathKeys = ["profile", "rules", "allowed-namespaces"]

    init(file: String) {
        settings = SettingsReader(file: file)
        configuration.file = file
    }

    mutating func read(_ root: FrontMatterValue) {
        for member in settings.members(of: root, "the settings of the validator") {
            let value = member.value
            switch SettingsReader.key(member, Self.keys) {
            case "profile": configuration.profile = profile(value)
            case "rules": configuration.levels = levels(value)
            case "paths": readPaths(value)
            case "allowed-namespaces": configuration.namespaces = namespaces(value)
            case "schema":
                configuration.usesSchema = settings.flag(value)
            case "fail-on":
                let word = value.text ?? ""
                configuration.failsOn = ReportOptions.FailLevel(rawValue: word)
                if configuration.failsOn == nil {
                    let known = ReportOptions.FailLevel.allCases.map(\.rawValue)
                    settings.unknown("level", word, known, at: value.position)
                }
            case "baseline": configuration.baseline = settings.text(value, "the name of a file")
            case "base-url": configuration.baseAddress = settings.text(value, "an address")
            case "max-findings":
                configuration.limit = value.text.flatMap { Int($0) }
                if configuration.limit ?? -1 < 0 { settings.wrong(value, "a number from 0") }
            default: settings.unknown("key", member.key, Self.keys, at: member.keyPosition)
            }
        }
    }

    private mutating func readPaths(_ value: FrontMatterValue) {
        for member in settings.members(of: value, "patterns of paths") {
            var part = ValidationConfiguration.Part(glob: PathGlob(member.key))
            if member.value.text == "off" || member.value.text == "false" {
                part.isOff = true
            } else {
                for setting in settings.members(of: member.value, "settings, or off") {
                    switch SettingsReader.key(setting, Self.pathKeys) {
                    case "profile": part.profile = profile(setting.value)
                    case "rules": part.levels = levels(setting.value)
                    case "allowed-namespaces": part.namespaces = namespaces(setting.value)
                    default: settings.unknown("key", setting.key, Self.pathKeys, at: setting.keyPosition)
                    }
                }
            }
            configuration.parts.append(part)
        }
    }

    private mutating func levels(_ value: FrontMatterValue) -> [String: Profile.Setting] {
        var levels: [String: Profile.Setting] = [:]
        for member in settings.members(of: value, "rules with their levels") {
            if Rule.named(member.key) == nil {
                settings.unknown("rule", member.key, Rule.all.map(\.id), at: member.keyPosition)
            }
            // YAML's older readers have taught people that `off` is false.
            let word = member.value.text == "false" ? "off" : member.value.text ?? ""
            if let setting = Profile.Setting(rawValue: word) {
                levels[member.key] = setting
            } else {
                settings.unknown("level", word, Profile.Setting.allCases.map(\.rawValue), at: member.value.position)
            }
        }
        return levels
    }

    private mutating func profile(_ value: FrontMatterValue) -> Profile? {
        let name = value.text ?? ""
        if let profile = Profile.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return profile }
        settings.unknown("profile", name, Profile.builtIn.map(\.name), at: value.position)
        return nil
    }

    private mutating func namespaces(_ value: FrontMatterValue) -> [String] {
        value.items.compactMap { settings.text($0, "the URI of a namespace") }
    }
}
