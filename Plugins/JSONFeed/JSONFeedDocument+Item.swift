internal import Syndicate

// The items of a JSON Feed.
extension JSONFeedDocument {
    mutating func writeItem(_ entry: Entry, to json: inout JSONWriter) {
        // Starts with all that has no member, and gets what the members do not say.
        var rest = entry
        var derived: [String] = []
        // An author's own words for social networks are for these alone.
        rest.socialTexts = []
        let base = entry.base.map { address($0) ?? $0 } ?? self.base
        json.beginObject()
        let identifier = entry.identity(in: origin).value
        json.member("id", identifier)
        if entry.identifier == nil { derived.append("id") }
        if entry.identifier == Identifier(identifier) { rest.identifier = nil }
        let page = writeAddress("url", entry.permalink, base: base, to: &json)
        let external = writeAddress("external_url", Self.external(entry)?.address, base: base, to: &json)
        if link(page, rel: "alternate") + link(external, rel: "related") == entry.links {
            rest.links = []
        } else if entry.links.isEmpty {
            derived.append("url")
        }
        rest.title = writeText("title", entry.title, to: &json)
        writeBodies(of: entry, rest: &rest, derived: &derived, to: &json)
        rest.summary = writeText("summary", entry.summary, to: &json)
        let image = writeAddress("image", entry.image?.url ?? Self.image(in: entry.extensions), base: base, to: &json)
        if entry.image == nil, image != nil { derived.append("image") }
        if entry.image == image.map({ Figure(url: $0) }) { rest.image = nil }
        if entry.bannerImage == writeAddress("banner_image", entry.bannerImage, base: base, to: &json) {
            rest.bannerImage = nil
        }
        rest.published = writeDate("date_published", entry.published, to: &json)
        rest.updated = writeDate("date_modified", entry.updated, to: &json)
        if entry.authors == writeAuthors(entry.authors, to: &json) { rest.authors = [] }
        if writeTags(entry.categories, to: &json) { rest.categories = [] }
        let language = entry.language ?? entry.content.lazy.compactMap(\.language).first
        if writeLanguage(language, to: &json) { rest.language = nil }
        if entry.language == nil, let language, !language.isEmpty, version == .current { derived.append("language") }
        if entry.attachments == writeAttachments(of: entry, base: base, to: &json) { rest.attachments = [] }
        let plain = plainMembers(entry.extensions.json)
        json.members(plain.members)
        if plain.isWhole { rest.extensions.json = JSONObject() }
        writeRest(rest, derived: derived, to: &json)
        json.endObject()
    }

    /// The link to what the entry is about, elsewhere: related pieces are kept apart from the links, so what is `via`
    /// or `related` among them is that.
    private static func external(_ entry: Entry) -> Link? {
        entry.links.first { $0.rel == "via" } ?? entry.links.first { $0.rel == "related" }
    }

    /// A picture that the extension tree names.
    private static func image(in extensions: Extensions) -> String? {
        if extensions.elements.isEmpty { return nil }
        return extensions.first(.media, "thumbnail")?.attribute("url")
            ?? extensions.first(.iTunes, "image")?.attribute("href")
    }

    /// Writes `tags`; gives whether they say all of the categories.
    private func writeTags(_ categories: [Category], to json: inout JSONWriter) -> Bool {
        guard !categories.isEmpty else { return true }
        json.key("tags")
        json.beginArray()
        for category in categories { json.value(category.label ?? category.term) }
        json.endArray()
        return categories.allSatisfy { $0 == Category($0.term) }
    }

    // MARK: Bodies

    /// Writes `content_html` and `content_text`, of which one must be there.
    ///
    /// In the extension, a body whose words stand in a member is left empty, so that they are not written twice.
    private mutating func writeBodies(
        of entry: Entry, rest: inout Entry, derived: inout [String], to json: inout JSONWriter
    ) {
        let html = entry.htmlBody
        let text = entry.textBody
        json.member("content_html", html)
        json.member("content_text", text)
        if html == nil, text == nil {
            json.member("content_text", standIn(for: entry))
            derived.append("content_text")
        }
        let read = [html.map { Content(html: $0) }, text.map { Content(text: $0) }].compactMap(\.self)
        if read == entry.content {
            rest.content = []
            return
        }
        if let place = rest.content.firstIndex(where: { $0.value.isMarkup }) {
            if case .xhtml = rest.content[place].value { lose("content", "XHTML is written as HTML") }
            rest.content[place].value = .html("")
        }
        if let place = rest.content.firstIndex(where: { if case .text = $0.value { true } else { false } }) {
            rest.content[place].value = .text("")
        }
    }

    /// What stands for a body: text of another type, else the summary, else the title.
    private mutating func standIn(for entry: Entry) -> String {
        for content in entry.content {
            if case .inline(_, let text) = content.value { return text }
        }
        return entry.summary?.plainText ?? entry.title?.plainText ?? ""
    }
}

extension Content.Value {
    /// Whether it is what `Entry.htmlBody` looks for.
    fileprivate var isMarkup: Bool {
        switch self {
        case .html, .xhtml: true
        default: false
        }
    }
}
