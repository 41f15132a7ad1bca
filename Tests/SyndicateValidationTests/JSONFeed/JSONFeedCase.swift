import Testing

@testable import SyndicateValidation

/// A JSON Feed that differs from a faultless one, and what is to be found in it.
struct JSONFeedCase: Sendable, CustomTestStringConvertible {
    let name: String
    let document: String
    /// What is found: rule and JSON Pointer, in any order.
    let expected: [String]
    let address: String?

    var testDescription: String { name }

    /// A case in which members of the feed, or of its first item, are put, replaced or (by `nil`) left out.
    init(
        _ name: String, feed: KeyValuePairs<String, String?> = [:], item: KeyValuePairs<String, String?> = [:],
        version: String = "1.1", address: String? = nil, _ expected: String...
    ) {
        self.name = name
        self.expected = expected.sorted()
        self.address = address
        let members = Self.members(Self.item, item)
        let items = "[\n\(Self.object(members))\n]"
        document = Self.object(
            Self.members(
                [("version", "\"https://jsonfeed.org/version/\(version)\"")] + Self.feed + [("items", items)], feed))
    }

    /// A case of a whole document.
    init(_ name: String, document: String, _ expected: String...) {
        self.name = name
        self.document = document
        self.expected = expected.sorted()
        address = nil
    }

    var found: [String] {
        FeedValidator().validate(Array(document.utf8), path: "feed.json", address: address).findings
            .map { $0.path.isEmpty ? $0.rule.id : "\($0.rule.id) \($0.path)" }.sorted()
    }

    private static let feed = [
        ("title", "\"Film\""), ("home_page_url", "\"https://film.example/\""),
        ("feed_url", "\"https://film.example/feed.json\""), ("icon", "\"https://film.example/icon.png\""),
    ]

    private static let item = [
        ("id", "\"https://film.example/1\""), ("url", "\"https://film.example/1\""), ("content_text", "\"A review.\""),
    ]

    private static func members(
        _ base: [(String, String)], _ changes: KeyValuePairs<String, String?>
    ) -> [(String, String)] {
        var result = base
        for (name, value) in changes {
            let place = result.firstIndex { $0.0 == name }
            switch (place, value) {
            case (let place?, let value?): result[place].1 = value
            case (let place?, nil): result.remove(at: place)
            case (nil, let value?): result.append((name, value))
            case (nil, nil): break
            }
        }
        return result
    }

    private static func object(_ members: [(String, String)]) -> String {
        "{\n" + members.map { "  \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n}"
    }
}
