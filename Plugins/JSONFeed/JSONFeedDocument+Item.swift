internal import Syndicate

// The items of a JSON Feed.
extension JSONFeedDocument {
    mutating func writeItem(_ entry: Entry, to json: inout JSONWriter) {
        let base = entry.base.map { address($0) ?? $0 } ?? self.base
        let external = Self.externalLink(of: entry)
        json.beginObject()
        json.member("id", entry.identity(in: origin).value)
        json.member("url", address(entry.permalink, base: base))
        json.member("external_url", address(external.map { entry.links[$0].address }, base: base))
        json.member("title", plain("title", entry.title))
        writeBodies(of: entry, base: base, to: &json)
        let image = entry.image?.url ?? Self.image(in: entry.extensions)
        json.member("image", address(image, base: base))
        json.member("banner_image", address(entry.bannerImage, base: base))
        json.member("date_published", date("published", entry.published))
        json.member("date_modified", date("updated", entry.updated))
        writeAuthors(entry.authors, to: &json)
        if !entry.categories.isEmpty {
            json.key("tags")
            json.beginArray()
            for category in entry.categories { json.value(category.label ?? category.term) }
            json.endArray()
        }
        writeLanguage(entry.language ?? entry.content.lazy.compactMap(\.language).first, to: &json)
        let spoken = writeAttachments(of: entry, base: base, to: &json)
        let own = ownMembers(of: entry, external: external)
        json.members(members(entry.extensions.json, hasOwn: !own.isEmpty || entry.review != nil))
        json.own(own, review: entry.review)
        json.endObject()
        if entry.isDraft { lose("isDraft", "JSON Feed has no member for it") }
        if entry.extensions.elements.isEmpty { return }
        let usesImage = entry.image?.url == nil
        loseElements(entry.extensions.elements) { element in
            if usesImage, let image, element.attribute("url") ?? element.attribute("href") == image {
                return element.isNamed(.media, "thumbnail") || element.isNamed(.iTunes, "image")
            }
            return spoken && element.isNamed(.iTunes, "duration")
        }
    }

    /// The link to what the entry is about, elsewhere: related pieces are kept apart from the links, so what is `via`
    /// or `related` among them is that.
    private static func externalLink(of entry: Entry) -> Int? {
        entry.links.firstIndex { $0.rel == "via" } ?? entry.links.firstIndex { $0.rel == "related" }
    }

    /// A picture that the extension tree names.
    private static func image(in extensions: Extensions) -> String? {
        if extensions.elements.isEmpty { return nil }
        return extensions.first(.media, "thumbnail")?.attribute("url")
            ?? extensions.first(.iTunes, "image")?.attribute("href")
    }

    // MARK: Bodies

    /// `content_html`, `content_text` and `summary`; one of the former two must be there.
    private mutating func writeBodies(of entry: Entry, base: String?, to json: inout JSONWriter) {
        let html = entry.htmlBody
        var text = entry.textBody
        if html == nil, text == nil { text = standIn(for: entry) }
        json.member("content_html", html)
        json.member("content_text", text)
        json.member("summary", plain("summary", entry.summary))
        if html != nil, base != nil || entry.content.contains(where: { $0.base != nil }) {
            lose("base", "JSON Feed has none; relative addresses in HTML stay as they are")
        }
        if entry.content.count > (html == nil ? 0 : 1) + (entry.textBody == nil ? 0 : 1) {
            lose("content", "one body in HTML and one in plain text can be said")
        }
    }

    /// What stands for a body: text of another type, else the summary, else the title.
    private mutating func standIn(for entry: Entry) -> String {
        for content in entry.content {
            if case .inline(_, let text) = content.value { return text }
        }
        if let summary = entry.summary {
            lose("content", "there is no body; the summary stands for it")
            return summary.plainText
        }
        lose("content", "there is no body; the title stands for it")
        return entry.title?.plainText ?? ""
    }

    // MARK: Extension

    private mutating func ownMembers(of entry: Entry, external: Int?) -> JSONObject {
        var own = JSONObject()
        own.add("rights", plain("rights", entry.rights))
        own.add("contributors", entry.contributors.compactMap { person($0) })
        own.add("categories", entry.categories.filter { $0.scheme != nil || $0.label != nil }.map(\.json))
        own.add("links", links(entry.links, but: ["alternate"], external: external))
        own.add("comments", address(entry.comments))
        own.add("in_reply_to", entry.inReplyTo.map(\.json))
        own.add("related", entry.related.map(\.json))
        own.add("profiles", entry.socialProfiles.map(\.json))
        if let image = entry.image, image.alt != nil || image.caption != nil || image.credit != nil || image.url == nil
        {
            own.append("image", figure(image))
        }
        own.add("figures", entry.figures.map { figure($0) })
        if let source = entry.source?.metadata { own.append("source", self.source(source)) }
        return own
    }

    private func figure(_ figure: Figure) -> JSONValue {
        var object = JSONObject()
        object.add("url", address(figure.url))
        object.add("alt", figure.alt)
        object.add("caption", figure.caption)
        object.add("credit", figure.credit)
        object.add("mime_type", figure.type)
        object.add("width", figure.width)
        object.add("height", figure.height)
        return .object(object)
    }

    /// The feed that an entry comes from, by JSON Feed's own names.
    private mutating func source(_ feed: FeedMetadata) -> JSONValue {
        var object = JSONObject()
        object.add("id", feed.identifier?.value)
        object.add("title", plain("source.title", feed.title))
        object.add("home_page_url", feed.permalink)
        object.add("feed_url", feed.selfURL)
        object.add("authors", feed.authors.compactMap { person($0) })
        object.add("updated", date("source.updated", feed.updated))
        object.add("rights", plain("source.rights", feed.rights))
        return .object(object)
    }
}

extension InReplyTo {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.add("id", reference)
        object.add("url", href)
        object.add("mime_type", type)
        object.add("feed_url", source)
        return .object(object)
    }
}

extension RelatedLink {
    fileprivate var json: JSONValue {
        var object = JSONObject()
        object.append("title", .string(title))
        object.add("url", url)
        return .object(object)
    }
}
