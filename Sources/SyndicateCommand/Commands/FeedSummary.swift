internal import Syndicate

/// What a person wants to know of a feed at a glance.
struct FeedSummary {
    private let metadata: FeedMetadata

    init(_ metadata: FeedMetadata) {
        self.metadata = metadata
    }

    /// The summary of a feed in memory.
    static func text(of feed: Feed) -> String {
        let summary = FeedSummary(feed.metadata)
        var lines = summary.head
        summary.add("entries", String(feed.entries.count), to: &lines)
        for (index, entry) in feed.entries.enumerated() { lines += summary.block(index, entry) }
        return text(lines)
    }

    /// Writes the summary: a block for the feed and one for each entry, and how many there were at the end, because it is not
    /// known before.
    func write(_ entries: inout EntryCursor, to output: inout ByteWriter) throws(ExportError) {
        output.write(Self.text(head))
        var count = 0
        while let entry = try entries.next() {
            output.write(Self.text(block(count, entry)))
            count += 1
        }
        output.write("\n\(count) \(count == 1 ? "entry" : "entries")\n")
    }

    private static func text(_ lines: [String]) -> String {
        lines.map(\.withoutControls).joined(separator: "\n") + "\n"
    }

    private var head: [String] {
        var lines = [metadata.title?.plainText ?? "Feed without a title"]
        add("about", metadata.subtitle?.plainText, to: &lines)
        add("site", metadata.permalink, to: &lines)
        add("feed", metadata.selfURL, to: &lines)
        add("id", metadata.identifier?.value, to: &lines)
        add("language", metadata.language, to: &lines)
        add("authors", names(metadata.authors), to: &lines)
        add("published", metadata.published.map(spelled), to: &lines)
        add("updated", metadata.updated.map(spelled), to: &lines)
        add("generator", metadata.generator.map { joined($0.name, $0.version) }, to: &lines)
        add("image", metadata.image?.url ?? metadata.logo ?? metadata.icon, to: &lines)
        for hub in metadata.links.all(rel: "hub") { add("hub", hub.address, to: &lines) }
        add("profiles", profiles(metadata.socialProfiles), to: &lines)
        add("extensions", extensions(metadata.extensions), to: &lines)
        return lines
    }

    private func block(_ index: Int, _ entry: Entry) -> [String] {
        var lines = ["", "\(index + 1). \(entry.title?.plainText ?? "without a title")"]
        describe(entry, in: &lines)
        return lines
    }

    private func describe(_ entry: Entry, in lines: inout [String]) {
        add("page", entry.permalink, to: &lines)
        add("id", entry.identity(in: metadata).value, to: &lines)
        add("published", entry.published.map(spelled), to: &lines)
        add("updated", entry.updated.map(spelled), to: &lines)
        add("authors", names(entry.authors), to: &lines)
        add("categories", entry.categories.map { $0.label ?? $0.term }.joined(separator: ", "), to: &lines)
        add("language", entry.language, to: &lines)
        add("summary", entry.summary.map { shortened($0.plainText) }, to: &lines)
        add("body", entry.content.map(described).joined(separator: "; "), to: &lines)
        add("image", entry.image?.url, to: &lines)
        for figure in entry.figures { add("figure", joined(figure.url, figure.caption ?? figure.alt), to: &lines) }
        for attachment in entry.attachments {
            let facts = [attachment.url, attachment.type, attachment.length.map { "\($0) bytes" }]
            add("attachment", facts.compactMap(\.self).joined(separator: ", "), to: &lines)
        }
        if let review = entry.review {
            let rating = review.rating.map { "\(spelled($0.value)) of \(spelled($0.best))" }
            add("review of", joined("\(review.item.name) (\(review.item.type))", rating), to: &lines)
        }
        for related in entry.related { add("related", joined(related.title, related.url), to: &lines) }
        add("profiles", profiles(entry.socialProfiles), to: &lines)
        add("words for", entry.socialTexts.map(\.network).joined(separator: ", "), to: &lines)
        add("extensions", extensions(entry.extensions), to: &lines)
    }

    private func add(_ name: String, _ value: String?, to lines: inout [String]) {
        guard let value, !value.isEmpty else { return }
        lines.append("   \(name)\(String(repeating: " ", count: max(1, 12 - name.utf8.count)))\(value)")
    }

    private func joined(_ first: String?, _ second: String?) -> String {
        [first, second].compactMap(\.self).joined(separator: " – ")
    }

    private func names(_ people: [Person]) -> String {
        people.compactMap { $0.name ?? $0.email ?? $0.uri }.joined(separator: ", ")
    }

    private func profiles(_ profiles: [SocialProfile]) -> String {
        profiles.map { [$0.network, $0.handle ?? $0.url].compactMap(\.self).joined(separator: " ") }
            .joined(separator: ", ")
    }

    private func extensions(_ extensions: Extensions) -> String {
        Set(extensions.elements.map(name)).sorted().joined(separator: ", ")
    }

    private func name(_ element: ExtensionElement) -> String {
        let known = XMLNamespace.known(uri: element.namespace)?.prefix
        return "\(known ?? element.prefix ?? element.namespace):\(element.name)"
    }

    private func described(_ content: Content) -> String {
        switch content.value {
        case .text(let text): "text, \(text.utf8.count) bytes"
        case .html(let html): "HTML, \(html.utf8.count) bytes"
        case .xhtml: "XHTML"
        case .xml(let type, _), .inline(let type, _), .base64(let type, _): type
        case .external(let type, let source): "\(type ?? "elsewhere") at \(source)"
        }
    }

    private func spelled(_ date: Timestamp) -> String {
        date.unparsed.map { "\"\($0)\", which is no date" } ?? date.rfc3339
    }

    private func spelled(_ number: Double) -> String {
        Int64(exactly: number).map(String.init) ?? number.description
    }

    private func shortened(_ text: String) -> String {
        text.count <= 100 ? text : text.prefix(99) + "…"
    }
}
