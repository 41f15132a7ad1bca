import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct RDFTests {
    /// A feed of RSS 1.0 that nothing is to be said of; `@` is in its item.
    static let rss10 = """
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xml:lang="en">
        <channel rdf:about="https://reel.example/rss">
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films, seen late</description>
        <image rdf:resource="https://reel.example/a.png"/>
        <items>
        <rdf:Seq>
        <rdf:li rdf:resource="https://reel.example/1"/>
        </rdf:Seq>
        </items>
        <textinput rdf:resource="https://reel.example/s"/>
        </channel>
        <image rdf:about="https://reel.example/a.png">
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <url>https://reel.example/a.png</url>
        </image>
        <item rdf:about="https://reel.example/1">
        <title>Rain at noon</title>
        <link>https://reel.example/1</link>
        @
        </item>
        <textinput rdf:about="https://reel.example/s">
        <title>Search</title>
        <description>Find a film</description>
        <name>q</name>
        <link>https://reel.example/s</link>
        </textinput>
        </rdf:RDF>
        """

    /// The same in RSS 1.1.
    static let rss11 = """
        <?xml version="1.0" encoding="utf-8"?>
        <Channel xmlns="http://purl.org/net/rss1.1#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:foaf="http://xmlns.com/foaf/0.1/" xml:lang="en" \
        rdf:about="https://reel.example/rss">
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films, seen late</description>
        <image rdf:parseType="Resource">
        <title>The Late Reel</title>
        <url>https://reel.example/a.png</url>
        </image>
        <items rdf:parseType="Collection">
        <item rdf:about="https://reel.example/1">
        <title>Rain at noon</title>
        <link>https://reel.example/1</link>
        @
        </item>
        </items>
        </Channel>
        """

    static let cases = [
        RuleCase(
            .invalidRDF, "description", hit: "<description>An <i>old</i> film</description>",
            miss: "<description>An old film</description>"),
        RuleCase(
            .invalidRDF, "dc:creator", hit: "<dc:creator>Mara <foaf:Person/></dc:creator>",
            miss: "<dc:creator>Mara Lind</dc:creator>"),
        RuleCase(
            .invalidRDF, "dc:creator", hit: "<dc:creator><foaf:Person/><foaf:Person/></dc:creator>",
            miss: "<dc:creator><foaf:Person foaf:name='Mara'/></dc:creator>"),
        RuleCase(
            .invalidRDF, "foaf:Person",
            hit: "<dc:creator><foaf:Person rdf:resource='https://reel.example/m'/></dc:creator>",
            miss: "<dc:creator rdf:resource='https://reel.example/m'/>"),
        RuleCase(
            .invalidRDF, "dc:creator", hit: "<dc:creator rdf:about='https://reel.example/m'/>",
            miss: "<dc:creator rdf:nodeID='m'/>"),
        RuleCase(
            .invalidRDF, "dc:creator",
            hit: "<dc:creator rdf:resource='https://reel.example/m'><foaf:Person/></dc:creator>",
            miss: "<dc:creator><foaf:Person rdf:about='https://reel.example/m'/></dc:creator>"),
        RuleCase(
            .invalidRDF, "dc:creator", hit: "<dc:creator rdf:resource='https://reel.example/m' rdf:nodeID='m'/>",
            miss: "<dc:creator rdf:parseType='Resource'><foaf:name>Mara</foaf:name></dc:creator>"),
        RuleCase(
            .invalidRDF, "foaf:Person",
            hit: "<dc:creator><foaf:Person rdf:about='https://reel.example/m' rdf:ID='m'/></dc:creator>",
            miss: "<dc:creator><rdf:Description rdf:ID='m'><foaf:name>Mara</foaf:name></rdf:Description></dc:creator>"),
        RuleCase(
            .invalidRDF, "rdf:li", hit: "<dc:creator><rdf:li/></dc:creator>",
            miss: "<dc:creator><rdf:Bag><rdf:li>Mara</rdf:li><rdf:li>Ole</rdf:li></rdf:Bag></dc:creator>"),
        RuleCase(
            .invalidRDF, "foaf:Person", hit: "<dc:creator><foaf:Person>Mara</foaf:Person></dc:creator>",
            miss:
                "<dc:creator rdf:parseType='Literal'>The <b xmlns='http://www.w3.org/1999/xhtml'>Mara</b></dc:creator>"),
        RuleCase(
            .undefinedElement, "pubDate", hit: "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>",
            miss: "<dc:date>2026-03-01</dc:date>"),
        RuleCase(.undeterminableVocabulary, "note", hit: "<note xmlns=''>seen twice</note>", miss: ""),
        RuleCase(.duplicateElement, "title", hit: "<title>Again</title>", miss: "<description/>"),
        RuleCase(
            .unexpectedAttribute, "description", hit: "<description type='html'>a</description>",
            miss: "<description>a</description>"),
    ]

    @Test(arguments: cases) func ofItems(_ ruleCase: RuleCase) {
        ruleCase.check(in: Self.rss10)
        ruleCase.check(in: Self.rss11)
    }

    /// What is changed in the feed of RSS 1.0, and what is found then.
    static let changes10: [(String, String, [String])] = [
        (" rdf:about=\"https://reel.example/rss\"", "", ["missing-attribute channel line 3"]),
        (
            "<channel rdf:about=\"https://reel.example/rss\">", "<channel rdf:about=\"http:///rss\">",
            ["invalid-link channel line 3"]
        ),
        (
            "<title>The Late Reel</title>\n<link>https://reel.example/</link>\n<d", "<d",
            ["missing-title title line 3", "missing-link link line 3"]
        ),
        ("<description>Films, seen late</description>", "", ["missing-description description line 3"]),
        ("<title>Rain at noon</title>", "", ["missing-element title line 20"]),
        ("<link>https://reel.example/1</link>", "<link>1</link>", ["invalid-full-link link line 22"]),
        ("<url>https://reel.example/a.png</url>", "", ["missing-element url line 15"]),
        ("<name>q</name>", "", ["missing-element name line 25"]),
        ("<rdf:li rdf:resource=", "<rdf:li resource=", []),
        (
            "<rdf:li rdf:resource=\"https://reel.example/1\"/>", "<rdf:li rdf:resources=\"https://reel.example/1\"/>",
            [
                "missing-attribute rdf:li line 10", "unexpected-attribute rdf:li line 10",
                "dangling-rdf-reference item line 20",
            ]
        ),
        (
            "<rdf:li rdf:resource=\"https://reel.example/1\"/>", "<rdf:li rdf:resource=\"https://reel.example/2\"/>",
            ["dangling-rdf-reference rdf:li line 10", "dangling-rdf-reference item line 20"]
        ),
        ("<image rdf:resource=\"https://reel.example/a.png\"/>", "", ["dangling-rdf-reference image line 15"]),
        (
            "<item rdf:about=\"https://reel.example/1\">", "<item rdf:about=\"https://reel.example/rss\">",
            [
                "dangling-rdf-reference rdf:li line 10", "duplicate-value rdf:about line 20",
                "dangling-rdf-reference item line 20",
            ]
        ),
        ("<rdf:Seq>", "<rdf:Bag>", ["undefined-element rdf:Bag line 9", "dangling-rdf-reference item line 20"]),
        (
            "<textinput rdf:resource=\"https://reel.example/s\"/>",
            "<language>en</language><textinput rdf:resource=\"https://reel.example/s\"/>",
            ["undefined-element language line 13"]
        ),
        (" xml:lang=\"en\"", "", ["missing-dc-language language line 3"]),
        ("<channel ", "<channel/>\n<channel ", ["missing-attribute channel line 3"]),
    ]

    @Test(arguments: changes10) func changed(_ old: String, _ new: String, _ expected: [String]) {
        var feed = Self.rss10.replacing("@", with: "").replacing(old, with: new)
        if new == "<rdf:Bag>" { feed = feed.replacing("</rdf:Seq>", with: "</rdf:Bag>") }
        let found = Findings.of(feed).map(\.summary)
        if new.hasPrefix("<channel/>") {
            #expect(found.first == expected.first)
            #expect(found.contains("duplicate-element channel line 4"))
        } else {
            #expect(found == expected)
        }
    }

    /// The same of RSS 1.1.
    static let changes11: [(String, String, [String])] = [
        (" \\\nrdf:about=\"https://reel.example/rss\"", "", []),
        (" rdf:about=\"https://reel.example/rss\"", "", ["missing-attribute Channel line 2"]),
        (" rdf:about=\"https://reel.example/1\"", "", []),
        (" rdf:parseType=\"Collection\"", "", ["missing-attribute items line 10"]),
        (" rdf:parseType=\"Resource\"", " rdf:parseType=\"Literal\"", ["invalid-rdf image line 6"]),
        ("<url>https://reel.example/a.png</url>", "", ["missing-element url line 6"]),
        (
            "<url>https://reel.example/a.png</url>",
            "<url>https://reel.example/a.png</url><link>https://reel.example/x</link>",
            ["image-link-doesnt-match link line 8"]
        ),
        (
            "http://purl.org/net/rss1.1#", "http://purl.org/net/rss1.2#",
            ["invalid-namespace Channel line 2", "unknown-namespace - line 2"]
        ),
        (
            "<link>https://reel.example/1</link>",
            "<dc:creator><foaf:Person><title>Dr</title></foaf:Person></dc:creator><link>https://reel.example/1</link>",
            ["undefined-element title line 13"]
        ),
    ]

    @Test(arguments: changes11) func changed11(_ old: String, _ new: String, _ expected: [String]) {
        let feed = Self.rss11.replacing("@", with: "").replacing(old, with: new)
        #expect(Findings.of(feed).map(\.summary) == expected)
    }

    /// RSS 1.1 keeps its own words for itself.
    @Test func wordsOfRSSAreNotThoseOfOthers() {
        let item = "<dc:creator xmlns:r='http://purl.org/net/rss1.1#'><foaf:Person r:title='Dr'/></dc:creator>"
        let found = Findings.of(Self.rss11.replacing("@", with: item))
        #expect(found.filter { $0.level == .error }.map(\.summary) == ["unexpected-attribute foaf:Person line 14"])
    }

    /// The W3C validator takes each identifier of a thing for unique.
    @Test func thingsMayBeSpokenOfTwice() {
        let item = "<dc:creator><foaf:Person rdf:about='https://reel.example/1'/></dc:creator>"
        #expect(Findings.rules(Self.rss11.replacing("@", with: item)) == [])
        #expect(Findings.rules(Self.rss11.replacing("@", with: item), profile: .w3c) == ["duplicate-value"])
    }

    @Test func rss090HasNoIdentifiers() {
        let feed = """
            <?xml version="1.0" encoding="utf-8"?>
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/" xml:lang="en">
            <channel><title>The Late Reel</title><link>https://reel.example/</link><description>Films</description></channel>
            <image><title>The Late Reel</title><url>https://reel.example/a.png</url><link>https://reel.example/</link></image>
            <item><title>Rain</title><link>https://reel.example/1</link></item>
            <textinput><title>Search</title><description>Find</description><name>q</name><link>https://reel.example/s</link></textinput>
            </rdf:RDF>
            """
        #expect(Findings.rules(feed) == [])
        #expect(Findings.rules(feed.replacing("<title>Rain</title>", with: "")) == ["missing-element"])
        #expect(
            Findings.rules(feed.replacing("<name>q</name>", with: "<q/>")) == ["missing-element", "undefined-element"])
    }

    @Test func deepThingsAreNotFollowedForever() {
        let deep = String(repeating: "<foaf:a>", count: 20_000) + String(repeating: "</foaf:a>", count: 20_000)
        let feed = Self.rss10.replacing("@", with: "<dc:creator>" + deep + "</dc:creator>")
        #expect(Findings.of(feed).count < 10)
    }
}
