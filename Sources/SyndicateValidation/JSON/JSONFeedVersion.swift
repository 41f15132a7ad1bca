/// The versions of JSON Feed.
enum JSONFeedVersion: String, Sendable {
    case first = "https://jsonfeed.org/version/1"
    case second = "https://jsonfeed.org/version/1.1"

    /// The version of an address as the specification writes it, or as people do: with `http`, `www.` or a final slash.
    init?(_ address: String) {
        var rest = address.trimmed.lowercased()[...]
        for prefix in ["https://", "http://"] where rest.hasPrefix(prefix) {
            rest = rest.dropFirst(prefix.count)
            break
        }
        if rest.hasPrefix("www.") { rest = rest.dropFirst(4) }
        while rest.hasSuffix("/") { rest = rest.dropLast() }
        switch rest {
        case "jsonfeed.org/version/1", "jsonfeed.org/version/1.0": self = .first
        case "jsonfeed.org/version/1.1": self = .second
        default: return nil
        }
    }

    /// The number for a person.
    var number: String {
        switch self {
        case .first: "1.0"
        case .second: "1.1"
        }
    }
}
