public import Syndicate

/// Reads an article as an editor pastes it: plain text, without any markup.
///
/// A writer can rely on the following; all else is a paragraph.
///
/// - **Blank lines** divide. Lines of a paragraph that a program broke are joined; lines that the writer broke keep
///   their breaks (`br`). Where no blank lines are, and lines are longer than 120 columns, each line is a paragraph.
/// - **Headline**: the first line, of 250 columns at most. Below it, in any order and before the text: `By NAME`
///   (`Words: NAME`, …), a date (`12 March 2024`, `Published: …`, `Updated: …`), `Tags: a, b`, `Summary: …`, `URL:
///   …`.
/// - **Standfirst**: the first paragraph, if it stands above the first section heading. It is the entry's summary and
///   stays in the body.
/// - **Section heading** (`h2`): a line between blank lines that begins as a title does, has 80 columns at most (100
///   where its words begin with capital letters), does not end as a sentence does, and has text below it. A final
///   colon goes. A question is one where its words begin with capital letters. `## ` before a line, or `===` or `---`
///   below it, makes any line a heading.
/// - **Caption** (`figure`): two lines, one directly under the other, between blank lines: what the picture shows,
///   and what is said below it. `Photo: NAME` in a third line, in the next block, or in brackets at the end, is the
///   credit; an address of a picture in the line above is the picture. `Image: ADDRESS`, `Alt: …`, `Caption: …` in
///   lines of a block do the same. What the picture shows is the figure's `alt`, and in the body the image's, or
///   without an image the figure's `aria-label`.
/// - **Related pieces**: `Read | TITLE`, `Read more: TITLE`, `Also read: TITLE`, `Related: TITLE`, with an address
///   behind the title or in the next line, as `[TITLE](ADDRESS)` too. They leave the body, and so does the sentence
///   with a colon above them, of which a note tells.
/// - **Social profiles**: at the end, networks divided by `|`, `·`, `•`, `,` or `/`, with or without `@name` or
///   address, with or without "Follow us …:" before them. They leave the body. `Tags:` may stand there, too.
/// - **Lists** (`-`, `*`, `•`, `1.`), **quotations** (`>`), **breaks** (`* * *`). Web and mail addresses become
///   links. `*this*` and `_this_` stay as they are typed.
/// - **Front matter** as for Markdown may stand at the very top, and overrules what the text says.
///
/// The body is given twice, as HTML and as plain text, both without related pieces and profiles. The language is set
/// only where the script tells, Hangul or Kana, and the site has another one. No review, rating or subject is
/// guessed.
public struct PlainTextImporter: Importer {
    /// An importer of plain text.
    public init() {}

    /// What the importer is called and what it reads.
    public var descriptor: ImporterDescriptor {
        ImporterDescriptor(
            name: "text", aliases: ["txt", "plain"], summary: "Articles in plain text, as an editor pastes them",
            mediaTypes: ["text/plain"], fileExtensions: ["txt", "text"], readsArticles: true)
    }

    /// Whether the name or the media type says plain text; or, where neither says anything, whether the bytes are words
    /// and not markup. Ask it last.
    public func recognises(_ source: ImportSource) -> Bool {
        if let type = source.mediaType { return type.lowercased().utf8.starts(with: "text/plain".utf8) }
        let ending = source.fileExtension
        if !ending.isEmpty { return descriptor.fileExtensions.contains(ending) }
        return PlainTextDetection.isProse(source.bytes)
    }

    /// Reads the article; a draft that is not wanted gives no entry.
    public func read(_ source: ImportSource, context: inout ImportContext) throws(ImportError) -> ImportedFeed {
        let split = try ArticleText.split(source, &context)
        let lines = LineReader.lines(split.body, firstNumber: split.bodyLine)
        let fields = ArticleFields(split.frontMatter, source: source, site: context.site)
        guard !fields.isLeftOut(context) else { return ImportedFeed(entries: EntryCursor([])) }
        var entry = Entry()
        try fields.apply(to: &entry, context: &context)

        let rules = MetadataRules(offsetMinutes: context.site.offsetMinutes)
        var article = ArticleReader.read(lines, rules: rules, knownTitle: entry.title?.plainText)
        let converter = fields.converter(base: entry.permalink)
        article.resolveAddresses { converter.resolve($0) }
        article.metadata.authors = article.metadata.authors.map {
            converter.complete($0, from: context.site.metadata.authors)
        }
        article.fill(&entry, hasOwnDate: fields.own[.published] != nil)
        if entry.language == nil, fields.own[.language] == nil {
            entry.language = ScriptLanguage.of(lines, unless: context.site.metadata.language)
        }
        report(article, entry, source, &context)
        try fields.complete(&entry, context: &context)
        return ImportedFeed(entries: EntryCursor([entry]))
    }

    private func report(_ article: PlainArticle, _ entry: Entry, _ source: ImportSource, _ context: inout ImportContext)
    {
        for sentence in article.removed {
            context.report(
                Diagnostic(
                    .note, "lead-in-removed",
                    "left out \"\(sentence.text)\", which leads up to links that are kept as data",
                    source: source.name, position: SourcePosition(line: sentence.line)))
        }
        if entry.title == nil {
            context.report(
                Diagnostic(
                    .warning, "missing-title", "the article has no headline", source: source.name,
                    hint: "write it in the first line, with a blank line below"))
        }
    }
}
