internal import Syndicate

// What feeds and items have in common: plain text, dates, authors.
extension JSONFeedDocument {
    /// Writes a text as plain words; gives the text where they are not all of it.
    func writeText(_ name: String, _ construct: TextConstruct?, to json: inout JSONWriter) -> TextConstruct? {
        guard let construct else { return nil }
        let words = construct.plainText
        json.member(name, words)
        return construct == TextConstruct(words) ? nil : construct
    }

    /// Writes a date, where it could be read; gives it where its spelling is not all of it.
    func writeDate(_ name: String, _ date: Timestamp?, to json: inout JSONWriter) -> Timestamp? {
        guard let date else { return nil }
        guard date.isParsed else { return date }
        let spelling = date.rfc3339
        json.member(name, spelling)
        return Timestamp(rfc3339: spelling) == date ? nil : date
    }

    /// Writes an address; gives what a reader has of it.
    func writeAddress(
        _ name: String, _ text: String?, base: String? = nil, to json: inout JSONWriter
    ) -> String? {
        let address = address(text, base: base)
        json.member(name, address)
        return address
    }

    /// Writes `authors`, or in JSON Feed 1.0 the first as `author`; gives what a reader has of them.
    mutating func writeAuthors(_ authors: [Person], to json: inout JSONWriter) -> [Person] {
        let known = authors.compactMap { person($0) }
        guard !known.isEmpty else { return [] }
        switch version {
        case .current:
            json.key("authors")
            json.value(.array(known.map(\.json)))
            return known.map(\.read)
        case .legacy:
            json.key("author")
            json.value(known[0].json)
            return [known[0].read]
        }
    }

    /// The member that holds the authors.
    var authorsName: String { version == .current ? "authors" : "author" }

    /// A person as JSON Feed's author object; `nil` where nothing is known.
    private func person(_ person: Person) -> Written<Person>? {
        var object = JSONObject()
        var read = Person(name: person.name)
        object.add("name", person.name)
        if let uri = address(person.uri) {
            object.add("url", uri)
            if uri.lowercased().hasPrefix("mailto:") { read.email = String(uri.dropFirst(7)) } else { read.uri = uri }
        } else if let email = person.email, !email.isEmpty {
            object.add("url", "mailto:" + email)
            read.email = email
        }
        read.avatar = address(person.avatar)
        object.add("avatar", read.avatar)
        for member in plainMembers(person.extensions.json).members {
            object.append(member.name, member.value)
            read.extensions.json.append(member.name, member.value)
        }
        return object.isEmpty ? nil : Written(json: .object(object), read: read)
    }

    /// What a reader makes of an address that stands in a member of its own.
    func link(_ address: String?, rel: String) -> [Link] { address.map { [Link($0, rel: rel)] } ?? [] }
}
