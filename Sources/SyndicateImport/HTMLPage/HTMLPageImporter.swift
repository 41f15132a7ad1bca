public import Syndicate
internal import SyndicateHTML

/// Reads an article out of a whole HTML page, or out of a file of HTML with front matter.
///
/// - **Body**: the element that says it is (`itemprop="articleBody"`, class `e-content`), or the page's `article`,
///   `main` or `role="main"`, or `body`. Headline, byline, navigation, asides, forms, scripts, footers, comments and
///   buttons for sharing are taken out; the rest is sanitised for feeds, and its addresses are made absolute.
/// - **Metadata**, each from the first place that has it: front matter; JSON-LD (`Article` and its kinds, `Review`,
///   also within `@graph`); Open Graph and `article:…`; Twitter cards; `meta` with `author`, `description`, `date`,
///   Dublin Core; the page's own elements (`h1`, `time`, `rel="author"`, `title`, `lang`). Subjects of all places are
///   joined.
/// - **Address**: `link rel="canonical"`, `og:url`, JSON-LD's `url`, or where the page was found.
/// - **Headline**: without the site's name behind it, where the page says what the site is called.
/// - **Pictures**: `figure` with caption and credit; **related pieces**: `relatedLink`, `rel="related"`;
///   **profiles**: `sameAs` of the publisher, `rel="me"`, `twitter:site`; **review**: JSON-LD alone.
public struct HTMLPageImporter: Importer {
    /// An importer of HTML pages.
    public init() {}

    /// What the importer is called and what it reads.
    public var descriptor: ImporterDescriptor {
        ImporterDescriptor(
            name: "html", aliases: ["htm", "page"],
            summary: "Articles in HTML pages, with their Open Graph and JSON-LD metadata",
            mediaTypes: ["text/html", "application/xhtml+xml"], fileExtensions: ["html", "htm", "xhtml"],
            readsArticles: true)
    }

    /// Whether the media type or the name says HTML; or, where neither says anything, whether the bytes begin as a
    /// page does.
    public func recognises(_ source: ImportSource) -> Bool {
        if let type = source.mediaType?.lowercased() {
            return descriptor.mediaTypes.contains { type.utf8.starts(with: $0.utf8) }
        }
        if descriptor.fileExtensions.contains(source.fileExtension) { return true }
        return source.fileExtension.isEmpty && Self.beginsAsPage(source.bytes)
    }

    /// Reads the article; a draft that is not wanted gives no entry.
    public func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        let split = try ArticleText.split(source, &context)
        let fields = ArticleFields(split.frontMatter, source: source, site: context.site)
        guard !fields.isLeftOut(context) else { return ImportedFeed(entries: EntryCursor([])) }
        var entry = Entry()
        try fields.apply(to: &entry, context: &context)

        let page = HTMLDocument(parsing: split.body)
        let found = entry.permalink ?? source.url ?? (FieldConverter.isWebAddress(source.name) ? source.name : nil)
        let facts = PageFacts(page, found: found, site: context.site)
        for problem in facts.data.problems {
            context.report(
                Diagnostic(
                    .warning, "invalid-json-ld", "JSON-LD in the page cannot be read: \(problem)", source: source.name))
        }
        for var diagnostic in page.report.diagnostics {
            diagnostic.source = source.name
            context.report(diagnostic)
        }
        facts.fill(&entry, site: context.site, fields: fields)
        if entry.title == nil {
            context.report(Diagnostic(.warning, "missing-title", "the page has no headline", source: source.name))
        }
        try fields.complete(&entry, context: &context)
        return ImportedFeed(entries: EntryCursor([entry]))
    }

    private static func beginsAsPage(_ bytes: [UInt8]) -> Bool {
        let start = bytes.prefix(1024).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        let text = String(decoding: start, as: UTF8.self).lowercased()
        return ["<!doctype html", "<html", "<head", "<body", "<article", "<main"].contains {
            text.utf8.starts(with: $0.utf8)
        }
    }
}
