import Foundation
import Testing

/// `syndicate measure`.
@Suite struct MeasureTests {
    private func object(_ line: some StringProtocol) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func aTextIsMeasured() throws {
        let result = try Command.run(["measure", "--network", "x", "Twice: film.com #film"])
        #expect(result.status == 0)
        #expect(result.output.contains("36/280 weighted, 244 left"))
        #expect(result.errors.isEmpty)
    }

    @Test func whatIsTooLongIsAFinding() throws {
        let result = try Command.run(["measure", "--network", "twitter", String(repeating: "영", count: 141)])
        #expect(result.status == 1)
        #expect(result.output.contains("282/280"))
        #expect(result.output.contains("over the limit"))
    }

    @Test func filesAndInputLoseOneLineFeed() throws {
        let scratch = try Scratch()
        try scratch.write("é\u{301}\n\n", to: "post.txt")
        let file = try object(
            try Command.run(["measure", "--network", "bluesky", "--json", "post.txt"], in: scratch.folder).output)
        let input = try object(
            try Command.run(["measure", "--network", "bluesky", "--json"], input: "é\u{301}\r\n").output)
        #expect((file["count"] as? [String: Any])?["used"] as? Int == 2)
        #expect((file["count"] as? [String: Any])?["bytes"] as? Int == 5)
        #expect((input["count"] as? [String: Any])?["bytes"] as? Int == 4)
    }

    @Test func linesAreAnsweredInOrder() throws {
        let input = "{\"text\": \"a\"}\n\n{\"text\": \"\\ud83d\\ude00 @b.com\"}\n{\"text\": \"\"}"
        let result = try Command.run(["measure", "--network", "bluesky", "--json-lines"], input: input)
        #expect(result.status == 0)
        let answers = try result.output.split(separator: "\n").map(object)
        #expect(answers.map { ($0["count"] as? [String: Any])?["used"] as? Int } == [1, 8, 0])
        let entity = try #require((answers[1]["entities"] as? [[String: Any]])?.first)
        #expect(entity["type"] as? String == "mention")
        #expect(entity["value"] as? String == "b.com")
        #expect(entity["utf8"] as? [Int] == [5, 11])
        #expect(entity["utf16"] as? [Int] == [3, 9])
        #expect(entity["scalars"] as? [Int] == [2, 8])
    }

    @Test(arguments: ["nope", "[]", "{\"text\": 1}", "{\"words\": \"a\"}", "{\"text\": \"a\""])
    func aWrongLineIsTold(line: String) throws {
        let input = "{\"text\": \"a\"}\n\(line)\n{\"text\": \"b\"}\n"
        let result = try Command.run(["measure", "--network", "x", "--json-lines"], input: input)
        #expect(result.status == 65)
        #expect(result.errors.hasPrefix("-:2:"))
        #expect(result.errors.split(separator: "\n").count == 1)
        let answers = try result.output.split(separator: "\n").map(object)
        #expect(answers.count == 3)
        #expect(answers.map { $0["error"] != nil } == [false, true, false])
    }

    @Test(arguments: [
        (["--network", "friendster", "a"], "unknown network"), (["a"], "--network"),
        (["--network", "x", "--set", "limit=0", "a"], "limit"), (["--network", "threads", "--set", "a=b", "a"], "a"),
        (["--network", "x", "--json", "--json-lines"], "exclude"), (["--network", "x", "--text", "a", "b"], "--text"),
        (["--network", "mastodon", "--set", "instance=@none.json", "a"], "none.json"),
    ])
    func wrongUseIsTold(arguments: [String], words: String) throws {
        let result = try Command.run(["measure"] + arguments)
        #expect(result.status == 64 || result.status == 66)
        #expect(result.errors.contains(words))
        #expect(result.output.isEmpty)
    }

    @Test func optionsChangeTheLimit() throws {
        let arguments = ["measure", "--network", "mastodon", "--set", "limit=10", "--set", "url-cost=5", "--json"]
        let answer = try object(try Command.run(arguments + ["--text", "https://film.com/long"]).output)
        let count = try #require(answer["count"] as? [String: Any])
        #expect(count["used"] as? Int == 5)
        #expect(count["limit"] as? Int == 10)
        #expect(count["permillage"] as? Int == 500)
        #expect(answer["valid"] as? Bool == true)
    }

    @Test func networksAreListed() throws {
        let result = try Command.run(["measure", "--list"])
        for name in ["facebook", "x", "instagram", "threads", "mastodon", "bluesky", "linkedin", "telegram", "reddit"] {
            #expect(result.output.contains("  \(name) "))
        }
    }

    /// 200 KB of what scanners stumble over; what is not linear would take minutes.
    @Test(arguments: ["x", "bluesky", "mastodon", "telegram"])
    func hostileTextsAreQuick(network: String) throws {
        let parts = ["@a.", "#", "a.com/(", "👨\u{200D}", "e\u{301}", "$A ", "http://", "\u{1112}\u{1161}"]
        let text = parts.map { String(repeating: $0, count: 25_000 / $0.utf8.count) }.joined()
        let result = try Command.run(["measure", "--network", network, "--json"], input: text)
        let count = try #require(try object(result.output)["count"] as? [String: Any])
        #expect(count["bytes"] as? Int == text.utf8.count)
    }
}
