internal import Syndicate
internal import SyndicateValidation

/// The names of profiles and rules that a user may write.
enum ValidationNames {
    /// The profile of this name.
    static func profile(_ name: String) throws(CommandError) -> Profile {
        if let profile = Profile.builtIn.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return profile }
        let names = Profile.builtIn.map(\.name)
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-profile", "unknown profile \"\(name)\"\(suggestion)",
            hint: "known: \(names.joined(separator: ", "))")
    }
}
