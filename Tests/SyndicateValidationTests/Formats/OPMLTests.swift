import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct OPMLTests {
    static func document(_ version: String = "2.0", head: String = "", body: String = "<outline text=\"a\"/>") -> String
    {
        """
        <?xml version="1.0" encoding="utf-8"?>
        <opml version="\(version)">
        <head>
        \(head)
        </head>
        <body>
        \(body)
        </body>
        </opml>
        """
    }

    static let heads: [(String, [String])] = [
        ("<title>Films</title><ownerName>Mara</ownerName><ownerEmail>mara@reel.example</ownerEmail>", []),
        (
            "<dateCreated>Sun, 01 Mar 2026 09:30:00 GMT</dateCreated><dateModified>1 Mar 2026 09:30 GMT</dateModified>",
            []
        ),
        ("<dateCreated>2026-03-01</dateCreated>", ["invalid-rfc2822-date dateCreated"]),
        ("<dateModified>Mon, 01 Mar 2026 09:30:00 GMT</dateModified>", ["incorrect-dow dateModified"]),
        ("<ownerEmail>Mara</ownerEmail>", ["invalid-contact ownerEmail"]),
        ("<ownerEmail>Mara Lind &lt;mara@reel.example></ownerEmail>", []),
        ("<ownerId>https://reel.example/mara</ownerId><docs>http://opml.org/spec2.opml</docs>", []),
        ("<ownerId>mara</ownerId>", ["invalid-url-attribute ownerId"]),
        ("<expansionState>1, 6,13</expansionState>", []), ("<expansionState/>", []),
        ("<expansionState>1;6</expansionState>", ["invalid-expansion-state expansionState"]),
        ("<expansionState>1,</expansionState>", ["invalid-expansion-state expansionState"]),
        ("<vertScrollState>1</vertScrollState><windowTop>-20</windowTop><windowLeft>0</windowLeft>", []),
        ("<vertScrollState>one</vertScrollState>", ["invalid-positive-integer vertScrollState"]),
        ("<windowRight>wide</windowRight>", ["invalid-positive-integer windowRight"]),
        ("<title>a</title><title>b</title>", ["duplicate-element title"]),
        ("<outline text=\"a\"/>", ["undefined-element outline"]), ("Films", ["unexpected-text head"]),
        ("<podcast:season xmlns:podcast=\"https://podcastindex.org/namespace/1.0\">2</podcast:season>", []),
    ]

    @Test(arguments: heads) func head(_ head: String, _ expected: [String]) {
        let found = Findings.of(Self.document(head: head))
        #expect(found.map(\.summary) == expected.map { $0 + " line 4" })
        #expect(found.allSatisfy { $0.parent == ($0.element == "head" ? "opml" : "head") })
    }

    static let outlines: [(String, [String])] = [
        ("<outline text=\"a\"><outline text=\"b\"/></outline>", []),
        ("<outline/>", ["missing-attribute outline"]),
        ("<outline title=\"a\" type=\"x\"/>", ["missing-attribute outline"]),
        ("<outline text=\"a\" created=\"Sun, 01 Mar 2026 09:30:00 GMT\" category=\"/a/b,c\"/>", []),
        ("<outline text=\"a\" created=\"today\"/>", ["invalid-rfc2822-date created"]),
        ("<outline text=\"a\" isComment=\"true\" isBreakpoint=\"False\"/>", []),
        ("<outline text=\"a\" isComment=\"1\"/>", ["invalid-true-false isComment"]),
        ("<outline text=\"a\" isBreakpoint=\"\"/>", ["invalid-true-false isBreakpoint"]),
        (
            "<outline text=\"a\" type=\"rss\" title=\"a\" xmlUrl=\"https://reel.example/rss\" htmlUrl=\"https://reel.example/\" language=\"en\" version=\"RSS2\"/>",
            []
        ),
        ("<outline text=\"a\" type=\"RSS\" title=\"a\"/>", ["missing-xml-url outline"]),
        ("<outline text=\"a\" type=\"rss\" xmlUrl=\"https://reel.example/rss\"/>", ["missing-title-attr outline"]),
        ("<outline text=\"a\" type=\"rss\" title=\"a\" xmlUrl=\"rss\"/>", ["invalid-full-link xmlUrl"]),
        (
            "<outline text=\"a\" type=\"rss\" title=\"a\" xmlUrl=\"https://reel.example/rss\" version=\"3\"/>",
            ["invalid-outline-version outline"]
        ),
        ("<outline text=\"a\" type=\"rss\" title=\"a\" xmlUrl=\"https://reel.example/rss\" version=\"ATOM\"/>", []),
        (
            "<outline text=\"a\" type=\"rss\" title=\"a\" xmlUrl=\"https://reel.example/rss\" language=\"xxx-\"/>",
            ["invalid-language language"]
        ),
        ("<outline text=\"a\" xmlUrl=\"https://reel.example/rss\"/>", ["missing-outline-type outline"]),
        ("<outline text=\"a\" htmlUrl=\"reel\" type=\"x\"/>", ["invalid-full-link htmlUrl"]),
        ("<outline text=\"a\" type=\"link\" url=\"https://reel.example/\"/>", []),
        ("<outline text=\"a\" type=\"link\"/>", ["missing-url-attr outline"]),
        ("<outline text=\"a\" type=\"include\"/>", ["missing-url-attr outline"]),
        ("<outline text=\"a\" type=\"song\" f=\"a.mp3\"/>", []),
        ("<outline text=\"a\" type=\"x\" xmlurl=\"https://reel.example/rss\"/>", ["unexpected-attribute outline"]),
        ("<outline text=\"a\">b</outline>", ["unexpected-text outline"]),
        ("<outline text=\"a\"><line/></outline>", ["undefined-element line"]),
    ]

    @Test(arguments: outlines) func outline(_ outline: String, _ expected: [String]) {
        let found = Findings.of(Self.document(body: outline))
        #expect(found.map(\.summary) == expected.map { $0 + " line 7" })
    }

    @Test func typesOfVersion1() {
        let outline = "<outline text=\"a\" type=\"song\"/>"
        #expect(Findings.rules(Self.document("1.1", body: outline)) == ["invalid-outline-type"])
        #expect(Findings.rules(Self.document("2.0", body: outline)) == [])
    }

    @Test(arguments: ["1.0", "1.1", "2.0"]) func known(_ version: String) {
        #expect(Findings.rules(Self.document(version)) == [])
    }

    @Test(arguments: ["", "2", "3.0"]) func unknown(_ version: String) {
        #expect(Findings.of(Self.document(version)).map(\.summary) == ["invalid-opml-version opml line 2"])
    }

    @Test func partsAreNeeded() {
        let whole = Self.document()
        #expect(
            Findings.of("<opml version=\"2.0\"/>").filter { $0.level == .error }.map(\.element) == ["head", "body"])
        #expect(Findings.rules(whole.replacing("<outline text=\"a\"/>", with: "")) == ["missing-element"])
        #expect(Findings.rules(whole.replacing(" version=\"2.0\"", with: "")) == ["missing-attribute"])
        #expect(
            Findings.rules(whole.replacing("</opml>", with: "<outline text=\"a\"/></opml>")) == ["undefined-element"])
    }

    @Test func attributesOfTheW3C() {
        let outline = Self.document(body: "<outline text=\"a\" type=\"song\" f=\"a.mp3\"/>")
        #expect(Findings.rules(outline, profile: .w3c) == ["unexpected-attribute"])
    }
}
