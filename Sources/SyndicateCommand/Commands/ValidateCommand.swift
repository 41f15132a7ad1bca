internal import ArgumentParser
internal import Syndicate
internal import SyndicateValidation

/// `syndicate validate`.
struct ValidateCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Say what is wrong with feeds, and where.",
        discussion: """
            Exit status: 0 nothing that fails the run, 1 findings (see --fail-on), 64 wrong call, 66 no such input, \
            69 not fetched, 73 a report cannot be made, 74 reading or writing failed, 78 wrong configuration. \
            A feed that is not well-formed is a finding.

            Examples:
              syndicate validate public/feed.xml
              syndicate validate --base-url https://example.org/ --report sarif=feeds.sarif --report text public/
              syndicate validate --profile podcast --fail-on warning 'public/**/*.rss'
              find public -name '*.xml' -print0 | syndicate validate --files-from - --report json
            """)

    @Argument(
        help: "Files, folders, quoted patterns, addresses (http, https), or - for standard input.", completion: .file())
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp("Take the files that this one lists, a line (or a NUL-ended name) each.", valueName: "file"),
        completion: .file())
    var filesFrom: String?

    @Option(
        help: ArgumentHelp(
            "Where the files are published: each one's address is this and its path below the folder.",
            valueName: "url"))
    var baseUrl: String?

    @Option(help: ArgumentHelp("Where the only input is published.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("The Content-Type with which a server sent the only input.", valueName: "type"))
    var contentType: String?

    @Option(help: ArgumentHelp("The rules to hold feeds to.", valueName: "name"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "How to report, to standard output or a file; several times for several reports.",
            valueName: "format[=file]"))
    var report: [String] = []

    @Option(help: ArgumentHelp("From which level on a finding fails the run: error, warning, info or never.", valueName: "level"))
    var failOn: FailLevel = .error

    @Option(help: ArgumentHelp("How many findings of a file are reported; the others are counted.", valueName: "number"))
    var maxFindings = 1000

    @Option(help: ArgumentHelp("How many files are validated at a time.", valueName: "number"))
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
        guard maxFindings >= 0 else { throw ArgumentParser.ValidationError("--max-findings takes a number from 0") }
        guard jobs ?? 1 > 0 else { throw ArgumentParser.ValidationError("--jobs takes a number from 1") }
        guard !inputs.isEmpty || filesFrom != nil else {
            throw ArgumentParser.ValidationError("Missing expected argument '<inputs> ...'")
        }
    }

    func run(in program: Program) throws {
        var console = program.console
        console.isQuiet = quiet
        var options = ValidationOptions()
        if let profile { options.profile = try ValidationNames.profile(profile) }
        options.limit = maxFindings
        let choices = try ReportChoice.parse(report)
        let inputs = try ValidationInputs.find(inputs, list: filesFrom)
        if address != nil || contentType != nil, inputs.count != 1 {
            throw CommandError(
                .usage, "one-address", "--address and --content-type are of one input, and these are \(inputs.count)",
                hint: "--base-url gives each file its address")
        }
        var reader = ValidationReader(validator: FeedValidator(options))
        reader.baseAddress = baseUrl
        reader.address = address
        reader.contentType = contentType
        let run = ValidationRun(
            reader: reader, failsOn: failOn.level, jobs: jobs ?? System.processors, version: SyndicateCommand.version,
            console: console)
        let status = try run.run(inputs, choices)
        if status != .success { throw CommandError(status, []) }
    }
}
