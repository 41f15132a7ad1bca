internal import Syndicate
internal import SyndicateHTML

extension PageFacts {
    /// Adds to an entry what the page says, where front matter has said nothing.
    func fill(_ entry: inout Entry, site: Site, fields: ArticleFields) {
        if entry.permalink == nil, let address, Self.isSafe(address) {
            entry.links.append(Link(address, rel: "alternate"))
        }
        if entry.title == nil { entry.title = title(site).map { TextConstruct($0) } }
        if entry.summary == nil { entry.summary = summary.map { TextConstruct($0) } }
        if entry.rights == nil { entry.rights = rights.map { TextConstruct($0) } }
        let known = site.metadata.authors
        let converter = fields.converter(base: base)
        let authors = self.authors.map { converter.complete($0, from: known) }
        if entry.authors.isEmpty { entry.authors = authors }
        if fields.own[.published] == nil, let published { entry.published = published }
        if entry.updated == nil { entry.updated = updated }
        entry.categories = FieldConverter.unique(entry.categories + categories.map { Category($0) })
        if entry.language == nil, fields.own[.language] == nil, let language,
            language.lowercased() != site.metadata.language?.lowercased()
        {
            entry.language = language
        }
        for link in meta.links("license") where !entry.links.contains(where: { $0.isRelation("license") }) {
            entry.links.append(Link(absolute(link.href), rel: "license", title: link.title))
        }
        if entry.comments == nil {
            entry.comments = node?.addresses("discussionUrl").first.map(absolute).flatMap { Self.isSafe($0) ? $0 : nil }
        }

        let body = self.body(entry.title?.plainText)
        let html = body.html
        if html.utf8.contains(where: { $0 > 0x20 }) { entry.content = [Content(html: html)] }
        if entry.figures.isEmpty { entry.figures = body.figures }
        if entry.image == nil, fields.own[.image] == nil { entry.image = image(among: entry.figures) }
        if entry.attachments.isEmpty { entry.attachments = attachments }
        if entry.related.isEmpty { entry.related = related }
        if entry.socialProfiles.isEmpty { entry.socialProfiles = profiles }
        if entry.review == nil { entry.review = review(authors: entry.authors) }
    }

    /// The article's text, sanitised, its addresses absolute, and the pictures in it.
    private func body(_ title: String?) -> (html: String, figures: [Figure]) {
        guard let article else { return ("", []) }
        let cleaner = PageBody(title: title, hasOneHeading: article.all("h1").count == 1)
        var nodes = cleaner.cleaned(article.children)
        if let base { LinkResolver(base: base, keepsFragments: true).resolve(in: &nodes) }
        let figures = PageFigures.figures(nodes)
        return (HTMLFragment(nodes).sanitized(.feed).html.trimmed, figures)
    }
}
