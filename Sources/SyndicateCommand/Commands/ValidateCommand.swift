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

    @Flag(help: "Leave files alone that are no feeds, as in folders, also where they are named.")
    var onlyFeeds = false

    @Option(
        help: ArgumentHelp(
            "Where the files are published: each one's address is this and its path below the folder.",
            valueName: "url"))
    var baseUrl: String?

    @Option(help: ArgumentHelp("Where the only input is published.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("The Content-Type with which a server sent the only input.", valueName: "type"))
    var contentType: String?

    @Option(help: ArgumentHelp("What to hold feeds to: \(profiles).", valueName: "profile"))
    var profile: String?

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "How grave a rule is: off, info, warning or error. See: syndicate explain", valueName: "rule=level"))
    var rules: [String] = []

    @Flag(help: "Hold Atom 1.0 and RSS 2.0 to a RELAX NG grammar, too: a second opinion.")
    var schema = false

    @Option(
        name: .customLong("allow-namespace"),
        help: ArgumentHelp("Take this namespace for known.", valueName: "uri"))
    var namespaces: [String] = []

    @Flag(help: "Mend what can be mended without changing what a feed means, and report what is left.")
    var fix = false

    @Flag(help: "With --fix, show what would change and leave the files as they are.")
    var dryRun = false

    @Option(
        help: ArgumentHelp("Keep silent about the findings that are in this file.", valueName: "file"),
        completion: .file())
    var baseline: String?

    @Flag(help: "Write what is found into the baseline, and keep silent about it.")
    var updateBaseline = false

    @Option(
        help: ArgumentHelp(
            "The settings; by default .syndicate-validate.yaml, or the part validate: of syndicate.yaml, here or above.",
            valueName: "file"),
        completion: .file())
    var config: String?

    @Flag(name: .customLong("no-config"), help: "Look for no settings.")
    var ignoresConfig = false

    @Flag(help: "Follow the feeds' links, and report those that lead to nothing.")
    var checkLinks = false

    @Flag(help: "Refuse addresses: nothing is asked of the network.")
    var offline = false

    @OptionGroup(title: "Options for addresses") var fetching: FetchOptions

    @OptionGroup(title: "Options for reports") var reporting: ReportOptions

    func validate() throws {
        guard fix || !dryRun else { throw ArgumentParser.ValidationError("--dry-run goes with --fix") }
        guard !checkLinks || !offline else {
            throw ArgumentParser.ValidationError("--check-links and --offline exclude each other")
        }
        guard !ignoresConfig || config == nil else {
            throw ArgumentParser.ValidationError("--config and --no-config exclude each other")
        }
        guard !inputs.isEmpty || filesFrom != nil else {
            throw ArgumentParser.ValidationError("Missing expected argument '<inputs> ...'")
        }
    }

    func run(in program: Program) throws {
        var console = program.console
        console.isQuiet = reporting.quiet
        let profile = try profile.map(ValidationNames.profile)
        let levels = try ValidationNames.levels(rules)
        // A difference that is to be shown has standard output for itself.
        let choices = dryRun && reporting.report.isEmpty ? [] : try ReportChoice.parse(reporting.report)
        let configuration = ignoresConfig ? ValidationConfiguration() : try ValidationConfiguration.find(config)
        let inputs = try ValidationInputs.find(inputs, list: filesFrom)
        try check(inputs)

        let limit = reporting.maxFindings ?? configuration.limit ?? 1000
        let known = try knownFindings(configuration, limit: limit)
        var reader = ValidationReader(
            validators: Validators(
                configuration, profile: profile, levels: levels, namespaces: namespaces, usesSchema: schema,
                limit: known == nil ? limit : max(limit, KnownFindings.limit)))
        reader.baseAddress = baseUrl ?? configuration.baseAddress
        reader.address = address
        reader.contentType = contentType
        reader.mends = fix
        reader.skipsOthers = onlyFeeds
        let asksNetwork = checkLinks || inputs.contains { $0.place == .address }
        if asksNetwork {
            let fetcher = fetching.fetcher()
            reader.fetcher = ValidationFetcher(fetcher)
            if checkLinks { reader.links = LinkChecker(fetcher) }
        }

        var run = ValidationRun(
            failsOn: (reporting.failOn ?? configuration.failsOn ?? .error).level,
            // Whoever waits for servers may wait for several at a time.
            jobs: reporting.jobs ?? (asksNetwork ? max(AddressReader.window, System.processors) : System.processors),
            version: SyndicateCommand.version, known: known, console: console
        ) { [reader] input in reader.validate(input) }
        if fix { run.mending = Mending(isDry: dryRun, console: console) }
        let status = try run.run(inputs, choices)
        if status != .success { throw CommandError(status, []) }
    }

    private func check(_ inputs: [ValidationInput]) throws(CommandError) {
        if offline, let input = inputs.first(where: { $0.place == .address }) {
            throw CommandError(.usage, "offline", "addresses are not fetched with --offline", source: input.name)
        }
        if fix, let input = inputs.first(where: { $0.place != .file }) {
            throw CommandError(.usage, "no-file", "only files can be mended", source: input.name)
        }
        if dryRun, reporting.report.contains(where: { !$0.utf8.contains(UInt8(ascii: "=")) }) {
            throw CommandError(
                .usage, "several-reports", "--dry-run shows the difference on standard output",
                hint: "name a file for the report: --report FORMAT=FILE")
        }
        if address != nil || contentType != nil, inputs.count != 1 {
            throw CommandError(
                .usage, "one-address", "--address and --content-type are of one input, and these are \(inputs.count)",
                hint: "--base-url gives each file its address")
        }
    }

    private func knownFindings(
        _ configuration: ValidationConfiguration, limit: Int
    ) throws(CommandError) -> KnownFindings? {
        guard let path = baseline ?? configuration.baseline.map(configuration.resolved) else {
            if updateBaseline {
                throw CommandError(
                    .usage, "no-baseline", "no baseline is named", hint: "name one with --baseline FILE")
            }
            return nil
        }
        return try KnownFindings(path, updates: updateBaseline, limit: limit)
    }

    private static var profiles: String { Profile.builtIn.map(\.name).joined(separator: ", ") }
}
