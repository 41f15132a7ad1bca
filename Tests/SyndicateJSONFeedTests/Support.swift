import Foundation
import Syndicate
import SyndicateJSONFeed
import TestSupport
import Testing

/// The document of a feed, checked against what JSON Feed requires, and what it could not say.
func jsonFeed(
    _ feed: FeedMetadata, _ entries: [Entry] = [], stream: Bool = false, options: [(name: String, value: String)] = [],
    location: SourceLocation = #_sourceLocation
) throws -> (text: String, value: JSONValue, losses: [String]) {
    let (bytes, report) = try JSONFeedExporter().document(feed, entries, stream: stream, settings: options)
    let text = String(decoding: bytes, as: UTF8.self)
    var parser = JSONParser()
    let value = try parser.parse(text)
    for flaw in flaws(of: value) { Issue.record("\(flaw)\n\(text)", sourceLocation: location) }
    return (text, value, report.lines)
}

/// The first item of a feed of one entry.
func item(
    _ entry: Entry, options: [(name: String, value: String)] = [], location: SourceLocation = #_sourceLocation
) throws -> (item: JSONValue, losses: [String]) {
    let result = try jsonFeed(FeedMetadata(title: "Feed"), [entry], options: options, location: location)
    return (try #require(result.value["items"]?[0]), result.losses)
}

/// An entry with all that JSON Feed requires.
func plainEntry() -> Entry {
    var entry = Entry(title: "Entry")
    entry.identifier = "urn:example:entry"
    entry.content = [Content(text: "x")]
    return entry
}

extension JSONValue {
    /// The member of an object.
    subscript(_ name: String) -> JSONValue? {
        if case .object(let object) = self { object[name] } else { nil }
    }

    /// The element of an array.
    subscript(_ index: Int) -> JSONValue? {
        if case .array(let array) = self, array.indices.contains(index) { array[index] } else { nil }
    }

    /// The names of an object's members, in order.
    var names: [String] {
        if case .object(let object) = self { object.map(\.name) } else { [] }
    }
}

/// What breaks JSON Feed's rules: members that are required, of the wrong kind, unknown, or twice.
private func flaws(of feed: JSONValue) -> [String] {
    let strings: Set = [
        "version", "title", "home_page_url", "feed_url", "description", "user_comment", "next_url", "icon", "favicon",
        "language", "id", "url", "external_url", "content_html", "content_text", "summary", "image", "banner_image",
        "date_published", "date_modified", "name", "avatar", "mime_type", "type",
    ]
    let arrays: Set = ["items", "authors", "hubs", "attachments", "tags"]
    var flaws: [String] = []
    func check(_ value: JSONValue, required: [String], at path: String) {
        guard case .object(let object) = value else { return flaws.append("\(path) is no object") }
        for name in required where object[name] == nil { flaws.append("\(path).\(name) is missing") }
        for name in object.duplicateNames { flaws.append("\(path).\(name) stands twice") }
        for member in object where member.name.utf8.first != UInt8(ascii: "_") {
            switch (member.name, member.value) {
            case (let name, .string) where strings.contains(name): continue
            case ("expired", .bool), ("size_in_bytes", .number), ("duration_in_seconds", .number): continue
            case ("author", let author): check(author, required: [], at: path + ".author")
            case ("tags", .array): continue
            case (let name, .array(let elements)) where arrays.contains(name):
                let required = [
                    "items": ["id"], "hubs": ["type", "url"], "attachments": ["url", "mime_type"],
                ]
                for element in elements { check(element, required: required[name] ?? [], at: "\(path).\(name)") }
            default: flaws.append("\(path).\(member.name) is unknown or of the wrong kind")
            }
        }
        if path.hasSuffix(".items"), object["content_html"] == nil, object["content_text"] == nil {
            flaws.append("\(path) has no content")
        }
    }
    check(feed, required: ["version", "title", "items"], at: "feed")
    return flaws
}
