public import Syndicate

extension ArticleFields {
    /// Fills what neither front matter nor text have said: the site's defaults, then date, address and identifier.
    ///
    /// An article without a date takes its file's modification time, with a warning; one without an address takes the
    /// site's with its folder and name; one without identifier takes its address, or else a `urn:uuid:` of version 5
    /// (RFC 9562, section 5.5) over the path within the site.
    ///
    /// - Throws: `ImportError` where a date among the defaults cannot be read.
    public func complete(_ entry: inout Entry, context: inout ImportContext) throws(ImportError) {
        var converter = converter()
        let derived = derivedAddress(&converter)
        if entry.permalink == nil, let derived { entry.links.append(Link(derived, rel: "alternate")) }
        converter.baseURL = entry.permalink
        applyDefaults(to: &entry, &converter)
        completeDate(of: &entry, &converter)
        if entry.identifier == nil { entry.identifier = identifier(entry.permalink, entry) }
        FieldConverter.absorb(into: &entry)
        try finish(converter, &context)
    }

    private func applyDefaults(to entry: inout Entry, _ converter: inout FieldConverter) {
        let authors = site.metadata.authors
        if entry.authors.isEmpty, let field = defaults[.authors]?.first {
            entry.authors = converter.people(field.value, field.name, known: authors)
        }
        if entry.contributors.isEmpty, let field = defaults[.contributors]?.first {
            entry.contributors = converter.people(field.value, field.name, known: authors)
        }
        // Tags do not say what an article is filed under.
        let hasCategories =
            own[.categories] != nil || own[.taxonomies] != nil || own[.tags] == nil && !entry.categories.isEmpty
        var filed = defaults
        if hasCategories { filed[.categories] = nil }
        if own[.tags] != nil { filed[.tags] = nil }
        if own[.taxonomies] != nil || hasCategories { filed[.taxonomies] = nil }
        let missing = categories(filed, &converter)
        if !missing.isEmpty { entry.categories = FieldConverter.unique(missing + entry.categories) }

        if entry.language == nil, own[.language] == nil { entry.language = language(defaults, &converter) }
        if entry.rights == nil, let field = defaults[.rights]?.first ?? defaults[.license]?.first {
            entry.rights = converter.text(field.value, field.name).map { TextConstruct($0) }
        }
        if entry.summary == nil, let field = defaults[.summary]?.first {
            entry.summary = converter.text(field.value, field.name).map { TextConstruct($0) }
        }
        if entry.image == nil, own[.image] == nil, let field = defaults[.image]?.first {
            entry.image = converter.figure(field.value, field.name)
        }
        if entry.related.isEmpty, own[.related] == nil, let field = defaults[.related]?.first {
            entry.related = converter.related(field.value, field.name)
        }
        if entry.comments == nil, own[.comments] == nil, let field = defaults[.comments]?.first,
            FieldConverter.looksLikeAddress(field.value.text ?? "")
        {
            entry.comments = converter.address(field.value, field.name)
        }
        // A word about episodes says nothing about articles without sound.
        if !entry.attachments.isEmpty, entry.extensions.first(.iTunes, "explicit") == nil, let field = first(.explicit),
            let isExplicit = converter.boolean(field.value, field.name)
        {
            entry.extensions.setText(isExplicit ? "true" : "false", .iTunes, "explicit")
        }
    }

    private func completeDate(of entry: inout Entry, _ converter: inout FieldConverter) {
        guard entry.published == nil, entry.updated == nil else { return }
        entry.published = source.modified
        converter.report(
            .warning, "missing-date",
            source.modified == nil
                ? "the article has no date" : "the article has no date; its file's modification time is used",
            at: nil, hint: "write \"date: 2024-03-05\" into its front matter")
    }

    private func identifier(_ address: String?, _ entry: Entry) -> Identifier {
        if let address { return Identifier(address, isPermalink: FieldConverter.isWebAddress(address)) }
        let name =
            source.name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(Substring($0)) } ?? source.name
        var path = source.relativePath ?? name
        // Standard input has no name; the title has to do.
        if path == "-" { path = "-\n" + (entry.title?.plainText ?? "") + "\n" + (entry.published?.rfc3339 ?? "") }
        let namespace = site.url.map { UUIDv5.Namespace(UUIDv5($0)) } ?? .url
        return Identifier(UUIDv5(path, in: namespace).urn, isPermalink: false)
    }
}
