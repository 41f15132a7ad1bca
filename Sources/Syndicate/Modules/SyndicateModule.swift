// Elements of our own namespace, for what no public vocabulary says; RSS and Atom share them. Each has a builder and its
// reverse.

extension RelatedLink {
    /// A related piece without an address: `syndicate:related`. With one it is a link with the relation `related`.
    public var element: ExtensionElement {
        ExtensionElement(.syndicate, "related", [("title", title), ("href", url)])
    }

    /// The piece that a `syndicate:related` names, or `nil` where the element is another or has no title.
    public init?(element: ExtensionElement) {
        guard element.isElement(.syndicate, "related"), let title = element.attribute("title") else { return nil }
        self.init(title: title, url: element.attribute("href"))
    }
}

extension SocialProfile {
    /// A profile without an address: `syndicate:profile`.
    public var element: ExtensionElement {
        ExtensionElement(.syndicate, "profile", [("network", network), ("handle", handle), ("href", url)])
    }

    /// The profile that a `syndicate:profile` names, or `nil` where the element is another or names no network.
    public init?(element: ExtensionElement) {
        guard element.isElement(.syndicate, "profile"), let network = element.attribute("network") else { return nil }
        self.init(network: network, handle: element.attribute("handle"), url: element.attribute("href"))
    }

    /// A profile with an address: a link with the relation `me`, whose title is the network and whose attribute
    /// `syndicate:handle` the name there; `nil` without an address.
    public var link: Link? {
        guard let url else { return nil }
        var link = Link(url, rel: "me", title: network)
        if let handle {
            let own = XMLNamespace.syndicate
            link.attributes = [ExtensionAttribute(namespace: own.uri, name: "handle", prefix: own.prefix, value: handle)]
        }
        return link
    }

    /// The profile that a link with the relation `me` leads to, or `nil` where the link is another or has no title.
    public init?(link: Link) {
        guard link.isRelation("me"), let network = link.title else { return nil }
        let handle = link.attributes.first { $0.name == "handle" && $0.namespace == XMLNamespace.syndicate.uri }
        self.init(network: network, handle: handle?.value, url: link.address)
    }
}

extension Figure {
    /// A caption without a picture: `syndicate:figure`. With a picture it is `mediaContent`.
    public var element: ExtensionElement {
        ExtensionElement(
            .syndicate, "figure", [("url", url), ("alt", alt), ("caption", caption), ("credit", credit)])
    }

    /// The figure that a `syndicate:figure` describes, or `nil` where the element is another.
    public init?(element: ExtensionElement) {
        guard element.isElement(.syndicate, "figure") else { return nil }
        self.init(
            url: element.attribute("url"), alt: element.attribute("alt"), caption: element.attribute("caption"),
            credit: element.attribute("credit"))
    }
}

extension Person {
    /// What the person does here, as `syndicate:role`; `nil` where that is not known.
    public var roleElement: ExtensionElement? {
        role.map { ExtensionElement(.syndicate, "role", text: $0) }
    }

    /// The person's picture as `media:thumbnail`; `nil` where there is none.
    public var avatarElement: ExtensionElement? {
        avatar.map { ExtensionElement(.media, "thumbnail", [("url", $0)]) }
    }
}
