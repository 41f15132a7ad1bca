internal import Syndicate

extension BuiltInFilter {
    static func number(_ text: String, from least: Int) throws(OptionError) -> Int {
        guard let number = Int(text), number >= least else {
            throw OptionError("\"\(text)\" is no number from \(least) on")
        }
        return number
    }

    /// The key, with `-` before it where the newest or last stands first.
    static func sort(_ text: String) throws(OptionError) -> SortFilter {
        let isDescending = text.utf8.first == UInt8(ascii: "-")
        let name = isDescending ? String(text.utf8.dropFirst()) ?? "" : text
        let keys = SortFilter.Key.allCases.map(\.rawValue)
        guard let key = SortFilter.Key(rawValue: name.lowercased()) else {
            let suggestion = Suggestion.nearest(to: name, in: keys).map { "; did you mean \($0)?" } ?? ""
            throw OptionError("\"\(text)\" is none of \(keys.joined(separator: ", "))\(suggestion)")
        }
        return SortFilter(by: key, isDescending: isDescending)
    }

    static func dedupe(_ values: [String]) throws(OptionError) -> DedupeFilter {
        var criteria: DedupeFilter.Criteria = []
        var kept = DedupeFilter.Kept.first
        for value in values {
            switch value.lowercased() {
            case "id": criteria.insert(.identifier)
            case "link": criteria.insert(.link)
            case "title": criteria.insert(.title)
            case "newest": kept = .newest
            default:
                let known = ["id", "link", "title", "newest"]
                let suggestion = Suggestion.nearest(to: value, in: known).map { "; did you mean \($0)?" } ?? ""
                throw OptionError("\"\(value)\" is none of \(known.joined(separator: ", "))\(suggestion)")
            }
        }
        return DedupeFilter(by: criteria.isEmpty ? [.identifier, .link] : criteria, keeping: kept)
    }

    static func rewrites(_ values: [String]) throws(OptionError) -> [LinkRewrite] {
        var rewrites: [LinkRewrite] = []
        for value in values { rewrites.append(try LinkRewrite(value)) }
        return rewrites
    }

    static func truncation(_ text: String) throws(OptionError) -> TruncateFilter {
        if text.lowercased() == "paragraph" { return TruncateFilter(to: .paragraph) }
        guard let count = Int(text), count > 0 else {
            throw OptionError("\"\(text)\" is neither a number of characters nor \"paragraph\"")
        }
        return TruncateFilter(to: .characters(count))
    }
}
