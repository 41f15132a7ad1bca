import SyndicateHTML
import Testing

struct PageTests {
    private let page = HTMLDocument(
        parsing: """
            <!doctype html><html lang="en-GB"><head><title> A
              title </title>
            <meta charset=utf-8><meta name=Description content=" About ">
            <meta property="og:title" content="Graph title"><meta property="og:url" content="https://e.org/g">
            <meta property="og:image" content="/1.jpg"><meta property="og:image:width" content="640">
            <meta property="og:image:alt" content="One"><meta property="og:image" content="http://e.org/2.jpg">
            <meta property="og:image:url" content="http://e.org/2.jpg">
            <meta property="og:image:secure_url" content="https://e.org/2.jpg">
            <meta property="og:image:height" content="x"><meta property="og:image:type" content="image/jpeg">
            <meta property="og:video:url" content="/3.mp4">
            <meta property="article:tag" content="a"><meta property="article:tag" content="b">
            <meta property="twitter:card" name="twitter:card" content="summary"><meta property="og:empty" content="">
            <link rel="Canonical" href=" https://e.org/c "><link rel="stylesheet" href="s.css"><link rel=icon>
            <link rel="alternate" type="application/atom+xml" title="Feed" href="/feed.atom">
            <link rel="alternate" hreflang="de" href="/de"><link rel="shortcut icon" sizes="32x32" href="/i.png">
            <script type="application/ld+json; charset=utf-8">{"@type": "Review", "x": "</p>"}</script>
            <script>x</script></head>
            <body><template><meta name=hidden content=x></template>
            <header><article>Teaser</article></header>
            <main><h1>H</h1><article>Text of the article</article></main></body></html>
            """)

    @Test func head() {
        let metadata = PageMetadata(page)
        #expect(metadata.title == "A title")
        #expect(metadata.language == "en-GB")
        #expect(metadata.canonical == "https://e.org/c")
        #expect(metadata.first("description") == "About")
        #expect(metadata.first("og:empty", "twitter:title", "og:title") == "Graph title")
        #expect(metadata.first("hidden") == nil)
        #expect(metadata.all("article:tag") == ["a", "b"])
        #expect(metadata.all("twitter:card") == ["summary"])
        #expect(metadata.feeds.map(\.href) == ["/feed.atom"])
        #expect(metadata.feeds.map(\.title) == ["Feed"])
        #expect(metadata.links("icon").map(\.sizes) == ["32x32"])
        #expect(metadata.links("alternate").map(\.hreflang) == [nil, "de"])
        #expect(metadata.jsonLD == ["{\"@type\": \"Review\", \"x\": \"</p>\"}"])
    }

    @Test(arguments: [
        ("rel=alternate type=application/rss+xml href=/a", true),
        ("rel=Alternate type='Application/Atom+XML' href=/a", true),
        ("rel='alternate home' type='application/feed+json; charset=utf-8' href=/a", true),
        ("rel=alternate type=application/rdf+xml href=/a", true), ("rel=feed href=/a", true),
        ("rel='feed alternate' type=text/html href=/a", true), ("rel=alternate type=text/xml href=/news.RSS", true),
        ("rel=alternate type=application/json href=/feed.json", true),
        ("rel=alternate type=application/json href=/wp-json/wp/v2/pages/5", false),
        ("rel=alternate type=text/xml+oembed href=/feed", false), ("rel=alternate type=text/html href=/feed", false),
        ("rel=alternate href=/feed", false), ("rel='alternate stylesheet' type=text/xml href=/feed.css", false),
        ("rel=stylesheet type=application/rss+xml href=/a", false), ("rel=alternate type=application/rss+xml", false),
    ])
    func feedsAreKnownByRelationAndType(attributes: String, isFeed: Bool) {
        let page = HTMLDocument(parsing: "<!DOCTYPE html><head><link \(attributes)></head>")
        #expect(PageMetadata(page).feeds.count == (isFeed ? 1 : 0))
    }

    @Test func media() {
        let media = PageMetadata(page).media
        #expect(media.map(\.url) == ["/1.jpg", "https://e.org/2.jpg", "/3.mp4"])
        #expect(media.map(\.kind) == [.image, .image, .video])
        #expect(media.map(\.width) == [640, nil, nil])
        #expect(media.map(\.height) == [nil, nil, nil])
        #expect(media.map(\.alternative) == ["One", nil, nil])
        #expect(media.map(\.type) == [nil, "image/jpeg", nil])
    }

    @Test func emptyPage() {
        let metadata = PageMetadata(HTMLDocument(parsing: "<html lang=' '><title> </title>"))
        #expect(metadata.title == nil && metadata.language == nil && metadata.canonical == nil)
        #expect(metadata.items.isEmpty && metadata.links.isEmpty)
    }

    @Test(arguments: [
        ("<article>a</article>", "article"),
        ("<div><article>a</article></div><main>b</main>", "main"),
        ("<main><article>a<article>comment</article></article></main>", "article"),
        ("<article>a</article><article>long text of it</article>", "article"),
        ("<article>a</article><article>b</article>", "body"),
        ("<main><article>a</article><article>b</article></main>", "main"),
        ("<div role='x MAIN'>a</div>", "div"),
        ("<p>a</p>", "body"),
    ])
    func article(source: String, expected: String) {
        #expect(HTMLDocument(parsing: source).article?.name == expected)
    }

    @Test func selection() throws {
        let body = try #require(
            HTMLDocument(parsing: "<p class='a B'>1<b>2</b></p><p id=x>3</p><svg><p-x/><title>t</title></svg>").body)
        #expect(body.all("p").map(\.text) == ["12", "3"])
        #expect(body.first("b")?.text == "2")
        #expect(body.first("title") == nil)
        #expect(body.all(attribute: "id").map(\.name) == ["p"])
        #expect(body.all(attribute: "id", value: "y").isEmpty)
        #expect(body.all { $0.has(token: "b", in: "class") }.count == 1)
    }
}
