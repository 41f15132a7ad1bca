internal import Syndicate
internal import SyndicateImport

/// Reads settings out of a file, and collects what is wrong with them, each at its place.
struct SettingsReader {
    /// The file, for messages.
    let file: String
    private(set) var diagnostics: [Diagnostic] = []

    init(file: String) {
        self.file = file
    }

    /// The words of a scalar.
    mutating func text(_ value: FrontMatterValue, _ expected: String) -> String? {
        if let text = value.trimmedText { return text }
        wrong(value, expected)
        return nil
    }

    /// `true` or `false`.
    mutating func flag(_ value: FrontMatterValue) -> Bool {
        if value.text != "true", value.text != "false" { wrong(value, "true or false") }
        return value.text == "true"
    }

    /// A whole number in a range.
    mutating func number(_ value: FrontMatterValue, in range: ClosedRange<Int>) -> Int? {
        if let number = value.text.flatMap({ Int($0) }), range.contains(number) { return number }
        wrong(value, "a number from \(range.lowerBound) to \(range.upperBound)")
        return nil
    }

    /// A span of time.
    mutating func time(_ value: FrontMatterValue) -> Duration? {
        if let span = value.text.flatMap({ TimeSpan(argument: $0) }) { return .seconds(span.seconds) }
        wrong(value, "a time such as 30s, 5m, 2h or 7d")
        return nil
    }

    /// The members of a map.
    mutating func members(of value: FrontMatterValue, _ expected: String) -> [FrontMatterMember] {
        if let members = value.members { return members }
        if !value.isNull { wrong(value, expected) }
        return []
    }

    mutating func wrong(_ value: FrontMatterValue, _ expected: String) {
        report("expected \(expected), found \(value.kindDescription)", at: value.position)
    }

    mutating func unknown(
        _ what: String, _ word: String, _ known: [String], at position: SourcePosition?,
        list: String = "syndicate explain lists them"
    ) {
        let near = Suggestion.nearest(to: word, in: known).map { "did you mean \"\($0)\"?" }
        let list = known.count <= 16 ? "known are \(known.joined(separator: ", "))" : list
        report("unknown \(what) \"\(word)\"", at: position, hint: near ?? list)
    }

    mutating func report(_ message: String, at position: SourcePosition?, hint: String? = nil) {
        diagnostics.append(
            Diagnostic(.error, "invalid-configuration", message, source: file, position: position, hint: hint))
    }

    /// Which of the known keys a member has, however it is spelled.
    static func key(_ member: FrontMatterMember, _ known: [String]) -> String? {
        known.first { FieldName($0) == FieldName(member.key) }
    }
}
