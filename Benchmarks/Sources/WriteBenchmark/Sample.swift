import Syndicate

/// The feed that is written: every entry has a title, an address, an author, two categories, dates, and 1 KB of HTML.
enum Sample {
    static let metadata: FeedMetadata = {
        var feed = FeedMetadata(title: "Benchmark")
        feed.identifier = "https://film.example/"
        feed.links = [Link("https://film.example/"), Link("https://film.example/feed", rel: "self")]
        feed.updated = Timestamp(seconds: 1_700_000_000)
        feed.authors = [Person(name: "The editors")]
        return feed
    }()

    /// 1,024 bytes of HTML as articles have it: a tag or reference every thirty bytes.
    static let html: String = {
        let unit =
            "<p>The film &amp; its maker: <em>quiet</em>, “bright” and <a href=\"/a?b=1&amp;c=2\">long</a>.</p>\n"
        var html = ""
        while html.utf8.count < 1024 { html += unit }
        return String(decoding: Array(html.utf8).prefix(1024).map { $0 < 0x80 ? $0 : 0x78 }, as: UTF8.self)
    }()

    static let authors = [Person(name: "Ada Example", uri: "https://film.example/ada")]
    static let categories = [Category("film"), Category("reviews")]

    /// A new entry each time, as a parser or a database gives one.
    static func entry(_ number: Int) -> Entry {
        let digits = String(number)
        let address = "https://film.example/articles/" + digits
        var entry = Entry(title: TextConstruct("Article " + digits + ": what happened & why"))
        entry.identifier = Identifier(address, isPermalink: true)
        entry.links = [Link(address)]
        entry.authors = authors
        entry.categories = categories
        entry.published = Timestamp(seconds: 1_600_000_000 + Int64(number) * 60)
        entry.updated = Timestamp(seconds: 1_600_000_030 + Int64(number) * 60)
        entry.content = [Content(html: html)]
        return entry
    }

    /// Entries that are made one by one as they are pulled.
    static func fresh(_ count: Int) -> EntryCursor {
        var number = 0
        return EntryCursor { () throws(ExportError) -> Entry? in
            guard number < count else { return nil }
            number += 1
            return entry(number)
        }
    }

    /// The same few entries again and again, so that writing alone is measured.
    static func prepared(_ count: Int) -> EntryCursor {
        let entries = (0..<64).map(entry)
        var number = 0
        return EntryCursor { () throws(ExportError) -> Entry? in
            guard number < count else { return nil }
            number += 1
            return entries[number & 63]
        }
    }
}
