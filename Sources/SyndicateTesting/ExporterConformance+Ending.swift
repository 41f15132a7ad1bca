internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension ExporterConformance {
    /// How much the memory may grow while many entries are written, in bytes.
    private static let mostMemory = 64 << 20

    /// How many entries fill every buffer on the way.
    private static let manyUnwanted = 30_000

    static let ending = [
        ExporterConformance("A source that fails ends the export with its error") { probe in
            guard probe.applies(if: !probe.isPerEntry) else { return }
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
            guard probe.applies(if: !probe.isPerEntry) else { return }
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
            guard probe.applies(if: !probe.isPerEntry && probe.scale > 0) else { return }
            let scale = probe.scale
            var pulled = 0
            var first = 0
            var most = 0
            var isStreaming = false
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                pulled += 1
                if pulled == min(1000, scale / 10) { first = residentMemory() }
                if pulled % 1000 == 0 { most = max(most, residentMemory()) }
                return pulled > scale ? nil : Samples.entry(pulled)
            }
            var output = ByteWriter { (_) throws(OutputError) in isStreaming = isStreaming || pulled <= scale }
            _ = try probe.exporter.export(Samples.feed, entries: &cursor, options: probe.options(), to: &output)
            guard most - first > mostMemory else { return }
            let growth = "while \(scale) entries went through, its memory grew by \((most - first) >> 20) MiB"
            if isStreaming {
                probe.faults.append(growth)
            } else {
                probe.notes.append("\(growth): it writes when it has taken all entries")
            }
        },
    ]

    /// How much memory the process has now, in bytes; 0 where the system does not say.
    private static func residentMemory() -> Int {
        #if os(Linux)
            let descriptor = open("/proc/self/statm", O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return 0 }
            defer { close(descriptor) }
            var bytes = [UInt8](repeating: 0, count: 128)
            let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return 0 }
            let fields = bytes[..<count].split(separator: 0x20)
            guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else { return 0 }
            return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
        #else
            var usage = rusage()
            return getrusage(RUSAGE_SELF, &usage) == 0 ? Int(usage.ru_maxrss) : 0
        #endif
    }
}
