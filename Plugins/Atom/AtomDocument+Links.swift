internal import Syndicate

// RFC 4287, section 4.2.7: links, and all that is said by them.
extension AtomDocument {
    /// Links in their order; of two alternates of the same type and language the second is written as `related`, since
    /// there must not be two (section 4.1.1).
    ///
    /// - Parameter isMore: Whether a link is what another field of the model is written as; then it is marked.
    mutating func write(_ links: [Link], base: String?, to xml: inout XMLWriter, isMore: (Link) -> Bool) {
        for index in links.indices {
            let isRepeated =
                links[index].isRelation("alternate")
                && links[..<index].contains {
                    $0.isRelation("alternate") && $0.type == links[index].type && $0.hreflang == links[index].hreflang
                }
            if isRepeated {
                lose("links", "a second page of the same type and language; written with the relation related")
            }
            let mark = isMore(links[index]) ? "link" : nil
            link(links[index], rel: isRepeated ? "related" : nil, mark: mark, base: base, to: &xml)
        }
    }

    /// A link with all its attributes; the address as written where its base is in the document, else resolved.
    mutating func link(
        _ link: Link, rel override: String? = nil, mark: String? = nil, base: String?, to xml: inout XMLWriter
    ) {
        let href = link.base ?? base ?? self.base == nil ? link.address : link.href
        guard !href.isEmpty || link.base ?? base ?? self.base != nil else {
            lose("links", "a link without an address")
            return
        }
        xml.start("link")
        if let mark { own("derived", mark, to: &xml) }
        if let rel = link.rel, override == nil, !AtomSyntax.isRelation(rel) {
            lose("links.rel", "not a link relation; written as related")
            attribute("rel", own: "rel", rel, "related", to: &xml)
        } else if let rel = override ?? link.rel {
            attribute("rel", own: "rel", override == nil ? rel : link.rel ?? "", rel, to: &xml)
        }
        attribute("href", own: "href", address: href, to: &xml)
        attribute("type", own: "type", link.type, mediaType(link.type), to: &xml)
        attribute("hreflang", own: "hreflang", link.hreflang, tag(link.hreflang), to: &xml)
        xml.attribute("title", ifPresent: link.title)
        if let length = link.length, length >= 0 { xml.attribute("length", String(length)) }
        common(base: link.base, language: link.language, to: &xml)
        foreign(link.extensions, to: &xml)
        extensions(link.extensions, to: &xml)
        xml.end()
    }

    /// The attachments as links with the relation `enclosure`.
    mutating func write(_ attachments: [Attachment], besides extensions: Extensions, to xml: inout XMLWriter) {
        if attachments.isEmpty { return }
        let known = extensions.fileAddresses
        for attachment in attachments {
            var link = Link(
                attachment.url, rel: "enclosure", type: attachment.type, hreflang: attachment.language,
                title: attachment.title, length: attachment.length)
            link.extensions = attachment.extensions
            // Where a `media:content` says more of the file, they stand there.
            if known.contains(attachment.url) {
                let details = [
                    ("duration", attachment.duration), ("bitrate", attachment.bitrate),
                    ("height", attachment.height.map(Double.init)),
                ]
                for (name, value) in details {
                    guard let value else { continue }
                    link.extensions.attributes.append(ExtensionAttribute(name: name, value: value.description))
                }
                lose(
                    "attachment.alternates", "the extensions name the file already", count: attachment.alternates.count)
            } else if attachment.hasMediaDetails {
                link.extensions.elements = []
            }
            self.link(link, base: "", to: &xml)
            for alternate in attachment.alternates {
                lose(
                    "attachment.extensions", "other forms of a file have no place for them",
                    count: alternate.extensions.attributes.count + alternate.extensions.json.count)
            }
        }
    }

    /// Profiles: a link with the relation `me`, or `syndicate:profile` where there is no address.
    mutating func write(_ profiles: [SocialProfile], to xml: inout XMLWriter) {
        for profile in profiles {
            guard let url = profile.url else {
                xml.write(profile.element)
                continue
            }
            var link = Link(url, rel: "me", title: profile.network)
            if let handle = profile.handle {
                let own = XMLNamespace.syndicate
                link.extensions.attributes = [
                    ExtensionAttribute(namespace: own.uri, name: "handle", prefix: own.prefix, value: handle)
                ]
            }
            self.link(link, base: nil, to: &xml)
        }
    }

    /// Related pieces: a link with the relation `related`, or `syndicate:related` where there is no address.
    mutating func write(_ related: [RelatedLink], to xml: inout XMLWriter) {
        for piece in related {
            if let url = piece.url {
                link(Link(url, rel: "related", title: piece.title), base: nil, to: &xml)
            } else {
                xml.write(piece.element)
            }
        }
    }
}

extension Link {
    /// Whether nothing is said but address, relation, type and title.
    var isPlain: Bool {
        hreflang == nil && length == nil && base == nil && language == nil && extensions.isEmpty
    }
}

extension SocialProfile {
    /// Whether a reader takes the link for a profile.
    static func isSaid(by link: Link) -> Bool {
        link.rel == "me" && link.title != nil && link.type == nil && link.isPlain
    }
}
