internal import Syndicate

/// One feed on its way into one or more formats: every document is written beside its place, checked if asked, and all are
/// put in place together.
struct ExportRun {
    let feed: LoadedFeed
    let destination: OutputTarget
    let isChecked: Bool
    let reportStyle: LossReport.Style?
    let console: Console

    /// Writes the feed in each of the formats.
    ///
    /// An entry that lacks what its format cannot do without costs its own document only, where each entry has one.
    func run(_ formats: [FormatChoice]) throws(CommandError) {
        var files: [PendingFile] = []
        var refused: [Diagnostic] = []
        var isFaulty = false
        do throws(CommandError) {
            for format in formats {
                let isPerEntry = format.exporter.descriptor.unit == .entry && destination.isFolder
                for document in try Documents.plan(feed, format: format, destination: destination) {
                    do throws(CommandError) {
                        let written = try write(document, format: format)
                        files.append(written.file)
                        if written.isFaulty { isFaulty = true }
                    } catch {
                        guard isPerEntry, error.isAboutContent else { throw error }
                        refused += error.diagnostics
                    }
                }
            }
        } catch {
            for file in files { file.abandon() }
            throw error
        }
        for file in files { try file.commit() }
        if isFaulty || !refused.isEmpty { throw CommandError(.findings, refused) }
    }

    /// Writes one document, and says whether there is an error in what it says.
    private func write(
        _ document: Documents.Document, format: FormatChoice
    ) throws(CommandError) -> (file: PendingFile, isFaulty: Bool) {
        if let path = document.path, let status = try? System.status(path), feed.files.contains(status.identity) {
            throw CommandError(
                .cannotCreate, "output-is-input", "this file was read and would be lost", source: path,
                hint: "name another with --output")
        }
        let file = try PendingFile(document.path, isChecked: isChecked)
        do throws(CommandError) {
            var output = ByteWriter(fileDescriptor: file.descriptor)
            var entries = try document.entries()
            let report: ConversionReport
            do throws(ExportError) {
                var options = document.isPage ? format.options.without("self") : format.options
                let specs = format.exporter.descriptor.options
                if specs.contains(where: { $0.kind == .pictures && options.boolean($0.name) }) {
                    options.pictures = feed.pictures()
                }
                report = try format.exporter.export(
                    document.metadata, entries: &entries, options: options, to: &output)
                do { try output.flush() } catch { throw ExportError(error) }
            } catch {
                if CommandError.isBrokenPipe(error) { throw CommandError(.success, []) }
                if error.code == .option { throw CommandError(option: error.message, files: format.files) }
                // What is wrong with the input is not told of an output that has no name.
                let isAboutOutput = error.code == .output || document.path != nil
                throw CommandError(error, target: isAboutOutput ? file.name : nil)
            }
            LossReport(report, format: format.exporter.descriptor.name).show(reportStyle, on: console)
            if isChecked { try OutputCheck(format.exporter.descriptor(for: format.options)).check(file) }
            try file.finish()
            return (file, report.findings.contains { $0.severity == .error })
        } catch {
            file.abandon()
            throw error
        }
    }
}
