import Syndicate
import SyndicateImport
import Testing

/// Whole pages.
struct HTMLPageImporterTests {
    static func read(
        _ html: String, name: String = "page.html", site: Site = Site(), _ diagnostics: ((Diagnostic) -> Void)? = nil
    ) throws -> Entry {
        var context = ImportContext(site: site)
        let source = ImportSource(
            name: name, bytes: Array(html.utf8), modified: Timestamp(seconds: 1_700_000_000), relativePath: name)
        var feed = try HTMLPageImporter().read(source, context: &context)
        context.diagnostics.forEach { diagnostics?($0) }
        return try #require(try feed.entries.next())
    }

    private static let page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>The Last Ferry | The Late Reel</title>
        <link rel="canonical" href="https://film.example/reviews/ferry.html"><link rel="license" href="/licence/">
        <link rel="me" href="https://mastodon.example/@reel">
        <meta name="description" content="Two strangers wait."><meta name="keywords" content="sea, Ferry">
        <meta property="og:site_name" content="The Late Reel"><meta property="og:title" content="The Last Ferry">
        <meta property="og:image" content="/media/cover.jpg"><meta property="og:image:alt" content="A ferry"><meta property="og:image:width" content="1200">
        <meta property="article:section" content="Reviews"><meta property="article:tag" content="ferry"><meta name="twitter:site" content="@reel">
        <script type="application/ld+json">
        {"@context":"https://schema.org","@graph":[
          {"@type":"Organization","@id":"#us","name":"The Late Reel","sameAs":["https://www.facebook.com/latereel","https://en.wikipedia.org/wiki/Reel"]},
          {"@type":"Person","@id":"#ines","name":"Ines Okafor","url":"/people/ines/","jobTitle":"Critic"},
          {"@type":["Review"],"url":"https://film.example/reviews/ferry.html","headline":"The Last Ferry","author":{"@id":"#ines"},"publisher":{"@id":"#us"},
           "datePublished":"2024-03-12T18:00:00Z","dateModified":"2024-03-13","inLanguage":"en-GB",
           "image":{"@type":"ImageObject","url":"https://film.example/media/cover.jpg","caption":"A ferry","creditText":"Noor Visser"},
           "itemReviewed":{"@type":"Movie","name":"The Last Ferry","director":{"@type":"Person","name":"Mira Sol"},"actor":[{"name":"Jun Ha"},"Ivo Brandt"],
            "datePublished":"2022-09-01","sameAs":"https://film.example/films/ferry"},
           "reviewRating":{"@type":"Rating","ratingValue":"4,5","bestRating":"5"}}]}
        </script></head>
        <body><header><nav><a href="/">Home</a></nav></header><main><article>
        <header><h1>The Last Ferry</h1><p class="byline">By <a rel="author" href="/people/ines/">Ines Okafor</a>, <time datetime="2024-03-12">12 March</time></p></header>
        <figure><img src="../media/cover.jpg" width="1200" height="630" alt="A ferry"><figcaption>The ferry leaves. <small>Photo: Noor Visser</small></figcaption></figure>
        <p>It <a href="/rain">rains</a>. <a href="#note">Note</a></p><script>alert(1)</script>
        <h2 onclick="x()">The Harbour</h2><p>On <time datetime="2022-09-01">1 September</time> the harbour was still open to everybody who came.</p>
        <aside><p>Newsletter</p></aside><form><input></form><div class="share-buttons"><a href="x">Share</a></div>
        <img src="data:image/gif;base64,AA" data-src="/media/quay.jpg" alt="A quay"><img src="/count.gif" width="1" height="1">
        <section id="comments"><p>First!</p></section><footer>Filed under <a rel="tag" href="/t">Night</a></footer>
        </article><p><a rel="related" href="/ten/">Ten  Harbours</a></p></main><footer>© 2024</footer></body></html>
        """

    @Test func aWholePage() throws {
        let entry = try Self.read(Self.page) { Issue.record("\($0)") }
        #expect(entry.title == "The Last Ferry")
        #expect(entry.summary == "Two strangers wait.")
        #expect(entry.permalink == "https://film.example/reviews/ferry.html")
        #expect(entry.identifier?.value == "https://film.example/reviews/ferry.html")
        #expect(entry.language == "en-GB")
        #expect(entry.published == Timestamp(rfc3339: "2024-03-12T18:00:00Z"))
        #expect(entry.updated == Timestamp(lenient: "2024-03-13"))
        #expect(
            entry.authors == [Person(name: "Ines Okafor", uri: "https://film.example/people/ines/", role: "Critic")])
        #expect(entry.categories.map(\.term) == ["Reviews", "ferry", "sea", "Night"])
        #expect(entry.links.first(rel: "license")?.href == "https://film.example/licence/")
        #expect(entry.related == [RelatedLink(title: "Ten Harbours", url: "https://film.example/ten/")])
        #expect(entry.socialProfiles.map(\.network) == ["facebook", "mastodon", "x"])
    }

    @Test func theBodyIsTheArticleAlone() throws {
        let html = try #require(try Self.read(Self.page).htmlBody)
        let words = Markup.plainText(html)
        #expect(
            words
                == "The ferry leaves. Photo: Noor Visser It rains. Note The Harbour On 1 September the harbour was still open to everybody who came."
        )
        #expect(html.contains("<h2>The Harbour</h2>"))
        #expect(html.contains("href=\"https://film.example/rain\""))
        #expect(html.contains("src=\"https://film.example/media/cover.jpg\""))
        #expect(html.contains("src=\"https://film.example/media/quay.jpg\""))
        for unwanted in ["<script", "onclick", "<h1", "<nav", "<form", "<aside", "<footer", "Share", "First!", "Ines"] {
            #expect(!html.contains(unwanted), "\(unwanted)")
        }
    }

    @Test func pictures() throws {
        let entry = try Self.read(Self.page)
        var cover = Figure(
            url: "https://film.example/media/cover.jpg", alt: "A ferry", caption: "The ferry leaves.",
            credit: "Noor Visser")
        #expect(entry.image?.url == cover.url)
        #expect(entry.image?.alt == cover.alt)
        #expect(entry.image?.caption == cover.caption)
        #expect(entry.image?.credit == cover.credit)
        #expect(entry.image?.width == 1200)
        cover.url = entry.figures.first?.url
        #expect(
            entry.figures.map(\.url) == ["https://film.example/media/cover.jpg", "https://film.example/media/quay.jpg"])
        #expect(entry.figures.map(\.caption) == ["The ferry leaves.", nil])
        #expect(entry.figures.map(\.credit) == ["Noor Visser", nil])
        #expect(entry.figures.map(\.alt) == ["A ferry", "A quay"])
    }

    @Test func theReview() throws {
        let review = try #require(try Self.read(Self.page).review)
        #expect(
            review.item
                == ReviewedItem(
                    type: "Movie", name: "The Last Ferry", directors: ["Mira Sol"], cast: ["Jun Ha", "Ivo Brandt"],
                    released: Timestamp(lenient: "2022-09-01"),
                    sameAs: ["https://film.example/films/ferry"]))
        #expect(review.rating == Rating(4.5))
        #expect(review.reviewer == nil)
    }

    /// What each place says, in the order in which the places are asked.
    private static let places = [
        #"<script type="application/ld+json">{"@type":"NewsArticle","headline":"L","description":"L","author":"L","datePublished":"2021-01-01","inLanguage":"fr","image":"https://l.example/l.png"}</script>"#,
        #"<meta property="og:title" content="O"><meta property="og:description" content="O"><meta property="article:author" content="O"><meta property="article:published_time" content="2022-01-01"><meta property="og:image" content="https://o.example/o.png">"#,
        #"<meta name="twitter:title" content="T"><meta name="twitter:description" content="T"><meta name="twitter:image" content="https://t.example/t.png">"#,
        #"<meta name="description" content="M"><meta name="dcterms.created" content="2023-01-01">"#,
    ]

    @Test(arguments: [
        (0, "L", "L", "L", 2021, "l"), (1, "O", "O", "O", 2022, "o"), (2, "T", "T", "P", 2023, "t"),
        (3, "P", "M", "P", 2023, ""),
    ])
    func precedence(_ first: Int, _ title: String, _ summary: String, _ author: String, _ year: Int, _ image: String)
        throws
    {
        // The order in the page does not matter.
        let head = Self.places.dropFirst(first).reversed().joined()
        let entry = try Self.read(
            "<head>\(head)</head><article><h1>P</h1><p>By <a rel=author href=/p>P</a> <time datetime=2024-01-01>x</time></p><p>Text.</p></article>"
        )
        #expect(entry.title?.plainText == title)
        #expect(entry.summary?.plainText == summary)
        #expect(entry.authors.first?.name == author)
        #expect(entry.published?.civil.year == year)
        #expect(entry.image?.url == (image.isEmpty ? nil : "https://\(image).example/\(image).png"))
        #expect(entry.language == (first == 0 ? "fr" : nil))
    }

    @Test func frontMatterGoesFirst() throws {
        let entry = try Self.read(
            "---\ntitle: F\ndate: 2020-01-01\nauthor: F\nsummary: F\n---\n<head>\(Self.places.joined())</head><article><h1>F</h1><p>Text.</p></article>"
        )
        #expect(entry.title == "F")
        #expect(entry.summary == "F")
        #expect(entry.authors.map(\.name) == ["F"])
        #expect(entry.published == Timestamp(lenient: "2020-01-01"))
        #expect(entry.htmlBody == "<p>Text.</p>")
    }

    @Test func aFileOfHTMLWithFrontMatterIsAllBody() throws {
        let entry = try Self.read("---\ntitle: F\ndate: 2020-01-01\n---\n<p>One.</p>\n<ul><li>Two</li></ul>\n")
        #expect(entry.htmlBody == "<p>One.</p>\n<ul><li>Two</li></ul>")
    }

    @Test(arguments: [
        ("<article><p>A</p></article><p>B</p>", "<p>A</p>"), ("<main><p>A</p></main><p>B</p>", "<p>A</p>"),
        ("<div role=main><p>A</p></div><p>B</p>", "<p>A</p>"),
        ("<article><h2>X</h2><div itemprop=articleBody><p>A</p></div></article>", "<p>A</p>"),
        ("<div class='x e-content'><p>A</p></div><p>B</p>", "<p>A</p>"),
        ("<p>A</p>", "<p>A</p>"),
        ("<article><header><h1>T</h1><p>Lead</p></header><p>A</p></article>", "<p>Lead</p><p>A</p>"),
        ("<article><h1>T</h1><div><span></span></div><p>A</p><p> </p></article>", "<p>A</p>"),
        ("<article><p>A<!-- x --></p><noscript>N</noscript><p hidden>H</p></article>", "<p>A</p>"),
        (
            "<article><p>Seen on <time datetime=2024-01-01>1 January</time> in a full house.</p></article>",
            "<p>Seen on <time datetime=\"2024-01-01\">1 January</time> in a full house.</p>"
        ),
        ("<article><address>By <a rel=author href=/a>A. B.</a></address><p>A</p></article>", "<p>A</p>"),
    ])
    func bodies(_ html: String, _ expected: String) throws {
        #expect(try Self.read("<title>T</title>" + html).htmlBody == expected)
    }

    @Test(arguments: [
        ("The Last Ferry | The Late Reel", "The Last Ferry"), ("The Last Ferry – the late reel", "The Last Ferry"),
        ("The Late Reel: The Last Ferry", "The Last Ferry"),
        ("The Last Ferry - Review - The Late Reel", "The Last Ferry - Review"),
        ("Ferry | Another Site", "Ferry | Another Site"), ("The Late Reel", "The Late Reel"),
        ("Why I love The Late Reel", "Why I love The Late Reel"),
    ])
    func titles(_ title: String, _ expected: String) throws {
        let entry = try Self.read("<title>\(title)</title><meta property=og:site_name content='The Late Reel'><p>A</p>")
        #expect(entry.title?.plainText == expected)
        #expect(try Self.read("<title>\(title)</title><p>A</p>").title?.plainText == title)
    }

    @Test(arguments: [
        (#"{"@type":"Article","author":{"name":"A"}}"#, ["A"]),
        (#"{"@type":"Article","author":["A",{"name":"B"}]}"#, ["A", "B"]),
        (#"{"@type":"Article","author":"By A"}"#, ["A"]),
        (##"{"@type":"Article","author":[{"@id":"#a"}]},{"@id":"#a","@type":"Person","name":"A"}"##, ["A"]),
        (##"{"@type":"https://schema.org/Article","author":{"@list":[{"name":"A"}]}}"##, ["A"]),
        (#"{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","author":"A"}}"#, ["A"]),
        (#"{"@type":"Article","author":"https://film.example/a"}"#, []),
        (##"{"@type":"Article","author":{"@id":"#x"}}"##, []),
        (
            ##"{"@type":"Article","author":{"@id":"#a","author":1}},{"@id":"#a","@type":"Person","name":{"@value":"A"}}"##,
            []
        ),
    ])
    func authorsInLinkedData(_ nodes: String, _ names: [String]) throws {
        let entry = try Self.read("<script type='application/ld+json'>[\(nodes)]</script><p>A</p>")
        #expect(entry.authors.compactMap(\.name) == names)
    }

    @Test func reviewsElsewhereInLinkedData() throws {
        let movie =
            #"{"@type":"Movie","name":"M","review":{"@type":"Review","author":{"name":"R"},"reviewRating":{"ratingValue":8,"bestRating":10}}}"#
        let review = try #require(try Self.read("<script type='application/ld+json'>\(movie)</script><p>A</p>").review)
        #expect(review.item.name == "M")
        #expect(review.rating == Rating(8, best: 10))
        #expect(review.reviewer?.name == "R")
        let product = #"{"@type":"Product","name":"P","review":[{"@type":"Review"},{"@type":"Review"}]}"#
        #expect(try Self.read("<script type='application/ld+json'>\(product)</script><p>A</p>").review == nil)
        let wrong = #"{"@type":"Review","itemReviewed":{"@type":"Movie","name":"M"},"reviewRating":{"ratingValue":80}}"#
        #expect(try Self.read("<script type='application/ld+json'>\(wrong)</script><p>A</p>").review?.rating == nil)
    }

    @Test func entitiesInLinkedDataAreResolved() throws {
        let entry = try Self.read(
            #"<script type="application/ld+json">{"@type":"Article","headline":"Rain &amp; It&#8217;s <b>"}</script><p>A</p>"#
        )
        #expect(entry.title?.plainText == "Rain & It’s <b>")
    }

    @Test func brokenLinkedDataIsAWarning() throws {
        var rules: [String] = []
        let entry = try Self.read(
            "<title>T</title><meta name=date content=2024-01-01><script type='application/ld+json'>{\"a\":</script><p>A</p>"
        ) { rules.append($0.rule) }
        #expect(rules == ["invalid-json-ld"])
        #expect(entry.title == "T")
    }

    @Test func sound() throws {
        let data =
            #"{"@type":"PodcastEpisode","headline":"E","associatedMedia":{"@type":"MediaObject","contentUrl":"/e.mp3","encodingFormat":"audio/mpeg","duration":"PT30S","contentSize":"1000"}}"#
        let entry = try Self.read(
            "<link rel=canonical href=https://film.example/e><script type='application/ld+json'>\(data)</script><meta property=og:audio content=/e.mp3><p>A</p>"
        )
        #expect(entry.attachments.map(\.url) == ["https://film.example/e.mp3"])
        #expect(entry.attachments.first?.duration == 30)
        #expect(entry.attachments.first?.length == 1000)
    }

    @Test func addressesAreRelativeToTheBase() throws {
        let entry = try Self.read(
            "<base href='https://cdn.example/a/'><link rel=canonical href=https://film.example/x><p><a href=b>c</a></p>"
        )
        #expect(entry.htmlBody == "<p><a href=\"https://cdn.example/a/b\">c</a></p>")
        #expect(entry.permalink == "https://film.example/x")
        let found = try Self.read("<p><a href=b>c</a></p>", name: "https://film.example/d/x.html")
        #expect(found.permalink == "https://film.example/d/x.html")
        #expect(found.htmlBody == "<p><a href=\"https://film.example/d/b\">c</a></p>")
    }

    @Test func unsafeAddressesAreLeftOut() throws {
        let data =
            #"{"@type":"Article","author":{"name":"A","url":"javascript:alert(1)","image":"data:x"},"image":"javascript:1","relatedLink":"javascript:2","discussionUrl":"javascript:3"}"#
        let entry = try Self.read(
            "<link rel=canonical href='javascript:4'><script type='application/ld+json'>\(data)</script><article><p><a href='javascript:5'>x</a><img src='javascript:6' alt=y></p></article>"
        )
        #expect(!"\(entry)".contains("javascript:"))
        #expect(entry.authors.first?.uri == nil)
    }

    @Test func otherEncodings() throws {
        var context = ImportContext()
        let bytes = Array("<meta charset=iso-8859-1><title>Caf".utf8) + [0xE9] + Array("</title><p>A</p>".utf8)
        var feed = try HTMLPageImporter().read(ImportSource(name: "a.html", bytes: bytes), context: &context)
        #expect(try feed.entries.next()?.title == "Café")
    }

    @Test func anEmptyFileIsAnError() {
        var context = ImportContext()
        let error = #expect(throws: ImportError.self) {
            _ = try HTMLPageImporter().read(ImportSource(name: "a.html", bytes: Array(" \n".utf8)), context: &context)
        }
        #expect(error?.code == .malformed)
    }

    @Test(
        arguments: [
            ("a.html", nil, "", true), ("a.HTM", nil, "", true), ("-", nil, "\u{FEFF}\n<!DOCTYPE HTML>", true),
            ("-", nil, "<html>", true), ("-", nil, "<?xml", false), ("-", nil, "text", false),
            ("x", "text/html; charset=utf-8", "", true), ("a.html", "application/rss+xml", "", false),
            ("a.md", nil, "<html>", false),
        ] as [(String, String?, String, Bool)])
    func recognition(_ name: String, _ type: String?, _ text: String, _ expected: Bool) {
        #expect(
            HTMLPageImporter().recognises(ImportSource(name: name, bytes: Array(text.utf8), mediaType: type))
                == expected)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<div>", "<p>a", "<b>", "<article>", "<figure><img src=a>", "<time datetime=2024>a</time>",
            "<a rel=author>a</a>", "<a rel=related href=a>", "<meta name=author content=a>",
            "<p class=byline><a rel=author>", "<script type='application/ld+json'>[[[[", "<h1>a", "<header>",
            "<span></span>", "&", "<",
        ])
    func largeInputs(_ piece: String) throws {
        let entry = try Self.read("<title>T</title>" + String(repeating: piece, count: 60_000 / piece.utf8.count))
        #expect(entry.title != nil)
    }

    @Test func largeLinkedData() throws {
        let nodes = (0..<3000).map {
            ##"{"@id":"#\##($0)","@type":"Article","author":{"@id":"#\##(($0 + 1) % 3000)"}}"##
        }.joined(separator: ",")
        let entry = try Self.read("<title>T</title><script type='application/ld+json'>[\(nodes)]</script><p>A</p>")
        #expect(entry.authors.isEmpty)
    }
}
