internal import Syndicate

extension FieldConverter {
    /// Subjects: a list, a text with commas, words with spaces (as Jekyll has it, where the name is a plural), or maps of
    /// `term`, `scheme` and `label`.
    mutating func categories(_ value: FrontMatterValue?, _ name: String) -> [Category] {
        guard let value, !value.isNull else { return [] }
        if let text = value.trimmedText { return Self.terms(text, name).map { Category($0) } }
        if value.isMap { return category(value, name).map { [$0] } ?? [] }
        var categories: [Category] = []
        for item in value.items where !item.isNull {
            if case .list = item.content {
                categories += self.categories(item, name)
            } else if item.isMap {
                if let category = category(item, name) { categories.append(category) }
            } else if let term = item.trimmedText {
                categories.append(Category(term))
            }
        }
        return categories
    }

    /// Subjects by taxonomy: `taxonomies: {tags: […], people: […]}`.
    mutating func taxonomies(_ value: FrontMatterValue?, _ name: String) -> [Category] {
        guard let value, !value.isNull else { return [] }
        guard let members = value.members else {
            reject(value, name, expected: "a map of lists")
            return []
        }
        return members.flatMap { categories($0.value, "\(name).\($0.key)") }
    }

    private mutating func category(_ value: FrontMatterValue, _ name: String) -> Category? {
        let term = text(value[["term", "slug", "id", "value"]], "\(name).term")
        let label = text(value[["label", "name", "title"]], "\(name).label")
        guard let term = term ?? label else {
            reject(value, name, expected: "a subject")
            return nil
        }
        let scheme = text(value[["scheme", "domain"]], "\(name).scheme")
        return Category(term, scheme: scheme, label: label == term ? nil : label)
    }

    /// The subjects in one text.
    private static func terms(_ text: String, _ name: String) -> [String] {
        let isPlural = ["tags", "categories", "labels"].contains(FieldName(name).folded)
        let hasCommas = text.utf8.contains { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }
        let parts: [Substring] =
            if hasCommas {
                text.split { $0 == "," || $0 == ";" }
            } else if isPlural {
                text.split(whereSeparator: \.isWhitespace)
            } else {
                text.split(whereSeparator: \.isNewline)
            }
        return parts.map(\.trimmed).filter { !$0.isEmpty }
    }

    /// The subjects without those that stand there already.
    static func unique(_ categories: [Category]) -> [Category] {
        struct Key: Hashable {
            let term: [UInt8]
            let scheme: String?
        }
        var seen: Set<Key> = []
        return categories.filter { seen.insert(Key(term: Array($0.term.utf8), scheme: $0.scheme)).inserted }
    }
}
