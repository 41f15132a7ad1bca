import Syndicate
import Testing

@testable import SyndicateValidation

/// Whatever the bytes are, there is a report, its places are in the document, and it comes soon.
@Suite struct RobustnessTests {
    private static let feeds = [
        MutationFixtures.rss, MutationFixtures.atom, MutationFixtures.rdf, MutationFixtures.opml, MutationFixtures.json,
    ]

    /// The same numbers in every run (SplitMix64).
    private struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    @Test(arguments: feeds.indices)
    func truncatedFeedsAreNoFeeds(_ number: Int) {
        let bytes = Array(Self.feeds[number].utf8)
        var dice = Dice(state: UInt64(number))
        for _ in 0..<40 {
            let length = Int.random(in: 0..<bytes.count - 1, using: &dice)
            let report = check(Array(bytes[..<length]))
            #expect(report.worst == .error, "the first \(length) bytes")
        }
    }

    @Test(arguments: feeds.indices)
    func flippedBytesAreReportedOrHarmless(_ number: Int) {
        let bytes = Array(Self.feeds[number].utf8)
        var dice = Dice(state: 100 + UInt64(number))
        for _ in 0..<50 {
            var broken = bytes
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                broken[Int.random(in: 0..<bytes.count, using: &dice)] = UInt8.random(in: 0...255, using: &dice)
            }
            check(broken)
        }
    }

    @Test(arguments: feeds.indices)
    func movedPiecesAreReportedOrHarmless(_ number: Int) {
        let bytes = Array(Self.feeds[number].utf8)
        var dice = Dice(state: 200 + UInt64(number))
        for _ in 0..<40 {
            let start = Int.random(in: 0..<bytes.count, using: &dice)
            let end = Int.random(in: start..<min(start + 200, bytes.count), using: &dice)
            var moved = bytes
            moved.removeSubrange(start..<end)
            moved.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...moved.count, using: &dice))
            check(moved)
        }
    }

    @Test(arguments: [
        "<", "<rss", "<!DOCTYPE", "{", "[", "{\"version\"", "\u{FEFF}", " ", "\0", "<?xml", "<a:b/>", "\"\\ud83c",
    ])
    func beginningsAreReported(_ text: String) {
        #expect(check(Array(text.utf8)).worst == .error)
    }

    @Test func deepDocumentsEnd() {
        let rss = "<rss version=\"2.0\"><channel><item>"
        let limit = 20_000
        #expect(check(Array((rss + String(repeating: "<a>", count: limit)).utf8)).worst == .error)
        let html = String(repeating: "<div>", count: limit)
        let atom = "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title type=\"xhtml\">"
        #expect(check(Array((atom + html).utf8)).worst == .error)
        let json = JSONFeedCase.small.dropLast() + ", \"_a\": "
        #expect(check(Array((json + String(repeating: "[", count: limit)).utf8)).worst == .error)
        #expect(check(Array((json + String(repeating: "{\"a\":", count: limit)).utf8)).worst == .error)
    }

    @Test func wideDocumentsEndSoon() {
        let attributes = (0..<20_000).map { " a\($0)=\"\"" }.joined()
        #expect(check(Array("<rss version=\"2.0\"\(attributes)/>".utf8)).worst == .error)
        let members = (0..<20_000).map { ", \"a\($0)\": 1" }.joined()
        #expect(check(Array((JSONFeedCase.small.dropLast() + members + "}").utf8)).count(.error) == 20_000)
        let same = String(repeating: ", \"author\": {}", count: 20_000)
        #expect(check(Array((JSONFeedCase.small.dropLast() + same + "}").utf8)).count(.error) == 39_999)
    }

    @Test func aMillionFindingsAreCountedNotKept() {
        var options = ValidationOptions()
        options.limit = 100
        let items = String(repeating: "[],", count: 100_000)
        let text = JSONFeedCase.small.replacing("\"items\": []", with: "\"items\": [\(items)1]")
        let report = FeedValidator(options).validate(Array(text.utf8), path: "feed")
        #expect(report.count(.error) == 100_001)
        #expect(report.findings.count == 100)
        #expect(report.dropped.values.reduce(0, +) == 100_001 - 100)

        let entries = String(repeating: "<x/>", count: 20_000)
        let rss = FeedValidator(options).validate(
            Array("<rss version=\"2.0\"><channel>\(entries)</channel></rss>".utf8), path: "feed")
        #expect(rss.count(.error) >= 20_000)
        // The first of each rule is kept beyond the limit.
        #expect(rss.findings.count < 120)
        #expect(rss.findings.count + rss.dropped.values.reduce(0, +) == rss.counts.values.reduce(0, +))
    }

    @Test func manyOfEverythingEndSoon() {
        let ids = String(repeating: #"{"id": "1", "url": "https://a.example/", "content_html": "<b>"},"#, count: 5_000)
        let text = JSONFeedCase.small.replacing("\"items\": []", with: "\"items\": [\(ids)1]")
        #expect(check(Array(text.utf8)).count(.error) == 5_000)
        let escapes = String(repeating: #"\ud83c"#, count: 50_000)
        #expect(check(Array(JSONFeedCase.small.replacing("Film", with: escapes).utf8)).count(.warning) == 1)
    }

    @Test(arguments: [[0x80], [0x80, 0x80, 0x80], [0xE2, 0x82], [0xF0, 0x9F, 0x98], [0xC3]] as [[UInt8]])
    func placesBehindMalformedTextAreThoseOfTheDocument(malformed: [UInt8]) throws {
        let parts = ["<rss version=\"2.0\"><channel><title>a", "b</title>\n<ttl>x</ttl></channel></rss>"]
        let bytes = Array(parts[0].utf8) + malformed + Array(parts[1].utf8)
        let found = try #require(
            FeedValidator().validate(bytes, path: "feed").findings.first { $0.element == "ttl" })
        #expect(Array(bytes[found.range]) == Array("<ttl>".utf8))
        #expect(found.start == SourcePosition(line: 2))
    }

    @Test(arguments: ["xmlns:xmlx='u", "version=2.0", "version=", "xmlns:xmlx=u", "a='"])
    func placesOfBrokenAttributesAreInTheDocument(attribute: String) {
        let bytes = Array("<rss version='2.0'><channel><item/></channel><a \(attribute)".utf8)
        #expect(check(bytes).findings.allSatisfy { $0.range.upperBound <= bytes.count })
    }

    @Test func aLargeFeedEndsSoon() {
        let text = String(repeating: "&lt;p&gt;What was on this week.&lt;/p&gt; ", count: 10)
        let items = (0..<8_000).map { number in
            "<item><title>Film \(number)</title><guid>https://reel.example/\(number)</guid>"
                + "<pubDate>Sun, 01 Mar 2026 08:30:00 GMT</pubDate><description>\(text)</description></item>\n"
        }
        let head = "<rss version=\"2.0\"><channel><title>Film</title><link>https://reel.example/</link>"
        let bytes = Array("\(head)<description>Films</description>\n\(items.joined())</channel></rss>".utf8)
        let start = ContinuousClock.now
        let report = FeedValidator().validate(bytes, path: "feed")
        // A tenth of a second for a thousand items is usual, unoptimized; what grows with the square takes minutes.
        #expect(ContinuousClock.now - start < .seconds(60))
        #expect(report.count(.error) == 0)
        #expect(report.findings.map(\.rule.id) == ["missing-dc-language", "missing-atom-self-link"])
    }

    /// Validates bytes and looks at the report itself.
    @discardableResult
    private func check(_ bytes: [UInt8]) -> FileReport {
        let report = FeedValidator().validate(bytes, path: "feed")
        for finding in report.findings {
            #expect(finding.range.lowerBound <= finding.range.upperBound && finding.start.line > 0)
            #expect(!finding.message.isEmpty && !finding.message.contains("{element}"))
        }
        #expect(report.findings.map(\.range.lowerBound) == report.findings.map(\.range.lowerBound).sorted())
        #expect(report.findings.count <= report.counts.values.reduce(0, +))
        return report
    }
}
