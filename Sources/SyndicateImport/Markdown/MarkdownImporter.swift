public import Syndicate
internal import SyndicateHTML

/// Reads an article in Markdown: CommonMark with GitHub's tables, strikethrough, bare addresses, task lists and footnotes,
/// behind front matter in YAML, TOML or JSON.
///
/// The first heading of level 1 is the title where the front matter has none. A picture alone in a paragraph becomes a
/// figure whose caption is the picture's title; what follows `Credit:` there is the credit. What stands before a line
/// `<!--more-->` is the summary where the front matter has none. Addresses in the text become absolute where the
/// article's own or the site's is known. HTML in the text stays, because an article is its author's own; the text of others
/// has to be sanitised by whoever shows it. Template code of a site generator stays as text, with a warning.
public struct MarkdownImporter: Importer {
    /// What the importer is called and what it reads.
    public let descriptor = ImporterDescriptor(
        name: "markdown", aliases: ["md"], summary: "An article in Markdown with front matter in YAML, TOML or JSON",
        mediaTypes: ["text/markdown", "text/x-markdown"], fileExtensions: ["md", "markdown", "mdown", "mkd"],
        readsArticles: true)

    /// An importer of Markdown.
    public init() {}

    /// Whether the media type, or else the ending of the name, is Markdown's.
    public func recognises(_ source: ImportSource) -> Bool {
        if let type = source.mediaType.flatMap({ MediaType($0) }) {
            return descriptor.mediaTypes.contains(type.essence)
        }
        return descriptor.fileExtensions.contains(source.fileExtension)
    }

    /// Reads the article; a draft that is not wanted gives no entry.
    ///
    /// - Throws: `ImportError` where the front matter or a date in it cannot be read, or the text goes beyond a limit.
    public func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        guard source.bytes.count <= MarkdownGuard.sizeLimit else {
            throw ImportError(
                .limit, "an article of more than \(MarkdownGuard.sizeLimit >> 20) MiB", rule: "too-large",
                source: source.name)
        }
        let parts = try ArticleText.split(source, &context)
        let fields = ArticleFields(parts.frontMatter, source: source, site: context.site)
        if fields.isLeftOut(context) { return ImportedFeed(entries: EntryCursor([])) }
        try MarkdownGuard.check(parts.body, line: parts.bodyLine, name: source.name)

        var entry = Entry()
        try fields.apply(to: &entry, context: &context)
        let fragment = HTMLFragment(parsing: CommonMark.html(parts.body[...]))
        for diagnostic in fragment.report.diagnostics { context.report(diagnostic.about(source.name)) }
        var body = ArticleBody(fragment.nodes)
        if let title = body.takeTitle(unless: entry.title?.plainText) {
            entry.title = entry.title ?? TextConstruct(title)
        }
        try fields.complete(&entry, context: &context)

        body.resolve(against: entry.permalink ?? context.site.url)
        body.makeFigures(known: entry.figures + [entry.image].compactMap(\.self))
        body.makeTaskBoxes()
        body.identify(prefix: fields.anchorPrefix(of: entry))
        if let summary = body.takeSummary(), entry.summary == nil {
            entry.summary = TextConstruct(html: HTMLSerializer.string(summary).trimmed)
        }
        let html = HTMLSerializer.string(body.nodes).trimmed
        if !html.isEmpty { entry.content = [Content(html: html)] }
        let shown = Set(body.figures.compactMap(\.url))
        entry.figures = body.figures + entry.figures.filter { $0.url.map { !shown.contains($0) } ?? true }
        if let place = TemplateCode.first(in: parts.body, line: parts.bodyLine) {
            context.report(
                Diagnostic(
                    .warning, "template-code", "template code of a site generator stays as text", source: source.name,
                    position: place, hint: "write Markdown or HTML in its place"))
        }
        return ImportedFeed(entries: EntryCursor([entry]))
    }
}
