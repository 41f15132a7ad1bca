internal import Syndicate

extension RSSChannel {
    /// Fills what depends on the whole channel.
    mutating func finish() {
        synonyms.settle(&feed.title, .atomTitle, .dcTitle, .podcastTitle, from: feed.extensions)
        synonyms.settle(
            &feed.subtitle, .atomSubtitle, .dcDescription, .podcastSummary, .podcastSubtitle, from: feed.extensions)
        synonyms.settle(&feed.rights, .atomRights, .dcRights, from: feed.extensions)
        synonyms.settle(&feed.published, .atomPublished, .issued, .created, .dcDate, from: feed.extensions)
        synonyms.settle(&feed.updated, .atomUpdated, .modified, from: feed.extensions)
        settleIdentifier()
        settleLanguage()
        settlePersons()
        settlePictures()
        settlePaging()
        settlePodcast()
        synonyms.removeTaken(from: &feed.extensions)
    }

    private mutating func settleIdentifier() {
        if let value = synonyms.take(.atomID, from: feed.extensions, \.plainText) {
            feed.identifier = Identifier(value)
            if let about { feed.extensions.keepRDF("about", about) }
        } else if let about {
            feed.identifier = Identifier(about)
        } else if let value = synonyms.take(.dcIdentifier, from: feed.extensions, \.plainText) {
            feed.identifier = Identifier(value)
        }
    }

    private mutating func settleLanguage() {
        if feed.language == nil {
            feed.language = synonyms.take(.dcLanguage, from: feed.extensions) {
                $0.plainText.flatMap(LanguageTag.repaired)
            }
        }
        guard let language else { return }
        if feed.language == nil, LanguageTag.hasForm(language) {
            feed.language = language
        } else if feed.language != language {
            feed.extensions.attributes.append(
                ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: language))
        }
    }

    private mutating func settlePersons() {
        for person in synonyms.takeAll(.atomAuthor, from: feed.extensions, { $0.atomPerson.somebody }) {
            feed.authors.append(person)
        }
        for person in synonyms.takeAll(.atomContributor, from: feed.extensions, { $0.atomPerson.somebody }) {
            feed.contributors.append(person)
        }
        for category in synonyms.takeAll(.atomCategory, from: feed.extensions, \.atomCategory) {
            feed.categories.append(category)
        }
    }

    private mutating func settlePictures() {
        if feed.image == nil, let imageReference {
            feed.image = FeedImage(url: RSSAddresses.isPlain(imageReference) ? imageReference : "")
            if feed.image?.url.isEmpty == true { feed.image = nil }
        }
        let site = feed.base.flatMap { IRI.isAbsolute($0) ? $0 : nil } ?? addresses.site
        func address(_ element: ExtensionElement) -> String? {
            if let written = element.writtenValue, element.attributes.count == 1, element.onlyText != nil {
                return written
            }
            guard let text = element.plainText else { return nil }
            if RSSAddresses.isPlain(text) { return text }
            let whole = site.map { IRI.resolve(text, against: $0) } ?? text
            return RSSAddresses.isClean(whole) ? whole : nil
        }
        feed.icon = synonyms.take(.atomIcon, from: feed.extensions, address)
        feed.logo = synonyms.take(.atomLogo, from: feed.extensions, address)
    }

    private mutating func settlePaging() {
        func isBare(_ element: ExtensionElement) -> Bool? {
            element.attributes.isEmpty && element.children.isEmpty ? true : nil
        }
        if synonyms.take(.complete, from: feed.extensions, isBare) != nil {
            feed.paging = .complete
        } else if synonyms.take(.archive, from: feed.extensions, isBare) != nil {
            feed.paging = .archive
        } else if feed.links.contains(where: { ["next", "previous", "prev", "first", "last"].contains($0.rel) }) {
            feed.paging = .paged
        }
        let base = feed.base ?? addresses.site
        feed.tombstones = synonyms.takeAll(.deletedEntry, from: feed.extensions) { $0.tombstone(base: base) }
    }

    /// Podcast tags that the exporter writes for fields: while there are others that tell that it is a podcast.
    private mutating func settlePodcast() {
        let tags: [RSSTag] = [.podcastAuthor, .podcastPicture, .podcastComplete]
        let places = synonyms.places(tags)
        if places.isEmpty { return }
        let podcasts = feed.extensions.elements.enumerated().count { index, element in
            (element.namespace == XMLNamespace.iTunes.uri || element.namespace == XMLNamespace.podcast.uri)
                && !places.contains { $0.index == index }
        }
        guard podcasts > 0 else { return }
        if feed.authors.isEmpty, let name = synonyms.takeOnly(.podcastAuthor, from: feed.extensions, \.plainText) {
            feed.authors = [Person(mailbox: name)]
        }
        if feed.logo == nil {
            feed.logo = synonyms.takeOnly(.podcastPicture, from: feed.extensions, \.pictureAddress)
        }
        let isExpired = synonyms.takeOnly(.podcastComplete, from: feed.extensions) { element in
            element.plainText?.lowercased() == "yes" ? true : nil
        }
        if isExpired == true { feed.isExpired = true }
    }
}

extension RSSSynonyms {
    /// Takes the element of a tag that is the only one of it.
    mutating func takeOnly<Value>(
        _ tag: RSSTag, from extensions: Extensions, _ read: (ExtensionElement) -> Value?
    ) -> Value? {
        places(tag).count == 1 ? take(tag, from: extensions, read) : nil
    }
}

extension ExtensionElement {
    /// The address of an `itunes:image` that says nothing else.
    var pictureAddress: String? {
        if let writtenValue, attributes.count == 2, children.isEmpty, attribute("href") != nil { return writtenValue }
        guard attributes.count == 1, children.isEmpty, let href = attribute("href"), RSSAddresses.isPlain(href) else {
            return nil
        }
        return href
    }
}

extension Person {
    /// The person, where anything is known that tells who it is.
    var somebody: Person? { name != nil || email != nil || uri != nil ? self : nil }
}
