import Syndicate
import SyndicateFilters
import Testing

@Suite struct LinkFilterTests {
    private static let move = "links=https://old.example/blog=>https://new.example"

    private func moved(_ address: String, filter: String = Self.move) throws -> String {
        let entry = Filtering.entry("") { $0.links = [Link(address)] }
        return try Filtering.result([filter], [entry]).entries[0].links[0].href
    }

    @Test(arguments: [
        ("https://old.example/blog", "https://new.example"),
        ("https://old.example/blog/a?b#c", "https://new.example/a?b#c"),
        ("HTTPS://Old.Example/blog/a", "https://new.example/a"),
        ("https://old.example/blog?x", "https://new.example?x"),
        ("https://old.example/Blog/a", "https://old.example/Blog/a"),
        ("https://old.example/blogroll", "https://old.example/blogroll"),
        ("https://old.example.evil/blog", "https://old.example.evil/blog"),
        ("http://old.example/blog", "http://old.example/blog"),
        ("https://other.example/?u=https://old.example/blog", "https://other.example/?u=https://old.example/blog"),
        ("/blog/a", "/blog/a"), ("", ""),
    ])
    func beginningsAreReplaced(address: String, result: String) throws {
        #expect(try moved(address) == result)
    }

    @Test func aBeginningThatEndsWithASignIsAnyBeginning() throws {
        #expect(
            try moved("https://a.example/img-1.png", filter: "links=https://a.example/img-=>https://b.example/")
                == "https://b.example/1.png")
        #expect(try moved("/img/1.png", filter: "links=/ => https://b.example/") == "https://b.example/img/1.png")
    }

    @Test func theFirstOfSeveralCounts() throws {
        let filter = try BuiltInFilters.make(
            "links", ["https://a.example/x=>https://b.example", "https://a.example/=>https://c.example/"], now: nil)
        let entries = ["https://a.example/x/1", "https://a.example/2"].map { address in
            Filtering.entry("") { $0.links = [Link(address)] }
        }
        let feed = try filter.applied(to: Feed(entries: entries))
        #expect(feed.entries.map { $0.links[0].href } == ["https://b.example/1", "https://c.example/2"])
    }

    @Test func addressesAreChangedWhereverTheyStandButNotIdentifiers() throws {
        let old = "https://old.example/blog/"
        var feed = FeedMetadata()
        feed.identifier = Identifier(old)
        feed.links = [Link(old), Link("feed.xml", rel: "self")]
        feed.links[1].resolved = old + "feed.xml"
        feed.icon = old + "i.png"
        feed.base = old
        feed.subtitle = TextConstruct(html: "<a href='\(old)s'>s</a>")
        var entry = Entry(title: TextConstruct(html: "<a href=\(old)t>t</a>"))
        entry.identifier = Identifier(old + "1", isPermalink: true)
        entry.links = [Link(old + "1")]
        entry.comments = old + "c"
        entry.attachments = [Attachment(url: "a.mp3", alternates: [Attachment(url: old + "b.mp3")])]
        entry.image = Figure(url: old + "p.png", alt: old)
        entry.figures = [Figure(url: old + "f.png")]
        entry.authors = [Person(name: old, uri: old + "me")]
        entry.related = [RelatedLink(title: "r", url: old + "r")]
        entry.review = Review(of: ReviewedItem(name: "x", sameAs: [old + "film"], image: old + "film.png"))
        entry.content = [
            Content(
                html:
                    "<p title=\"\(old)\">\(old) <a href=\"../blog/2\">2</a> <img srcset='\(old)3.png 2x, /4.png'  ></p>"
            ),
            Content(.external(mediaType: "video/mp4", source: old + "v.mp4")),
            Content(text: old),
        ]
        entry.extensions.elements = [
            ExtensionElement(
                namespace: "http://search.yahoo.com/mrss/", name: "thumbnail",
                attributes: [ExtensionAttribute(name: "url", value: old + "t.png")]),
            ExtensionElement(namespace: "urn:x", name: "guid", text: old + "x"),
            ExtensionElement(namespace: "urn:x", name: "origLink", text: old + "x"),
        ]
        let result = try Filtering.result([Self.move], [entry], of: feed)
        let new = "https://new.example/"
        #expect(result.metadata.identifier == feed.identifier)
        #expect(result.metadata.links == [Link(new), Link(new + "feed.xml", rel: "self")])
        #expect(result.metadata.icon == new + "i.png")
        #expect(result.metadata.subtitle?.html == "<a href=\"\(new)s\">s</a>")
        let changed = result.entries[0]
        #expect(changed.title?.html == "<a href=\"\(new)t\">t</a>")
        #expect(changed.identifier == entry.identifier)
        #expect(changed.links == [Link(new + "1")])
        #expect(changed.comments == new + "c")
        #expect(changed.attachments[0].url == new + "a.mp3")
        #expect(changed.attachments[0].alternates[0].url == new + "b.mp3")
        #expect(changed.image == Figure(url: new + "p.png", alt: old))
        #expect(changed.figures == [Figure(url: new + "f.png")])
        #expect(changed.authors == [Person(name: old, uri: new + "me")])
        #expect(changed.related[0].url == new + "r")
        #expect(changed.review?.item.sameAs == [new + "film"])
        #expect(changed.review?.item.image == new + "film.png")
        #expect(
            changed.content[0].value
                == .html(
                    "<p title=\"\(old)\">\(old) <a href=\"\(new)2\">2</a> <img srcset=\"\(new)3.png 2x, /4.png\"  ></p>"
                ))
        #expect(changed.content[1].value == .external(mediaType: "video/mp4", source: new + "v.mp4"))
        #expect(changed.content[2] == entry.content[2])
        #expect(changed.extensions.elements[0].attribute("url") == new + "t.png")
        #expect(changed.extensions.elements[1].text == old + "x")
        #expect(changed.extensions.elements[2].text == new + "x")
    }

    @Test func whatHoldsNoSuchAddressStaysAsItWasWritten() throws {
        let html = "<P CLASS=x>1 <img srcset=' a.png 1x,b.png  2x ' src = x.png><a href='#top'>&amp</a> <b>"
        let entry = Filtering.entry("") {
            $0.base = "https://old.example/blog/"
            $0.content = [Content(html: "<a href=#top>x</a>"), Content(html: "<a href=''>x</a>")]
        }
        #expect(try Filtering.result([Self.move], [entry]).entries == [entry])
        let other = Filtering.entry("") {
            $0.base = "https://other.example/"
            $0.content = [Content(html: html)]
        }
        #expect(try Filtering.result([Self.move], [other]).entries == [other])
    }

    @Test func addressesInXHTMLAreChangedWithTheBasesOfTheirElements() throws {
        func body(_ href: String) -> Content {
            let link = ExtensionElement(
                namespace: "http://www.w3.org/1999/xhtml", name: "a",
                attributes: [ExtensionAttribute(name: "href", value: href)])
            let base = ExtensionAttribute(
                namespace: "http://www.w3.org/XML/1998/namespace", name: "base", value: "https://old.example/blog/")
            let div = ExtensionElement(
                namespace: "http://www.w3.org/1999/xhtml", name: "div", attributes: [base], children: [.element(link)])
            return Content(.xhtml([.element(div)]))
        }
        let entry = Filtering.entry("") { $0.content = [body("1")] }
        #expect(try Filtering.result([Self.move], [entry]).entries[0].content == [body("https://new.example/1")])
    }

    @Test func anAddressIsChangedOnce() throws {
        let entry = Filtering.entry("") {
            $0.extensions.elements = [
                ExtensionElement(
                    namespace: "http://www.w3.org/1999/xhtml", name: "a",
                    attributes: [ExtensionAttribute(name: "href", value: "https://a.example/1")])
            ]
            $0.content = [Content(html: "<a href=https://a.example/1>")]
        }
        let result = try Filtering.result(["links=https://a.example/=>https://a.example/x/"], [entry]).entries[0]
        #expect(result.extensions.elements[0].attribute("href") == "https://a.example/x/1")
        #expect(result.htmlBody == "<a href=\"https://a.example/x/1\">")
    }

    @Test(arguments: [
        ("https://a.example/?utm_source=x&id=1&UTM_Medium=y#c", "https://a.example/?id=1#c"),
        ("https://a.example/?utm_source=x", "https://a.example/"),
        ("https://a.example/?fbclid=1#utm_campaign=x", "https://a.example/"),
        ("/a?amp;utm_source=x&gclid=1", "/a"), ("https://a.example/?a&&b=&gclid=", "https://a.example/?a&&b="),
        ("https://a.example/?utm_source", "https://a.example/?utm_source"),
        ("https://a.example/?ref=x&source=y&si=z", "https://a.example/?ref=x&source=y&si=z"),
        ("https://a.example/utm_source=x", "https://a.example/utm_source=x"),
        (
            "https://a.example/?u=https://b.example/?utm_source=x",
            "https://a.example/?u=https://b.example/?utm_source=x"
        ),
        ("https://a.example/#/utm_source=x", "https://a.example/#/utm_source=x"),
        ("mailto:a@b.example?utm_source=x", "mailto:a@b.example?utm_source=x"), ("?", "?"), ("", ""),
    ])
    func trackingParametersGo(address: String, result: String) throws {
        #expect(try moved(address, filter: "strip-tracking") == result)
    }

    @Test func parametersThatAreNamedGo() throws {
        #expect(
            try moved("https://a.example/?REF=x&from&b=1&gclid=2", filter: "strip-tracking=ref,from")
                == "https://a.example/?b=1")
    }
}
