internal import Syndicate
internal import SyndicateValidation

/// The names of profiles and rules that a user may write.
enum ValidationNames {
    /// The profile of this name.
    static func profile(_ name: String) throws(CommandError) -> Profile {
        if let profile = Profile.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return profile }
        throw unknown("profile", name, Profile.builtIn.map(\.name))
    }

    /// The rule of this id.
    static func rule(_ id: String) throws(CommandError) -> Rule {
        if let rule = Rule.named(id) { return rule }
        throw unknown("rule", id, Rule.all.map(\.id))
    }

    /// The levels that `ID=LEVEL` arguments set.
    static func levels(_ settings: [String]) throws(CommandError) -> [String: Profile.Setting] {
        var levels: [String: Profile.Setting] = [:]
        let words = Profile.Setting.allCases.map(\.rawValue)
        for text in settings {
            guard let equals = text.utf8.lastIndex(of: UInt8(ascii: "=")) else {
                throw CommandError(
                    .usage, "invalid-option", "--rule takes RULE=LEVEL, not \"\(text)\"",
                    hint: "levels: \(words.joined(separator: ", "))")
            }
            let word = String(text[text.utf8.index(after: equals)...])
            let rule = try rule(String(text[..<equals]))
            guard let setting = Profile.Setting(rawValue: word) else { throw unknown("level", word, words) }
            levels[rule.id] = setting
        }
        return levels
    }

    private static func unknown(_ what: String, _ word: String, _ known: [String]) -> CommandError {
        let suggestion = Suggestion.nearest(to: word, in: known).map { "; did you mean \($0)?" } ?? ""
        return CommandError(
            .usage, "unknown-\(what)", "unknown \(what) \"\(word)\"\(suggestion)",
            hint: known.count <= 12 ? "known: \(known.joined(separator: ", "))" : "syndicate explain lists them")
    }
}
