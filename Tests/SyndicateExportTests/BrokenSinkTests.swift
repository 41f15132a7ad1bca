import Syndicate
import SyndicateAtom
import SyndicateJSONFeed
import SyndicateRSS
import Testing

@Suite struct BrokenSinkTests {
    static let exporters: [any Exporter] = [RSSExporter(), AtomExporter(), JSONFeedExporter()]

    /// An exporter whose reader has gone stops after an entry or two instead of writing a million into the void.
    @Test(arguments: exporters.indices)
    func endsTheExportSoon(index: Int) throws {
        let exporter = Self.exporters[index]
        var pulled = 0
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in
            pulled += 1
            var entry = Entry(title: "Long")
            entry.content = [Content(html: String(repeating: "x", count: 70_000))]
            return pulled < 1000 ? entry : nil
        }
        var output = ByteWriter(fileDescriptor: -1)
        let options = try OptionValues(for: exporter.descriptor.options)
        let error = #expect(throws: ExportError.self) {
            _ = try exporter.export(FeedMetadata(title: "Feed"), entries: &cursor, options: options, to: &output)
        }
        #expect(error?.code == .output)
        #expect(pulled < 5)
    }
}
