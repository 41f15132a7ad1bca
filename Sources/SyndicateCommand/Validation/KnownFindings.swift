internal import Syndicate
internal import SyndicateValidation

/// The baseline of a run: what it silences, and what is written back.
struct KnownFindings {
    /// How many findings of a document are looked at; more are known of none.
    static let limit = 100_000
    /// How many entries that occur no longer are named.
    static let named = 10

    private let path: String
    private let updates: Bool
    private let limit: Int
    private var baseline = Baseline()

    /// The baseline in a file, which need not be there where it is to be written; `limit` findings of a document stay.
    init(_ path: String, updates: Bool, limit: Int) throws(CommandError) {
        self.path = path
        self.updates = updates
        self.limit = limit
        do {
            baseline = try Baseline(json: System.readFile(path))
        } catch let failure as System.Failure {
            if updates, failure.isMissing { return }
            throw CommandError(
                failure.isMissing ? .noInput : .inputOutput, "no-baseline", failure.message, source: path,
                hint: failure.isMissing ? "--update-baseline makes it" : nil)
        } catch let error as BaselineError {
            throw CommandError(
                .configuration,
                [Diagnostic(.error, "invalid-baseline", error.message, source: path, position: error.position)])
        } catch {
            throw CommandError(.configuration, "invalid-baseline", "\(error)", source: path)
        }
    }

    /// Takes what is known out of a report, or takes the report for what is known from now on.
    mutating func apply(to report: inout FileReport) {
        if updates { baseline.record(report) }
        baseline.silence(&report, limit: limit)
    }

    /// Tells what occurs no longer, or writes the file.
    func finish(_ console: Console) throws(CommandError) {
        guard updates else {
            tellGone(console)
            return
        }
        try PendingFile.write(path) { baseline.write(to: &$0) }
    }

    private func tellGone(_ console: Console) {
        let gone = baseline.gone
        guard !gone.isEmpty else { return }
        for entry in gone.prefix(Self.named) {
            let value = entry.key.value.map { " \"\($0)\"" } ?? ""
            console.show(
                Diagnostic(
                    .note, "baseline", "\(entry.key.rule) at \(entry.key.path)\(value) occurs no longer",
                    source: entry.file))
        }
        let more = gone.count - Self.named
        let also = more > 0 ? "\(more) more entries occur no longer; " : ""
        console.show(Diagnostic(.note, "baseline", "\(also)--update-baseline removes them", source: path))
    }
}
