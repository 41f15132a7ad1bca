internal import Syndicate
internal import SyndicateValidation

/// A report on its way: its bytes are drained as files are reported, and its file is put in place at the end.
final class OpenReport {
    private let file: PendingFile
    private var writer: any ReportWriter
    private var output: ByteWriter

    init(_ choice: ReportChoice, version: String, failsOn: Level?) throws(CommandError) {
        file = try PendingFile(choice.path, isChecked: false)
        let isTerminal = choice.path == nil && System.isTerminal(1)
        let isPlain = !(System.environment("NO_COLOR") ?? "").isEmpty || System.environment("TERM") == "dumb"
        writer = choice.format.writer(
            ReportStyle(usesColour: isTerminal && !isPlain, version: version, failsOn: failsOn))
        output = ByteWriter(fileDescriptor: file.descriptor)
        writer.begin(to: &output)
    }

    func add(_ report: FileReport) throws(CommandError) {
        writer.add(report, to: &output)
        try check { (output) throws(OutputError) in try output.checkpoint() }
    }

    /// Ends the report; it is whole then, but not yet in its place.
    func end(_ summary: ReportSummary) throws(CommandError) {
        writer.end(summary, to: &output)
        try check { (output) throws(OutputError) in try output.flush() }
        try file.finish()
    }

    /// Puts the report in its place.
    func commit() throws(CommandError) { try file.commit() }

    /// Gives the report up.
    func abandon() { file.abandon() }

    private func check(_ body: (inout ByteWriter) throws(OutputError) -> Void) throws(CommandError) {
        do throws(OutputError) {
            try body(&output)
        } catch {
            // A reader that has seen enough is no fault.
            if error.code == .brokenPipe { throw CommandError(.success, []) }
            throw CommandError(.inputOutput, "output-failed", error.description, source: file.name)
        }
    }
}
