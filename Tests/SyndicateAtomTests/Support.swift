import Foundation
import Syndicate
import SyndicateAtom
import SyndicateXML
import TestSupport
import Testing

/// The document of a feed, checked by the grammar, and what it could not say; without the attributes by which a reader
/// tells what was made up, unless `withMarks`.
func atom(
    _ feed: FeedMetadata, _ entries: [Entry] = [], stream: Bool = false, options: [(name: String, value: String)] = [],
    isValid: Bool = true, withMarks: Bool = false, location: SourceLocation = #_sourceLocation
) throws -> (text: String, losses: [String]) {
    let (bytes, report) = try AtomExporter().document(feed, entries, stream: stream, settings: options)
    let text = String(decoding: bytes, as: UTF8.self)
    let findings = XMLCheck(schema: .atom).diagnostics(of: bytes).map(\.description)
    #expect(findings.isEmpty == isValid, "\(findings.joined(separator: "\n"))\n\(text)", sourceLocation: location)
    if withMarks { return (text, report.lines) }
    return (text.replacing(#/\ (xmlns:syndicate|syndicate:[a-zA-Z]+)="[^"]*"/#, with: ""), report.lines)
}

/// A feed with all that Atom requires, so that nothing has to be derived.
func plainFeed() -> FeedMetadata {
    var feed = FeedMetadata(title: "Feed")
    feed.identifier = "urn:example:feed"
    feed.updated = Timestamp(seconds: 0)
    feed.authors = [Person(name: "A")]
    return feed
}

/// An entry with all that Atom requires.
func plainEntry() -> Entry {
    var entry = Entry(title: "Entry")
    entry.identifier = "urn:example:entry"
    entry.updated = Timestamp(seconds: 0)
    entry.content = [Content(text: "x")]
    return entry
}

/// What stands between the boilerplate of `plainFeed()`, compactly: the lines that `change` adds.
func feedMarkup(_ change: (inout FeedMetadata) -> Void, location: SourceLocation = #_sourceLocation) throws -> (
    String, [String]
) {
    var feed = plainFeed()
    let plain = try atom(feed, options: [("pretty", "false")])
    change(&feed)
    let changed = try atom(feed, options: [("pretty", "false")], location: location)
    return (difference(changed.text, plain.text), changed.losses)
}

/// The markup that `change` adds to an entry, or that it has instead of what a plain one has.
func entryMarkup(
    isValid: Bool = true, _ change: (inout Entry) -> Void, location: SourceLocation = #_sourceLocation
) throws -> (String, [String]) {
    var entry = plainEntry()
    let options = [(name: "pretty", value: "false")]
    let plain = inner(try atom(plainFeed(), [entry], options: options).text)
    change(&entry)
    let changed = try atom(plainFeed(), [entry], options: options, isValid: isValid, location: location)
    return (difference(inner(changed.text), plain), changed.losses)
}

private func inner(_ text: String) -> String {
    guard let start = text.range(of: "<entry"), let end = text.range(of: "</entry>") else { return text }
    return String(text[start.upperBound..<end.lowerBound])
}

/// What stands in `text` between the tags at its beginning and those at its end that it has in common with `other`.
private func difference(_ text: String, _ other: String) -> String {
    func pieces(_ text: String) -> [Substring] { text.split(separator: "<") }
    let new = pieces(text)
    let old = pieces(other)
    var start = 0
    while start < min(new.count, old.count), new[start] == old[start] { start += 1 }
    var end = new.count
    while end > start, old.count - (new.count - end) > start, new[end - 1] == old[old.count - 1 - (new.count - end)] {
        end -= 1
    }
    // An end tag may have been taken for one of the other's.
    func depth(_ end: Int) -> Int {
        new[start..<end].reduce(0) { $0 + ($1.hasPrefix("/") ? -1 : $1.contains("/>") ? 0 : 1) }
    }
    while end < new.count, depth(end) > 0 { end += 1 }
    return new[start..<end].map { "<" + $0 }.joined()
}
