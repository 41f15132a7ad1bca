import Syndicate

extension PlainArticle {
    /// The entry that says what the article says.
    var entry: Entry {
        var entry = Entry(title: title.map { TextConstruct($0) })
        entry.summary = (metadata.summary ?? standfirst).map { TextConstruct($0) }
        if !blocks.isEmpty {
            entry.content = [Content(html: ArticleMarkup.html(blocks)), Content(text: ArticleMarkup.text(blocks))]
        }
        entry.authors = metadata.authors
        entry.published = metadata.published
        entry.updated = metadata.updated
        entry.categories = metadata.categories.map { Category($0) }
        entry.figures = figures
        entry.related = related
        entry.socialProfiles = profiles
        if let url = metadata.url { entry.links = [Link(url, rel: "alternate")] }
        return entry
    }
}
