import Syndicate
import SyndicateRSS
import Testing

/// What an entry becomes, element by element.
@Suite struct ItemTests {
    @Test(arguments: [
        (Identifier("https://reel.example/1", isPermalink: nil), "<guid>https://reel.example/1</guid>"),
        (
            Identifier("https://reel.example/1", isPermalink: true),
            "<guid isPermaLink=\"true\">https://reel.example/1</guid>"
        ),
        (
            Identifier("https://reel.example/1", isPermalink: false),
            "<guid isPermaLink=\"false\">https://reel.example/1</guid>"
        ),
        (Identifier("tag:reel.example,2024:1"), "<guid isPermaLink=\"false\">tag:reel.example,2024:1</guid>"),
        (Identifier("17"), "<guid isPermaLink=\"false\">17</guid>"),
        (Identifier("17", isPermalink: true), "<guid isPermaLink=\"false\">17</guid>"),
        (Identifier("https://reel.example/a b"), "<guid isPermaLink=\"false\">https://reel.example/a b</guid>"),
    ])
    func guid(identifier: Identifier, expected: String) throws {
        let result = try export(.plain, .plain { $0.identifier = identifier })
        #expect(result.item[2] == expected)
        #expect(result.losses.isEmpty == !(identifier.isPermalink == true && identifier.value == "17"))
    }

    @Test(arguments: [
        ([Person(name: "Mara", email: "m@r.example")], ["<author>m@r.example (Mara)</author>"]),
        ([Person(email: "m@r.example")], ["<author>m@r.example</author>"]),
        ([Person(name: "Mara")], ["<dc:creator>Mara</dc:creator>"]),
        ([Person(name: "Mara", email: "not an address")], ["<dc:creator>Mara</dc:creator>"]),
        (
            [Person(uri: "https://m.example/")],
            [
                "<dc:creator syndicate:derived=\"true\">https://m.example/</dc:creator>", "<syndicate:author>",
                "<atom:name syndicate:derived=\"true\">https://m.example/</atom:name>",
                "<atom:uri>https://m.example/</atom:uri>", "</syndicate:author>",
            ]
        ),
        (
            [Person(name: "A"), Person(name: "B", email: "b@r.example")],
            ["<dc:creator>A</dc:creator>", "<author>b@r.example (B)</author>"]
        ),
        (
            [Person(name: "B", email: "b@r.example"), Person(name: "C", email: "c@r.example")],
            [
                "<author syndicate:derived=\"true\">b@r.example (B)</author>",
                "<dc:creator syndicate:derived=\"true\">C</dc:creator>",
                "<syndicate:author>", "<atom:name>B</atom:name>", "<atom:email>b@r.example</atom:email>",
                "</syndicate:author>",
                "<syndicate:author>", "<atom:name>C</atom:name>", "<atom:email>c@r.example</atom:email>",
                "</syndicate:author>",
            ]
        ),
        ([Person()], []),
    ])
    func authors(persons: [Person], expected: [String]) throws {
        let result = try export(.plain, .plain { $0.authors = persons })
        #expect(Array(result.item.dropFirst(3)) == expected)
    }

    @Test func whatIsNotSaidOfPersonsIsReported() throws {
        let entry = Entry.plain {
            $0.authors = [Person(name: "A", email: "no address"), Person(name: "B", email: "b@r.example")]
            $0.contributors = [Person(name: "C", role: "editor")]
        }
        let result = try export(.plain, entry)
        #expect(result.report.losses.map(\.field) == ["authors.email", "contributors"])
        try #require(!result.report.isEmpty)
        #expect(result.report.losses[0].entries == ["https://reel.example/1"])
    }

    @Test(arguments: [
        (TextConstruct("AT&T <b>"), "<title syndicate:is=\"text\">AT&amp;T &lt;b&gt;</title>", true),
        (TextConstruct("AT&T < b"), "<title>AT&amp;T &lt; b</title>", true),
        (TextConstruct(html: "An old film"), "<title syndicate:is=\"html\">An old film</title>", true),
        (TextConstruct(html: "AT&amp;T &lt;b&gt;"), "<title>AT&amp;T &lt;b&gt;</title>", true),
        (TextConstruct(html: "An <em>old</em> <b>film</b>"), "<title>An old film</title>", true),
        (TextConstruct(.text("영화"), language: "ko"), "<title xml:lang=\"ko\">영화</title>", true),
    ])
    func title(title: TextConstruct, expected: String, isWhole: Bool) throws {
        let result = try export(.plain, .plain { $0.title = title })
        #expect(result.item[0] == expected)
        #expect(result.report.isEmpty == isWhole)
    }

    @Test(arguments: [
        (TextConstruct("AT&T"), "<description syndicate:is=\"summary text\">AT&amp;amp;T</description>"),
        (TextConstruct(html: "AT&amp;T"), "<description syndicate:is=\"summary\">AT&amp;amp;T</description>"),
        (TextConstruct(html: "<b>x</b>"), "<description syndicate:is=\"summary\">&lt;b&gt;x&lt;/b&gt;</description>"),
        (TextConstruct("a\r\nb"), "<description syndicate:is=\"summary\">&lt;p&gt;a&lt;br&gt;"),
        (
            TextConstruct(.xhtml([.element(ExtensionElement(.xhtml, "br"))])),
            "<description syndicate:is=\"summary\">&lt;br&gt;</description>"
        ),
    ])
    func summary(summary: TextConstruct, expected: String) throws {
        let result = try export(.plain, .plain { $0.summary = summary })
        #expect(result.item[3] == expected)
    }

    @Test(
        arguments: [
            // A body goes to content:encoded, with or without a summary.
            ([Content(html: "<p>B</p>")], nil, ["content:encoded"]),
            ([Content(html: "<p>B</p>")], "S", ["description", "content:encoded"]),
            ([Content(text: "B")], "S", ["description", "content:encoded"]),
            // It goes back to where it came from, unless a summary is there.
            ([Content(.html("B"), origin: .description)], nil, ["description"]),
            ([Content(.html("B"), origin: .description)], "S", ["description", "content:encoded"]),
            (
                [Content(.html("B"), origin: .description), Content(.html("C"), origin: .encoded)], nil,
                ["description", "content:encoded"]
            ),
            ([Content(.xhtml([.text("B")]), origin: .body)], nil, ["body"]),
            ([Content(.html("B"), origin: .body)], nil, ["content:encoded"]),
            // Empty ones are none.
            ([Content(html: "")], nil, []),
        ] as [([Content], TextConstruct?, [String])])
    func bodies(content: [Content], summary: TextConstruct?, expected: [String]) throws {
        let entry = Entry.plain {
            $0.content = content
            $0.summary = summary
        }
        let result = try export(.plain, entry)
        let names = result.item.dropFirst(3).map { String($0.dropFirst().prefix { $0 != ">" && $0 != " " }) }
        #expect(names == expected)
        #expect(result.report.losses.allSatisfy { $0.reason == "RSS has no plain text; it was written as HTML" })
        #expect(result.text.contains("xmlns:content") == expected.contains("content:encoded"))
    }

    @Test func aBodyWithoutTitleOrSummaryIsTheDescription() throws {
        var entry = Entry()
        entry.content = [Content(html: "<p>A note</p>")]
        let result = try export(.plain, entry)
        #expect(result.item.last == "<description>&lt;p&gt;A note&lt;/p&gt;</description>")
    }

    @Test func plainTextBecomesParagraphs() throws {
        let entry = Entry.plain { $0.content = [Content(text: "\n  one\ntwo & <three>\r\n\r\n\r\nfour  \n\n")] }
        let result = try export(.plain, entry)
        let text = result.item.dropFirst(3).joined(separator: "|")
        #expect(
            text == "<content:encoded>&lt;p&gt;one&lt;br&gt;|two &amp;amp; &amp;lt;three&amp;gt;&lt;/p&gt;|"
                + "&lt;p&gt;four  &lt;/p&gt;</content:encoded>")
    }

    @Test func aSummaryInXHTMLIsReported() throws {
        let result = try export(
            .plain, .plain { $0.summary = TextConstruct(.xhtml([.element(ExtensionElement(.xhtml, "br"))])) })
        #expect(result.item.last?.hasSuffix(">&lt;br&gt;</description>") == true)
        #expect(result.losses.count == 1)
        #expect(result.report.losses.first?.field == "summary")
    }

    @Test func bodiesThatHaveNoPlaceAreReported() throws {
        let entry = Entry.plain {
            $0.links = []
            $0.content = [
                Content(.external(mediaType: "video/mp4", source: "https://reel.example/film.mp4")),
                Content(html: "A"), Content(html: "B"), Content(text: "C"),
                Content(.base64(mediaType: "image/png", "AAAA")),
            ]
        }
        let result = try export(.plain, entry)
        #expect(
            result.item[1...2] == [
                "<atom:link href=\"https://reel.example/film.mp4\" rel=\"alternate\" type=\"video/mp4\" "
                    + "syndicate:is=\"content\"/>",
                "<link syndicate:derived=\"true\">https://reel.example/film.mp4</link>",
            ])
        #expect(result.item.last == "<content:encoded>A</content:encoded>")
        #expect(result.report.losses.map(\.count) == [1, 1, 1, 1])
        #expect(result.report.losses.allSatisfy { $0.field == "content" })
    }

    @Test(
        arguments: [
            (Timestamp.sample, nil, ["<pubDate>Tue, 05 Mar 2024 13:00:00 +0100</pubDate>"], true),
            (
                nil, Timestamp.later,
                [
                    "<pubDate syndicate:derived=\"true\">Wed, 06 Mar 2024 12:00:00 GMT</pubDate>",
                    "<atom:updated>2024-03-06T12:00:00.25Z</atom:updated>",
                ],
                true
            ),
            (
                Timestamp(unparsed: "yesterday"), nil,
                ["<syndicate:date of=\"published\">yesterday</syndicate:date>"], false
            ),
            (
                nil, Timestamp(unparsed: "yesterday"),
                ["<syndicate:date of=\"updated\">yesterday</syndicate:date>"], false
            ),
            (
                Timestamp(lenient: "2024-03-05"), nil,
                ["<pubDate syndicate:value=\"2024-03-05\">Tue, 05 Mar 2024 00:00:00 -0000</pubDate>"], true
            ),
            (
                Timestamp(seconds: 0, offsetMinutes: nil), nil, ["<pubDate>Thu, 01 Jan 1970 00:00:00 -0000</pubDate>"],
                true
            ),
        ] as [(Timestamp?, Timestamp?, [String], Bool)])
    func dates(published: Timestamp?, updated: Timestamp?, expected: [String], isWhole: Bool) throws {
        let entry = Entry.plain {
            $0.published = published
            $0.updated = updated
        }
        let result = try export(.plain, entry)
        #expect(Array(result.item.dropFirst(3)) == expected)
        #expect(result.report.isEmpty == isWhole)
    }

    @Test(arguments: [
        (Category("Film"), "<category>Film</category>", true),
        (
            Category("Film", scheme: "https://s.example/"), "<category domain=\"https://s.example/\">Film</category>",
            true
        ),
        (Category("film", label: "Film"), "<category syndicate:label=\"Film\">film</category>", true),
        (
            Category("https://s.example/#film", label: "Film"),
            "<category syndicate:term=\"https://s.example/#film\">Film</category>", true
        ),
        (Category("Film", label: "Film"), "<category syndicate:label=\"Film\">Film</category>", true),
    ])
    func categories(category: Category, expected: String, isWhole: Bool) throws {
        let result = try export(.plain, .plain { $0.categories = [category] })
        #expect(result.item[3] == expected)
        #expect(result.report.isEmpty == isWhole)
    }

    @Test(
        arguments: [
            ("/2", nil, "https://reel.example/2"),
            ("2", "https://other.example/x/y", "https://other.example/x/2"),
            ("2", "x/", "https://reel.example/x/2"),
            ("https://reel.example/a b\"<>", nil, "https://reel.example/a%20b%22%3C%3E"),
            ("HTTPS://REEL.EXAMPLE/é", nil, "HTTPS://REEL.EXAMPLE/é"),
            ("mailto:a@b.example", nil, "mailto:a@b.example"),
        ] as [(String, String?, String)])
    func addresses(href: String, base: String?, expected: String) throws {
        let entry = Entry.plain {
            $0.links = [Link(href)]
            $0.base = base
        }
        let result = try export(.plain, entry)
        let value = "\(href)".replacing("\"", with: "&quot;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        let mark = href == expected ? "" : " syndicate:value=\"\(value)\""
        #expect(result.item[1] == "<link\(mark)>\(expected)</link>")
    }

    @Test func anAddressWithoutBaseIsKeptAndReported() throws {
        let feed = FeedMetadata(title: "x")
        let result = try export(feed, .plain { $0.links = [Link("/2")] }, isValid: false)
        #expect(result.item[1] == "<link>/2</link>")
        #expect(result.losses.contains("links: an address is relative and nothing says to what"))
    }

    @Test func links() throws {
        let entry = Entry.plain {
            $0.links = [
                Link("https://reel.example/1", hreflang: "en"), Link("https://reel.example/1/ko", hreflang: "ko"),
                Link("https://v.example/", rel: "via", type: "text/html", title: "A & B", length: 7),
            ]
            $0.links[2].language = "en"
            $0.links[1].extensions.attributes = [
                ExtensionAttribute(namespace: "urn:x", name: "y", prefix: "x", value: "<")
            ]
            $0.links[1].extensions.elements = [ExtensionElement(namespace: "urn:x", name: "z", prefix: "x")]
        }
        let result = try export(.plain, entry)
        #expect(
            Array(result.item.filter { !$0.hasPrefix("<title") && !$0.hasPrefix("<guid") }) == [
                "<atom:link href=\"https://reel.example/1\" rel=\"alternate\" hreflang=\"en\"/>",
                "<atom:link href=\"https://reel.example/1/ko\" rel=\"alternate\" hreflang=\"ko\" x:y=\"&lt;\">",
                "<x:z/>",
                "</atom:link>",
                "<atom:link href=\"https://v.example/\" rel=\"via\" type=\"text/html\" title=\"A &amp; B\" length=\"7\" "
                    + "xml:lang=\"en\"/>", "<link>https://reel.example/1</link>",
            ])
        #expect(result.text.contains("xmlns:x=\"urn:x\""))
    }

    @Test func sources() throws {
        var source = FeedMetadata(title: "Elsewhere")
        let without = try export(.plain, .plain { $0.source = Source(source) })
        #expect(without.losses == ["source: the source has no address"])
        source.links = [Link("https://e.example/")]
        let with = try export(.plain, .plain { $0.source = Source(source) })
        #expect(with.item[3] == "<source url=\"https://e.example/\">Elsewhere</source>")
        #expect(with.losses == ["source: RSS says address and title of the source alone"])
    }
}
