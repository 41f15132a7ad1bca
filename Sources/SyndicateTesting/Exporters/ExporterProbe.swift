internal import Syndicate
internal import SyndicateProcess

/// An exporter that is tried, and what was found wrong with it.
final class ExporterProbe: Probe {
    let exporter: any Exporter
    let settings: [(name: String, value: String)]
    let scale: Int

    init(_ exporter: any Exporter, settings: [(name: String, value: String)], scale: Int) {
        self.exporter = exporter
        self.settings = settings
        self.scale = scale
    }

    var descriptor: ExporterDescriptor { exporter.descriptor }
    var isPerEntry: Bool { descriptor.unit == .entry }
    /// The exporter, where it is another program.
    var program: ProcessExporter? { exporter as? ProcessExporter }

    /// Whether it is tried with many entries.
    var takesMany: Bool {
        applies(if: !isPerEntry, else: "it writes a document for each entry")
            && applies(if: scale > 0, else: "many entries were not wanted")
    }

    /// The checked values of options: those that must be set, and these in their place.
    func options(_ more: [(name: String, value: String)] = []) throws -> OptionValues {
        let kept = settings.filter { setting in !more.contains { $0.name == setting.name } }
        return try OptionValues(kept + more, for: descriptor.options)
    }

    /// A document, and what it could not say.
    struct Document {
        var bytes: [UInt8]
        var report: ConversionReport
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// The document of a feed; of an exporter for single entries that of the first.
    func document(
        _ feed: FeedMetadata = Samples.feed, _ entries: [Entry], isPulled: Bool = false,
        settings: [(name: String, value: String)] = [], by other: (any Exporter)? = nil
    ) throws -> Document {
        let given = isPerEntry ? Array(entries.prefix(1)) : entries
        var rest = given[...]
        var cursor =
            isPulled ? EntryCursor { () throws(ExportError) -> Entry? in rest.popFirst() } : EntryCursor(given)
        var output = ByteWriter()
        let report = try (other ?? exporter).export(feed, entries: &cursor, options: options(settings), to: &output)
        return Document(bytes: try output.finish(), report: report)
    }

    /// Tries a feed of which nobody knows whether the format can do without what it lacks: a refusal that says so is all right, and a
    /// document must be whole. Gives the document, where there is one.
    @discardableResult
    func survives(
        _ what: String, _ feed: FeedMetadata = Samples.feed, _ entries: [Entry], bringsMarkup: Bool = false
    ) -> Document? {
        do {
            let document = try document(feed, entries)
            if let flaw = check().flaw(in: document.bytes, bringsMarkup: bringsMarkup) {
                faults.append("\(what): \(flaw)")
            }
            return document
        } catch let error as ExportError where [.content, .nothing, .option].contains(error.code) {
            expect(!error.message.isEmpty, "\(what): it refuses without saying why")
        } catch {
            faults.append("\(what): it throws \(error)")
        }
        return nil
    }

    /// What is wrong with a document by its media type.
    func flaw(in document: Document, settings: [(name: String, value: String)] = []) -> String? {
        check(settings).flaw(in: document.bytes)
    }

    /// Looks at what is written with these options.
    func check(_ settings: [(name: String, value: String)] = []) -> DocumentCheck {
        DocumentCheck((try? exporter.descriptor(for: options(settings)).mediaType) ?? descriptor.mediaType)
    }
}
