import Foundation
import Syndicate
import SyndicateSocial
import TestSupport
import Testing

/// What each network takes as a picture.
@Suite struct PictureTests {
    private func entry(_ type: String?, _ width: Int?, _ height: Int?, _ length: Int64?) -> Entry {
        var entry = article()
        var figure = Figure(url: "https://film.example.com/a", alt: "A hall")
        (figure.type, figure.width, figure.height, figure.length) = (type, width, height, length)
        entry.image = figure
        return entry
    }

    private func posted(_ entry: Entry, _ network: String, _ settings: [String: String] = [:]) throws -> [String: Any] {
        let settings = settings.merging(["form": "json", "media": "all"]) { old, _ in old }
        let text = try post(entry, network, settings.map { ($0.key, $0.value) })
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    private func dropped(_ post: [String: Any]) -> [String] {
        (post["dropped"] as? [[String: String]] ?? []).compactMap { $0["field"] }
    }

    private func warnings(_ post: [String: Any]) -> [String] {
        (post["warnings"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }

    @Test(arguments: [
        ("x", "image/jpeg", 800, 600, Int64(5_242_880)), ("x", "image/gif", 800, 600, 15_000_000),
        ("threads", "image/png", 3000, 300, 8_000_000), ("mastodon", "image/avif", 7680, 4320, 16_000_000),
        ("bluesky", "image/webp", 9000, 9000, 1_000_000), ("linkedin", "image/gif", 6000, 6000, 50_000_000),
        ("telegram", "image/jpeg", 5000, 5000, 5_000_000), ("telegram", "image/jpeg", 2000, 100, 1000),
        ("facebook", "image/tiff", 800, 600, 90_000_000),
    ])
    func isTaken(_ network: String, _ type: String, _ width: Int, _ height: Int, _ length: Int64) throws {
        let post = try posted(entry(type, width, height, length), network)
        #expect(!dropped(post).contains("image"))
        let parts = try #require(post["parts"] as? [[String: Any]])
        #expect((parts[0]["attachments"] as? [Any])?.count == 1)
    }

    @Test(arguments: [
        ("x", "image/jpeg", 800, 600, Int64(5_242_881)), ("x", "image/gif", 800, 600, 16_000_000),
        ("x", "image/avif", 800, 600, 1000),
        ("threads", "image/webp", 800, 600, 1000), ("threads", "image/png", 3001, 300, 1000),
        ("threads", "image/png", 800, 600, 9_000_000), ("mastodon", "image/tiff", 800, 600, 1000),
        ("mastodon", "image/png", 8000, 8000, 1000), ("bluesky", "image/png", 800, 600, 1_000_001),
        ("linkedin", "image/webp", 800, 600, 1000), ("linkedin", "image/png", 8000, 8000, 1000),
        ("telegram", "image/png", 5001, 5000, 1000), ("telegram", "image/png", 2100, 100, 1000),
        ("telegram", "image/png", .max, .max, 1000), ("linkedin", "image/png", .max, 2, 1000),
        ("facebook", "image/avif", 800, 600, 1000), ("bluesky", "image/png", 800, 600, .max),
    ])
    func isLeftOut(_ network: String, _ type: String, _ width: Int, _ height: Int, _ length: Int64) throws {
        let entry = entry(type, width, height, length)
        #expect(dropped(try posted(entry, network)).contains("image"))
        // Who pastes the words can mend the picture, too.
        let text = try SyndicateSocialTests.posted(entry, network, [("media", "all")])
        #expect(!text.report.losses.map(\.field).contains("image"))
        #expect(text.report.findings.map(\.rule).allSatisfy { $0.hasPrefix("image-") })
    }

    @Test(arguments: [
        ("image/png", 800, 600, Int64(1000), "image-type", true),
        ("image/jpeg", 800, 600, 9_000_000, "image-bytes", false),
        ("image/jpeg", 1000, 400, 1000, "image-ratio", false), ("image/jpeg", 400, 600, 1000, "image-ratio", false),
        ("image/jpeg", 1200, 628, 1000, "", true), ("image/jpeg", 1080, 1350, 1000, "", true),
    ])
    func instagramKeepsTheOneItNeeds(
        _ type: String, _ width: Int, _ height: Int, _ length: Int64, _ code: String, _ isValid: Bool
    ) throws {
        let post = try posted(entry(type, width, height, length), "instagram", ["link": "bio"])
        #expect(warnings(post) == [code].filter { !$0.isEmpty })
        #expect(post["valid"] as? Bool == isValid)
        #expect(!dropped(post).contains("image"))
    }

    @Test func aPreviewHasNoPictureThatIsRefused() throws {
        let big = entry("image/png", 800, 600, 2_000_000)
        let post = try posted(big, "bluesky", ["media": "none"])
        #expect((post["card"] as? [String: Any])?["image"] == nil)
        #expect(dropped(post) == ["card.image"])
        #expect((post["requests"] as? [Any])?.count == 1)
        // Facebook reads the page itself.
        #expect(try posted(big, "facebook", ["media": "none"])["card"].map { "\($0)" }?.contains("image") == true)
    }

    @Test func aServerTellsWhichPicturesItTakes() throws {
        let instance = """
            {"configuration":{"statuses":{"max_characters":500},"media_attachments":
            {"supported_mime_types":["image/png"],"image_size_limit":1000,"image_matrix_limit":480000}}}
            """
        let settings = ["instance": instance]
        #expect(!dropped(try posted(entry("image/png", 800, 600, 1000), "mastodon", settings)).contains("image"))
        for wrong in [
            entry("image/jpeg", 800, 600, 1000), entry("image/png", 801, 600, 1000), entry("image/png", 8, 6, 1001),
        ] {
            #expect(dropped(try posted(wrong, "mastodon", settings)).contains("image"))
        }
    }
}
