internal import ArgumentParser
internal import Logging
internal import Syndicate
internal import SyndicatePublish

/// `syndicate publish`.
struct PublishCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "publish",
        abstract: "Send what is new or changed to destinations: webhooks, chats, hubs, mail.",
        discussion: """
            Where to is written in syndicate.yaml, under destinations:. What is to be sent is kept in an outbox until it \
            has arrived, through failures, crashes and outages; what fails is tried again when it is due, by the next run \
            or with --watch. The first time, what is there already is noted and not sent, unless --send-existing says so.

            Exit status: 0 done, 1 deliveries failed, 64 wrong call, 65 an input or the outbox cannot be read, 66 no such \
            input, 69 another publisher is at work, 73 the outbox cannot be written, 74 reading or writing failed, 78 the \
            configuration is wrong.

            Examples:
              syndicate publish articles/
              syndicate publish --dry-run --send-existing articles/
              syndicate publish --to newsroom --wait 60s https://example.org/feed.xml
              syndicate publish --watch --metrics 127.0.0.1:9184
            """)

    @Argument(
        help: "Files, folders, quoted patterns or addresses; by default what publish: sources: names.",
        completion: .file())
    var inputs: [String] = []

    @Option(help: ArgumentHelp("Publish to this destination alone; may be given several times.", valueName: "name"))
    var to: [String] = []

    @Flag(help: "Send what is there already, too, if it never was.")
    var sendExisting = false

    @Flag(help: "Note everything as known, and send nothing of it.")
    var baseline = false

    @Flag(help: "Show exactly what would be sent, without secrets; nothing is sent or noted.")
    var dryRun = false

    @Flag(help: "Stay, and read the sources again and again; an interrupt ends it when what is under way is done.")
    var watch = false

    @Option(help: ArgumentHelp("With --watch: how often sources are read, such as 30s or 5m.", valueName: "time"))
    var interval: TimeSpan?

    @Option(help: ArgumentHelp("Wait so long for what becomes due soon, before ending.", valueName: "time"))
    var wait = TimeSpan(seconds: 10)

    @Option(
        help: ArgumentHelp(
            "Write metrics for Prometheus to this file, or serve them at this address, such as 127.0.0.1:9184.",
            valueName: "file|address"))
    var metrics: String?

    @Option(
        help: "What is logged on standard error: debug, info, warning, error; by default warning, with --watch info.")
    var logLevel: LogLevel?

    @Option(help: "How it is logged: text, or json for programs.")
    var logFormat = ConsoleLog.Style.text

    @Flag(help: "Tell the result as JSON.")
    var json = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard !(sendExisting && baseline) else {
            throw ValidationError("--send-existing and --baseline say the opposite of each other")
        }
        guard watch || metrics.flatMap(MetricsPlace.address) == nil else {
            throw ValidationError("--metrics: an address serves as long as --watch runs; otherwise name a file")
        }
        guard !(watch && dryRun) else { throw ValidationError("--dry-run shows one run, and --watch has no end") }
    }

    func run(in program: Program) throws {
        var configuration = try PublishConfiguration.find(reading.site, inputs: inputs, in: program)
        if let interval { configuration.interval = max(.seconds(1), .seconds(interval.seconds)) }
        let run = PublishRun(self, configuration, program)
        if dryRun {
            try run.show()
        } else if watch {
            try run.watch()
        } else {
            try run.once()
        }
    }
}

extension ConsoleLog.Style: ExpressibleByArgument {}

/// From which level on something is logged.
enum LogLevel: String, CaseIterable, ExpressibleByArgument {
    case debug, info, warning, error

    var level: Logger.Level { Logger.Level(rawValue: rawValue) ?? .warning }
}
