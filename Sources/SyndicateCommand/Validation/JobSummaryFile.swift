internal import Syndicate
internal import SyndicateValidation

/// The summary of a job on GitHub: added to the file that the runner names, where it names one.
struct JobSummaryFile {
    private let path: String
    private var writer = ReportFormat.jobSummary

    /// The file of this step; `nil` where no report for GitHub is asked for, or nobody would read it.
    init?(_ choices: [ReportChoice]) {
        guard choices.contains(where: { $0.format == .github }),
            let path = System.environment("GITHUB_STEP_SUMMARY"), !path.isEmpty
        else { return nil }
        self.path = path
    }

    mutating func add(_ report: FileReport) {
        var nothing = ByteWriter()
        writer.add(report, to: &nothing)
    }

    /// Adds the summary to what is in the file already.
    mutating func end(_ summary: ReportSummary) throws(CommandError) {
        do throws(System.Failure) {
            let descriptor = try System.openForAppending(path)
            var output = ByteWriter(fileDescriptor: descriptor)
            writer.end(summary, to: &output)
            let isWritten = (try? output.flush()) != nil
            try System.closeFile(descriptor)
            if isWritten { return }
        } catch {
            throw CommandError(.inputOutput, "no-job-summary", error.message, source: path)
        }
        throw CommandError(.inputOutput, "no-job-summary", "the summary cannot be written", source: path)
    }
}
