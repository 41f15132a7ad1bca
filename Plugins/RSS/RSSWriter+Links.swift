internal import Syndicate

extension RSSWriter {
    /// Whether an alternate link says more than the address that `link` can hold.
    static func needsElement(_ link: Link) -> Bool {
        link.hreflang != nil || link.title != nil || link.length != nil || !link.extensions.isEmpty
            || !link.extensions.isEmpty || link.type.map { $0 != "text/html" } ?? false
    }

    /// Writes alternate links as `atom:link` where there are several, the first included.
    ///
    /// They stand before the core's `link`: of several addresses some readers take the first that Atom has, others the
    /// last of all, and both are then the one that is meant.
    mutating func alternates(_ links: [Link], base: String?, _ entry: Entry?, _ xml: inout XMLWriter) {
        guard Self.hasAlternates(links) else { return }
        for link in links where link.isRelation("alternate") { atomLink(link, base: base, entry, &xml) }
    }

    private static func hasAlternates(_ links: [Link]) -> Bool {
        links.count > 1 && links.count { $0.isRelation("alternate") } > 1
    }

    /// Writes as `atom:link` what the core's `link` cannot hold: all links but alternate ones, and a single alternate one
    /// where more is known than its address.
    mutating func links(_ links: [Link], base: String?, _ entry: Entry?, _ xml: inout XMLWriter) {
        let hasAlternates = Self.hasAlternates(links)
        for link in links {
            if link.isRelation("alternate"), hasAlternates || !Self.needsElement(link) { continue }
            if entry == nil, link.isRelation("self") { continue }
            atomLink(link, base: base, entry, &xml)
        }
    }

    /// Writes one `atom:link` with all that is known of it.
    mutating func atomLink(_ link: Link, base: String?, _ entry: Entry?, _ xml: inout XMLWriter) {
        let own = link.base.map { own in base.map { RSSAddress.resolve(own, against: $0) } ?? own }
        let href = address(link.address, base: own ?? base, "links", entry)
        let language = link.language.flatMap { RSSText.isLanguage($0) ? $0 : nil }
        guard link.extensions.isEmpty else {
            xml.write(Self.element(link, href: href, language: language))
            return
        }
        xml.start("atom:link")
        xml.attribute("href", href)
        xml.attribute("rel", link.rel ?? "alternate")
        xml.attribute("type", ifPresent: link.type)
        xml.attribute("hreflang", ifPresent: link.hreflang)
        xml.attribute("title", ifPresent: link.title)
        if let length = link.length { xml.attribute("length", String(max(length, 0))) }
        xml.attribute("xml:lang", ifPresent: language)
        xml.end()
    }

    /// The link as a tree, where attributes and elements of other vocabularies have to be checked.
    private static func element(_ link: Link, href: String, language: String?) -> ExtensionElement {
        var element = ExtensionElement(
            .atom, "link",
            [
                "href": href, "rel": link.rel ?? "alternate", "type": link.type, "hreflang": link.hreflang,
                "title": link.title, "length": link.length.map { String(max($0, 0)) },
            ], children: link.extensions.elements.map { .element($0) })
        if let language {
            element.attributes.append(
                ExtensionAttribute(namespace: XMLNamespace.xml.uri, name: "lang", prefix: "xml", value: language))
        }
        element.attributes += link.extensions.attributes
        return element
    }

    /// Writes profiles as links, or as elements of our own where they have no address.
    mutating func profiles(_ profiles: [SocialProfile], base: String?, _ entry: Entry?, _ xml: inout XMLWriter) {
        for var profile in profiles {
            profile.url = profile.url.map { address($0, base: base, "socialProfiles", entry) }
            xml.write(profile.element)
        }
    }
}
