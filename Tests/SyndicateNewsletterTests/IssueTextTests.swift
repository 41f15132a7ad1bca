import Syndicate
import SyndicateHTML
import TestSupport
import Testing

@testable import SyndicateNewsletter

@Suite("An issue as plain text")
struct IssueTextTests {
    /// An article with everything.
    static func article() -> Entry {
        var entry = Entry(title: "A hall of mirrors, and one way out of it that nobody in the building has ever taken")
        entry.links = [Link("https://reel.example/mirrors")]
        entry.summary = "Two hours in a corridor."
        entry.authors = [Person(name: "Ada"), Person(name: "Bo")]
        entry.categories = [Category("Film")]
        entry.published = Timestamp(rfc3339: "2024-03-05T09:00:00+01:00")
        entry.content = [
            Content(
                html: """
                    <p>It <b>begins</b> with a <a href="/door">door</a> that is painted on the wall, and it ends there \
                    as well, two hours later.</p><h2>The corridor</h2><ul><li>long<li>dark</ul>\
                    <blockquote><p>Nobody walks here.</p></blockquote>\
                    <table><tr><th>Scene<th>Minutes<tr><td>Door<td>12</table>
                    """)
        ]
        entry.review = Review(
            of: ReviewedItem(type: "Movie", name: "Mirrors", directors: ["C. Dee"]), rating: Rating(3.5))
        entry.attachments = [
            Attachment(url: "https://reel.example/m.mp3", type: "audio/mpeg", length: 12_345_678, duration: 1845)
        ]
        entry.related = [RelatedLink(title: "Doors", url: "https://reel.example/doors")]
        return entry
    }

    static func feed() -> FeedMetadata {
        var feed = FeedMetadata(title: "The Reel")
        feed.subtitle = "Films at length"
        feed.links = [Link("https://reel.example/")]
        feed.language = "en-GB"
        feed.rights = "© 2024 The Reel"
        feed.socialProfiles = [SocialProfile(network: "mastodon", url: "https://social.example/@reel")]
        return feed
    }

    static func text(_ entries: [Entry], _ options: [(name: String, value: String)] = []) throws -> String {
        let settings = [(name: "form", value: "text")] + options
        return String(
            decoding: try NewsletterExporter().document(feed(), entries, settings: settings).bytes, as: UTF8.self)
    }

    @Test("of one article")
    func single() throws {
        let text = try Self.text(
            [Self.article()],
            [
                ("unsubscribe", "https://reel.example/leave"), ("address", "1 Mirror Street"), ("address", "Rotterdam"),
            ])
        #expect(
            text == """
                The Reel
                Films at length

                A hall of mirrors, and one way out of it that nobody in the building has
                ever taken
                ========================================================================

                Film · By Ada and Bo · 5 March 2024

                Two hours in a corridor.

                | Mirrors
                | Director: C. Dee
                | 3.5 out of 5

                It begins with a door [1] that is painted on the wall, and it ends there
                as well, two hours later.

                ## The corridor

                - long
                - dark

                > Nobody walks here.

                Scene | Minutes
                Door | 12

                [1] https://reel.example/door

                - Listen (30:45, 12.3 MB)
                  https://reel.example/m.mp3

                View in browser: https://reel.example/mirrors

                Related:

                - Doors
                  https://reel.example/doors

                --\u{20}
                You get this mail because you subscribed to The Reel.
                1 Mirror Street
                Rotterdam
                © 2024 The Reel
                Unsubscribe: https://reel.example/leave
                Mastodon: https://social.example/@reel

                """)
    }

    @Test("of an article without a site has no publisher")
    func alone() throws {
        var feed = FeedMetadata(title: "Alone")
        feed.language = "en"
        var entry = Entry(title: "Alone")
        entry.summary = "Nobody publishes it."
        let text = String(
            decoding: try NewsletterExporter().document(feed, [entry], settings: [("form", "text")]).bytes,
            as: UTF8.self)
        #expect(text == "Alone\n=====\n\nNobody publishes it.\n")
    }

    @Test("of several articles tells each in short, and where it stands")
    func digest() throws {
        var other = Entry(title: "둘째 글")
        other.links = [Link("https://reel.example/two")]
        other.content = [Content(html: "<p>첫 문장이다. 둘째 문장이다.</p>")]
        other.language = "ko"
        other.authors = [Person(name: "한지원")]
        other.published = Timestamp(lenient: "2024-03-09")
        let text = try Self.text(
            [Self.article(), other], [("sender", "mailchimp"), ("intro", "Hello *|FNAME|*,\nwelcome.")])
        #expect(text.hasPrefix("The Reel\nFilms at length\n9 March 2024\n\nHello *|FNAME|*,\nwelcome.\n\nA hall"))
        #expect(text.contains("둘째 글\n-------\n\n글 한지원 · 2024년 3월 9일\n\n첫 문장이다. 둘째 문장이다.\n\nhttps://reel.example/two\n"))
        #expect(text.contains("\nhttps://reel.example/mirrors\n") && !text.contains("corridor\n\n- long"))
        let html = try NewsletterExporter().document(Self.feed(), [Self.article(), other]).bytes
        let words = String(decoding: html, as: UTF8.self)
        #expect(words.contains(">더 읽기</a>") && words.contains(">Read more</a>"))
        #expect(text.contains("*|LIST:ADDRESSLINE|*") && text.contains("Unsubscribe: *|UNSUB|*"))
    }

    @Test("is divided by category, and tells what is left out")
    func grouped() throws {
        let entries = ["Film", "Film", "Books", nil].enumerated().map { index, category in
            var entry = Entry(title: TextConstruct("Title \(index)"))
            entry.categories = category.map { [Category($0)] } ?? []
            entry.links = [Link("https://reel.example/\(index)")]
            return entry
        }
        let text = try Self.text(entries, [("group", "category"), ("limit", "3")])
        #expect(text.contains("Film\n====\n\nTitle 0\n-------\n\nhttps://reel.example/0\n\nTitle 1"))
        #expect(text.contains("Books\n=====\n\nTitle 2"))
        #expect(text.contains("More on the site\n----------------\n\n- Title 3\n  https://reel.example/3"))
    }

    @Test("has lines of so many columns", arguments: [40, 72, 120])
    func width(_ columns: Int) throws {
        let text = try Self.text([Self.article()], [("columns", String(columns))])
        for line in text.split(separator: "\n") where !line.contains("https://") {
            #expect(TextWidth.columns(line) <= columns)
        }
    }

    @Test("marks lines from left to right in a text from right to left")
    func directions() throws {
        var entry = Entry(title: "مرايا")
        entry.language = "ar"
        entry.summary = "Netflix تعرض الفيلم"
        let text = try Self.text([entry])
        #expect(text.contains("\n\u{200F}Netflix تعرض الفيلم\n") && text.contains("\nمرايا\n"))
    }

    @Test("does not let an article write what a sender fills in")
    func placeholders() throws {
        var entry = Entry(title: "{{ secret }} *|EMAIL|*")
        entry.content = [Content(html: "<p>{% load x %} {email}</p>")]
        let text = try Self.text([entry], [("sender", "listmonk")])
        for opening in ["{{ s", "*|E", "{% l", "{e"] { #expect(!text.contains(opening)) }
        #expect(text.contains("Unsubscribe: {{ UnsubscribeURL }}"))
    }

    @Test("does not let an article's addresses do so, either", arguments: ["text", "html", "template"])
    func addresses(_ form: String) throws {
        var entry = Entry(title: "A")
        entry.links = [Link("https://ex.example/{{page}}?a=*|UNSUB|*")]
        entry.content = [
            Content(html: "<a href='https://ex.example/{{evil}}?a=*|UNSUB|*&b={%x%}&c=%unsub%&d=[[x]]&e=%20'>x</a>")
        ]
        let options: [(name: String, value: String)] =
            form == "template" ? [("template", "{{#items}}{{url}}{{{body}}}{{/items}}")] : [("form", form)]
        let document = try NewsletterExporter().document(
            Self.feed(), [entry], settings: options + [(name: "sender", value: "ghost")]
        ).bytes
        let text = String(decoding: document, as: UTF8.self)
        for opening in ["{{", "*|UNSUB", "{%", "%unsub", "[[x"] { #expect(!text.contains(opening), "\(opening)") }
        #expect(text.contains("https://ex.example/%7B%7Bevil%7D%7D?a=*%7CUNSUB%7C*"))
        #expect(text.contains("e=%20"))
    }

    @Test("says how many articles it has no room for")
    func full() throws {
        let entries = (0..<60).map { Entry(title: TextConstruct("Title \($0)")) }
        let report = try NewsletterExporter().document(Self.feed(), entries, settings: [("limit", "5")]).report
        #expect(report.losses.map(\.count) == [35])
    }

    @Test(
        "tells by signs what else only looks tell",
        arguments: [
            ("<h2>One</h2><p>x</p><h3>Two</h3><p>y</p>", "## One\n\nx\n\n### Two\n\ny"),
            ("<h4>One</h4><p>x</p>", "## One\n\nx"),
            ("<p>It costs <del>four</del> five, <s></s>all in.</p>", "It costs ~~four~~ five, all in."),
            ("<p><img src=/a.png alt='A door'><img src=/b.png alt='A wall'></p>", "A door\nA wall"),
            ("<p>Ha <img src=/a.png alt='😀'><img src=/b.png alt='😀'></p>", "Ha 😀😀"),
            (
                "<p>See:</p><iframe src='https://www.youtube.com/embed/abc'></iframe>",
                "See:\n\n▶\u{FE0E} youtube.com [1]\n\n[1] https://www.youtube.com/watch?v=abc"
            ),
        ])
    func signs(_ html: String, _ text: String) throws {
        var entry = Entry(title: "T")
        entry.links = [Link("https://reel.example/t")]
        entry.content = [Content(html: html)]
        let whole = try Self.text([entry])
        #expect(whole.contains("\n\n\(text)\n"), "\(whole)")
    }
}
