internal import Syndicate

extension PlainArticle {
    /// Makes the addresses of pictures and related pieces absolute, as far as it is known to what they are relative.
    mutating func resolveAddresses(_ resolve: (String) -> String) {
        for index in blocks.indices {
            guard case .figure(var figure) = blocks[index], let url = figure.url else { continue }
            figure.url = resolve(url)
            blocks[index] = .figure(figure)
        }
        for index in related.indices { related[index].url = related[index].url.map(resolve) }
    }

    /// Adds to an entry what the article says, where front matter has said nothing; `hasOwnDate` tells that front
    /// matter gave the date, and not the file's name.
    func fill(_ entry: inout Entry, hasOwnDate: Bool) {
        if entry.title == nil { entry.title = title.map { TextConstruct($0) } }
        if entry.summary == nil { entry.summary = (metadata.summary ?? standfirst).map { TextConstruct($0) } }
        if !blocks.isEmpty {
            entry.content = [Content(html: ArticleMarkup.html(blocks)), Content(text: ArticleMarkup.text(blocks))]
        }
        if entry.authors.isEmpty { entry.authors = metadata.authors }
        if !hasOwnDate, let published = metadata.published { entry.published = published }
        if entry.updated == nil { entry.updated = metadata.updated }
        for tag in metadata.categories where !entry.categories.contains(where: { $0.term == tag }) {
            entry.categories.append(Category(tag))
        }
        if entry.figures.isEmpty { entry.figures = figures }
        if entry.related.isEmpty { entry.related = related }
        if entry.socialProfiles.isEmpty { entry.socialProfiles = profiles }
        if entry.permalink == nil, let url = metadata.url { entry.links.append(Link(url, rel: "alternate")) }
    }
}
