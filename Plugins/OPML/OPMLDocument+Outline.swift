internal import Syndicate

// OPML 2.0, "What is an <outline>?", "Subscription lists", "Inclusion".
extension OPMLDocument {
    /// Writes an entry as an outline within those that its categories name.
    mutating func writeOutline(_ entry: Entry, to xml: inout XMLWriter) {
        openFolders(entry.categories.filter(\.isOutline), to: &xml)
        let feed = entry.links.first(where: \.leadsToFeed)
        let page = entry.links.first { $0.isRelation("alternate") && !$0.leadsToFeed }
        let text = plain("title", entry.title)
        var written: Set<String> = ["text"]
        var attributes = entry.extensions.attributes.filter { $0.element == nil }

        func own(_ name: String) -> String? {
            attributes.first { $0.namespace.isEmpty && $0.name == name }?.value
        }
        func put(_ name: StaticString, _ value: String?) {
            guard let value else { return }
            written.insert("\(name)")
            xml.attribute(name, value)
        }
        xml.start("outline")
        put("text", text ?? own("title") ?? feed?.address ?? page?.address ?? entry.identifier?.value ?? "")
        put("title", own("title") ?? (feed != nil ? text : nil))
        put("type", own("type") ?? (feed != nil ? "rss" : page != nil || entry.isPermalink ? "link" : nil))
        if let feed {
            put("xmlUrl", feed.address)
            put("htmlUrl", page?.address)
        } else {
            put("url", page?.address ?? (entry.isPermalink ? entry.identifier?.value : nil))
        }
        put("description", plain("summary", entry.summary))
        put("language", entry.language)
        put("created", entry.published.map(Self.spelled))
        put("category", categories(of: entry))
        attributes.removeAll { $0.namespace.isEmpty && written.contains($0.name) }
        if let mark = Self.exactMark("created", entry.published) { attributes.append(mark) }
        xml.attributes(attributes)
        // An outline that leads nowhere and begins with another is a folder.
        let leads =
            written.contains("xmlUrl") || written.contains("url")
            || attributes.contains { $0.namespace.isEmpty && ["xmlurl", "url"].contains($0.name.lowercased()) }
        let elements = entry.extensions.elements
        write(elements.drop { !leads && $0.isOutline }, of: elements, &xml)
        xml.end()
        loseWhatOutlinesLack(entry, feed: feed, page: page)
    }

    /// Closes the outlines that do not hold the entry and opens those that do.
    private mutating func openFolders(_ wanted: [Category], to xml: inout XMLWriter) {
        var common = 0
        while common < min(folders.count, wanted.count), folders[common] == wanted[common] { common += 1 }
        while folders.count > common {
            xml.end()
            folders.removeLast()
        }
        for folder in wanted[common...] {
            xml.start("outline")
            if let label = folder.label { xml.attribute("text", label) }
            xml.attributes(
                folder.extensions.attributes.filter {
                    !($0.namespace == XMLNamespace.syndicate.uri && $0.name == "ordinal")
                        && !($0.namespace.isEmpty && $0.name == "text")
                })
            folders.append(folder)
        }
    }

    private mutating func categories(of entry: Entry) -> String? {
        var terms: [String] = []
        for category in entry.categories where !category.isOutline {
            var term = category.term
            if term.utf8.contains(UInt8(ascii: ",")) {
                lose("categories", "commas part categories; written as semicolons")
                term = String(
                    decoding: term.utf8.map { $0 == UInt8(ascii: ",") ? UInt8(ascii: ";") : $0 }, as: UTF8.self)
            }
            if category.scheme != nil || category.label != nil {
                lose("categories", "an outline has terms alone")
            }
            terms.append(term)
        }
        return terms.isEmpty ? nil : terms.joined(separator: ",")
    }

    private mutating func loseWhatOutlinesLack(_ entry: Entry, feed: Link?, page: Link?) {
        let reason = "an outline has no place for it"
        let address = feed == nil ? page?.address ?? entry.identifier?.value : nil
        if let identifier = entry.identifier, identifier.value != address { lose("identifier", reason) }
        lose("content", reason, count: entry.content.count)
        lose("links", reason, count: entry.links.count - (feed == nil ? 0 : 1) - (page == nil ? 0 : 1))
        lose("authors", reason, count: entry.authors.count + entry.contributors.count)
        if entry.updated != nil { lose("updated", reason) }
        if entry.rights != nil { lose("rights", reason) }
        lose("attachments", reason, count: entry.attachments.count)
        if entry.image != nil || entry.bannerImage != nil || !entry.figures.isEmpty { lose("images", reason) }
        if entry.source != nil { lose("source", reason) }
        if entry.comments != nil { lose("comments", reason) }
        lose("inReplyTo", reason, count: entry.inReplyTo.count)
        lose("related", reason, count: entry.related.count)
        if entry.review != nil { lose("review", reason) }
        lose("socialProfiles", reason, count: entry.socialProfiles.count)
        if entry.isDraft { lose("draft", reason) }
        lose("extensions.json", "a JSON member has no place in XML", count: entry.extensions.json.count)
    }
}

extension Link {
    /// Whether it leads to a feed.
    fileprivate var leadsToFeed: Bool {
        guard isRelation("alternate"), let type else { return false }
        return [
            "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
        ].contains(MediaType(type)?.essence ?? type)
    }
}

extension ExtensionElement {
    /// Whether OPML has it for an outline of its own.
    var isOutline: Bool { namespace.isEmpty && name.lowercased() == "outline" }
}

extension Entry {
    /// Whether the identifier is the address of the page.
    fileprivate var isPermalink: Bool { identifier?.isPermalink == true }
}
