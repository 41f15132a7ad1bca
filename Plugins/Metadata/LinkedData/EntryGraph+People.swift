internal import Syndicate

extension EntryGraph {
    /// The authors; the publisher where the entry and the feed name nobody.
    var authors: [LinkedObject] { facts.authors.compactMap { person($0) } }

    /// Who contributed beside the authors, a podcast's people among them.
    var contributors: [LinkedObject] {
        let taking = facts.entry.extensions.podcast.persons.map {
            Person(name: $0.name, uri: $0.href, avatar: $0.img, role: $0.role)
        }
        var seen = Set(facts.authors.compactMap(\.name))
        return (facts.entry.contributors + taking).compactMap { someone in
            guard let name = PlainLine.folded(someone.name), seen.insert(name).inserted else { return nil }
            return person(someone)
        }
    }

    /// A person, or the publisher where the name is the publisher's.
    func person(_ person: Person) -> LinkedObject? {
        guard let name = PlainLine.folded(person.name), !name.isEmpty else { return nil }
        let isPublisher = publisherName.map { $0.utf8.elementsEqual(name.utf8) } == true
        let address = WebAddress.absolute(person.uri, base: facts.siteURL)
        let ownID = address.map { $0 + "#person" } ?? siteID("person-" + IRI.encodePathSegment(Slug.make(for: name)))
        var node =
            isPublisher
            ? LinkedObject(options.publisherType, id: siteID("publisher")) : LinkedObject("Person", id: ownID)
        node["name"] = name
        node["url"] = address ?? (isPublisher ? facts.siteURL : nil)
        node["jobTitle"] = PlainLine.folded(person.role)
        node["image"] = WebAddress.absolute(person.avatar, base: facts.siteURL)
        node.add("sameAs", person.profileAddresses)
        return node
    }

    var publisherName: String? { options.publisher ?? facts.siteName }

    /// Who publishes the site.
    var publisher: LinkedObject? {
        guard let name = publisherName else { return nil }
        var node = LinkedObject(options.publisherType, id: siteID("publisher"))
        node["name"] = name
        node["url"] = facts.siteURL
        if let logo {
            if options.publisherType == "Person" {
                node["image"] = logo
            } else {
                var image = LinkedObject("ImageObject", id: siteID("logo"))
                image["url"] = logo
                image["contentUrl"] = logo
                image["caption"] = name
                image["encodingFormat"] = MediaType.essence(forPath: logo)
                if let own = facts.feed.image, WebAddress.absolute(own.url, base: facts.siteURL) == logo {
                    image.add("width", count: own.width)
                    image.add("height", count: own.height)
                }
                node.add("logo", image)
            }
        }
        node.add("sameAs", facts.feed.socialProfiles.addresses)
        return node
    }

    var logo: String? {
        [options.logo, facts.feed.logo, facts.feed.image?.url, facts.feed.icon].lazy
            .compactMap { WebAddress.absolute($0, base: facts.siteURL) }.first
    }
}
