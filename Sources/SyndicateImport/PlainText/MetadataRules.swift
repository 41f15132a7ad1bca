internal import Syndicate

/// How bylines, dates and tags are told from other lines.
struct MetadataRules {
    /// The offset of dates that name none.
    var offsetMinutes: Int16?

    /// A date, at least to the day, that is all the text says.
    func date(_ text: String) -> Timestamp? {
        guard text.utf8.count <= 64, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        guard let date = Timestamp(lenient: text, defaultOffsetMinutes: offsetMinutes) else { return nil }
        return date.precision >= .day ? date : nil
    }

    /// The people of a byline: `By NAME`, `Words: NAME and NAME`, `NAME 기자`; each may have a mail address, and what
    /// follows a comma is what they do.
    func byline(_ text: String) -> [Person]? {
        if let labelled = LabelledText(text), labelled.separator == ":" || labelled.separator == "|" {
            guard Self.bylineLabels.contains(labelled.label) else { return nil }
            return Self.people(labelled.value)
        }
        if let rest = Self.rest(of: text, afterOneOf: Self.bylineWords) { return Self.people(rest) }
        return Self.reporter(text)
    }

    /// The words behind one of the labels at the start of `text`, whatever the case of its letters, and a space.
    static func rest(of text: String, afterOneOf labels: Set<String>) -> String? {
        let lowered = text.utf8.count <= lineLimit ? text.lowercased() : ""
        for label in labels where lowered.utf8.count > label.utf8.count + 1 && lowered.utf8.starts(with: label.utf8) {
            let index = text.utf8.index(text.startIndex, offsetBy: label.utf8.count)
            guard text.utf8[index] == 0x20 else { continue }
            return text[index...].trimmed
        }
        return nil
    }

    /// `a, b`, `a; b`, `#a #b`.
    static func tags(_ text: String) -> [String] {
        let isHashed = text.utf8.first == UInt8(ascii: "#") && !text.utf8.contains(UInt8(ascii: ","))
        let parts = text.unicodeScalars.split {
            $0 == "," || $0 == ";" || $0 == "、" || $0 == "，" || $0 == "|" || isHashed && $0 == "#"
        }
        var tags: [String] = []
        for part in parts {
            let tag = Substring(part).trimming { $0.properties.isWhitespace || $0 == "#" || $0 == "." }
            if !tag.isEmpty, !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    /// The names in a byline, or `nil` if they do not look like names.
    private static func people(_ text: String) -> [Person]? {
        guard !text.isEmpty, TextWidth.columns(text) <= 120 else { return nil }
        let commas = text.replacing(" & ", with: " and ").split(separator: " and ", maxSplits: 20)
        var names: [String] = []
        for (index, part) in commas.enumerated() {
            // A comma lists names only where an "and" ends the list.
            if commas.count > 1, index < commas.count - 1 {
                names += part.split(separator: ",").map(\.trimmed)
            } else {
                names.append(part.trimmed)
            }
        }
        var people: [Person] = []
        for name in names {
            guard let person = person(name) else { return nil }
            people.append(person)
        }
        return people.isEmpty ? nil : people
    }

    private static func person(_ text: String) -> Person? {
        var person = Person()
        var words: [Substring] = []
        var rest = Substring(text)
        if let comma = text.utf8.firstIndex(of: UInt8(ascii: ",")) {
            person.role = text[text.utf8.index(after: comma)...].trimmed
            rest = text[..<comma]
        }
        for word in rest.split(separator: " ") {
            let bare = word.trimming { "<>()[]".unicodeScalars.contains($0) }
            let matches = Autolink.ranges(in: Array(bare.utf8))
            if let match = matches.first, match.range == 0..<bare.utf8.count {
                if match.prefix == "mailto:" { person.email = bare } else { person.uri = match.prefix + bare }
            } else {
                words.append(word)
            }
        }
        let name = words.joined(separator: " ")
        guard words.count <= 6, isName(words) else { return nil }
        person.name = name
        if person.role?.isEmpty == true { person.role = nil }
        if let role = person.role, let match = Autolink.ranges(in: Array(role.utf8)).first,
            match.range == 0..<role.utf8.count
        {
            if match.prefix == "mailto:" { person.email = role } else { person.uri = match.prefix + role }
            person.role = nil
        }
        return person
    }

    /// Whether each word begins with a capital letter, or is a particle as in `Juan de la Cruz`, or has no cases.
    private static func isName(_ words: [Substring]) -> Bool {
        guard let first = words.first?.unicodeScalars.first, first.properties.isAlphabetic else { return false }
        return words.enumerated().allSatisfy { index, word in
            guard let letter = word.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return false }
            if word.unicodeScalars.last.map({ "!?:;…。".unicodeScalars.contains($0) }) ?? false { return false }
            return !letter.properties.isLowercase || particles.contains(String(word))
                || index > 0 && word.utf8.contains(0x27)
        } && !articles.contains(words[0].lowercased())
    }

    /// `홍길동 기자`, with or without a mail address.
    private static func reporter(_ text: String) -> [Person]? {
        let words = text.split(separator: " ")
        guard words.count == 2 || words.count == 3, words[1] == "기자", (2...5).contains(words[0].unicodeScalars.count),
            words[0].unicodeScalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) })
        else { return nil }
        var person = Person(name: String(words[0]))
        if words.count == 3 {
            let match = Autolink.ranges(in: Array(words[2].utf8)).first
            guard let match, match.prefix == "mailto:", match.range == 0..<words[2].utf8.count else { return nil }
            person.email = String(words[2])
        }
        return [person]
    }
}
