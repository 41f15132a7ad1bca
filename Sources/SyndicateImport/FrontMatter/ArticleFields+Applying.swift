public import Syndicate

extension ArticleFields {
    /// Fills an entry with what the front matter says; the site's defaults come with `complete(_:context:)`.
    ///
    /// - Throws: `ImportError` where a date cannot be read. Other values of the wrong kind are left out with a warning.
    public func apply(to entry: inout Entry, context: inout ImportContext) throws(ImportError) {
        var converter = converter()
        entry.isDraft = isDraft
        applyDates(to: &entry, &converter)
        let written = writtenAddress(published: entry.published, &converter)
        let base = written ?? derivedAddress(&converter)
        converter.baseURL = base
        if let written { entry.links.append(Link(written, rel: "alternate")) }

        if let title = value(.title, &converter) { entry.title = TextConstruct(title) }
        if let summary = value(.summary, &converter) { entry.summary = TextConstruct(summary) }
        applyRights(to: &entry, &converter)
        entry.language = language(own, &converter)
        applyPictures(to: &entry, &converter)
        applyLinks(to: &entry, address: base, &converter)

        let authors = context.site.metadata.authors
        if let field = own[.authors]?.first {
            entry.authors = converter.people(field.value, field.name, known: authors)
        }
        if let field = own[.contributors]?.first {
            entry.contributors = converter.people(field.value, field.name, known: authors)
        }
        entry.categories = categories(own, &converter)
        for field in own[.attachments] ?? [] {
            entry.attachments += converter.attachments(field.value, field.name)
        }
        if let field = own[.duration]?.first, !entry.attachments.isEmpty, entry.attachments[0].duration == nil {
            entry.attachments[0].duration = converter.duration(field.value, field.name)
        }
        if let field = own[.review]?.first {
            entry.review = converter.review(field.value, field.name, known: authors)
        }
        for (namespace, name, value) in vocabularies {
            entry.extensions.elements += converter.elements(namespace, value, name)
        }
        if let field = own[.location]?.first { entry.extensions.elements += converter.place(field.value, field.name) }
        FieldConverter.absorb(into: &entry)
        warnOfSlips(&converter)
        try finish(converter, &context)
    }

    private func applyDates(to entry: inout Entry, _ converter: inout FieldConverter) {
        // `published: true` says that it is no draft, and no date.
        if let field = own[.published]?.first(where: { Self.isDate($0.value) }) {
            entry.published = converter.timestamp(field.value, field.name)
        } else if let day = path.day {
            entry.published = Timestamp(lenient: day, defaultOffsetMinutes: site.offsetMinutes)
        }
        if let field = own[.updated]?.first(where: { Self.isDate($0.value) }) {
            entry.updated = converter.timestamp(field.value, field.name)
        }
    }

    private static func isDate(_ value: FrontMatterValue) -> Bool {
        if case .scalar(_, .boolean) = value.content { return false }
        return true
    }

    private func applyRights(to entry: inout Entry, _ converter: inout FieldConverter) {
        if let text = value(.rights, &converter) { entry.rights = TextConstruct(text) }
        guard let field = own[.license]?.first else { return }
        let url = field.value.isMap ? converter.address(field.value[["url", "href", "link"]], field.name) : nil
        let text =
            field.value.isMap
            ? converter.text(field.value[["name", "title", "text", "id"]], field.name)
            : converter.text(field.value, field.name)
        if let address = url ?? text.flatMap({ FieldConverter.isWebAddress($0) ? $0 : nil }) {
            entry.links.append(Link(address, rel: "license", title: url == nil ? nil : text))
        }
        if entry.rights == nil, let text { entry.rights = TextConstruct(text) }
    }

    private func applyPictures(to entry: inout Entry, _ converter: inout FieldConverter) {
        let pictures = own[.image] ?? []
        // A picture of which more is known goes before its mere address.
        if let field = pictures.first(where: { $0.value.isMap }) ?? pictures.first {
            entry.image = converter.figure(field.value, field.name)
        }
        if var image = entry.image {
            image.alt = image.alt ?? value(.imageAlt, &converter)
            image.caption = image.caption ?? value(.imageCaption, &converter)
            image.credit = image.credit ?? value(.imageCredit, &converter)
            entry.image = image
        }
        if let field = own[.banner]?.first { entry.bannerImage = converter.figure(field.value, field.name)?.url }
        if let field = own[.figures]?.first { entry.figures = converter.figures(field.value, field.name) }
    }

    private func applyLinks(to entry: inout Entry, address: String?, _ converter: inout FieldConverter) {
        if let field = own[.canonical]?.first, let canonical = converter.address(field.value, field.name),
            canonical != address
        {
            entry.links.append(Link(canonical, rel: "canonical"))
        }
        for field in own[.external] ?? [] {
            guard let external = converter.address(field.value, field.name) else { continue }
            entry.links.append(Link(external, rel: "related"))
        }
        if let field = own[.comments]?.first, Self.isDate(field.value), !field.value.isMap {
            entry.comments = converter.address(field.value, field.name)
        }
        if let field = own[.inReplyTo]?.first { entry.inReplyTo = converter.replies(field.value, field.name) }
        if let field = own[.related]?.first { entry.related = converter.related(field.value, field.name) }
        if let field = own[.socialTexts]?.first { entry.socialTexts = converter.socialTexts(field.value, field.name) }
        if let field = own[.socialProfiles]?.first {
            entry.socialProfiles = converter.profiles(field.value, field.name)
        }
        if let field = own[.identifier]?.first {
            // `guid: {value: …, isPermaLink: false}` is RSS's way of saying it.
            let text = field.value.isMap ? field.value[["value", "text", "id"]] : field.value
            if let text = converter.text(text, field.name) {
                let isAddress = FieldConverter.isWebAddress(text) && text == address
                entry.identifier = Identifier(text, isPermalink: field.value["isPermaLink"]?.boolean ?? isAddress)
            }
        }
    }

    private func warnOfSlips(_ converter: inout FieldConverter) {
        // Whoever has more keys of their own than this does not make slips.
        for member in unknown.prefix(100) {
            let name = FieldName(member.key).folded
            guard name.utf8.count > 3, let near = Suggestion.nearest(to: name, in: ArticleField.suggestible) else {
                continue
            }
            converter.report(
                .warning, "unknown-field", "\"\(member.key)\" is no known field", at: member.keyPosition,
                hint: "did you mean \"\(near)\"?")
        }
    }

    /// The text of the article's own field of the highest rank.
    private func value(_ field: ArticleField, _ converter: inout FieldConverter) -> String? {
        for written in own[field] ?? [] {
            if let text = converter.text(written.value, written.name) { return text }
        }
        return nil
    }

    /// The language that fields name, unless it is the feed's.
    func language(_ fields: [ArticleField: [Written]], _ converter: inout FieldConverter) -> String? {
        guard let field = fields[.language]?.first, let tag = converter.language(field.value, field.name),
            tag.lowercased() != site.metadata.language?.lowercased()
        else { return nil }
        return tag
    }

    /// The subjects that fields name, categories before tags.
    func categories(_ fields: [ArticleField: [Written]], _ converter: inout FieldConverter) -> [Category] {
        var categories: [Category] = []
        for field in [ArticleField.categories, .tags] {
            for written in fields[field] ?? [] { categories += converter.categories(written.value, written.name) }
        }
        for written in fields[.taxonomies] ?? [] { categories += converter.taxonomies(written.value, written.name) }
        return FieldConverter.unique(categories)
    }
}
