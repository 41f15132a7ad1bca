// RFC 8259; what is no JSON Feed.
extension JSONFeedCase {
    static let documents: [JSONFeedCase] = [
        .init("an empty file", document: "", "not-json"),
        .init("a word", document: "feed", "not-json"),
        .init("an array", document: "[]", "not-a-json-feed"),
        .init("an empty object", document: "{}", "not-a-json-feed"),
        .init("another kind of document", document: #"{"name": "film", "version": "2.0.1"}"#, "not-a-json-feed"),
        .init("half a document", document: small.dropLast(2), "not-json"),
        .init("a comma behind the last value", document: small.dropLast(2) + ",]}", "not-json"),
        .init("a second document", document: small + "{}", "not-json"),
        .init("a comment", document: "{ // a feed\n" + small.dropFirst(), "not-json"),
        .init("single quotation marks", document: "{'title': 1}", "not-json"),
        .init("a bare name", document: "{title: 1}", "not-json"),
        .init("a number with a plus", document: small.dropLast(2) + "+1]}", "not-json"),
        .init("a line's end in a string", document: small.dropLast() + ", \"description\": \"a\nb\"}", "not-json"),
        .init("an escape that there is not", document: small.dropLast() + #", "description": "\x41"}"#, "not-json"),
        .init("white space around", document: "\n \(small)\r\n\t"),
        .init(
            "an object without end", document: String(repeating: #"{"items":["#, count: 600),
            "undefined-member /items/0/items", "validator-limit"),
    ]

    private init(_ name: String, document: Substring, _ expected: String...) {
        self.init(name, document: String(document), expected)
    }

    private init(_ name: String, document: String, _ expected: [String]) {
        self.name = name
        self.document = document
        self.expected = expected.sorted()
        address = nil
    }

    static let small = #"""
        {"version": "https://jsonfeed.org/version/1.1", "title": "Film", "home_page_url": "https://film.example/",
        "feed_url": "https://film.example/feed.json", "icon": "https://film.example/icon.png", "items": []}
        """#
}
