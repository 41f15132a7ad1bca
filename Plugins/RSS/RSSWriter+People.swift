internal import Syndicate

extension RSSWriter {
    /// `mail (Name)`, as RSS writes persons; `nil` where no mail address is known.
    static func mailbox(_ person: Person) -> String? {
        RSSAddress.mail(person.email) == nil ? nil : person.mailbox
    }

    /// What to call a person without a mail address.
    static func name(_ person: Person) -> String? {
        for candidate in [person.name, person.email, person.uri] {
            if let candidate, !candidate.utf8.isEmpty { return candidate }
        }
        return nil
    }

    /// How persons are written.
    struct PersonNames {
        /// The element of RSS that has room for one with a mail address.
        var mailbox: StaticString?
        /// The element of Dublin Core for a name.
        var plain: StaticString
        /// The element of our own that holds all.
        var whole: String
        /// The field of the model.
        var field: String

        static let authors = PersonNames(mailbox: "author", plain: "dc:creator", whole: "author", field: "authors")
        static let channelAuthors = PersonNames(
            mailbox: nil, plain: "dc:creator", whole: "author", field: "authors")
        static let contributors = PersonNames(
            mailbox: nil, plain: "dc:contributor", whole: "contributor", field: "contributors")
    }

    /// Writes persons: the first with a mail address where RSS has room for one, the others by name; where that does not say
    /// all, all of them once more in an element of our own, as Atom has them.
    mutating func persons(_ persons: [Person], _ names: PersonNames, _ entry: Entry?, _ xml: inout XMLWriter) {
        if persons.isEmpty { return }
        let rolesAreWritten = hasRoles(entry)
        let needsWhole = Self.needsWhole(persons, hasMailbox: names.mailbox != nil, rolesAreWritten: rolesAreWritten)
        var hasMailbox = names.mailbox == nil
        for person in persons {
            if !hasMailbox, let element = names.mailbox, let mailbox = Self.mailbox(person) {
                hasMailbox = true
                self.person(element, mailbox, person, isDerived: needsWhole, &xml)
            } else if let name = Self.name(person) {
                self.person(names.plain, name, person, isDerived: needsWhole, &xml)
            }
            noteUnsayable(person, names.field, hasElement: rolesAreWritten && person.role != nil, entry)
        }
        guard needsWhole else { return }
        for person in persons {
            if let element = wholePerson(names.whole, person, entry) { xml.write(element) }
        }
    }

    private func person(
        _ element: StaticString, _ text: String, _ person: Person, isDerived: Bool, _ xml: inout XMLWriter
    ) {
        if !isDerived, person.extensions.attributes.isEmpty {
            xml.element(element, text)
            return
        }
        xml.start(element)
        if isDerived { xml.markDerived() } else { own(person.extensions, &xml) }
        xml.text(text)
        xml.end()
    }

    /// Whether one text each does not say all that is known of the persons.
    static func needsWhole(_ persons: [Person], hasMailbox: Bool, rolesAreWritten: Bool) -> Bool {
        var isFree = hasMailbox
        for person in persons {
            if !person.extensions.elements.isEmpty { return true }
            if let uri = person.uri, !uri.utf8.isEmpty, !(rolesAreWritten && person.role != nil) { return true }
            let text: String
            if isFree, let mailbox = mailbox(person) {
                isFree = false
                text = mailbox
            } else {
                guard let name = name(person) else { continue }
                text = name
            }
            var said = Person(mailbox: text)
            // What is no mail address is lost in any case.
            if RSSAddress.mail(person.email) == nil { said.email = person.email }
            if said.name != person.name || said.email != person.email { return true }
        }
        return false
    }

    /// A person with all that Atom can say (RFC 4287, section 3.2), which requires a name.
    private mutating func wholePerson(_ name: String, _ person: Person, _ entry: Entry?) -> ExtensionElement? {
        guard let known = Self.name(person) else { return nil }
        // Under the name of Atom's own element, readers would show the person twice.
        var element = ExtensionElement(.syndicate, name)
        element.attributes = person.extensions.attributes
        var nameElement = ExtensionElement(.atom, "name", children: [.text(known)])
        if person.name.map({ $0.utf8.isEmpty }) ?? true {
            let own = XMLNamespace.syndicate
            nameElement.attributes = [
                ExtensionAttribute(namespace: own.uri, name: "derived", prefix: own.prefix, value: "true")
            ]
        }
        element.children.append(.element(nameElement))
        if let uri = person.uri, !uri.utf8.isEmpty {
            let uri = address(uri, base: entry.map { base(of: $0) } ?? base, nil, entry)
            element.children.append(.element(ExtensionElement(.atom, "uri", children: [.text(uri)])))
        }
        if let mail = RSSAddress.mail(person.email) {
            element.children.append(.element(ExtensionElement(.atom, "email", children: [.text(mail)])))
        }
        element.children += person.extensions.elements.map { .element($0) }
        return element
    }

    /// Writes the editor or webmaster; RSS wants a mail address there.
    mutating func official(_ name: StaticString, _ field: String, _ person: Person?, _ xml: inout XMLWriter) {
        guard let person else { return }
        if let mailbox = Self.mailbox(person), Person(mailbox: mailbox).email == person.email {
            self.person(name, mailbox, person, isDerived: false, &xml)
        } else if let known = Self.name(person) {
            lose(field, "RSS wants a mail address here; the name was written in an element of our own", nil)
            var element = ExtensionElement(.syndicate, field, children: [.text(known)])
            element.attributes = person.extensions.attributes
            xml.write(element)
        }
        if person.uri != nil || !person.extensions.elements.isEmpty {
            lose(field, "RSS says name and mail address here alone", nil)
        }
        noteUnsayable(person, field, hasElement: false, nil)
    }

    /// Whether persons with a role are written as `podcast:person`.
    private func hasRoles(_ entry: Entry?) -> Bool {
        guard let entry else { return false }
        return (isPodcast || Self.isEpisode(entry)) && entry.extensions.first(.podcast, "person") == nil
    }

    /// Writes those who have a role in an episode as `podcast:person`, unless the tree says who they are.
    mutating func podcastPersons(_ entry: Entry, _ xml: inout XMLWriter) {
        guard hasRoles(entry) else { return }
        let base = base(of: entry)
        for person in entry.authors + entry.contributors where person.role != nil {
            var person = person
            person.uri = person.uri.map { address($0, base: base, "authors.uri", entry) }
            person.avatar = person.avatar.map { address($0, base: base, "authors.avatar", entry) }
            if let element = person.podcastPerson { xml.write(element) }
        }
    }

    private mutating func noteUnsayable(_ person: Person, _ field: String, hasElement: Bool, _ entry: Entry?) {
        if !hasElement, person.avatar != nil || person.role != nil {
            lose(field, "RSS names persons by name, mail address and address; picture and role were left out", entry)
        }
        if person.email != nil, RSSAddress.mail(person.email) == nil, !(person.email ?? "").utf8.isEmpty,
            person.name != nil
        {
            lose(field + ".email", "it is no mail address", entry)
        }
        if !person.extensions.json.isEmpty {
            lose("extensions.json", "members of JSON Feed extensions have no place in XML", entry)
        }
    }
}
