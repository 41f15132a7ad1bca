import Foundation
import Syndicate
import SyndicateRSS
import SyndicateXML
import TestSupport
import Testing

/// A document and what it could not say.
struct Exported {
    var text: String
    var report: ConversionReport

    /// What was lost, as `field: reason`.
    var losses: [String] { report.lines }

    /// The lines between two lines that stand alone, without indent.
    func lines(_ name: String) -> [String] {
        let lines = text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
        guard let start = lines.firstIndex(where: { $0 == "<\(name)>" || $0.hasPrefix("<\(name) ") }),
            let end = lines.lastIndex(of: "</\(name)>")
        else { return [] }
        return Array(lines[(start + 1)..<end])
    }

    /// The lines of the only item, without indent.
    var item: [String] { lines("item") }

    /// The lines of the channel before its items, without indent.
    var channel: [String] { Array(lines("channel").prefix { !$0.hasPrefix("<item") }) }
}

/// Exports, and expects what comes out to be well-formed and, unless told otherwise, valid by the grammar.
func export(
    _ feed: FeedMetadata = .plain, _ entries: [Entry], isStream: Bool = false, isValid: Bool = true,
    _ settings: [(name: String, value: String)] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Exported {
    let (bytes, report) = try RSSExporter().document(feed, entries, stream: isStream, settings: settings)
    let complaints = XMLCheck(schema: isValid ? .rss : nil).diagnostics(of: bytes)
    #expect(complaints.map(\.description) == [], sourceLocation: sourceLocation)
    return Exported(text: String(decoding: bytes, as: UTF8.self), report: report)
}

func export(
    _ feed: FeedMetadata = .plain, _ entry: Entry, isValid: Bool = true,
    _ settings: [(name: String, value: String)] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> Exported {
    try export(feed, [entry], isValid: isValid, settings, sourceLocation: sourceLocation)
}

extension FeedMetadata {
    /// The least that RSS requires.
    static var plain: FeedMetadata {
        var feed = FeedMetadata(title: "The Late Reel")
        feed.links = [Link("https://reel.example/")]
        feed.subtitle = "Films"
        return feed
    }
}

extension Entry {
    /// An entry with a title and an address.
    static var plain: Entry {
        var entry = Entry(title: "A title")
        entry.links = [Link("https://reel.example/1")]
        return entry
    }

    /// A plain entry with something changed.
    static func plain(_ change: (inout Entry) -> Void) -> Entry {
        var entry = plain
        change(&entry)
        return entry
    }
}

extension Timestamp {
    /// 2024-03-05T13:00:00+01:00.
    static var sample: Timestamp { Timestamp(seconds: 1_709_640_000, offsetMinutes: 60) }
    /// A day later, with a fraction.
    static var later: Timestamp {
        Timestamp(
            seconds: 1_709_726_400, nanoseconds: 250_000_000, fractionDigits: 2, offsetMinutes: 0, precision: .fraction)
    }
}
