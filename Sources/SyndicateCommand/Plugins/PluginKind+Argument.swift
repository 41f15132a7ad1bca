internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess

extension PluginKind {
    /// With its article.
    var phrase: String {
        switch self {
        case .exporter, .importer: "an \(rawValue)"
        case .filter, .publisher: "a \(rawValue)"
        }
    }

    /// The words for completions.
    static let words = allCases.map(\.rawValue)

    /// The kind that somebody means.
    static func argument(_ text: String) throws(ValidationError) -> PluginKind {
        guard let kind = PluginKind(rawValue: text.lowercased()) else {
            let near = Suggestion.nearest(to: text, in: words).map { "; did you mean \($0)?" } ?? ""
            throw ValidationError("there is no such kind of plugin\(near)")
        }
        return kind
    }
}
