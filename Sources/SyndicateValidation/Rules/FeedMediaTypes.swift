/// The media types under which a format is delivered.
enum FeedMediaTypes {
    /// Its own, and those that fit it and much else.
    static func of(_ format: String) -> (own: Set<String>, general: Set<String>)? {
        let xml: Set = ["application/xml", "text/xml"]
        if format.utf8.starts(with: "Atom".utf8) { return (["application/atom+xml"], xml) }
        if format.utf8.starts(with: "JSON".utf8) { return (["application/feed+json"], ["application/json"]) }
        if format.utf8.starts(with: "OPML".utf8) { return (["text/x-opml", "text/x-opml+xml"], xml) }
        if format.utf8.starts(with: "RSS 1".utf8) || format.utf8.starts(with: "RSS 0.90".utf8) {
            return (["application/rdf+xml", "application/rss+xml"], xml)
        }
        return format.utf8.starts(with: "RSS".utf8) ? (["application/rss+xml"], xml) : nil
    }
}
