internal import Syndicate
internal import SyndicateProcess

/// An importer that is tried, and what was found wrong with it.
final class ImporterProbe: Probe {
    let importer: any Importer
    let samples: [ImportSource]

    init(_ importer: any Importer, samples: [ImportSource]) {
        self.importer = importer
        self.samples = samples
    }

    /// The importer, where it is another program.
    var program: ProcessImporter? { importer as? ProcessImporter }

    /// What was read of a source.
    struct Reading: Equatable {
        var feed: FeedMetadata
        var entries: [Entry]
    }

    /// What a source says.
    func reading(
        of source: ImportSource, by other: (any Importer)? = nil, log: DiagnosticLog = DiagnosticLog()
    ) throws -> Reading {
        var context = ImportContext(log: log)
        var feed = try (other ?? importer).read(source, context: &context)
        return Reading(feed: feed.metadata, entries: try feed.entries.collect())
    }

    /// Tries each sample.
    func each(_ body: (ImportSource) throws -> Void) throws {
        guard applies(if: !samples.isEmpty, else: "there is no sample") else { return }
        for sample in samples {
            do { try body(sample) } catch { faults.append("\(sample.name): it throws \(error)") }
        }
    }

    /// Tries bytes of which nobody knows whether they are what the importer reads: a refusal that says so is all right.
    func survives(_ what: String, _ bytes: [UInt8], like sample: ImportSource? = nil) {
        var source = sample ?? source(bytes)
        source.bytes = bytes
        source.stream = nil
        do { _ = try reading(of: source) } catch {
            guard let refusal = Self.refusal(error) else {
                faults.append("\(what): it throws \(error)")
                return
            }
            switch refusal.code {
            case .malformed, .unknownFormat, .limit:
                expect(!refusal.diagnostic.message.isEmpty, "\(what): it refuses without saying why")
            case .notFound, .unreadable, .plugin:
                let advice = program == nil ? "" : "; status 65 says that a source is not what it reads"
                faults.append("\(what): it fails, \(refusal.diagnostic.message)\(advice)")
            }
        }
    }

    /// Bytes in a file such as it reads.
    private func source(_ bytes: [UInt8]) -> ImportSource {
        ImportSource(
            name: "sample." + (importer.descriptor.fileExtensions.first ?? "txt"), bytes: bytes,
            mediaType: importer.descriptor.mediaTypes.first)
    }

    /// The importer's own error, which comes out of a cursor wrapped.
    private static func refusal(_ error: any Error) -> ImportError? {
        error as? ImportError ?? (error as? ExportError)?.cause as? ImportError
    }
}
