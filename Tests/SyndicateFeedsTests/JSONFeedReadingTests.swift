import Syndicate
import SyndicateFeeds
import SyndicateJSONFeed
import TestSupport
import Testing

/// Reads a JSON Feed; `at` is the address it came from.
func readJSON(
    _ text: String, at address: String? = nil, stream: Bool = false
) throws -> (feed: Feed, rules: [String], places: [String]) {
    try readJSON(bytes: Array(text.utf8), at: address, stream: stream)
}

func readJSON(
    bytes: [UInt8], at address: String? = nil, stream: Bool = false
) throws -> (feed: Feed, rules: [String], places: [String]) {
    var source = ImportSource(name: "feed.json", bytes: bytes, url: address)
    if stream {
        source.bytes = Array(bytes.prefix(1 << 16))
        source.stream = ByteStream(bytes)
    }
    var context = ImportContext()
    var imported = try FeedImporter().read(source, context: &context)
    var feed = Feed(imported.metadata)
    while let entry = try imported.entries.next() { feed.entries.append(entry) }
    let found = context.diagnostics
    return (feed, found.map(\.rule), found.map { $0.position.map { "\($0)" } ?? "" })
}

/// The first entry of a feed whose only item has these members.
private func item(_ members: String) throws -> (entry: Entry, rules: [String]) {
    let read = try readJSON(#"{"version":"https://jsonfeed.org/version/1.1","title":"F","items":[{\#(members)}]}"#)
    return (try #require(read.feed.entries.first), read.rules)
}

@Suite("Reading JSON Feed")
struct JSONFeedReadingTests {
    @Test("takes every member")
    func everyMember() throws {
        let read = try readJSON(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "home_page_url": "https://a.example/",
             "feed_url": "https://a.example/f.json", "description": "D", "user_comment": "C",
             "next_url": "https://a.example/2", "icon": "https://a.example/i", "favicon": "https://a.example/v",
             "authors": [{"name": "N", "url": "https://a.example/n", "avatar": "https://a.example/a", "_x": 1}],
             "language": "de", "expired": true, "hubs": [{"type": "WebSub", "url": "https://h.example/"}],
             "items": [{"id": "1", "url": "https://a.example/1", "external_url": "https://b.example/", "title": "I",
              "content_html": "<p>x</p>", "content_text": "x", "summary": "S", "image": "https://a.example/p",
              "banner_image": "https://a.example/b", "date_published": "2024-03-05T12:00:00.50+01:00",
              "date_modified": "2024-03-06T12:00:00Z", "tags": ["a", "b"], "language": "fr",
              "attachments": [{"url": "https://a.example/x.mp3", "mime_type": "audio/mpeg", "title": "X",
              "size_in_bytes": 5, "duration_in_seconds": 1.5, "_y": null}]}]}
            """)
        let feed = read.feed.metadata
        #expect(read.rules == [])
        #expect(feed.title == "T" && feed.subtitle == "D" && feed.userComment == "C" && feed.language == "de")
        #expect(feed.links.map(\.rel) == ["alternate", "self", "next", "hub"])
        #expect(feed.logo == "https://a.example/i" && feed.icon == "https://a.example/v" && feed.isExpired == true)
        #expect(feed.authors.first?.extensions.json["_x"] == 1)
        let entry = try #require(read.feed.entries.first)
        #expect(entry.identifier == "1" && entry.title == "I" && entry.summary == "S" && entry.language == "fr")
        #expect(entry.links.map(\.rel) == ["alternate", "related"])
        #expect(entry.content == [Content(html: "<p>x</p>"), Content(text: "x")])
        #expect(entry.image == Figure(url: "https://a.example/p") && entry.bannerImage == "https://a.example/b")
        #expect(entry.published?.rfc3339 == "2024-03-05T12:00:00.50+01:00")
        #expect(entry.updated?.rfc3339 == "2024-03-06T12:00:00Z")
        #expect(entry.categories == [Category("a"), Category("b")])
        let file = try #require(entry.attachments.first)
        #expect(file.type == "audio/mpeg" && file.length == 5 && file.duration == 1.5 && file.title == "X")
        #expect(file.extensions.json.members == [JSONObject.Member("_y", nil)])
    }

    @Test("takes the metadata wherever it stands")
    func metadataBehindItems() throws {
        let read = try readJSON(
            #"{"items":[{"id":"1"},{"id":"2"}],"title":"T","version":"https://jsonfeed.org/version/1"}"#)
        #expect(read.feed.metadata.title == "T")
        #expect(read.feed.entries.map(\.identifier?.value) == ["1", "2"])
    }

    @Test(
        "takes what is meant where the kind is wrong",
        arguments: [
            (#""id": 5"#, #"{"identifier":{"value":"5"}}"#, ["json-type"]),
            (#""id": 1.50"#, #"{"identifier":{"value":"1.50"}}"#, ["json-type"]),
            (#""id": ["a"]"#, #"{"identifier":{"value":"a"}}"#, ["json-type"]),
            (#""id": "1", "title": null"#, #"{"identifier":{"value":"1"}}"#, []),
            (#""id": "1", "tags": "x""#, #"{"identifier":{"value":"1"},"categories":[{"term":"x"}]}"#, ["json-type"]),
            (
                #""id": "1", "tags": ["x", 2, null, {"a": 1}]"#,
                #"{"identifier":{"value":"1"},"categories":[{"term":"x"},{"term":"2"}],"#
                    + #""extensions":{"json":{"tags":{"a":1}}}}"#, ["json-type", "json-type"]
            ),
            (
                #""id": "1", "author": [{"name": "A"}, {"name": "B"}]"#,
                #"{"identifier":{"value":"1"},"authors":[{"name":"A"},{"name":"B"}]}"#, ["json-type"]
            ),
            (
                #""id": "1", "authors": {"url": "MAILTO:a@b.example"}"#,
                #"{"identifier":{"value":"1"},"authors":[{"email":"a@b.example"}]}"#, ["json-type"]
            ),
            (#""id": "1", "author": "A""#, #"{"identifier":{"value":"1"},"authors":[{"name":"A"}]}"#, ["json-type"]),
            (
                #""id": "1", "attachments": {"url": "u", "size_in_bytes": "12", "duration_in_seconds": "1:01"}"#,
                #"{"identifier":{"value":"1"},"attachments":[{"url":"u","length":12,"duration":61}]}"#,
                ["json-type", "json-type", "json-type"]
            ),
            (
                #""id": "1", "attachments": [{"title": "no address"}]"#,
                #"{"identifier":{"value":"1"},"extensions":{"json":{"attachments":{"title":"no address"}}}}"#,
                ["json-type"]
            ),
            (
                #""id": "1", "image": {"url": "x"}, "x": 1, "_y": 2"#,
                #"{"identifier":{"value":"1"},"extensions":{"json":{"image":{"url":"x"},"x":1,"_y":2}}}"#, ["json-type"]
            ),
            (
                #""id": "1", "title": "a", "title": "b""#,
                #"{"identifier":{"value":"1"},"title":{"kind":"text","value":"b"},"extensions":{"json":{"title":"a"}}}"#,
                ["json-duplicate-member"]
            ),
            (#""title": "a""#, #"{"title":{"kind":"text","value":"a"}}"#, ["missing-id"]),
            (#""id": "1", "url": """#, #"{"identifier":{"value":"1"}}"#, []),
        ] as [(String, String, [String])])
    func leniency(members: String, model: String, rules: [String]) throws {
        let read = try item(members)
        var output = ByteWriter()
        output.json(pretty: false) { (json: inout JSONWriter) in json.value(read.entry) }
        #expect(String(decoding: try output.finish(), as: UTF8.self) == model)
        #expect(read.rules == rules)
    }

    @Test(
        "reads dates as they come",
        arguments: [
            (#""2024-03-05T12:00:00+01:00""#, "2024-03-05T12:00:00+01:00", []),
            (#""Tue, 05 Mar 2024 12:00:00 GMT""#, "2024-03-05T12:00:00Z", ["invalid-date"]),
            ("1709640000", "2024-03-05T12:00:00Z", ["invalid-date"]),
            ("1709640000000", "2024-03-05T12:00:00Z", ["invalid-date"]),
            (#""soon""#, nil, ["invalid-date"]),
        ] as [(String, String?, [String])])
    func dates(value: String, date: String?, rules: [String]) throws {
        let read = try item(#""id": "1", "date_published": \#(value)"#)
        #expect(read.entry.published?.unparsed == (date == nil ? "soon" : nil))
        if let date { #expect(read.entry.published?.rfc3339 == date) }
        #expect(read.rules == rules)
    }

    @Test(
        "prefers authors to author, and keeps what only author says",
        arguments: [
            (#""authors": [{"name": "A"}], "author": {"name": "A"}"#, false),
            (#""author": {"name": "B"}, "authors": [{"name": "A"}]"#, true),
        ])
    func bothAuthors(members: String, isKept: Bool) throws {
        let read = try item(#""id": "1", "# + members)
        #expect(read.entry.authors == [Person(name: "A")])
        #expect((read.entry.extensions.json["author"] != nil) == isKept)
    }

    @Test("resolves relative addresses beside what was written")
    func relativeAddresses() throws {
        let text = #"{"version":"https://jsonfeed.org/version/1","feed_url":"f.json","items":[{"id":"1","url":"/1"}]}"#
        let read = try readJSON(text, at: "https://a.example/x/y")
        #expect(read.feed.metadata.links.first?.href == "f.json")
        #expect(read.feed.metadata.links.first?.resolved == "https://a.example/x/f.json")
        #expect(read.feed.entries.first?.links.first?.address == "https://a.example/1")
    }

    @Test(
        "tells exactly where",
        arguments: [
            ("{\"version\":\"https://jsonfeed.org/version/1\",\n \"title\": [1, 2],\n \"items\": []}", ["2:11"]),
            (
                "{\"items\":[{\"id\":\"é\",\n  \"date_published\":   \"x\"}],\"version\":\"https://jsonfeed.org/version/1\"}",
                ["2:23"]
            ),
            ("{\"items\":[{\"id\":\"1\"},\n\n  7],\"version\":\"https://jsonfeed.org/version/1\"}", ["3:3"]),
        ])
    func places(text: String, places: [String]) throws {
        #expect(try readJSON(text).places == places)
    }

    @Test(
        "refuses JSON that is no feed", arguments: ["{}", "[]", #"{"title":"T"}"#, #"{"version":"1.0"}"#, "{\"a\":["])
    func noFeed(text: String) throws {
        let error = #expect(throws: ImportError.self) { try readJSON(text) }
        #expect(error?.diagnostic.message.contains("no feed") == true)
    }
}

@Suite("What is only nearly JSON")
struct JSONRepairTests {
    private static let head = #""version":"https://jsonfeed.org/version/1","title":"T""#

    @Test(
        "is repaired, and told",
        arguments: [
            ("{\(head),\"items\":[{\"id\":\"1\",},],}", ["1"], ["json-comma"]),
            ("{\(head),/* a */\"items\":[{\"id\":\"1\"}] // b\n}", ["1"], ["json-comment"]),
            ("{\(head) \"items\":[{\"id\":\"1\"} {\"id\":\"2\"}]}", ["1", "2"], ["json-comma"]),
            ("{\(head),'items':[{id:'1'}]}", ["1"], ["json-quotes", "json-word"]),
            ("{\(head),\"items\":[{\"id\":\"a\nb\"}]}", ["a\nb"], ["json-control-character"]),
            ("{\(head),\"items\":[{\"id\":\"a\\xb\"}]}", ["a\\xb"], ["json-escape"]),
            ("{\(head),\"items\":[{\"id\":\"1\",\"x\":NaN}]}", ["1"], ["json-word"]),
            ("{\(head),\"items\":[{\"id\":\"1\"}]}}} junk", ["1"], ["json-junk"]),
            (
                "{\(head),\"items\":[{\"id\":\"1\"},{\"id\":\"2\",\"title\":\"cut o", ["1", "2"],
                ["json-unexpected-end"]
            ),
            (
                "{\(head),\"items\":[{\"id\":\"1\"},{\"id\"", ["1", nil],
                ["json-unexpected-end", "json-value", "missing-id"]
            ),
        ] as [(String, [String?], Set<String>)])
    func repaired(text: String, identifiers: [String?], rules: Set<String>) throws {
        let read = try readJSON(text)
        #expect(read.feed.entries.map(\.identifier?.value) == identifiers)
        #expect(read.feed.metadata.title == "T")
        #expect(Set(read.rules) == rules)
    }

    @Test("keeps its places")
    func places() throws {
        let text = "{\(Self.head), // a comment\n\"items\":[{\"id\":\"1\", 'date_published':\n \"x\",}]}"
        #expect(try readJSON(text).places == ["1:58", "2:21", "3:5", "3:2"])
    }

    @Test("is decoded", arguments: ["utf-8 with mark", "latin", "utf-16", "utf-16 with mark"])
    func encodings(name: String) throws {
        let text = "{\(Self.head),\"items\":[{\"id\":\"é\"}]}"
        let bytes: [UInt8] =
            switch name {
            case "latin": text.unicodeScalars.map { UInt8($0.value) }
            case "utf-16": text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
            case "utf-16 with mark": [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            default: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
            }
        let read = try readJSON(bytes: bytes)
        #expect(read.feed.entries.first?.identifier == "é")
        #expect(read.rules.contains("json-encoding") == (name != "utf-8 with mark"))
    }
}

@Suite("Hostile JSON")
struct HostileJSONTests {
    @Test("ends with an error where it is nested too deeply", arguments: ["[", "{\"a\":"])
    func depth(opening: String) throws {
        let text =
            #"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","x":"#
            + String(repeating: opening, count: 200_000)
        let error = #expect(throws: ImportError.self) { try readJSON(text) }
        #expect(error?.code == .limit)
    }

    @Test("takes time in proportion to its length")
    func time() throws {
        let count = 20_000
        let commas =
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[" + String(repeating: ",", count: count) + "]}"
        #expect(try readJSON(commas).feed.entries.isEmpty)
        let twice = "{\"items\":[{" + String(repeating: "\"title\":\"a\",", count: count) + "\"id\":\"1\"}]}"
        #expect(try readJSON(twice).feed.entries.first?.extensions.json.count == count - 1)
        let spaces = "{\"items\":[" + String(repeating: " ", count: count) + "{\"id\":\"1\",}]"
        #expect(try readJSON(spaces).feed.entries.count == 1)
    }

    @Test("is read as a stream like in memory", arguments: [1, 50, 3000])
    func stream(count: Int) throws {
        let items = (0..<count).map {
            "{\"id\":\"\($0)\",\"content_text\":\"é\(String(repeating: "日本", count: $0 % 400))\"}"
        }
        let text =
            "{\"items\":[\(items.joined(separator: ",\n"))],\"title\":\"T\",\"version\":\"https://jsonfeed.org/version/1.1\"}"
        let memory = try readJSON(text)
        let stream = try readJSON(text, stream: true)
        #expect(memory.feed == stream.feed)
        #expect(stream.feed.entries.count == count)
    }
}
