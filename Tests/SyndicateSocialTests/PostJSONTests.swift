import Foundation
import Syndicate
import SyndicateSocial
import Testing

/// Posts as JSON; `Scripts/check-social` validates them against the schema.
@Suite struct PostJSONTests {
    private func post(_ entry: Entry, _ network: String, _ settings: [String: String] = [:]) throws -> [String: Any] {
        let exporter = try #require(SocialExporter.all.first { $0.descriptor.name == network })
        let all = settings.merging(["form": "json"]) { $1 }.map { (name: $0.key, value: $0.value) }
        var cursor = EntryCursor([entry])
        var output = ByteWriter()
        _ = try exporter.export(
            FeedMetadata(title: "The Late Reel"), entries: &cursor,
            options: try OptionValues(all, for: exporter.descriptor.options), to: &output)
        let bytes = try output.finish()
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    private func entry(_ title: String, picture: String? = nil) -> Entry {
        var entry = Entry(title: TextConstruct(title))
        entry.links = [Link("https://film.com/a_(b)")]
        entry.categories = [Category("Film")]
        if let picture { entry.image = Figure(url: picture, alt: "A {bot_token}") }
        return entry
    }

    private func requests(_ post: [String: Any]) throws -> [[String: Any]] {
        try #require(post["requests"] as? [[String: Any]])
    }

    @Test func linkedInGetsLittleText() throws {
        let post = try post(entry("(A) *Film*"), "linkedin")
        let part = try #require((post["parts"] as? [[String: Any]])?.first)
        let text = try #require(part["text"] as? String)
        #expect(text.contains(#"\(A\) \*Film\*"#))
        #expect(text.contains(#"https://film.com/a\_\(b\)"#))
        #expect(text.hasSuffix(##"{hashtag|\#|Film}"##))
        #expect((part["paste_text"] as? String)?.hasSuffix("https://film.com/a_(b)\n\n#Film") == true)
        let entities = try #require(part["entities"] as? [[String: Any]])
        let range = try #require(entities.last?["utf8"] as? [Int])
        #expect(String(decoding: Array(text.utf8)[range[0]..<range[1]], as: UTF8.self) == ##"{hashtag|\#|Film}"##)
        let count = try #require(part["count"] as? [String: Any])
        #expect(count["used"] as? Int == (part["paste_text"] as? String)?.utf16.count)
    }

    /// What an article says is never taken for a placeholder.
    @Test(arguments: SocialExporter.all.map(\.descriptor.name))
    func wordsAreNoTemplates(network: String) throws {
        let post = try post(
            entry("{access_token} {page_id}", picture: "https://film.com/{bot_token}.jpg"), network, ["media": "all"])
        for request in try requests(post) {
            for fill in try #require(request["fill"] as? [[String: String]]) {
                let place = try #require(fill["at"])
                let isOurs =
                    place == "/url" || place == "/headers/Authorization" || place == "/headers/User-Agent"
                    || place.hasPrefix("/body/")
                        && ![
                            "/text", "/message", "/caption", "/status", "/commentary", "/title", "/image_url", "/photo",
                        ]
                        .contains { place.hasSuffix($0) }
                #expect(isOurs, "\(place)")
                #expect(fill["placeholder"] != "{bot_token}" || place == "/url")
            }
        }
    }

    /// A type that an article tells goes into headers: nothing but a type may.
    @Test(
        arguments: SocialExporter.all.map(\.descriptor.name),
        ["image/png\nHost: evil", "image/png\r\nHost: evil", "image/p ng", "image/", "image/png\u{0}", "image/ü", ""])
    func typesAreTokens(network: String, type: String) throws {
        let exporter = try #require(SocialExporter.all.first { $0.descriptor.name == network })
        var entry = entry("A Film", picture: "https://film.com/a")
        entry.image?.type = type
        var settings = ["form": "json", "media": "all"]
        for name in ["all", "auto"] {
            settings["media"] = name
            var cursor = EntryCursor([entry])
            var output = ByteWriter()
            _ = try exporter.export(
                FeedMetadata(), entries: &cursor,
                options: try OptionValues(settings.map { ($0.key, $0.value) }, for: exporter.descriptor.options),
                to: &output)
            let text = String(decoding: try output.finish(), as: UTF8.self)
            #expect(!text.contains("evil") && !text.contains("image/p") && !text.contains("image/ü"))
        }
    }

    @Test func typesHaveNoParameters() throws {
        var entry = entry("A Film", picture: "https://film.com/a")
        entry.image?.type = "Image/PNG; q=\"a\nb\""
        let requests = try requests(try post(entry, "bluesky", ["media": "all"]))
        #expect((requests.first?["headers"] as? [String: String])?["Content-Type"] == "image/png")
    }

    @Test func aReplyNamesThePostBeforeIt() throws {
        let requests = try requests(try post(entry("A Film"), "x", ["link": "reply"]))
        #expect(requests.map { $0["id"] as? String } == ["post-1", "post-2"])
        let body = try #require((requests[1]["body"] as? [String: Any])?["value"] as? [String: Any])
        #expect(body["text"] as? String == "https://film.com/a_(b)")
        #expect((body["reply"] as? [String: String])?["in_reply_to_tweet_id"] == "{post_id:1}")
        let result = try #require((requests[0]["results"] as? [[String: String]])?.first)
        #expect(result == ["placeholder": "{post_id:1}", "member": "/data/id"])
    }

    @Test func mastodonIsAskedOnce() throws {
        let first = try requests(try post(entry("A Film"), "mastodon"))
        let second = try requests(try post(entry("A Film"), "mastodon"))
        let keys = [first, second].map { ($0.last?["headers"] as? [String: String])?["Idempotency-Key"] }
        #expect(keys[0] != nil && keys[0] == keys[1])
    }

    @Test func blueskyCountsBytes() throws {
        let requests = try requests(try post(entry("영화 😀"), "bluesky"))
        let body = try #require((requests.last?["body"] as? [String: Any])?["value"] as? [String: Any])
        let record = try #require(body["record"] as? [String: Any])
        let text = Array(try #require(record["text"] as? String).utf8)
        let facets = try #require(record["facets"] as? [[String: Any]])
        let parts = facets.compactMap { $0["index"] as? [String: Int] }.map {
            String(decoding: text[$0["byteStart", default: 0]..<$0["byteEnd", default: 0]], as: UTF8.self)
        }
        #expect(parts == ["https://film.com/a_(b)", "#Film"])
    }

    /// Nobody waits for ever.
    @Test(arguments: ["instagram", "threads", "mastodon"])
    func waitingEnds(network: String) throws {
        let post = try post(entry("A Film", picture: "https://film.com/a.jpg"), network, ["media": "all"])
        let waits = try requests(post).compactMap { $0["until"] as? [String: Any] }
        #expect(!waits.isEmpty)
        for wait in waits {
            #expect(wait["attempts"] is Int && wait["pause"] is Int)
            #expect((wait["fails"] as? [String]) == (wait["member"] == nil ? nil : ["ERROR", "EXPIRED"]))
        }
    }
}
