internal import Syndicate
internal import SyndicateValidation

/// The validation of all inputs: several at a time, reported in their order.
struct ValidationRun {
    /// What is done, for the line of progress.
    let verb: String
    /// What is to be said of an input, on whatever thread.
    let look: @Sendable (ValidationInput) -> ValidationReader.Outcome
    /// From which level on a finding fails the run; none does with `nil`.
    let failsOn: Level?
    let jobs: Int
    let version: String
    let console: Console
    /// What is known already.
    var known: KnownFindings?
    /// What is done with documents that were mended.
    var mending: Mending?
    private var jobSummary: JobSummaryFile?

    init(
        verb: String = "validating", failsOn: Level?, jobs: Int, version: String, known: KnownFindings? = nil,
        console: Console, look: @escaping @Sendable (ValidationInput) -> ValidationReader.Outcome
    ) {
        self.verb = verb
        self.look = look
        self.failsOn = failsOn
        self.jobs = jobs
        self.version = version
        self.known = known
        self.console = console
    }

    /// Validates the inputs and writes the reports; gives how the command ends.
    mutating func run(_ inputs: [ValidationInput], _ choices: [ReportChoice]) throws(CommandError) -> ExitStatus {
        var reports: [OpenReport] = []
        jobSummary = JobSummaryFile(choices)
        do throws(CommandError) {
            for choice in choices { reports.append(try OpenReport(choice, version: version, failsOn: failsOn)) }
            let (summary, failure) = try validate(inputs, reports)
            for report in reports { try report.end(summary) }
            for report in reports { try report.commit() }
            try jobSummary?.end(summary)
            try known?.finish(console)
            return failure ?? (summary.exitStatus == 0 ? .success : .findings)
        } catch {
            for report in reports { report.abandon() }
            throw error
        }
    }

    /// Hands the reports out in order; an input that cannot be read is told, and does not keep the others back.
    private mutating func validate(
        _ inputs: [ValidationInput], _ reports: [OpenReport]
    ) throws(CommandError) -> (ReportSummary, ExitStatus?) {
        var summary = ReportSummary()
        var failure: ExitStatus?
        var progress = Progress(verb, total: inputs.count, on: console)
        let look = look
        try OrderedWork.run(inputs.count, jobs: jobs, work: { look(inputs[$0]) }) {
            (index, outcome) throws(CommandError) in
            progress.update(index)
            switch outcome {
            case .report(var report, let mended):
                if let mended { try mending?.finish(mended, inputs[index].path) }
                known?.apply(to: &report)
                summary.add(report)
                jobSummary?.add(report)
                for open in reports { try open.add(report) }
            case .failure(let error):
                if failure == nil { failure = error.status }
                error.diagnostics.forEach(console.show)
            case .none: break
            }
        }
        _ = consume progress
        if let failsOn, let worst = summary.worst, worst >= failsOn {
            summary.exitStatus = ExitStatus.findings.rawValue
        }
        return (summary, failure)
    }
}
