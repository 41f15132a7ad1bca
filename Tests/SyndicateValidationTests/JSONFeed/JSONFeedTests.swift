import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct JSONFeedTests {
    @Test(arguments: JSONFeedCase.feeds + JSONFeedCase.items + JSONFeedCase.documents)
    func findsWhatIsWrongAndNothingElse(_ example: JSONFeedCase) {
        #expect(example.found == example.expected)
    }

    @Test func everyRuleOfJSONIsHit() {
        let cases = JSONFeedCase.feeds + JSONFeedCase.items + JSONFeedCase.documents
        let hit = Set(cases.flatMap(\.expected).compactMap { $0.split(separator: " ").first.map(String.init) })
        let elsewhere: Set = ["byte-order-mark", "not-utf8", "large-feed"]
        let own = Rule.all.filter { $0.formats == ["JSON Feed"] }.map(\.id)
        #expect(own.filter { !hit.contains($0) && !elsewhere.contains($0) } == [])
    }

    @Test func pointsAtTheMemberOrTheValue() throws {
        let text = """
            {
              "version": "https://jsonfeed.org/version/1.1",
              "title": "Film",
              "home_page_url": "https://film.example/",
              "feed_url": "https://film.example/feed.json",
              "icon": "https://film.example/icon.png",
              "items": [
                {
                  "id": "1", "content_text": "영화", "langage": "en",
                  "date_published": "yesterday"
                },
                { "content_text": "b" }
              ]
            }
            """
        let findings = FeedValidator().validate(Array(text.utf8), path: "-").findings
        let places = findings.map { "\($0.rule.id) \($0.start.line):\($0.start.column)-\($0.end.column)" }
        #expect(
            places == [
                "undefined-member 9:40-49", "invalid-rfc3339-date 10:25-36", "missing-member 12:5-6",
            ])
        #expect(findings.map(\.element) == ["langage", "date_published", "id"])
        #expect(findings.map(\.parent) == ["items", "items", "items"])
        #expect(findings.map(\.path) == ["/items/0/langage", "/items/0/date_published", "/items/1"])
        #expect(findings.first?.message.contains("did you mean “language”") == true)
    }

    @Test func tellsTheVersion() {
        #expect(report(JSONFeedCase.small).format == "JSON Feed 1.1")
        #expect(report(JSONFeedCase.small.replacing("1.1", with: "1")).format == "JSON Feed 1.0")
        #expect(report(JSONFeedCase.small.replacing("1.1", with: "3")).format == "JSON Feed")
        #expect(report("{}").format == nil)
    }

    @Test func reportsBytesThatAreNoUTF8() {
        var bytes = Array(JSONFeedCase.small.utf8)
        bytes.replaceSubrange(65..<66, with: [0xE9])
        let found = FeedValidator().validate(bytes, path: "-").findings
        #expect(found.contains { $0.rule.id == "unicode-error" && $0.range == 65..<66 })
    }

    @Test func reportsByteOrderMarksAndOtherEncodings() {
        let marked = FeedValidator().validate([0xEF, 0xBB, 0xBF] + JSONFeedCase.small.utf8, path: "-")
        #expect(marked.findings.map(\.rule.id) == ["byte-order-mark"])
        let wide: [UInt8] = [0xFF, 0xFE] + JSONFeedCase.small.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(FeedValidator().validate(wide, path: "-").findings.map(\.rule.id) == ["not-utf8"])
    }

    @Test func countsWhatIsLarge() {
        let items = (0..<12_000).map {
            #"{"id": "\#($0)", "content_text": "\#(String(repeating: "words ", count: 12))"}"#
        }
        let text = JSONFeedCase.small.replacing("\"items\": []", with: "\"items\": [\(items.joined(separator: ",\n"))]")
        #expect(report(text).findings.map(\.rule.id) == ["large-feed"])
    }

    @Test(arguments: [
        (#""language": "pt_BR""#, #""language": "pt-BR""#), (#""expired": "true""#, #""expired": true"#),
        (#""next_url": " https://film.example/a b ""#, #""next_url": "https://film.example/a%20b""#),
        (#""authors": {"name": "Ana"}"#, #""authors": [{"name": "Ana"}]"#),
        (
            #""_f": {}, "items": [{"id": 7, "content_text": "a"}]"#,
            #""_f": {}, "items": [{"id": "7", "content_text": "a"}]"#
        ),
        (
            #""items": [{"id": "7", "content_text": "a", "date_published": "Sun, 01 Mar 2026 09:30:00 +0100"}]"#,
            #""items": [{"id": "7", "content_text": "a", "date_published": "2026-03-01T09:30:00+01:00"}]"#
        ),
        (#""description": "a",}"#, #""description": "a"}"#), ("\"description\": \"a\tb\"", #""description": "a\tb""#),
        (#""version": "http://www.jsonfeed.org/version/1/""#, #""version": "https://jsonfeed.org/version/1""#),
    ])
    func mends(_ broken: String, _ whole: String) throws {
        let text = "{\(broken)" + (broken.hasSuffix("}") && broken.contains(",}") ? "" : "}")
        let head = broken.contains("items") || broken.contains("version") ? "" : "\"items\": [], "
        let bytes = Array(("{" + head + text.dropFirst()).utf8)
        let findings = FeedValidator().validate(bytes, path: "a.json").findings
        let fix = try #require(findings.compactMap(\.fix).first)
        var mended = bytes
        for edit in fix.edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
            mended.replaceSubrange(edit.range, with: edit.replacement.utf8)
        }
        #expect(String(decoding: mended, as: UTF8.self).contains(whole))
    }

    private func report(_ text: String) -> FileReport { FeedValidator().validate(Array(text.utf8), path: "feed.json") }
}
