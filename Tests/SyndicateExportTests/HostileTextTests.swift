import Foundation
import Syndicate
import SyndicateAtom
import SyndicateJSONFeed
import SyndicateRSS
import SyndicateXML
import Testing

/// Whatever is written into a field of words is what a parser reads there, or it is replaced or left out and the report
/// says so.
@Suite struct HostileTextTests {
    static let strings = [
        "\"\u{0301} '\u{0301} <\u{0301} &\u{0301}", "]]>", "&<>\"'", "\u{0}\u{1}\u{8}\u{B}\u{C}\u{E}\u{1F}\u{7F}",
        "a\u{9}b\u{A}c\u{D}d\u{D}\u{A}e", "\u{FFFE}\u{FFFF}", "\u{80}\u{85}\u{9F}\u{2028}\u{2029}",
        "\u{202A}\u{202E}\u{2066}\u{2069}\u{200E}\u{200F}\u{61C}\u{FEFF}", "--><!-- --", "?><?xml version=\"1.0\"?>",
        "<!DOCTYPE x [<!ENTITY y \"z\">]>&y;", "&amp;&#0;&#x1F600;&lt;&nbsp;", "</title></feed></rss>",
        "\u{1F600}\u{10FFFF}\u{1F468}\u{200D}\u{1F469}", "\\u0000\\\"\\", "%00%0A{{x}}${y}",
    ]

    static let exporters: [any Exporter] = [RSSExporter(), AtomExporter(), JSONFeedExporter()]

    @Test(arguments: strings, 0..<3)
    func everyFieldComesBack(text: String, index: Int) throws {
        let exporter = Self.exporters[index]
        let isJSON = exporter.descriptor.name == "jsonfeed"
        let hostile = HostileFeed(text)
        let (bytes, report) = try export(hostile.feed, exporter)
        let read = isJSON ? try ReadBack(json: bytes) : ReadBack(xml: bytes)
        #expect(read.problem == nil)
        if !isJSON { #expect(XMLCheck().diagnostics(of: bytes).isEmpty) }

        for (name, written) in hostile.fields where !isLost(name, report) {
            let expected = isJSON ? written : replaced(written)
            let isThere = read.has(expected) || name == "summary" && read.has(described(expected))
            #expect(isThere, "\(exporter.descriptor.name): \(name)")
        }
        let told = report.losses.filter { $0.field == "text" }.reduce(0) { $0 + $1.count }
        #expect(told == read.replacements)
        #expect((told > 0) == (!isJSON && replaced(text) != text))
    }

    /// The report must not be a way out: these are what each format is for.
    @Test(arguments: 0..<3)
    func theMainFieldsAreNeverLost(index: Int) throws {
        let (_, report) = try export(HostileFeed("&").feed, Self.exporters[index])
        let lost = ["title", "summary", "categories", "attachments.title", "extensions"].filter { isLost($0, report) }
        #expect(lost == [])
    }

    @Test(arguments: 0..<3)
    func aTitleOfTenMillionBytes(index: Int) throws {
        let exporter = Self.exporters[index]
        let title = String(repeating: "ab&\u{E9}<", count: 10_000_000 / 6) + "abcd"
        #expect(title.utf8.count == 10_000_000)
        var entry = Entry(title: TextConstruct(title))
        entry.identifier = "urn:example:one"
        entry.published = Timestamp(seconds: 1_709_636_400)
        let (bytes, _) = try export(Feed(FeedMetadata(title: "Feed"), entries: [entry]), exporter)
        let read = index == 2 ? try ReadBack(json: bytes) : ReadBack(xml: bytes)
        #expect(read.problem == nil)
        #expect(read.values.contains { $0.utf8.count == title.utf8.count && $0.utf8.elementsEqual(title.utf8) })
    }

    private func export(_ feed: Feed, _ exporter: any Exporter) throws -> (bytes: [UInt8], report: ConversionReport) {
        var output = ByteWriter()
        var entries = EntryCursor(feed.entries)
        let report = try exporter.export(
            feed.metadata, entries: &entries, options: OptionValues(for: exporter.descriptor.options), to: &output)
        return (try output.finish(), report)
    }

    /// Whether the report names the field, the one that it is part of, or, for extensions, one of them.
    private func isLost(_ name: String, _ report: ConversionReport) -> Bool {
        report.losses.contains { loss in
            let field = loss.field.hasPrefix("extensions.") ? "extensions" : loss.field
            return field == name || name.hasPrefix(field + ".")
        }
    }

    /// The text as HTML, which RSS has in its descriptions.
    private func described(_ text: String) -> String {
        var html = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;".unicodeScalars
            case "<": html += "&lt;".unicodeScalars
            case ">": html += "&gt;".unicodeScalars
            case "\n" where wasReturn: break
            case "\n", "\r": html += "<br>\n".unicodeScalars
            default: html.append(scalar)
            }
            wasReturn = scalar == "\r"
        }
        return String(html)
    }

    /// The text with U+FFFD for what XML 1.0 forbids (section 2.2).
    private func replaced(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: result.append(scalar)
            default: result.append("\u{FFFD}")
            }
        }
        return String(result)
    }
}
