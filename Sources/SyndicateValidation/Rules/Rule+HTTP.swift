/// How a feed is delivered: looked at where its address was fetched.
extension Rule {
    /// The rules about delivery.
    static let http: [Rule] = [
        httpError, unexpectedContentType, nonSpecificMediaType, tempRedirect, permanentRedirect, insecureRedirect,
        missingValidators, uncompressed, missingCORSHeader,
    ]

    static let httpError = Rule(
        "http-error", .error, "The server answers with status {value}",
        explanation:
            "Readers take what comes with another status than 200 for no feed, and give up after some failures.",
        advice: "Find out in the server's log why it does not deliver the feed.",
        specification: "RFC 9110, section 15")

    static let unexpectedContentType = Rule(
        "unexpected-content-type", .warning, "“{value}” is not a media type of {detail}",
        explanation: """
            Browsers and readers go by the media type that the server declares. With one that is not a feed's, they show the source, \
            or take the document for something else.
            """,
        advice: """
            Have the server send `application/rss+xml`, `application/atom+xml`, `application/rdf+xml` or `application/feed+json`, \
            as the format is.
            """,
        specification: "RFC 9110, section 8.3")

    static let nonSpecificMediaType = Rule(
        "non-specific-media-type", .info, "“{value}” does not say that this is {detail}",
        explanation: """
            The media type fits any document of this syntax. Programs have to look into it to find out that it is a feed; some do \
            not.
            """,
        advice: "Have the server send the media type of the format.",
        specification: "RFC 7303, section 4; RFC 4287, section 7")

    static let tempRedirect = Rule(
        "temp-redirect", .warning, "The address redirects for the time being (status {value}) to {detail}",
        explanation: """
            After a temporary redirect, readers ask at the old address again for ever, and every fetch takes a request more.
            """,
        advice:
            "Redirect with status 301 or 308 where the feed has moved for good, or publish the address to which it leads.",
        specification: "RFC 9110, sections 15.4.3 and 15.4.8")

    static let permanentRedirect = Rule(
        "permanent-redirect", .info, "The feed has moved for good (status {value}) to {detail}",
        explanation:
            "Readers that know of the old address will use the new one; whoever publishes the old one should, too.",
        advice: "Name the new address wherever the feed is linked.",
        specification: "RFC 9110, sections 15.4.2 and 15.4.9")

    static let insecureRedirect = Rule(
        "insecure-redirect", .warning, "A redirect leads from https to http: {value}",
        explanation: "What comes over http can be read and changed on the way, and browsers refuse to follow.",
        advice: "Redirect to an https address.",
        specification: "RFC 9110, section 4.2.2")

    static let missingValidators = Rule(
        "missing-http-validators", .info, "The server sends neither ETag nor Last-Modified",
        explanation: """
            With one of them, readers that come by every hour ask only whether anything has changed, and a feed that has not costs \
            a few bytes instead of all.
            """,
        advice: "Have the server send `ETag` or `Last-Modified`, and answer conditional requests with status 304.",
        specification: "RFC 9110, section 8.8")

    static let uncompressed = Rule(
        "uncompressed", .info, "The {value} bytes of the feed are sent uncompressed",
        explanation: "A feed shrinks to a fifth or less. The request said that compressed content is welcome.",
        advice: "Switch on gzip, Brotli or zstd for the media types of feeds in the server.",
        specification: "RFC 9110, section 8.4")

    static let missingCORSHeader = Rule(
        "missing-cors-header", .info, "Scripts of other sites cannot read the feed",
        explanation: """
            Without `Access-Control-Allow-Origin`, a reader that runs in a browser has to fetch the feed through a server of its \
            own.
            """,
        advice: "Send `Access-Control-Allow-Origin: *` with feeds that are public.",
        specification: "Fetch, “CORS protocol”")
}
