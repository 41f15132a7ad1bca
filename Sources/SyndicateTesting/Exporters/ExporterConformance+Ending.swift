internal import Syndicate
internal import SyndicateProcess

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension ExporterConformance {
    /// How many entries fill every buffer on the way.
    private static let manyUnwanted = 30_000

    static let ending = [
        ExporterConformance("A source that fails ends the export with its error") { probe in
            guard probe.applies(if: !probe.isPerEntry, else: "it writes a document for each entry") else { return }
            var pulled = 0
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                pulled += 1
                if pulled > 3 { throw ExportError(.source, "the source broke off") }
                return Samples.entry(pulled)
            }
            var output = ByteWriter()
            let options = try probe.options()
            do throws(ExportError) {
                _ = try probe.exporter.export(Samples.feed, entries: &cursor, options: options, to: &output)
                probe.faults.append("it goes on as if there were no more entries")
            } catch {
                probe.expect(
                    error.code == .source && error.message.contains("the source broke off"),
                    "it throws another error than the source's: \(error)")
            }
        },
        ExporterConformance("An output that fails ends the export soon") { probe in
            guard probe.applies(if: !probe.isPerEntry, else: "it writes a document for each entry") else { return }
            var pulled = 0
            var firstWritten: Int?
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                pulled += 1
                return pulled > manyUnwanted ? nil : Samples.entry(pulled)
            }
            var output = ByteWriter { (_) throws(OutputError) in
                firstWritten = firstWritten ?? pulled
                throw OutputError(errorNumber: EPIPE)
            }
            let options = try probe.options()
            let advice = probe.program == nil ? "checkpoint() once an entry" : "end where writing fails"
            do throws(ExportError) {
                _ = try probe.exporter.export(Samples.feed, entries: &cursor, options: options, to: &output)
                // What fits into the buffer fails when it is flushed, which is not the exporter's business.
                probe.expect(
                    output.count <= ByteWriter.capacity,
                    "nobody took what it wrote, and it does not say so: \(advice)")
            } catch {
                probe.expect(error.code == .output, "it throws another error than the output's: \(error)")
                guard pulled >= manyUnwanted else { return }
                guard firstWritten.map({ $0 < manyUnwanted }) ?? false else {
                    probe.skip(
                        probe.program == nil
                            ? "it writes when it has taken all entries"
                            : "it writes when it has read all entries; one that need not writes and flushes as it reads"
                    )
                    return
                }
                probe.faults.append(
                    "nobody took what it wrote, and it took all \(manyUnwanted) entries before it noticed: \(advice)")
            }
        },
        ExporterConformance("Many entries take no more memory than few") { probe in
            guard probe.takesMany else { return }
            let options = try probe.options()
            do {
                try MemoryGrowth.tell(probe, over: probe.scale, "writes") { growth in
                    var cursor = growth.cursor
                    var output = ByteWriter { (_) throws(OutputError) in growth.somethingCame() }
                    _ = try probe.exporter.export(Samples.feed, entries: &cursor, options: options, to: &output)
                }
            } catch let error as ExportError where error.code == .content {
                // A format may have an end, and its exporter say so.
                probe.skip("it refuses so many entries: \(error.message)")
            }
        },
        ExporterConformance("The program's own memory does not grow with the entries") { probe in
            guard probe.takesMany, probe.applies(if: probe.program != nil, else: "it is no program"),
                let program = probe.program
            else { return }
            let options = try probe.options()
            try MemoryGrowth.tell(ofProgram: probe, over: probe.scale, "writes") { growth in
                var cursor = growth.cursor
                var output = ByteWriter { (_) throws(OutputError) in growth.somethingCame() }
                _ = try program.export(Samples.feed, entries: &cursor, options: options, to: &output)
                return program.peakMemory
            }
        },
    ]
}
