import Foundation
import Syndicate
import SyndicateAtom
import Testing

/// What the README and the documentation show of the library, compiled and run.
@Suite struct LibraryExampleTests {
    @Test func aFeedInTenLines() throws {
        var entry = Entry(title: "Hello")
        entry.links = [Link("https://film.example/hello")]
        entry.published = Timestamp(rfc3339: "2024-03-05T13:00:00Z")
        entry.content = [Content(html: "<p>Hello, world.</p>")]

        let exporter = AtomExporter()
        var output = ByteWriter()
        var entries = EntryCursor([entry])
        _ = try exporter.export(
            FeedMetadata(title: "Film"), entries: &entries,
            options: OptionValues(for: exporter.descriptor.options), to: &output)
        let document = try output.finish()

        let text = String(decoding: document, as: UTF8.self)
        #expect(text.contains(">https://film.example/hello</id>"))
        #expect(text.contains("<content type=\"html\">&lt;p&gt;Hello, world.&lt;/p&gt;</content>"))
    }

    /// The exporter of the article "Writing an exporter".
    struct LinesExporter: Exporter {
        var descriptor: ExporterDescriptor {
            ExporterDescriptor(
                name: "lines", summary: "A line for each entry: date, title, address.", mediaType: "text/plain",
                fileExtensions: ["txt"], options: FeedOptions.specs)
        }

        func export(
            _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
        ) throws(ExportError) -> ConversionReport {
            var report = ConversionReport()
            entries.limit(to: FeedOptions(options).limit ?? .max)
            while let entry = try entries.next() {
                output.write(entry.published?.rfc3339 ?? "")
                output.write("\t")
                output.write(entry.title?.plainText ?? "")
                output.write("\t")
                output.write(entry.permalink ?? "")
                output.write("\n")
                if !entry.content.isEmpty { report.add("content", "a line has no body", entry: entry.label) }
                do { try output.checkpoint() } catch { throw ExportError(error) }
            }
            return report
        }
    }

    @Test func anExporterOfOnesOwn() throws {
        let registry = try Registry(exporters: [AtomExporter(), LinesExporter()])
        let exporter = try #require(registry.exporter(named: "lines"))
        var entry = Entry(title: TextConstruct(html: "A &amp; <b>B</b>"))
        entry.links = [Link("https://film.example/a")]
        entry.content = [Content(text: "x")]
        var entries = EntryCursor([entry, entry, entry])
        var output = ByteWriter()
        let options = try OptionValues([("limit", "2")], for: exporter.descriptor.options)
        let report = try exporter.export(FeedMetadata(), entries: &entries, options: options, to: &output)
        #expect(
            String(decoding: try output.finish(), as: UTF8.self)
                == "\tA & B\thttps://film.example/a\n\tA & B\thttps://film.example/a\n")
        #expect(report.losses.map(\.count) == [2])
    }

    @Test func twoExportersOfOneNameClash() {
        let error = #expect(throws: RegistryError.self) { try Registry(exporters: [AtomExporter(), AtomExporter()]) }
        #expect(error?.description == "two exporters claim the name \"atom\": atom and atom")
    }
}
