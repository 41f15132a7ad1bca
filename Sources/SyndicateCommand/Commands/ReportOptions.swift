internal import ArgumentParser
internal import SyndicateValidation

/// How a command that looks documents through reports, and when it fails.
struct ReportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "How to report, to standard output or a file: \(reports). May be given several times.",
            valueName: "format[=file]"))
    var report: [String] = []

    @Option(
        help: ArgumentHelp(
            "From which level on a finding fails the run: error (default), warning, info or never.",
            valueName: "level"))
    var failOn: FailLevel?

    @Option(
        help: ArgumentHelp(
            "How many findings of a file are reported (default: 1000); the others are counted.", valueName: "number"))
    var maxFindings: Int?

    @Option(help: ArgumentHelp("How many files are looked at at a time.", valueName: "number"))
    var jobs: Int?

    @Flag(name: .shortAndLong, help: "Tell errors only.")
    var quiet = false

    /// From which level on a finding fails the run.
    enum FailLevel: String, CaseIterable, ExpressibleByArgument {
        case error, warning, info, never

        /// The level; `nil` for `never`.
        var level: Level? { Level(rawValue: rawValue) }
    }

    func validate() throws {
        guard maxFindings ?? 0 >= 0 else {
            throw ArgumentParser.ValidationError("--max-findings takes a number from 0")
        }
        guard jobs ?? 1 > 0 else { throw ArgumentParser.ValidationError("--jobs takes a number from 1") }
    }

    private static var reports: String { ReportFormat.allCases.map(\.rawValue).joined(separator: ", ") }
}
