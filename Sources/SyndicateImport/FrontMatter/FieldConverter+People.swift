internal import Syndicate

extension FieldConverter {
    /// People: one or a list, each a name, `name <mail@address>` or a map; those that `known` names are completed from it.
    mutating func people(_ value: FrontMatterValue?, _ name: String, known: [Person] = []) -> [Person] {
        guard let value, !value.isNull else { return [] }
        // A list in one text: `authors: A, B`. A single author may have a comma in the name.
        if let text = value.trimmedText, FieldName(name).folded == "authors" {
            return Self.names(text).map { complete(Self.person($0), from: known) }
        }
        return value.items.compactMap { item in person(item, name).map { complete($0, from: known) } }
    }

    /// One person.
    mutating func person(_ value: FrontMatterValue, _ name: String) -> Person? {
        guard value.isMap else { return text(value, name).map(Self.person) }
        var person = Person(
            name: text(value[["name", "title", "displayname", "fullname"]], "\(name).name"),
            email: text(value[["email", "mail", "e-mail"]], "\(name).email").map(Self.mailAddress),
            uri: address(value[["url", "uri", "website", "web", "link", "homepage", "href", "site"]], "\(name).url"),
            avatar: address(
                value[["avatar", "image", "picture", "photo", "img", "portrait", "icon"]].map(Self.imageAddress),
                "\(name).avatar"),
            role: text(value[["role", "position", "job"]], "\(name).role"))
        person.socialProfiles = profiles(value[["social", "profiles", "socialprofiles"]], "\(name).social")
        if person.name == nil, person.email == nil, person.uri == nil {
            // `authors: {mara: {...}}` is a list by name.
            guard let key = value.members?.first, value.members?.count == 1, key.value.isMap else {
                reject(value, name, expected: "a name")
                return nil
            }
            person = self.person(key.value, name) ?? Person()
        }
        return person
    }

    /// The person with what the site says of somebody of that name (in any case), mail address or address.
    func complete(_ person: Person, from known: [Person]) -> Person {
        let match = known.first { other in
            if let name = person.name { return other.name?.lowercased() == name.lowercased() }
            if let email = person.email { return other.email == email }
            return person.uri != nil && other.uri == person.uri
        }
        guard let match else { return person }
        var person = person
        // The site's spelling of the name counts.
        person.name = match.name ?? person.name
        person.email = person.email ?? match.email
        person.uri = person.uri ?? match.uri
        person.avatar = person.avatar ?? match.avatar
        person.role = person.role ?? match.role
        if person.socialProfiles.isEmpty { person.socialProfiles = match.socialProfiles }
        return person
    }

    /// The person that `Name`, `Name <mail>`, `mail (Name)`, `Name (https://…)` or a mail address stands for.
    static func person(_ text: String) -> Person {
        for (open, close): (Character, Character) in [("<", ">"), ("(", ")")] {
            guard text.last == close, let start = text.lastIndex(of: open) else { continue }
            let before = text[..<start].trimmed
            let inside = text[text.index(after: start)...].dropLast().trimmed
            guard !before.isEmpty, !inside.isEmpty else { continue }
            if isMailAddress(inside) { return Person(name: before, email: mailAddress(inside)) }
            if isMailAddress(before) { return Person(name: inside, email: mailAddress(before)) }
            if isWebAddress(inside) { return Person(name: before, uri: inside) }
        }
        return isMailAddress(text) ? Person(email: mailAddress(text)) : Person(name: text)
    }

    /// The names in a list written as one text; `Jr.` and degrees are no names.
    private static func names(_ text: String) -> [String] {
        var names: [String] = []
        for part in text.split(separator: ",").map(\.trimmed) where !part.isEmpty {
            let isSuffix = ["jr", "jr.", "sr", "sr.", "ii", "iii", "phd", "ph.d.", "md", "m.d."].contains(
                part.lowercased())
            if isSuffix, let last = names.popLast() { names.append("\(last), \(part)") } else { names.append(part) }
        }
        return names
    }

    private static func mailAddress(_ text: String) -> String {
        text.lowercased().hasPrefix("mailto:") ? String(text.dropFirst(7)) : text
    }

    private static func isMailAddress(_ text: String) -> Bool {
        let parts = mailAddress(text).utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && !$0.contains(0x20) && !$0.contains(0x2F) }
    }
}
