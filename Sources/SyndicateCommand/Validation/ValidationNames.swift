internal import Syndicate
internal import SyndicateMailLint
internal import SyndicateValidation

/// The names of profiles and rules that a user may write.
enum ValidationNames {
    /// The profile of this name.
    static func profile(_ name: String) throws(CommandError) -> Profile {
        if let profile = Profile.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return profile }
        throw unknown("profile", name, Profile.builtIn.map(\.name))
    }

    /// The rules of all that documents are looked through for, in the order of their ids.
    static let rules = (Rule.all + Rule.mail).sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }

    /// The rule of this id, among those of a kind.
    static func rule(_ id: String, of rules: [Rule] = rules) throws(CommandError) -> Rule {
        if let rule = rules.first(where: { $0.id.utf8.elementsEqual(id.utf8) }) { return rule }
        throw unknown("rule", id, rules.map(\.id))
    }

    /// The levels that `ID=LEVEL` arguments set.
    static func levels(
        _ settings: [String], of rules: [Rule] = Rule.all
    ) throws(CommandError) -> [String: Profile.Setting] {
        var levels: [String: Profile.Setting] = [:]
        let words = Profile.Setting.allCases.map(\.rawValue)
        for text in settings {
            guard let equals = text.utf8.lastIndex(of: UInt8(ascii: "=")) else {
                throw CommandError(
                    .usage, "invalid-option", "--rule takes RULE=LEVEL, not \"\(text)\"",
                    hint: "levels: \(words.joined(separator: ", "))")
            }
            let word = String(text[text.utf8.index(after: equals)...])
            let rule = try rule(String(text[..<equals]), of: rules)
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
