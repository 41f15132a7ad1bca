internal import Syndicate

/// The extension `_syndicate`: what JSON Feed has no member for, in the shape of the model's own JSON.
struct JSONFeedOwn {
    static let name = "_syndicate"

    /// The extension as it stands there.
    var whole: JSONValue
    /// The names of members that are there only because JSON Feed requires them.
    var derived: [String]
    /// The fields of the model that the members do not say.
    var model: JSONValue?

    /// The extension, where it is Syndicate's; `member` is `feed` or `entry`.
    init?(_ value: JSONValue, member: String) {
        guard value["about"]?.stringValue == XMLNamespace.syndicate.uri else { return nil }
        whole = value
        derived = (value["derived"]?.arrayValue ?? []).compactMap(\.stringValue)
        model = value[member]
    }
}

extension JSONFeedReader {
    /// What the extension says; one that somebody else called the same is put back among the others.
    func own(_ value: inout JSONValue?, _ extensions: inout Extensions, member: String) -> JSONFeedOwn? {
        guard let whole = value else { return nil }
        if let own = JSONFeedOwn(whole, member: member) { return own }
        extensions.json.append(JSONFeedOwn.name, whole)
        return nil
    }

    func report(_ error: ModelError) {
        log.report(
            Diagnostic(
                .warning, "json-type", "\"\(JSONFeedOwn.name)\" is not what Syndicate writes: \(error)",
                source: cursor.name))
    }
}

extension Extensions {
    /// Puts back members that stand for themselves, unless all were listed.
    mutating func restore(_ plain: Extensions) {
        if json.isEmpty { json = plain.json }
    }
}
