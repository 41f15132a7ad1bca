import Testing

@testable import SyndicateValidation

/// A piece of a feed and the rules that it breaks.
struct FragmentCase: Sendable, CustomTestStringConvertible {
    enum Place: Sendable {
        case channel, item, entry, feed
    }

    let place: Place
    let fragment: String
    let rules: Set<String>

    /// A piece that stands in `place` and breaks `rules`, each of them and no other.
    init(_ place: Place, _ fragment: String, _ rules: String...) {
        self.place = place
        self.fragment = fragment
        self.rules = Set(rules)
    }

    var testDescription: String { "\(place): \(fragment)" }

    /// What is missing in every feed here that is a podcast, and of which only cases about it speak.
    static let ambient: Set<String> = ["missing-itunes-element", "missing-itunes-email"]

    /// The line on which the piece stands.
    static let line = 4

    /// The feed with the piece in it.
    var document: String {
        switch place {
        case .channel, .item:
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"\(Self.declarations())><channel><title>Films</title><link>https://film.example/</link>\
            <description>About films</description><language>en</language>
            <atom:link href="https://film.example/feed.xml" rel="self" type="application/rss+xml"/>
            \(place == .channel ? fragment : "")<item><title>One</title><description>Text</description>\
            <guid>https://film.example/1</guid>\(place == .item ? fragment : "")
            </item></channel></rss>
            """
        case .feed, .entry:
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"\(Self.declarations(without: ["atom", "xhtml"]))><id>https://film.example/</id>\
            <title>Films</title><updated>2026-03-01T09:30:00Z</updated><author><name>Ada</name></author>
            <link href="https://film.example/feed.xml" rel="self"/>
            \(place == .feed ? fragment : "")<entry><id>https://film.example/1</id><title>One</title>\
            <updated>2026-03-01T09:30:00Z</updated><content>Text</content>\(place == .entry ? fragment : "")
            </entry></feed>
            """
        }
    }

    private static func declarations(without left: [String] = []) -> String {
        Vocabulary.builtIn.filter { !left.contains($0.prefix) }.map { " xmlns:\($0.prefix)=\"\($0.namespaces[0])\"" }
            .joined()
    }

    /// The rules that the validator says are broken, with those left out that every podcast here breaks.
    func found(_ options: ValidationOptions = ValidationOptions()) -> Set<String> {
        let report = FeedValidator(options).validate(
            Array(document.utf8), path: "feed.xml", address: "https://film.example/feed.xml")
        return Set(report.findings.map(\.rule.id)).subtracting(Self.ambient.subtracting(rules))
    }
}
