/// What an article's front matter can say, with all the names that site generators, themes and editors have for it.
///
/// Names are compared as `FieldName` does; where an article has several names of one field, the earlier one here counts.
enum ArticleField: String, CaseIterable, Sendable {
    case title, published, updated, categories, tags, taxonomies, summary, image, imageAlt, imageCaption, imageCredit
    case banner, draft, status, permalink, slug, canonical, authors, contributors, language, identifier, rights
    case license, comments, attachments, duration, review, related, socialTexts, socialProfiles, figures, location
    case inReplyTo, external, explicit, nested

    /// The names, folded.
    var aliases: [String] {
        switch self {
        case .title: ["title", "headline", "posttitle"]
        case .published:
            [
                "date", "pubdate", "published", "publisheddate", "publishedat", "publishedon", "pubdatetime",
                "datepublished", "publishdate", "publicationdate", "publishedtime", "posted", "created", "createdat",
                "datecreated", "creationdate",
            ]
        case .updated:
            [
                "updated", "lastmod", "modified", "lastmodified", "lastmodifiedat", "lastmodat", "updateddate",
                "updatedat",
                "updatedon", "moddatetime", "dateupdated", "datemodified", "modifieddate", "modifiedat", "lastupdated",
                "lastupdate", "lastmodifieddate", "updatedtime", "modifiedtime",
            ]
        case .categories: ["categories", "category", "topics", "topic", "subjects", "subject", "section"]
        case .tags: ["tags", "tag", "keywords", "labels"]
        case .taxonomies: ["taxonomies"]
        case .summary:
            [
                "summary", "excerpt", "description", "standfirst", "abstract", "lede", "dek", "deck", "teaser", "intro",
                "blurb", "subtitle", "subheadline", "metadescription",
            ]
        case .image:
            [
                "cover", "image", "hero", "coverimage", "heroimage", "featuredimage", "featureimage", "mainimage",
                "leadimage", "headerimage", "titleimage", "thumbnail", "thumbnailimage", "thumb", "images", "ogimage",
                "socialimage", "preview", "previewimage", "photo", "picture", "coverimg", "heroimg",
            ]
        case .imageAlt: Self.imageDetails(["alt", "alttext"])
        case .imageCaption: Self.imageDetails(["caption"])
        case .imageCredit: Self.imageDetails(["credit", "attribution"])
        case .banner: ["banner", "bannerimage"]
        case .draft: ["draft", "isdraft"]
        case .status: ["status", "poststatus"]
        case .permalink: ["permalink", "url", "address"]
        case .slug: ["slug", "postslug"]
        case .canonical: ["canonical", "canonicalurl", "canonicallink", "originalurl"]
        case .authors: ["authors", "author", "byline", "by", "writer", "creator"]
        case .contributors: ["contributors", "contributor"]
        case .language: ["language", "lang", "locale"]
        case .identifier: ["guid", "id", "uuid"]
        case .rights: ["rights", "copyright"]
        case .license: ["license", "licence", "licenseurl"]
        case .comments: ["comments", "commentsurl", "commenturl", "discussion", "discussionurl"]
        case .attachments:
            [
                "enclosures", "enclosure", "attachments", "attachment", "audio", "audiofile", "audiourl", "podcastfile",
                "podcastaudio", "mp3", "video", "videofile", "videourl",
            ]
        case .duration: ["duration", "audioduration", "podcastduration"]
        case .review: ["review"]
        case .related: ["related", "relatedposts", "relatedarticles", "relatedlinks", "seealso", "readmore"]
        case .socialTexts: ["socialtext", "socialtexts", "socialposts", "socialpost"]
        case .socialProfiles: ["social", "socials", "profiles", "socialprofiles", "sociallinks", "socialmedia"]
        case .figures: ["figures", "figure", "gallery"]
        case .location: ["location", "place", "geolocation", "coordinates"]
        case .inReplyTo: ["inreplyto", "replyto", "replyingto"]
        case .external: ["externalurl", "externallink", "link", "linkurl", "linkedurl"]
        case .explicit: ["explicit"]
        case .nested: ["params", "extra", "seo", "meta", "metadata"]
        }
    }

    private static func imageDetails(_ details: [String]) -> [String] {
        details.flatMap { detail in
            [
                "cover", "image", "hero", "coverimage", "heroimage", "featuredimage", "featureimage", "thumbnail",
                "ogimage",
            ]
            .map { $0 + detail }
        }
    }

    /// The field of a folded name and the place of that name among the field's names.
    static let byAlias: [String: (field: ArticleField, rank: Int)] = {
        var table: [String: (ArticleField, Int)] = [:]
        for field in allCases {
            for (rank, alias) in field.aliases.enumerated() { table[alias] = (field, rank) }
        }
        return table
    }()

    /// Names that site generators use for their own purposes, folded; they say nothing about the article.
    static let ignored: Set<String> = [
        "aliases", "archetype", "archived", "areas", "books", "build", "buildfuture", "cascade", "changefreq", "class",
        "classes", "collection", "collections", "color", "cssclass", "data", "eleventycomputed",
        "eleventyexcludefromcollections", "eleventyimport", "eleventynavigation", "expirydate", "export", "featured",
        "feed",
        "file", "filename", "fixed", "footer", "format", "group", "hascomments", "head", "header", "headless", "hidden",
        "hide", "highlight", "icon", "imports", "indexing", "iscjklanguage", "katex", "key", "kind", "layout", "level",
        "linktitle", "list", "markup", "math", "mathjax", "menu", "menus", "mermaid", "mode", "name", "nav", "navorder",
        "navtitle", "next", "noindex", "number", "options", "order", "outputs", "pagination", "paginate", "parent",
        "part",
        "password", "path", "pin", "pinned", "position", "prev", "prerender", "priority", "private", "public", "rating",
        "readingtime", "redirectfrom", "redirectto", "redirect", "render", "resources", "robots", "score", "search",
        "seotitle", "series", "seriesorder", "share", "showdate", "showtoc", "sidebar", "sitemap", "size", "sort",
        "source",
        "sticky", "style", "styles", "template", "templatekey", "templateengineoverride", "theme", "toc", "tocopen",
        "topnav", "translationkey", "translations", "type", "unlisted", "version", "versions", "visibility", "weight",
        "width", "wordcount", "year", "month", "day", "updates", "update", "dates", "time", "page", "pages",
    ]

    /// The folded names that a slip may have been meant as.
    static let suggestible: [String] = allCases.filter { $0 != .nested }.flatMap(\.aliases).filter { $0.utf8.count > 3 }
}
