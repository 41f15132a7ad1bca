internal import Syndicate
internal import SyndicateHTML

extension PageFacts {
    /// Who wrote it.
    var authors: [Person] {
        let linked =
            people(node?.values("author") ?? [], node?.nodes("author") ?? [])
            + people(node?.values("creator") ?? [], node?.nodes("creator") ?? [])
        if !linked.isEmpty { return unique(linked) }
        var names = meta.all("author") + meta.all("article:author") + meta.all("og:article:author")
        names +=
            meta.all("dc.creator") + meta.all("dcterms.creator") + meta.all("citation_author")
            + meta.all("parsely-author")
        var people = names.compactMap { name -> Person? in
            FieldConverter.isWebAddress(name) ? nil : Self.person(name)
        }
        if people.isEmpty {
            let elements = (article ?? page.root).all {
                $0.has(token: "author", in: "rel") && $0.isHTML("a") || $0.has(token: "author", in: "itemprop")
                    || $0.has(token: "p-author", in: "class")
            }
            people = elements.compactMap { element in
                let name =
                    element.first { $0.has(token: "name", in: "itemprop") }?.collapsedText ?? element.collapsedText
                guard var person = Self.person(name) else { return nil }
                let link = element["href"] ?? element.first("a")?["href"]
                if let link, Self.isSafe(absolute(link)) { person.uri = absolute(link) }
                return person
            }
        } else if people.count == 1, people[0].uri == nil, let link = authorLink(people[0]) {
            people[0].uri = link
        }
        return unique(people)
    }

    /// Where the page links to as the author's page.
    private func authorLink(_ person: Person) -> String? {
        let link = (article ?? page.root).first { element in
            element.isHTML("a") && element.has(token: "author", in: "rel") && element.collapsedText == person.name
        }?["href"]
        return link.map(absolute).flatMap { Self.isSafe($0) ? $0 : nil }
    }

    private static func person(_ text: String) -> Person? {
        var name = text
        if let rest = MetadataRules.rest(of: text, afterOneOf: ["by"]) { name = rest }
        name = name.trimmed
        return name.isEmpty || name.utf8.count > 200 ? nil : FieldConverter.person(name)
    }

    private func people(_ values: [JSONValue], _ nodes: [LinkedNode]) -> [Person] {
        let names = values.prefix(Self.mostLinks).compactMap(\.stringValue).filter { !FieldConverter.isWebAddress($0) }
            .compactMap(Self.person)
        return names + nodes.prefix(Self.mostLinks).compactMap(person)
    }

    /// The person, or the organisation, that a node is.
    func person(_ node: LinkedNode) -> Person? {
        guard let name = node.text("name") else { return nil }
        var person = Person(
            name: name, email: node.text("email").map { $0.replacing("mailto:", with: "") }, role: node.text("jobTitle")
        )
        person.uri = (node.addresses("url") + node.addresses("sameAs")).map(absolute).first { Self.isSafe($0) }
        person.avatar = node.addresses("image").map(absolute).first { Self.isSafe($0) }
        return person
    }

    private func unique(_ people: [Person]) -> [Person] {
        var seen: Set<String> = []
        return people.filter { seen.insert($0.name ?? $0.email ?? "").inserted }
    }

    /// The publisher's profiles: `sameAs` of the publisher, `rel="me"`, `twitter:site`.
    var profiles: [SocialProfile] {
        let publishers =
            (node?.nodes("publisher") ?? [])
            + data.nodes.filter {
                !Set($0.types).isDisjoint(with: ["WebSite", "Organization", "NewsMediaOrganization"])
            }
        var addresses = publishers.flatMap { $0.addresses("sameAs") }
        addresses += meta.links("me").map(\.href)
        addresses += page.root.all { $0.isHTML("a") && $0.has(token: "me", in: "rel") }.compactMap { $0["href"] }
        addresses += meta.all("article:publisher").filter(FieldConverter.isWebAddress)
        var profiles: [SocialProfile] = []
        for address in addresses.prefix(Self.mostLinks) where FieldConverter.isWebAddress(address) {
            guard let profile = SocialNetwork.profile(at: IRI.repaired(address)),
                !profiles.contains(where: { $0.url == profile.url })
            else { continue }
            profiles.append(profile)
        }
        if let handle = meta.first("twitter:site"), handle.utf8.first == UInt8(ascii: "@"),
            !profiles.contains(where: { $0.network == "x" })
        {
            profiles.append(SocialProfile(network: "x", handle: handle))
        }
        return profiles
    }

    /// No article names more; what does is no article, and comparing them all would take long.
    private static let mostLinks = 100

    /// Related pieces: `relatedLink`, and links with `rel="related"`.
    var related: [RelatedLink] {
        var related: [RelatedLink] = []
        func add(_ address: String, _ title: String) {
            let url = absolute(address)
            guard related.count < Self.mostLinks, Self.isSafe(url), !related.contains(where: { $0.url == url }) else {
                return
            }
            related.append(RelatedLink(title: title.isEmpty ? url : title, url: url))
        }
        let anchors = page.root.all("a").filter { $0["href"] != nil }
        for address in (node?.addresses("relatedLink") ?? []).prefix(Self.mostLinks) {
            add(address, anchors.first { absolute($0["href"] ?? "") == absolute(address) }?.collapsedText ?? "")
        }
        for link in meta.links("related") { add(link.href, link.title ?? "") }
        for anchor in anchors where anchor.has(token: "related", in: "rel") {
            add(anchor["href"] ?? "", anchor.collapsedText)
        }
        return related
    }
}
