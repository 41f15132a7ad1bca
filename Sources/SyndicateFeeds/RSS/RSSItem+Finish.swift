internal import Syndicate

extension RSSItem {
    /// Fills what depends on the whole item, and gives the entry.
    mutating func finish() -> Entry {
        placeBodies()
        if !synonyms.isEmpty {
            settleTexts()
            settleIdentifier()
            synonyms.settle(&entry.published, .atomPublished, .issued, .created, .dcDate, from: entry.extensions)
            synonyms.settle(&entry.updated, .modified, from: entry.extensions)
            settlePersons()
            settleMedia()
            settleOurOwn()
            synonyms.removeTaken(from: &entry.extensions)
        } else if entry.identifier == nil {
            settleIdentifier()
        }
        if let language {
            if entry.language == nil, LanguageTag.hasForm(language) {
                entry.language = language
            } else {
                entry.extensions.attributes.append(
                    ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: language))
            }
        }
        // A guid of which nothing is said is a permalink (RSS 2.0, "guid").
        if entry.links.isEmpty, let identifier = entry.identifier, identifier.isPermalink == nil {
            entry.links = [Link(identifier.value, rel: "alternate")]
        }
        // Handed over, not copied.
        var finished = Entry()
        swap(&finished, &entry)
        return finished
    }

    /// The description alone is the body; beside another body it is the summary.
    private mutating func placeBodies() {
        if encoded == nil, body == nil {
            guard let description else { return }
            if isSummary {
                entry.summary = summary(description)
            } else {
                entry.content.append(description)
            }
            return
        }
        entry.summary = description.map(summary)
        if let encoded { entry.content.append(encoded) }
        if let body { entry.content.append(body) }
    }

    private func summary(_ description: Content) -> TextConstruct {
        TextConstruct(summary, base: description.base, language: description.language)
    }

    private mutating func settleTexts() {
        synonyms.settle(
            &entry.title, .atomTitle, .dcTitle, .podcastTitle, .mediaTitle, from: entry.extensions)
        synonyms.settle(&entry.rights, .atomRights, from: entry.extensions)
        guard description == nil else { return }
        if let words = synonyms.take(.dcDescription, from: entry.extensions, \.plainText) {
            let html = Markup.isMarkup(words) ? words : RSSText.escaped(words)
            description = Content(.html(html), origin: .description)
            summary = RSSText.isPlain(html) ? .text(html) : .html(html)
            // A body that stands elsewhere came from no element that is placed here.
            entry.content.removeAll { $0.origin != nil }
            placeBodies()
        } else if let text = synonyms.take(.atomSummary, from: entry.extensions, \.atomText) {
            let html: String =
                switch text.value {
                case .text(let words): RSSText.escaped(words)
                case .html, .xhtml: text.html
                }
            entry.summary = TextConstruct(
                RSSText.isPlain(html) ? .text(html) : .html(html), base: text.base, language: text.language)
        } else if let words = synonyms.take(.podcastSummary, from: entry.extensions, \.plainText) {
            let html = Markup.isMarkup(words) ? words : RSSText.escaped(words)
            entry.summary = TextConstruct(RSSText.isPlain(html) ? .text(html) : .html(html))
        }
    }

    private mutating func settleIdentifier() {
        if entry.identifier != nil {
            if let about { entry.extensions.keepRDF("about", about) }
            return
        }
        if let about {
            entry.identifier = Identifier(about, isPermalink: RSSAddresses.isPlain(about) ? nil : false)
        } else if let value = synonyms.take(.atomID, .dcIdentifier, from: entry.extensions, \.plainText) {
            entry.identifier = Identifier(value, isPermalink: false)
        }
    }

    private mutating func settlePersons() {
        entry.authors += synonyms.takeAll(.atomAuthor, from: entry.extensions, { $0.atomPerson.somebody })
        entry.contributors += synonyms.takeAll(.atomContributor, from: entry.extensions, { $0.atomPerson.somebody })
        if entry.authors.isEmpty,
            let name = synonyms.take(.podcastAuthor, from: entry.extensions, \.plainText)
        {
            entry.authors = [Person(mailbox: name)]
        }
        for category in synonyms.takeAll(.atomCategory, from: entry.extensions, \.atomCategory) {
            entry.categories.append(category)
        }
        settleRoles()
    }

    /// Roles and pictures of persons whom the item names otherwise, too, as the exporter writes them: all of them, in their
    /// order, or none.
    private mutating func settleRoles() {
        let places = synonyms.places(.person)
        if places.isEmpty || places.count > RSSSynonyms.limit { return }
        var authors = entry.authors
        var contributors = entry.contributors
        var last = -1
        for place in places {
            let element = entry.extensions.elements[place]
            guard let name = element.onlyText, let role = element.attribute("role"), !role.utf8.isEmpty,
                role.utf8.elementsEqual(role.lowercased().utf8)
            else { return }
            let all = authors + contributors
            guard
                let index = all.indices.first(where: { index in
                    index > last && all[index].name == name && all[index].role == nil
                })
            else { return }
            var person = all[index]
            person.role = role
            person.avatar = element.attribute("img")
            if let href = element.attribute("href") {
                guard person.uri == nil || person.uri == href else { return }
                person.uri = href
            }
            guard let own = person.podcastPerson, own.isEquivalent(to: element) else { return }
            last = index
            if index < authors.count { authors[index] = person } else { contributors[index - authors.count] = person }
        }
        entry.authors = authors
        entry.contributors = contributors
        for place in places { synonyms.take(place) }
    }

    private mutating func settleOurOwn() {
        if entry.review == nil {
            entry.review = synonyms.take(.review, from: entry.extensions) { element in
                Review(element: element).flatMap { $0.element.isEquivalent(to: element) ? $0 : nil }
            }
        }
        entry.inReplyTo += synonyms.takeAll(.inReplyTo, from: entry.extensions, \.inReplyTo)
    }
}

extension ExtensionElement {
    /// What an item answers (RFC 4685); `nil` where it has more than the model can say.
    fileprivate var inReplyTo: InReplyTo? {
        guard children.isEmpty, let reference = attribute("ref"),
            attributes.allSatisfy({ $0.namespace.isEmpty && ["ref", "href", "type", "source"].contains($0.name) })
        else { return nil }
        for address in [attribute("href"), attribute("source")] {
            if let address, !RSSAddresses.isPlain(address) { return nil }
        }
        return InReplyTo(
            reference: reference, href: attribute("href"), type: attribute("type"), source: attribute("source"))
    }
}
