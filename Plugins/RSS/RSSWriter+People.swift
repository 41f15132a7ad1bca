internal import Syndicate

extension RSSWriter {
    /// `mail (Name)`, as RSS writes persons; `nil` where no mail address is known.
    static func mailbox(_ person: Person) -> String? {
        guard let mail = RSSAddress.mail(person.email) else { return nil }
        guard let name = person.name, !name.isEmpty else { return mail }
        return "\(mail) (\(name))"
    }

    /// What to call a person without a mail address.
    static func name(_ person: Person) -> String? {
        for candidate in [person.name, person.email, person.uri] {
            if let candidate, !candidate.utf8.isEmpty { return candidate }
        }
        return nil
    }

    /// Writes authors: the first with a mail address under `name` where RSS has room for one, the others as `dc:creator`.
    mutating func authors(
        _ authors: [Person], mailboxUnder name: StaticString?, _ entry: Entry?, _ xml: inout XMLWriter
    ) {
        var first: Int?
        if let name {
            for (index, author) in authors.enumerated() {
                guard let mailbox = Self.mailbox(author) else { continue }
                xml.element(name, mailbox)
                first = index
                break
            }
        }
        for (index, author) in authors.enumerated() {
            if index != first {
                if let name = Self.name(author) { xml.element("dc:creator", name) }
                if author.name != nil, author.email != nil {
                    lose("authors.email", "an RSS item has one author with a mail address at the most", entry)
                }
            }
            noteUnsayable(author, "authors", entry)
        }
    }

    /// Writes contributors as `dc:contributor`.
    mutating func contributors(_ contributors: [Person], _ entry: Entry?, _ xml: inout XMLWriter) {
        for contributor in contributors {
            if let name = Self.name(contributor) { xml.element("dc:contributor", name) }
            if contributor.name != nil, contributor.email != nil {
                lose("contributors.email", "RSS names contributors by their names alone", entry)
            }
            noteUnsayable(contributor, "contributors", entry)
        }
    }

    /// Writes the editor or webmaster.
    mutating func official(_ name: StaticString, _ field: String, _ person: Person?, _ xml: inout XMLWriter) {
        guard let person else { return }
        if let mailbox = Self.mailbox(person) {
            xml.element(name, mailbox)
        } else {
            lose(field, "RSS wants a mail address here", nil)
        }
        noteUnsayable(person, field, nil)
    }

    /// Writes those who have a role in an episode as `podcast:person`, unless the tree says who they are.
    mutating func podcastPersons(_ entry: Entry, _ xml: inout XMLWriter) {
        guard isPodcast || Self.isEpisode(entry), entry.extensions.first(.podcast, "person") == nil else { return }
        let base = base(of: entry)
        for person in entry.authors + entry.contributors where person.role != nil {
            var person = person
            person.uri = person.uri.map { address($0, base: base, "authors.uri", entry) }
            person.avatar = person.avatar.map { address($0, base: base, "authors.avatar", entry) }
            if let element = person.podcastPerson { xml.write(element) }
        }
    }

    private mutating func noteUnsayable(_ person: Person, _ field: String, _ entry: Entry?) {
        if person.uri == nil, person.avatar == nil, person.role == nil, person.extensions.isEmpty { return }
        let hasElement = person.role != nil && (entry.map { isPodcast || Self.isEpisode($0) } ?? false)
        if hasElement, person.extensions.isEmpty { return }
        lose(field, "RSS names persons by name and mail address; address, picture and role were left out", entry)
    }
}
