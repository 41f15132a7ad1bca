extension Entry {
    /// The address of the page: the first `alternate` link, else an identifier that says it is one.
    public var permalink: String? {
        if let link = links.first(rel: "alternate") { return link.address }
        return identifier?.isPermalink == true ? identifier?.value : nil
    }

    /// The first body that is HTML or XHTML, as HTML.
    public var htmlBody: String? {
        for body in content {
            switch body.value {
            case .html(let html): return html
            case .xhtml(let nodes): return XHTMLSerializer.html(nodes)
            default: continue
            }
        }
        return nil
    }

    /// The first body that is plain text.
    public var textBody: String? {
        for body in content {
            if case .text(let text) = body.value { return text }
        }
        return nil
    }

    /// What to call the entry in a message: its identifier, else its address, else its title.
    public var label: String {
        identifier?.value ?? permalink ?? title?.plainText ?? "without a title"
    }

    /// The identifier, or one derived from what does not change: the address; else a `urn:uuid:` of version 5 (RFC 9562,
    /// section 5.5) over the feed's identity, the publication date and the title.
    public func identity(in feed: FeedMetadata) -> Identifier {
        if let identifier { return identifier }
        if let permalink { return Identifier(permalink, isPermalink: true) }
        let parts = [
            feed.identifier?.value ?? feed.links.first(rel: "self")?.address ?? feed.permalink ?? "",
            published?.rfc3339 ?? published?.unparsed ?? "",
            title?.plainText ?? htmlBody ?? textBody ?? attachments.first?.url ?? "",
        ]
        return Identifier(UUIDv5(parts.joined(separator: "\n")).urn, isPermalink: false)
    }
}

extension FeedMetadata {
    /// The address of the site: the first `alternate` link.
    public var permalink: String? { links.first(rel: "alternate")?.address }

    /// The feed's own address: the first `self` link.
    public var selfURL: String? { links.first(rel: "self")?.address }

    /// The identifier, or one derived from what does not change: the site's address, else the feed's own, else a
    /// `urn:uuid:` of version 5 over the title.
    public var identity: Identifier {
        if let identifier { return identifier }
        if let address = permalink ?? selfURL { return Identifier(address) }
        return Identifier(UUIDv5("feed\n" + (title?.plainText ?? "")).urn)
    }
}
