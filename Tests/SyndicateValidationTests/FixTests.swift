import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct FixTests {
    private static let feed = """
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
          <title>The Late Reel</title>
          <id>tag:reel.example,2026:feed</id>
          <link rel="self" href="https://reel.example/feed.atom"/>
          <author><name>Mara</name></author>
          <updated>2026-03-01 09:30:00+01:00</updated>
          <entry>
            <title>Rain at noon</title>
            <id> tag:reel.example,2026:1 </id>
            <updated>Sun, 01 Mar 2026 08:30:00 GMT</updated>
            <link href="https://reel.example/1"/>
            <summary>Short.</summary>
          </entry>
        </feed>

        """

    @Test func datesAndSpacesAreMended() {
        let fixed = FixedDocument(Array(Self.feed.utf8), path: "feed.atom", validator: FeedValidator())
        let wanted = Self.feed.replacing("2026-03-01 09:30:00+01:00", with: "2026-03-01T09:30:00+01:00")
            .replacing("Sun, 01 Mar 2026 08:30:00 GMT", with: "2026-03-01T08:30:00Z")
            .replacing("> tag:reel.example,2026:1 <", with: ">tag:reel.example,2026:1<")
        #expect(String(decoding: fixed.bytes, as: UTF8.self) == wanted)
        #expect(
            fixed.applied.map(\.rule.id) == ["invalid-rfc3339-date", "unexpected-whitespace", "invalid-rfc3339-date"])
        #expect(fixed.report.findings == [])
    }

    @Test func theByteOrderMarkAndLineEndsStay() {
        let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.feed.replacing("\n", with: "\r\n").utf8)
        let fixed = FixedDocument(bytes, path: "feed.atom", validator: FeedValidator())
        #expect(fixed.bytes.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(fixed.bytes.count { $0 == 0x0D } == bytes.count { $0 == 0x0D })
        #expect(fixed.report.findings == [])
    }

    @Test func whatCannotBeUnderstoodOtherwiseIsEscaped() {
        let broken = "\n" + Self.feed.replacing("Short.", with: "Salt & pepper&nbsp;at 2 < 3")
        let fixed = FixedDocument(Array(broken.utf8), path: "feed.atom", validator: FeedValidator())
        let text = String(decoding: fixed.bytes, as: UTF8.self)
        #expect(text.hasPrefix("<?xml"))
        #expect(text.contains("Salt &amp; pepper&#160;at 2 &lt; 3"))
        #expect(fixed.report.count(.error) == 0, "\(fixed.report.findings.map(\.message))")
    }

    @Test func whatIsNotWellFormedStays() {
        let bytes = Array(Self.feed.replacing("Short.", with: "Salt <b>and pepper").utf8)
        let fixed = FixedDocument(bytes, path: "feed.atom", validator: FeedValidator())
        #expect(fixed.refusal == .malformed)
        #expect(fixed.bytes == bytes)
    }

    @Test(arguments: ["<?xml version=\"1.0\"?>\n", "<?xml version='1.0' standalone='yes'?>\n", ""])
    func theEncodingIsDeclaredWhereThatIsAskedFor(start: String) {
        var options = ValidationOptions()
        options.levels["missing-encoding"] = .warning
        let bytes = Array(Self.feed.replacing("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n", with: start).utf8)
        let fixed = FixedDocument(bytes, path: "feed.atom", validator: FeedValidator(options))
        #expect(fixed.applied.contains { $0.rule == .missingEncoding })
        #expect(fixed.report.findings == [])
        #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("encoding=\"utf-8\""))
    }

    @Test func theSelfLinkIsAddedWhereTheAddressIsKnown() {
        let bytes = Array(
            Self.feed.replacing("  <link rel=\"self\" href=\"https://reel.example/feed.atom\"/>\n", with: "").utf8)
        let fixed = FixedDocument(
            bytes, path: "feed.atom", address: "https://reel.example/a?b&c", validator: FeedValidator())
        #expect(String(decoding: fixed.bytes, as: UTF8.self).contains("href=\"https://reel.example/a?b&amp;c\""))
        #expect(fixed.report.findings == [])
    }

    @Test func aDiffIsWhatPatchReads() {
        let old = Array("a\nb\nc\nd\ne\nf\ng\nh".utf8)
        let new = Array("a\nb\nc\nD\nD\ne\nf\ng\nh".utf8)
        #expect(
            UnifiedDiff.of(old, new, path: "x") == """
                --- a/x
                +++ b/x
                @@ -1,7 +1,8 @@
                 a
                 b
                 c
                -d
                +D
                +D
                 e
                 f
                 g

                """)
        #expect(UnifiedDiff.of(old, old, path: "x") == "")
        #expect(UnifiedDiff.of(Array("a".utf8), Array("a\n".utf8), path: "x").contains("\\ No newline"))
    }
}
