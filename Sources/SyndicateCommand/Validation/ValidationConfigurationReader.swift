internal import Syndicate
internal import SyndicateImport
internal import SyndicateValidation

/// Reads the settings of the validator, and collects what is wrong with them.
struct ValidationConfigurationReader {
    private(set) var configuration = ValidationConfiguration()
    private(set) var diagnostics: [Diagnostic] = []
    private let file: String

    private static let keys = [
        "profile", "rules", "paths", "allowed-namespaces", "schema", "fail-on", "baseline", "base-url", "max-findings",
    ]
    private static let pathKeys = ["profile", "rules", "allowed-namespaces"]

    init(file: String) {
        self.file = file
        configuration.file = file
    }

    mutating func read(_ root: FrontMatterValue) {
        for member in members(of: root, "the settings of the validator") {
            let value = member.value
            switch Self.key(member, Self.keys) {
            case "profile": configuration.profile = profile(value)
            case "rules": configuration.levels = levels(value)
            case "paths": readPaths(value)
            case "allowed-namespaces": configuration.namespaces = namespaces(value)
            case "schema":
                configuration.usesSchema = value.text == "true"
                if value.text != "true", value.text != "false" { wrong(value, "true or false") }
            case "fail-on":
                let word = value.text ?? ""
                configuration.failsOn = ReportOptions.FailLevel(rawValue: word)
                if configuration.failsOn == nil {
                    let known = ReportOptions.FailLevel.allCases.map(\.rawValue)
                    unknown("level", word, known, at: value.position)
                }
            case "baseline": configuration.baseline = text(value, "the name of a file")
            case "base-url": configuration.baseAddress = text(value, "an address")
            case "max-findings":
                configuration.limit = value.text.flatMap { Int($0) }
                if configuration.limit ?? -1 < 0 { wrong(value, "a number from 0") }
            default: unknown("key", member.key, Self.keys, at: member.keyPosition)
            }
        }
    }

    private mutating func readPaths(_ value: FrontMatterValue) {
        for member in members(of: value, "patterns of paths") {
            var part = ValidationConfiguration.Part(glob: PathGlob(member.key))
            if member.value.text == "off" || member.value.text == "false" {
                part.isOff = true
            } else {
                for setting in members(of: member.value, "settings, or off") {
                    switch Self.key(setting, Self.pathKeys) {
                    case "profile": part.profile = profile(setting.value)
                    case "rules": part.levels = levels(setting.value)
                    case "allowed-namespaces": part.namespaces = namespaces(setting.value)
                    default: unknown("key", setting.key, Self.pathKeys, at: setting.keyPosition)
                    }
                }
            }
            configuration.parts.append(part)
        }
    }

    private mutating func levels(_ value: FrontMatterValue) -> [String: Profile.Setting] {
        var levels: [String: Profile.Setting] = [:]
        for member in members(of: value, "rules with their levels") {
            if Rule.named(member.key) == nil {
                unknown("rule", member.key, Rule.all.map(\.id), at: member.keyPosition)
            }
            // YAML's older readers have taught people that `off` is false.
            let word = member.value.text == "false" ? "off" : member.value.text ?? ""
            if let setting = Profile.Setting(rawValue: word) {
                levels[member.key] = setting
            } else {
                unknown("level", word, Profile.Setting.allCases.map(\.rawValue), at: member.value.position)
            }
        }
        return levels
    }

    private mutating func profile(_ value: FrontMatterValue) -> Profile? {
        let name = value.text ?? ""
        if let profile = Profile.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return profile }
        unknown("profile", name, Profile.builtIn.map(\.name), at: value.position)
        return nil
    }

    private mutating func namespaces(_ value: FrontMatterValue) -> [String] {
        value.items.compactMap { text($0, "the URI of a namespace") }
    }

    private mutating func text(_ value: FrontMatterValue, _ expected: String) -> String? {
        if let text = value.trimmedText { return text }
        wrong(value, expected)
        return nil
    }

    private mutating func members(of value: FrontMatterValue, _ expected: String) -> [FrontMatterMember] {
        if let members = value.members { return members }
        if !value.isNull { wrong(value, expected) }
        return []
    }

    private mutating func wrong(_ value: FrontMatterValue, _ expected: String) {
        report("expected \(expected), found \(value.kindDescription)", at: value.position, hint: nil)
    }

    private mutating func unknown(_ what: String, _ word: String, _ known: [String], at position: SourcePosition?) {
        let near = Suggestion.nearest(to: word, in: known).map { "did you mean \"\($0)\"?" }
        let list = known.count <= 12 ? "known are \(known.joined(separator: ", "))" : "syndicate explain lists them"
        report("unknown \(what) \"\(word)\"", at: position, hint: near ?? list)
    }

    private mutating func report(_ message: String, at position: SourcePosition?, hint: String?) {
        diagnostics.append(
            Diagnostic(.error, "invalid-configuration", message, source: file, position: position, hint: hint))
    }

    private static func key(_ member: FrontMatterMember, _ known: [String]) -> String? {
        known.first { FieldName($0) == FieldName(member.key) }
    }
}
