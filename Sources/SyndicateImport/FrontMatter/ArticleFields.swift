public import Syndicate

/// An article's front matter as the model has it: the one mapping that all article importers share.
///
/// An importer asks `isLeftOut` first, lets `apply(to:context:)` fill an entry, adds what the text itself says, and has
/// `complete(_:context:)` fill what is still missing. What front matter says goes before what the text says.
///
///     let parts = try FrontMatter.split(text, name: source.name)
///     let fields = ArticleFields(parts.frontMatter, source: source, site: context.site)
///     guard !fields.isLeftOut(context) else { return … }
///     var entry = Entry()
///     try fields.apply(to: &entry, context: &context)
///     …
///     try fields.complete(&entry, context: &context)
public struct ArticleFields: Sendable {
    /// A field's value with the name by which the article calls the field.
    struct Written: Sendable {
        var name: String
        var value: FrontMatterValue
        var rank: Int
    }

    let source: ImportSource
    let site: Site
    let path: ArticlePath
    /// What the article says, each field by its names in their order of rank.
    let own: [ArticleField: [Written]]
    /// What the site says for articles that do not.
    let defaults: [ArticleField: [Written]]
    /// Maps of other vocabularies' elements, the article's before the site's.
    let vocabularies: [(namespace: XMLNamespace, name: String, value: FrontMatterValue)]
    /// Keys that say nothing known.
    let unknown: [FrontMatterMember]

    /// The fields of an article; none where it has no front matter.
    public init(_ frontMatter: FrontMatter?, source: ImportSource, site: Site) {
        self.source = source
        self.site = site
        path = ArticlePath(source)
        var own = FieldCollector()
        own.collect(frontMatter?.fields.members ?? [])
        var defaults = FieldCollector()
        defaults.collect(FrontMatterValue(site.defaults).members ?? [])
        self.own = own.fields
        self.defaults = defaults.fields
        let names = Set(own.vocabularies.map(\.namespace))
        vocabularies = own.vocabularies + defaults.vocabularies.filter { !names.contains($0.namespace) }
        unknown = own.unknown
    }

    /// Whether the article is marked as one that is not to be published yet: `draft: true`, `published: false`,
    /// `status: draft`, or a file in a folder `_drafts`.
    public var isDraft: Bool {
        if let draft = first(.draft)?.value.boolean { return draft }
        for published in own[.published] ?? [] where published.value.boolean == false { return true }
        if let status = first(.status)?.value.trimmedText?.lowercased() {
            return status == "draft" || status == "private"
        }
        return path.isDraft
    }

    /// Whether the article is a draft and drafts are not wanted.
    public func isLeftOut(_ context: ImportContext) -> Bool { isDraft && !context.includesDrafts }

    /// The field under its name of the highest rank, the article's own before the site's.
    func first(_ field: ArticleField) -> Written? { own[field]?.first ?? defaults[field]?.first }

    /// All values of a field, the article's own, or else the site's.
    func all(_ field: ArticleField) -> [Written] { own[field] ?? defaults[field] ?? [] }

    /// A converter of this article's values.
    func converter(base: String? = nil) -> FieldConverter {
        FieldConverter(
            sourceName: source.name, siteURL: site.url, baseURL: base, offsetMinutes: site.offsetMinutes,
            severity: .warning)
    }

    /// Reports what a converter found; the first error ends the import.
    func finish(_ converter: FieldConverter, _ context: inout ImportContext) throws(ImportError) {
        for diagnostic in converter.diagnostics {
            guard diagnostic.severity != .error else {
                var error = ImportError(.malformed, diagnostic.message)
                error.diagnostic = diagnostic
                throw error
            }
            context.report(diagnostic)
        }
    }
}
