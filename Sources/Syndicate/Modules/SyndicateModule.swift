// What no public vocabulary says, as elements of the project's own namespace; the same in every XML format, so that what
// one exporter writes every importer reads.

extension ExtensionElement {
    /// An element of a known namespace under its customary prefix; attributes without value are left out.
    public init(
        _ namespace: XMLNamespace, _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        children: [ExtensionNode] = []
    ) {
        self.init(namespace: namespace.uri, name: name, prefix: namespace.prefix, children: children)
        for (name, value) in attributes {
            if let value { self.attributes.append(ExtensionAttribute(name: name, value: value)) }
        }
    }

    /// Whether this is the element of that name in a namespace, by whatever name `XMLNamespace.matches(_:)` knows it.
    public func isNamed(_ namespace: XMLNamespace, _ name: String) -> Bool {
        self.name == name && namespace.matches(self.namespace)
    }
}

extension RelatedLink {
    /// The link as an element: `atom:link` with the relation `related` where the address is known, else
    /// `syndicate:related`.
    public var element: ExtensionElement {
        let title = title.isEmpty ? nil : title
        if let url { return ExtensionElement(.atom, "link", ["href": url, "rel": "related", "title": title]) }
        return ExtensionElement(.syndicate, "related", ["title": title])
    }

    /// The link that such an element says; `nil` for any other element.
    public init?(element: ExtensionElement) {
        if element.isNamed(.atom, "link"), element.attribute("rel") == "related", let href = element.attribute("href") {
            self.init(title: element.attribute("title") ?? "", url: href)
        } else if element.isNamed(.syndicate, "related") {
            self.init(title: element.attribute("title") ?? "", url: element.attribute("url"))
        } else {
            return nil
        }
    }
}

extension SocialProfile {
    /// The profile as an element: `atom:link` with the relation `me`, the network as title and the name there as
    /// `syndicate:handle`, where the address is known; else `syndicate:profile`.
    public var element: ExtensionElement {
        guard let url else { return ExtensionElement(.syndicate, "profile", ["network": network, "handle": handle]) }
        var element = ExtensionElement(.atom, "link", ["href": url, "rel": "me", "title": network])
        if let handle {
            element.attributes.append(
                ExtensionAttribute(
                    namespace: XMLNamespace.syndicate.uri, name: "handle", prefix: XMLNamespace.syndicate.prefix,
                    value: handle))
        }
        return element
    }

    /// The profile that such an element says; `nil` for any other element.
    public init?(element: ExtensionElement) {
        if element.isNamed(.atom, "link"), element.attribute("rel") == "me", let href = element.attribute("href"),
            let network = element.attribute("title")
        {
            let handle = element.attribute("handle", namespace: XMLNamespace.syndicate.uri)
            self.init(network: network, handle: handle, url: href)
        } else if element.isNamed(.syndicate, "profile"), let network = element.attribute("network") {
            self.init(network: network, handle: element.attribute("handle"), url: element.attribute("url"))
        } else {
            return nil
        }
    }
}
