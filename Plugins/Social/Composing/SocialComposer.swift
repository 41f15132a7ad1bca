internal import Syndicate

/// Makes a post of an entry for one network.
struct SocialComposer {
    let entry: Entry
    let feed: FeedMetadata
    let settings: SocialSettings
    var network: SocialNetwork
    let style: SocialStyle
    let material: SocialMaterial
    var placement: SocialPost.LinkPlacement
    var media: SocialMedia
    var dropped: [SocialPost.Dropped]

    init(_ entry: Entry, in feed: FeedMetadata, _ settings: SocialSettings) throws(ExportError) {
        self.entry = entry
        self.feed = feed
        self.settings = settings
        network = settings.network
        style = settings.style
        let needsBody =
            settings.isThread || settings.template != nil
            || style.sections.contains { if case .body = $0 { true } else { false } }
        material = try SocialMaterial(
            entry, in: feed, settings.network, settings.style, handles: settings.handles, needsBody: needsBody)
        dropped = material.dropped
        placement = settings.link ?? settings.style.links[0]
        // Own words for a page of its own are no words for the field of a link.
        if settings.link == nil, style.titleLimit != nil, material.own != nil || settings.template != nil {
            placement = .first
        }
        if material.link == nil { placement = .none }
        media = SocialMedia(
            entry, settings.style, settings.media, hasLink: material.link != nil, isText: settings.isText)
        dropped += media.dropped
        if !media.attachments.isEmpty, let limit = style.captionLimit { network.limit = min(network.limit, limit) }
    }

    /// The post.
    ///
    /// - Throws: `ExportError` where the entry lacks what the network does not do without.
    mutating func post() throws(ExportError) -> SocialPost {
        // A picture that an editor has, though its address is not told, is a picture.
        if style.needsPicture, media.attachments.isEmpty, !media.hasPictureWithoutAddress || !settings.isText {
            let refused = media.dropped.first { $0.field == "image" }
            let reason = refused.map { " (\($0.value): \($0.reason))" } ?? ""
            throw ExportError(
                .content, "there is no picture, and \(style.title) takes no post without one\(reason)",
                entry: entry.label)
        }
        let title = try title()
        var layout = layout(title: title)
        guard !layout.text.isEmpty || title != nil else {
            throw ExportError(
                .content, "there is nothing to say: no title, summary, body or address", entry: entry.label)
        }
        try settings.template?.check(layout, material, self)
        settleLink(&layout, isThread: settings.isThread)
        var texts: [String]
        var heading: Range<Int>?
        if settings.isThread {
            texts = thread(layout)
        } else {
            fit(&layout)
            texts = [render(layout)]
        }
        guard title != nil || texts.contains(where: { !$0.isEmpty }) else {
            throw ExportError(
                .content,
                settings.template == nil
                    ? "nothing of it fits into \(network.limit) \(network.unit.rawValue)"
                    : "the template makes no words of it", entry: entry.label)
        }
        if style.hasBoldHeading, settings.template == nil, layout.own.isEmpty, !layout.headline.isEmpty {
            heading = 0..<layout.heading.utf16.count
        }
        if placement == .reply, let link = material.link { texts.append(link) }
        let identity = entry.identity(in: feed).value
        var parts = texts.enumerated().map { index, text in
            SocialPart(id: UUIDv5("\(identity)\n\(network.name)\n\(index + 1)").description, text: text)
        }
        parts[0].heading = heading
        parts[0].attachments = media.attachments
        var post = SocialPost(
            title: title, parts: parts, link: material.link, linkPlacement: placement, card: card(), dropped: dropped)
        if !settings.isText, post.card != nil, post.card?.image == nil,
            let picture = entry.image.flatMap(SocialMedia.attachment)
        {
            let problem = style.pictures.problems(of: picture, on: style.title).first
            let reason = problem?.message ?? "\(style.title) takes no pictures of this type."
            post.dropped.append(.init(field: "card.image", value: picture.url, reason: reason))
        }
        post.warnings = warnings(post)
        return post
    }

    /// The heading of a post that has one, cut to its limit.
    private mutating func title() throws(ExportError) -> String? {
        guard let limit = style.titleLimit else { return nil }
        let words = material.headline.isEmpty ? material.summary : material.headline
        guard !words.isEmpty else {
            throw ExportError(
                .content, "there is no title, and \(style.title) takes no post without one", entry: entry.label)
        }
        guard words.unicodeScalars.count > limit else { return words }
        // In a title nothing becomes a link.
        var cutter = cutter
        cutter.keepsEntities = false
        let cut = cutter.cut(words, to: [.word, .character]) { $0.unicodeScalars.count <= limit }
        guard let cut else {
            // Nothing but one address, which a title does not link.
            let (kept, end) = SocialWords.beginning(words, limit: limit, ellipsis: style.ellipsis) {
                $0.unicodeScalars.count
            }
            guard end > words.startIndex else {
                throw ExportError(
                    .content, "the title cannot be cut to \(limit) characters", entry: entry.label)
            }
            drop("headline", words[end...])
            return kept
        }
        drop("headline", words[cut.end...])
        return cut.kept
    }

    /// The paragraphs of the post before anything is cut.
    private mutating func layout(title: String?) -> SocialLayout {
        var layout = SocialLayout()
        layout.tags = chooseTags()
        if let link = material.link {
            switch placement {
            case .first, .last: layout.link = link
            case .bio: layout.link = material.labels.linkInBio
            case .reply, .attached, .none: break
            }
        }
        if let own = material.own {
            layout.own = settings.isThread ? own : Self.withoutMarkers(own)
            if SocialLinks.contains(own, material.link) { layout.link = "" }
            return layout
        }
        // A page's link has a title and no words.
        guard title == nil || placement != .attached else { return layout }
        for section in style.sections { add(section, to: &layout) }
        if layout.summary == title { layout.summary = "" }
        guard case .none = style.handle else {
            mention(&layout)
            return layout
        }
        return layout
    }

    private func add(_ section: SocialStyle.Section, to layout: inout SocialLayout) {
        switch section {
        case .headline:
            layout.headline = material.headline
        case .ratedHeadline:
            layout.headline = material.headline
            layout.headlineRating = material.rating ?? ""
        case .summary:
            layout.summary = escaped(material.summary)
        case .body(let length):
            layout.body = opening(length)
        case .credits:
            let rating = layout.headlineRating.isEmpty ? material.rating : nil
            let byline = byline(material.authors)
            layout.credits = [rating, byline].compactMap { $0 }.joined(separator: " · ")
        case .handles:
            // Short posts have no room for both.
            let handles = material.authors.compactMap { material.handles[$0] }
            if !handles.isEmpty {
                layout.credits = SocialLabels.fill(material.labels.by, material.labels.list(handles))
            }
        case .picture:
            guard let credit = material.credit, !credit.isEmpty, media.attachments.first?.url == entry.image?.url else {
                break
            }
            layout.picture = SocialLabels.fill(material.labels.picture, credit)
        }
    }

    /// Who wrote it, with their handles.
    func byline(_ names: [String]) -> String? {
        guard !names.isEmpty else { return nil }
        let all = names.map { name in material.handles[name].map { "\(name) (\($0))" } ?? escaped(name) }
        return SocialLabels.fill(material.labels.by, material.labels.list(all))
    }

    /// The body's first sentences.
    private func opening(_ length: Int) -> String {
        guard let first = material.paragraphs.first else { return "" }
        guard first.count > length else { return first }
        return cutter.cut(first, to: [.sentence]) { $0.count <= length }?.kept ?? ""
    }

    /// Puts handles behind names in the text, and those of the people of a review who are not named there on a line.
    private func mention(_ layout: inout SocialLayout) {
        let summary = material.handles.mark(layout.summary)
        layout.summary = summary.text
        let item = entry.review?.item
        var seen: Set<String> = []
        for name in (item?.directors ?? []) + (item?.cast ?? []) where !summary.names.contains(name) {
            guard let handle = material.handles[name], seen.insert(handle).inserted else { continue }
            let isTold = layout.credits.contains(handle) || layout.summary.contains("(\(handle))")
            if !isTold, layout.mentions.count < 3 { layout.mentions.append(handle) }
        }
    }

    /// The tags of the post; what is left of them is told.
    private mutating func chooseTags() -> [String] {
        let tags = tags()
        let known = Set(tags.map { $0.lowercased() }).union(wordTags)
        for tag in material.tags where !known.contains(tag.lowercased()) {
            dropped.append(.init(field: "tag", value: tag, reason: SocialTags.tooMany))
        }
        return tags
    }

    /// As many tags as are wanted; those in the words count.
    private func tags() -> [String] {
        let count = min(settings.tags ?? style.tagCount, style.tagMaximum)
        let known = wordTags
        return Array(material.tags.filter { !known.contains($0.lowercased()) }.prefix(max(count - known.count, 0)))
    }

    /// The tags that the author's own words have, or the headline and the summary.
    private var wordTags: Set<String> {
        let words = material.own ?? "\(material.headline)\n\n\(material.summary)"
        // `#`, or the wide one.
        guard words.utf8.contains(where: { $0 == 0x23 || $0 == 0xEF }) else { return [] }
        return Set(
            SocialMeter(network).entities(words).filter { $0.kind == .hashtag }.map { "#" + $0.value.lowercased() })
    }

    func card() -> SocialCard? {
        guard let link = material.link else { return nil }
        let title = material.headline.isEmpty ? material.site : material.headline
        guard !title.isEmpty else { return nil }
        return SocialCard(
            url: link, title: title, description: material.summary.isEmpty ? nil : material.summary, image: cardImage)
    }

    /// The picture of the preview; networks that get its bytes take no others than in a post.
    private var cardImage: SocialAttachment? {
        guard let picture = entry.image.flatMap(SocialMedia.attachment), SocialMedia.isTaken(picture) else {
            return nil
        }
        let isRefused =
            !settings.isText && style.uploadsCards && !style.pictures.problems(of: picture, on: style.title).isEmpty
        return isRefused ? nil : picture
    }

    /// The text of a message.
    func render(_ layout: SocialLayout) -> String {
        settings.template.map { $0.render(layout, material, self) } ?? layout.text
    }

    var cutter: TextCutter { TextCutter(language: material.language, ellipsis: style.ellipsis, network: network) }

    /// Words as the network's markup has them.
    func escaped(_ text: String) -> String { style.isMarkdown ? SocialLinks.markdown(text) : text }

    /// Tells that words are missing.
    mutating func drop(_ field: String, _ words: some StringProtocol, _ reason: String? = nil) {
        let value = SocialWords.line(String(words.prefix(300)))
        guard !value.isEmpty else { return }
        dropped.append(.init(field: field, value: value, reason: reason ?? "The post would be too long."))
    }
}
