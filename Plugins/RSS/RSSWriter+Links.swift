internal import Syndicate

extension RSSWriter {
    /// Whether an alternate link says more than the address that `link` can hold.
    static func needsElement(_ link: Link) -> Bool {
        link.hreflang != nil || link.title != nil || link.length != nil || !link.extensions.isEmpty || link.type != nil
            || link.base != nil || link.language != nil
    }

    /// Whether all alternate links stand as `atom:link`: several, or one of which more is known than its address.
    ///
    /// Then they stand before the core's `link`: of several addresses some readers take the first that Atom has, others
    /// the last of all, and both are then the one that is meant.
    static func hasAtomAlternates(_ links: [Link]) -> Bool {
        var count = 0
        for link in links where link.isRelation("alternate") {
            count += 1
            if count > 1 || needsElement(link) { return true }
        }
        return false
    }

    /// Writes all links in their order, the page as the core's `link`.
    mutating func links(
        _ links: [Link], base: String?, _ extensions: Extensions, _ entry: Entry?, _ xml: inout XMLWriter
    ) {
        let isAtom = Self.hasAtomAlternates(links)
        var page: Link?
        for link in links {
            if page == nil, link.isRelation("alternate") {
                page = link
                if !isAtom {
                    self.page(link, base: base, extensions, entry, &xml)
                    continue
                }
            }
            atomLink(link, base: base, entry, &xml)
        }
        if isAtom, let page { self.page(page, base: base, extensions, entry, &xml) }
    }

    /// Writes `link`, with the address as the feed has it where that is another.
    private mutating func page(
        _ link: Link, base: String?, _ extensions: Extensions, _ entry: Entry?, _ xml: inout XMLWriter
    ) {
        let own = link.base.map { own in base.map { RSSAddress.resolve(own, against: $0) } ?? own }
        let address = address(link.address, base: own ?? base, "links", entry)
        let isSame = address.utf8.elementsEqual(link.href.utf8)
        if isSame, extensions.attributes.isEmpty {
            xml.element("link", address)
            return
        }
        xml.start("link")
        if !isSame { xml.mark("value", link.href) }
        self.own(extensions, of: "link", &xml)
        xml.text(address)
        xml.end()
    }

    /// Writes one `atom:link` with all that is known of it.
    mutating func atomLink(_ link: Link, base: String?, _ entry: Entry?, _ xml: inout XMLWriter) {
        let own = link.base.map { own in base.map { RSSAddress.resolve(own, against: $0) } ?? own }
        let href = address(link.address, base: own ?? base, "links", entry)
        let isSame = href.utf8.elementsEqual(link.href.utf8)
        let language = link.language.flatMap { LanguageTag.hasForm($0) ? $0 : nil }
        guard link.extensions.isEmpty, isSame, link.base == nil else {
            xml.write(Self.element(link, href: href, isSame: isSame, language: language))
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
    private static func element(_ link: Link, href: String, isSame: Bool, language: String?) -> ExtensionElement {
        var element = ExtensionElement(
            .atom, "link",
            [
                "href": href, "rel": link.rel ?? "alternate", "type": link.type, "hreflang": link.hreflang,
                "title": link.title, "length": link.length.map { String(max($0, 0)) },
            ], children: link.extensions.elements.map { .element($0) })
        func add(_ namespace: XMLNamespace, _ name: String, _ value: String?) {
            guard let value else { return }
            element.attributes.append(
                ExtensionAttribute(namespace: namespace.uri, name: name, prefix: namespace.prefix, value: value))
        }
        add(.syndicate, "value", isSame ? nil : link.href)
        add(.xml, "base", link.base)
        add(.xml, "lang", language)
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
