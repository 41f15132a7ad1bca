/// What a specification says of elements and attributes: how often, and what their values are.
///
/// A line is `parent/element COUNT [kind] [@attribute!kind] [@attribute?kind]`, where COUNT is `1`, `?`, `*` or `+`.
struct FormatTable: Sendable {
    enum Count: Character, Sendable {
        case one = "1", optional = "?", many = "*", some = "+"

        var isRequired: Bool { self == .one || self == .some }
        var isUnique: Bool { self == .one || self == .optional }
    }

    struct Attribute: Sendable {
        var isRequired: Bool
        var kind: ValueKind
    }

    struct Row: Sendable {
        var count: Count
        var kind: ValueKind?
        var attributes: [String: Attribute]
    }

    private var rows: [String: Row] = [:]

    init(_ text: String) {
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            var row = Row(count: Count(rawValue: words[1].first!)!, attributes: [:])
            for word in words.dropFirst(2) {
                guard word.hasPrefix("@"), let sign = word.firstIndex(where: { "!?".contains($0) }) else {
                    row.kind = ValueKind(rawValue: String(word))!
                    continue
                }
                let name = String(word[word.index(after: word.startIndex)..<sign])
                row.attributes[name] = Attribute(
                    isRequired: word[sign] == "!", kind: ValueKind(rawValue: String(word[word.index(after: sign)...]))!)
            }
            for parent in words[0].split(separator: "/")[0].split(separator: "|") {
                rows["\(parent)/\(words[0].split(separator: "/")[1])"] = row
            }
        }
    }

    func row(_ parent: String, _ name: String) -> Row? { rows["\(parent)/\(name)"] }
}

/// What a value is, with values that it cannot be.
enum ValueKind: String, Sendable {
    case text, url, reference, mailDate, date, anyDate, integer, number, language, contact, address, media, boolean,
        hour,
        day, word, duration, uuid, version, relation

    /// A value that the specification does not allow; `nil` where it allows every text.
    var wrong: String? {
        switch self {
        case .text: nil
        case .url, .reference: "https://film.example/a b"
        case .mailDate, .date, .anyDate: "yesterday"
        case .integer, .number: "many"
        case .language: "no language"
        case .contact, .address: "nobody"
        case .media: "sound"
        case .boolean, .word, .day, .version: "perhaps"
        case .hour: "25"
        case .duration: "long"
        case .uuid: "12"
        case .relation: "a relation"
        }
    }

    /// Whether there must be a value.
    var needsValue: Bool { self != .text && self != .reference }
}
