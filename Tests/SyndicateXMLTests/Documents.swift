/// An RSS document around the content of one item, with `channel` beside it and `after` behind it.
func rss(item: String = "<title>T</title>", channel: String = "", after: String = "") -> String {
    """
    <rss version="2.0" \(namespaces)><channel>
    <title>C</title><link>https://example.org/</link><description>D</description>\(channel)
    <item>\(item)</item>
    \(after)</channel></rss>
    """
}

/// An Atom feed document with an author, around the content of one entry that is whole but for a link or content.
func atom(
    entry: String = "<link href=\"/1\"/>", feed: String = "", author: String = "<author><name>A</name></author>"
) -> String {
    """
    <feed xmlns="http://www.w3.org/2005/Atom" \(namespaces)>
    <id>tag:example.org,2024:f</id><title>F</title><updated>2024-02-29T12:00:00Z</updated>\(author)\(feed)
    <entry><id>tag:example.org,2024:e</id><title>E</title><updated>2024-03-01T00:00:00.5+09:00</updated>\(entry)</entry>
    </feed>
    """
}

private let namespaces = """
    xmlns:atom="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" \
    xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" \
    xmlns:dcterms="http://purl.org/dc/terms/" xmlns:fh="http://purl.org/syndication/history/1.0" \
    xmlns:georss="http://www.georss.org/georss" xmlns:gml="http://www.opengis.net/gml" \
    xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:media="http://search.yahoo.com/mrss/" \
    xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:psc="http://podlove.org/simple-chapters" \
    xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" \
    xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:x="urn:example:unknown" \
    xmlns:h="http://www.w3.org/1999/xhtml"
    """
