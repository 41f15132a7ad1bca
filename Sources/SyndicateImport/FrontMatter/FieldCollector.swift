internal import Syndicate

/// Sorts the keys of front matter into fields, elements of other vocabularies, and the rest.
struct FieldCollector {
    private(set) var fields: [ArticleField: [ArticleFields.Written]] = [:]
    private(set) var vocabularies: [(namespace: XMLNamespace, name: String, value: FrontMatterValue)] = []
    private(set) var unknown: [FrontMatterMember] = []

    /// Takes the members of front matter.
    mutating func collect(_ members: [FrontMatterMember]) {
        var nested: [FrontMatterMember] = []
        for member in members where !member.value.isNull {
            if takeVocabulary(member) { continue }
            let name = FieldName(member.key)
            guard let (field, rank) = ArticleField.byAlias[name.folded] else {
                if !ArticleField.ignored.contains(name.folded) { unknown.append(member) }
                continue
            }
            if field == .nested {
                nested += member.value.members ?? []
            } else {
                fields[field, default: []].append(
                    ArticleFields.Written(name: member.key, value: member.value, rank: rank))
            }
        }
        for field in fields.keys { fields[field]?.sort { $0.rank < $1.rank } }
        // `params`, `extra` and `seo` say what the top level does not.
        for member in nested where !member.value.isNull {
            guard let (field, rank) = ArticleField.byAlias[FieldName(member.key).folded], field != .nested else {
                continue
            }
            if let known = fields[field], !known.contains(where: { $0.rank >= 1000 }) { continue }
            fields[field, default: []].append(
                ArticleFields.Written(name: member.key, value: member.value, rank: 1000 + rank))
        }
    }

    /// Takes a map under a known prefix, or a single element as `prefix:name`.
    private mutating func takeVocabulary(_ member: FrontMatterMember) -> Bool {
        let parts = member.key.split(separator: ":", maxSplits: 1)
        if parts.count == 2, let namespace = XMLNamespace.known(prefix: String(parts[0])) {
            let element = FrontMatterMember(String(parts[1]), member.value, keyPosition: member.keyPosition)
            vocabularies.append((namespace, String(parts[0]), FrontMatterValue(.map([element]))))
            return true
        }
        guard member.value.isMap, let namespace = XMLNamespace.known(prefix: member.key) else { return false }
        vocabularies.append((namespace, member.key, member.value))
        return true
    }
}
