public import Syndicate

/// The filters that need no program of one's own, by their names.
public enum BuiltInFilters {
    /// What each is called and takes, in the order in which they are listed.
    public static let all: [FilterDescriptor] = BuiltInFilter.allCases.map(\.descriptor)

    /// The filter of this name, in any case.
    public static func descriptor(named name: String) -> FilterDescriptor? {
        BuiltInFilter(rawValue: name.lowercased())?.descriptor
    }

    /// The filter that one text means, as a command line has it: `limit=10`, `category=film,books`, `reverse`.
    ///
    /// - Parameters:
    ///   - text: The name, and behind `=` the values.
    ///   - now: The moment from which spans count; without one they are refused.
    /// - Throws: `OptionError`, which names what is known, or what a value must be like.
    public static func make(_ text: String, now: Timestamp?) throws(OptionError) -> any EntryFilter {
        let parts = text.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
        let name = parts.first.map { String(Substring($0)) } ?? ""
        guard let descriptor = descriptor(named: name) else { throw unknown(name) }
        return try make(
            descriptor.name, descriptor.values(in: parts.count > 1 ? String(Substring(parts[1])) : nil), now: now)
    }

    /// The filter of a name with its values, each of them whole.
    ///
    /// - Parameters:
    ///   - name: The filter's name, in any case.
    ///   - values: What it is given, each whole.
    ///   - now: The moment from which spans count; without one they are refused.
    /// - Throws: `OptionError`, which names what is known, or what a value must be like.
    public static func make(
        _ name: String, _ values: [String] = [], now: Timestamp?
    ) throws(OptionError) -> any EntryFilter {
        guard let filter = BuiltInFilter(rawValue: name.lowercased()) else { throw unknown(name) }
        let descriptor = filter.descriptor
        do throws(OptionError) {
            guard descriptor.valueCounts.contains(values.count), !values.contains(where: \.utf8.isEmpty) else {
                throw OptionError(expectation(descriptor, values))
            }
            return try filter.make(values, now: now)
        } catch {
            throw OptionError("filter \(descriptor.name): \(error.description), as in \"\(descriptor.example)\"")
        }
    }

    private static func expectation(_ descriptor: FilterDescriptor, _ values: [String]) -> String {
        let counts = descriptor.valueCounts
        if counts.upperBound == 0 { return "takes no value" }
        if values.count > counts.upperBound {
            return "takes \(counts.upperBound == 1 ? "one value" : "at most \(counts.upperBound) values")"
                + ", not \(values.count)"
        }
        return values.isEmpty ? "needs a value" : "a value is empty"
    }

    private static func unknown(_ name: String) -> OptionError {
        let names = all.map(\.name)
        let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        return OptionError("unknown filter \"\(name)\"\(suggestion) (known: \(names.joined(separator: ", ")))")
    }
}
