import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct RSSChannelTests {
    /// A feed that nothing is to be said of; `@` is in its channel.
    static let feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
        <title>The Late Reel</title>
        <link>https://reel.example/</link>
        <description>Films, seen late</description>
        <language>en</language>
        <atom:link href="https://reel.example/feed.rss" rel="self" type="application/rss+xml"/>
        @
        <item><title>Rain at noon</title><guid>https://reel.example/1</guid></item>
        </channel>
        </rss>
        """

    static let cases = [
        RuleCase(
            .invalidRFC2822Date, "pubDate", hit: "<pubDate>yesterday</pubDate>",
            miss: "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>"),
        RuleCase(
            .invalidRFC2822Date, hit: "<lastBuildDate>2026-03-01</lastBuildDate>",
            miss: "<lastBuildDate>1 Mar 2026 09:30 +0900</lastBuildDate>"),
        RuleCase(
            .invalidContact, "managingEditor", hit: "<managingEditor>Mara Lind</managingEditor>",
            miss: "<managingEditor>mara@reel.example (Mara Lind)</managingEditor>"),
        RuleCase(
            .invalidContact, hit: "<webMaster>Mara (mara@reel.example)</webMaster>",
            miss: "<webMaster>web+master@reel.example (Ole)</webMaster>"),
        RuleCase(
            .missingRealName, hit: "<webMaster>ole@reel.example</webMaster>",
            miss: "<webMaster>ole@reel.example (Ole)</webMaster>"),
        RuleCase(
            .emailFormat, hit: "<webMaster>Ole &lt;ole@reel.example></webMaster>",
            miss: "<webMaster>mailto:ole@reel.example%20(Ole)</webMaster>"),
        RuleCase(.missingElement, "url", hit: "<image/>", miss: image()),
        RuleCase(
            .invalidFullLink, "docs", hit: "<docs>/rss</docs>",
            miss: "<docs>https://www.rssboard.org/rss-specification</docs>"),
        RuleCase(.invalidPositiveInteger, "ttl", hit: "<ttl>0</ttl>", miss: "<ttl>60</ttl>"),
        RuleCase(.invalidPositiveInteger, hit: "<ttl>1.5</ttl>", miss: "<ttl> 90 </ttl>"),
        RuleCase(.invalidPositiveInteger, hit: "<ttl>-1</ttl>", miss: "<ttl>1440</ttl>"),
        RuleCase(.notBlank, "ttl", hit: "<ttl/>", miss: "<ttl>5</ttl>"),
        RuleCase(
            .duplicateElement, "generator", hit: "<generator>a</generator><generator>b</generator>",
            miss: "<generator>a</generator>"),
        RuleCase(
            .duplicateElement, "copyright", hit: "<copyright>a</copyright><copyright>b</copyright>",
            miss: "<category>a</category><category>b</category>"),
        RuleCase(.duplicateElement, "title", hit: "<title>Again</title>", miss: "<rating>(PICS-1.1)</rating>"),
        RuleCase(.undefinedElement, "pubdate", hit: "<pubdate>Sun, 01 Mar 2026 09:30:00 GMT</pubdate>", miss: ""),
        RuleCase(.undefinedElement, "textinput", hit: "<textinput/>", miss: ""),
        RuleCase(
            .undefinedElement, "b", hit: "<copyright>by <b>us</b></copyright>", miss: "<copyright>by us</copyright>"),
        RuleCase(
            .unexpectedAttribute, "category", hit: "<category scheme='x'>a</category>",
            miss: "<category domain='x'>a</category>"),
        RuleCase(.unexpectedText, "channel", hit: "Films", miss: "<!-- Films -->"),
        RuleCase(.noBlink, hit: "<blink>now</blink>", miss: ""),
        RuleCase(
            .missingTitle,
            hit: "<image><url>https://reel.example/a.png</url><link>https://reel.example/</link></image>", miss: image()
        ),
        RuleCase(
            .missingLink, hit: "<image><url>https://reel.example/a.png</url><title>The Late Reel</title></image>",
            miss: image()),
        RuleCase(
            .missingElement, "url",
            hit: "<image><title>The Late Reel</title><link>https://reel.example/</link></image>", miss: image()),
        RuleCase(.imageTitleDoesntMatch, hit: image(title: "Reel"), miss: image()),
        RuleCase(.imageLinkDoesntMatch, hit: image(link: "https://reel.example/home"), miss: image()),
        RuleCase(
            .imageURLFormat, hit: image(url: "https://reel.example/a.tiff"),
            miss: image(url: "https://reel.example/a.JPG")),
        RuleCase(
            .imageURLFormat, hit: image(url: "https://reel.example/a.svg?b=1"),
            miss: image(url: "https://reel.example/logo")),
        RuleCase(.invalidWidth, hit: image(more: "<width>145</width>"), miss: image(more: "<width>144</width>")),
        RuleCase(.invalidWidth, hit: image(more: "<width>wide</width>"), miss: image(more: "<width>1</width>")),
        RuleCase(.invalidWidth, hit: image(more: "<width>88px</width>"), miss: image(more: "<width>88</width>")),
        RuleCase(.invalidHeight, hit: image(more: "<height>401</height>"), miss: image(more: "<height>400</height>")),
        RuleCase(.invalidHeight, hit: image(more: "<height>0</height>"), miss: image(more: "<height>31</height>")),
        RuleCase(
            .duplicateElement, "image", hit: image() + image(), miss: image(more: "<description>Our sign</description>")
        ),
        RuleCase(
            .missingAttribute, "cloud", hit: "<cloud domain='a.example' port='80' path='/' registerProcedure='r'/>",
            miss: cloud()),
        RuleCase(
            .missingAttribute, "cloud",
            hit: "<cloud domain='a.example' path='/' registerProcedure='r' protocol='soap'/>", miss: cloud()),
        RuleCase(.invalidIntegerAttribute, "cloud", hit: cloud(port: "http"), miss: cloud(port: "8080")),
        RuleCase(.invalidIntegerAttribute, hit: cloud(port: "0"), miss: cloud(port: "65535")),
        RuleCase(.invalidIntegerAttribute, hit: cloud(port: "65536"), miss: cloud(port: "1")),
        RuleCase(.invalidCloudProtocol, hit: cloud(protocol: "XML-RPC"), miss: cloud(protocol: "http-post")),
        RuleCase(.missingElement, "hour", hit: "<skipHours/>", miss: "<skipHours><hour>0</hour></skipHours>"),
        RuleCase(
            .invalidHour, hit: "<skipHours><hour>25</hour></skipHours>", miss: "<skipHours><hour>23</hour></skipHours>"),
        RuleCase(
            .invalidHour, hit: "<skipHours><hour>-1</hour></skipHours>", miss: "<skipHours><hour>7</hour></skipHours>"),
        RuleCase(
            .useZeroForMidnight, hit: "<skipHours><hour>24</hour></skipHours>",
            miss: "<skipHours><hour>00</hour></skipHours>"),
        RuleCase(
            .duplicateValue, "hour", hit: "<skipHours><hour>7</hour><hour>07</hour></skipHours>",
            miss: "<skipHours><hour>7</hour><hour>8</hour></skipHours>"),
        RuleCase(
            .duplicateValue, "hour", hit: "<skipHours><hour>0</hour><hour>24</hour></skipHours>",
            miss: "<skipHours><hour>0</hour><hour>12</hour></skipHours>"),
        RuleCase(.notEnoughHoursInTheDay, hit: hours(25), miss: hours(24)),
        RuleCase(.missingElement, "day", hit: "<skipDays></skipDays>", miss: "<skipDays><day>Monday</day></skipDays>"),
        RuleCase(
            .invalidDay, hit: "<skipDays><day>Mon</day></skipDays>",
            miss: "<skipDays><day>Sunday</day><day>Saturday</day></skipDays>"),
        RuleCase(
            .duplicateValue, "day", hit: "<skipDays><day>Friday</day><day>Friday</day></skipDays>",
            miss: "<skipDays><day>Friday</day><day>Monday</day></skipDays>"),
        RuleCase(.eightDaysAWeek, hit: days(8), miss: days(7)),
        RuleCase(.undefinedElement, "days", hit: "<skipDays><day>Friday</day><days>Monday</days></skipDays>", miss: ""),
        RuleCase(
            .ratingNotPICS, hit: "<rating>five stars</rating>",
            miss: "<rating>(PICS-1.1 \"https://r.example/\" l r (s 0))</rating>"),
        RuleCase(
            .misplacedItem, "item",
            hit: "<item><title>Early</title><guid>https://reel.example/0</guid></item><ttl>60</ttl>",
            miss: "<ttl>60</ttl><item><title>Early</title><guid>https://reel.example/0</guid></item>"),
        RuleCase(
            .duplicateSemantics, "channel",
            hit:
                "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate><x:date xmlns:x='http://purl.org/dc/elements/1.1/'>2026-03-01</x:date>",
            miss: "<pubDate>Sun, 01 Mar 2026 09:30:00 GMT</pubDate>"),
    ]

    @Test(arguments: cases) func channel(_ ruleCase: RuleCase) { ruleCase.check(in: Self.feed) }

    @Test func nothingIsSaidOfAGoodFeed() {
        let whole = Self.feed.replacing(
            "@", with: Self.image() + Self.cloud() + "<docs>https://www.rssboard.org/rss-specification</docs>")
        #expect(Findings.rules(whole) == [])
        #expect(Findings.rules(whole, profile: .rssProfile) == [])
    }

    @Test(arguments: ["title", "link", "description"]) func channelNeeds(_ name: String) throws {
        let lines = Self.feed.split(separator: "\n").filter { !$0.hasPrefix("<\(name)>") && $0 != "@" }
        let found = try #require(Findings.of(lines.joined(separator: "\n")).first)
        #expect(found.rule.id == "missing-\(name)")
        #expect(found.element == name)
        #expect(found.parent == "channel")
        #expect(found.start.line == 3)
    }

    @Test func theSelfLinkIsPutIn() throws {
        let feed = Self.feed.replacing("@", with: "").split(separator: "\n").filter { !$0.hasPrefix("<atom:link") }
            .joined(separator: "\n")
        #expect(Findings.rules(feed) == ["missing-atom-self-link"])
        let fixed = FixedDocument(
            Array(feed.utf8), path: "feed", address: "https://reel.example/a?b&c", validator: FeedValidator())
        #expect(fixed.report.findings == [])
        #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("href=\"https://reel.example/a?b&amp;c\""))
    }

    @Test func theSelfLinkLeadsToTheFeed() {
        let feed = Self.feed.replacing("@", with: "")
        #expect(Findings.of(feed, address: "https://reel.example/feed.rss").isEmpty)
        #expect(Findings.of(feed, address: "https://reel.example/other.rss").map(\.rule) == [.selfDoesntMatchLocation])
    }

    @Test func textsThatMustBeThereSaySomething() {
        let feed = Self.feed.replacing("@", with: "").replacing(">Films, seen late<", with: "> <")
        #expect(Findings.of(feed).map(\.summary) == ["not-blank description line 6"])
        #expect(!Findings.rules(feed, profile: .w3c).contains("not-blank"))
        let input =
            "<textInput><title/><description/><name/><link>https://reel.example/s</link></textInput><category/>"
        let rules = Findings.rules(Self.feed.replacing("@", with: input))
        #expect(rules == ["avoid-text-input"] + [String](repeating: "not-blank", count: 4))
    }

    @Test func manyImagesTakeNoTime() {
        let images = String(repeating: Self.image(title: "Reel"), count: 300)
        let found = Findings.of(Self.feed.replacing("@", with: images))
        #expect(found.last { $0.rule == .duplicateElement }?.path == "/rss/channel/image[300]")
        #expect(found.count { $0.rule == .imageTitleDoesntMatch } == 4)
    }

    @Test func theLanguageIsAskedFor() {
        let feed = Self.feed.replacing("@", with: "").replacing("<language>en</language>", with: "")
        #expect(Findings.rules(feed) == ["missing-dc-language"])
        #expect(Findings.rules(feed.replacing("version=\"2.0\"", with: "version=\"2.0\" xml:lang=\"en\"")) == [])
        #expect(
            Findings.rules(feed.replacing("<channel>", with: "<channel><language>Klingon</language>")) == [
                "invalid-language"
            ])
    }

    static func image(
        url: String = "https://reel.example/a.png", title: String = "The Late Reel",
        link: String = "https://reel.example/", more: String = ""
    ) -> String {
        "<image><url>\(url)</url><title>\(title)</title><link>\(link)</link>\(more)</image>"
    }

    static func cloud(port: String = "80", protocol: String = "xml-rpc") -> String {
        "<cloud domain='a.example' port='\(port)' path='/RPC2' registerProcedure='r' protocol='\(`protocol`)'/>"
    }

    static func hours(_ count: Int) -> String {
        "<skipHours>" + (0..<count).map { "<hour>\($0 % 24)</hour>" }.joined() + "</skipHours>"
    }

    static func days(_ count: Int) -> String {
        let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        return "<skipDays>" + (0..<count).map { "<day>\(names[$0 % 7])</day>" }.joined() + "</skipDays>"
    }
}
