internal import Syndicate

/// An Atom Feed Document while it is written (RFC 4287, section 4.1.1), and what it could not say.
struct AtomDocument {
    private(set) var report = ConversionReport()
    /// The date of the feed, and of entries without one.
    let updated: Timestamp
    /// Whether the feed names an author, whom entries without one inherit.
    private(set) var hasAuthor = false
    /// Who stands in for an author where there is none.
    let standIn: Person
    /// The feed's identifier, within which identifiers that are no IRIs are turned into one.
    let identity: String
    /// What of the feed an identifier is derived from.
    let origin: FeedMetadata
    /// Whether the feed says that dates of publication stand for dates of change.
    let publicationsStandIn: Bool
    /// The base in scope at the feed.
    let base: String?

    /// Losses of what is being written, until it is known by what name to report them.
    private var pending: [(field: String, reason: String, count: Int)] = []
    private var replacements = 0
    private var rejectedNames = 0

    init(feed: FeedMetadata, survey: AtomSurvey, first: Entry?) {
        base = feed.base
        publicationsStandIn = survey.publicationsStandIn
        identity = feed.identity.value
        var origin = FeedMetadata()
        origin.identifier = feed.identifier
        origin.links = feed.links
        self.origin = origin
        let title = feed.title?.plainText ?? ""
        let name = title.isEmpty ? feed.permalink.flatMap { IRI($0).host } ?? "Unknown" : title
        standIn = Person(name: name)
        let known = [feed.updated, survey.newest, feed.published, first?.updated, first?.published]
        updated = known.lazy.compactMap { $0 }.first(where: \.isParsed) ?? Timestamp(seconds: 0)
        if let date = feed.updated, date.isParsed { return }
        if let date = feed.updated { lose("updated", "\"\(date.rfc3339)\" is not a date; another one stands for it") }
        if survey.newest != nil { return }
        lose(
            "updated",
            updated.seconds == 0 && feed.published == nil && first?.updated == nil && first?.published == nil
                ? "no date is known; 1970-01-01T00:00:00Z stands for it"
                : "the newest entry is not known yet; the date of the feed or its first entry stands for it")
    }

    // MARK: The document

    mutating func begin(_ feed: FeedMetadata, survey: AtomSurvey, to xml: inout XMLWriter) {
        xml.declaration()
        for sheet in feed.stylesheets { xml.stylesheet(sheet) }
        if let comment = feed.userComment {
            xml.comment(comment)
            lose("userComment", "written as a comment, which programs pass over")
        }
        xml.start("feed")
        xml.declare(prefix: "", uri: XMLNamespace.atom.uri)
        xml.declare(survey.namespaces)
        if publicationsStandIn { own("derived", "updated", to: &xml) }
        common(base: feed.base, language: feed.language, to: &xml)
        foreign(feed.extensions, to: &xml)
        writeMetadata(of: feed, survey: survey, to: &xml)
        settle(nil, xml)
    }

    mutating func write(_ entry: Entry, to xml: inout XMLWriter) {
        writeEntry(entry, to: &xml)
        if !pending.isEmpty || xml.replacements != replacements || xml.rejectedNames != rejectedNames {
            settle(entry.label, xml)
        }
    }

    func end(_ xml: inout XMLWriter) {
        xml.end()
    }

    // MARK: Losses

    mutating func lose(_ field: String, _ reason: String, count: Int = 1) {
        if count > 0 { pending.append((field, reason, count)) }
    }

    /// Puts what was lost into the report, under the name of an entry or, with `nil`, of the feed.
    private mutating func settle(_ entry: String?, _ xml: borrowing XMLWriter) {
        lose(
            "text", "characters that XML 1.0 forbids were replaced by U+FFFD", count: xml.replacements - replacements)
        lose("extensions", "XML does not allow the names", count: xml.rejectedNames - rejectedNames)
        replacements = xml.replacements
        rejectedNames = xml.rejectedNames
        for loss in pending { report.add(loss.field, loss.reason, entry: entry, count: loss.count) }
        pending.removeAll(keepingCapacity: true)
    }

    // MARK: Authors

    /// The feed's authors, or who stands in for them (RFC 4287, section 4.1.1): a feed names one unless all entries do.
    mutating func writeAuthors(of feed: FeedMetadata, survey: AtomSurvey, to xml: inout XMLWriter) {
        let known = feed.authors.filter(\.isKnown)
        for author in known { person("author", author, to: &xml) }
        hasAuthor = !known.isEmpty
        if let editor = feed.managingEditor, editor.isKnown {
            lose("managingEditor", "written as \(hasAuthor ? "a contributor" : "the author")")
            person(hasAuthor ? "contributor" : "author", editor, mark: "managingEditor", to: &xml)
            hasAuthor = true
        }
        guard !hasAuthor, survey.isComplete, !survey.allHaveAuthors else { return }
        lose("authors", "nobody is named; the feed's title stands for the author")
        person("author", standIn, mark: "true", to: &xml)
        hasAuthor = true
    }

    /// An entry's authors; one that names none has the feed's or its source's (RFC 4287, section 4.1.2).
    mutating func writeAuthors(of entry: Entry, to xml: inout XMLWriter) {
        var found = false
        for author in entry.authors where author.isKnown {
            person("author", author, to: &xml)
            found = true
        }
        if found || hasAuthor { return }
        if let source = entry.source?.metadata, source.authors.contains(where: \.isKnown) { return }
        lose("authors", "nobody is named; the feed's title stands for the author")
        person("author", standIn, mark: "true", to: &xml)
    }
}
