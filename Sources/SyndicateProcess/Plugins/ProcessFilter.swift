public import Syndicate

/// A filter that is another program, in whatever language.
///
/// It reads a line of JSON an entry, and writes one for each that stays, changed or not; whoever writes nothing for an entry drops it. It
/// is given no arguments, and needs no `describe`: `jq -c` is one, and so is `cat`, which changes nothing.
public struct ProcessFilter: EntryFilter {
    /// The program.
    public let program: PluginProgram
    private let log: DiagnosticLog
    private let usage = ProcessUsage()

    /// How much memory the program had at the most in the run that ended last, in bytes; 0 where none has.
    public var peakMemory: UInt64 { usage.peakMemory }

    /// A filter that tells what the program says on standard error to `log`.
    public init(_ program: PluginProgram, log: DiagnosticLog = DiagnosticLog()) {
        self.program = program
        self.log = log
    }

    /// The same filter where its program finds everything else than here.
    package func elsewhere() -> ProcessFilter { ProcessFilter(program.elsewhere(), log: log) }

    /// Leaves behind what the program writes; see `EntryFilter`.
    ///
    /// - Throws: `ExportError` with the code `plugin`, here or out of the cursor, where the program fails.
    public func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
        guard !entries.isInMemory else {
            let all = try entries.collect()
            // Nothing is asked about nothing: so it is also where only what is said of the feed is wanted.
            guard !all.isEmpty else {
                entries = EntryCursor([])
                return
            }
            var given = EntryCursor(all)
            filter(&given)
            entries = EntryCursor(try given.collect())
            return
        }
        filter(&entries)
    }

    private func filter(_ entries: inout EntryCursor) {
        let source = Source()
        var reader: EntryReader<ExportError>?
        let (program, log, usage) = (program, log, usage)
        entries.pullThrough { (before) throws(ExportError) -> Entry? in
            // While the program is given what it reads, the cursor is where the reader can reach it.
            swap(&source.entries, &before)
            defer { swap(&source.entries, &before) }
            let started: EntryReader<ExportError>
            do throws(PluginError) {
                started =
                    if let reader { reader } else {
                        try EntryReader(
                            program, [],
                            supply: { () throws(ExportError) in try ProtocolLines.next(&source.entries) },
                            source: nil, log: log, usage: usage)
                    }
            } catch {
                throw ExportError(error)
            }
            reader = started
            do throws(EntryReader<ExportError>.Failure) { return try started.next() } catch {
                switch error {
                case .plugin(let error): throw ExportError(error)
                case .supply(let error): throw error
                }
            }
        }
    }

    private final class Source {
        var entries = EntryCursor([])
    }
}
