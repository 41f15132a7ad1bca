internal import ArgumentParser
internal import Syndicate
internal import SyndicateProcess
internal import SyndicatePublish

/// `syndicate destination`.
struct DestinationCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "destination",
        abstract: "List the destinations of the site's file, try one, switch it on or off.",
        discussion: """
            Examples:
              syndicate destination list
              syndicate destination types mastodon
              syndicate destination test newsroom
            """,
        subcommands: [
            DestinationListCommand.self, DestinationTypesCommand.self, DestinationTestCommand.self,
            DestinationEnableCommand.self, DestinationDisableCommand.self,
        ])
}

/// `syndicate destination list`.
struct DestinationListCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the destinations, and how they are.",
        discussion: """
            Examples:
              syndicate destination list
              syndicate destination list --json
            """)

    @Option(help: "The site's file; by default syndicate.yaml here or above.", completion: .file())
    var site: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run(in program: Program) throws {
        let configuration = try PublishConfiguration.find(site, inputs: [], in: program)
        var statuses: [DestinationStatus] = []
        var counts: [DestinationCount] = []
        // Where nothing was published yet, there is no outbox to ask.
        if (try? System.status(configuration.outbox)) != nil {
            let store = try Outbox.visit(configuration.outbox, console: program.console)
            statuses = try Outbox.waiting { () async throws(OutboxError) in try await store.destinations() }
            counts = try Outbox.waiting { () async throws(OutboxError) in try await store.counts() }
        }
        let list = DestinationList(configuration, statuses, counts)
        try program.console.result(json ? list.json : list.text(.now))
    }
}

/// `syndicate destination types`.
struct DestinationTypesCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "types", abstract: "List the types of destinations, or the settings of one.",
        discussion: """
            Examples:
              syndicate destination types
              syndicate destination types webhook
            """)

    @Argument(help: "A type.")
    var type: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run(in program: Program) throws {
        let all = program.destinations.map(\.descriptor)
        let catalogue = program.catalogue(site: nil)
        let plugins = catalogue.names(.publisher)
        guard let type else {
            let programs = plugins.map { "\($0)  a plugin\n" }.joined()
            try program.console.result(json ? DestinationTypes(all).json : DestinationTypes(all).text + programs)
            return
        }
        let own = all.first { $0.name == type.lowercased() }
        guard let found = try own ?? catalogue.destinationKind(named: type.lowercased())?.descriptor else {
            let names = all.map(\.name) + plugins
            let near = Suggestion.nearest(to: type, in: names).map { "; did you mean \($0)?" } ?? ""
            throw CommandError(
                .usage, "unknown-type", "unknown type \"\(type)\"\(near)",
                hint: "known: \(names.joined(separator: ", "))")
        }
        try program.console.result(
            json ? DestinationTypes([found]).json : DestinationTypes([found]).settings)
    }
}

/// `syndicate destination test`.
struct DestinationTestCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send one post to a destination now, and say what it answers.",
        discussion: """
            What is sent is an example, or the first entry of the inputs. It goes past the outbox: nothing is noted, and \
            nothing is tried again.

            Examples:
              syndicate destination test newsroom
              syndicate destination test newsroom articles/balcony.md
            """)

    @Argument(help: "The destination.")
    var name: String

    @Argument(help: "What to send of, instead of the example.", completion: .file())
    var inputs: [String] = []

    @Option(help: ArgumentHelp("For whom it is, where the destination has recipients.", valueName: "recipient"))
    var recipient: String?

    @Flag(help: "Print JSON.")
    var json = false

    @OptionGroup var reading: ReadingOptions

    func run(in program: Program) throws {
        let configuration = try PublishConfiguration.find(reading.site, inputs: inputs, in: program)
        let configured = try configuration.destination(name)
        let console = reading.console(of: program)
        let maker = DestinationMaker(file: configuration.file, concurrency: 1, console: console)
        let destination = try maker.destination(configured)
        var loader = try reading.loader(in: program, from: program.catalogue(site: configuration.file))
        loader.siteFile = configuration.file
        let feed = try inputs.isEmpty ? LoadedFeed(example: configuration.file, loader) : loader.load(inputs)
        var entries = try feed.entries()
        let posts = try PostMaker(
            configured, feed: feed, catalogue: program.catalogue(site: configuration.file), file: configuration.file)
        guard let entry = try? entries.next(),
            let post = try posts.isForAll
                ? posts.post(ofAll: [entry], event: .test) : posts.post(entry, event: .test, at: .now)
        else {
            throw CommandError(.dataError, "nothing-to-send", "there is nothing in it that could be sent")
        }
        let delivery = ClaimedDelivery(
            token: .init(number: 0, fence: 0),
            message: MessageIdentifier.of(
                post.entry, revision: 0, hash: Array(String(Moment.now.milliseconds).utf8), destination: name),
            destination: name, recipient: recipient, attempt: 1, created: .now, post: post)
        let start = ContinuousClock.now
        let outcome = try Waiting.value { () async throws(CommandError) in
            await destination.publisher.deliver(delivery)
        }
        let time = (ContinuousClock.now - start).wholeMilliseconds
        let isSuccess = outcome.verdict == .delivered
        if json {
            try console.result(
                JSONText.document { json in
                    json.beginObject()
                    json.member("destination", name)
                    json.member("message", delivery.message)
                    json.key("success")
                    json.value(isSuccess)
                    if let status = outcome.status {
                        json.key("status")
                        json.value(Int64(status))
                    }
                    if let detail = outcome.detail { json.member("detail", detail) }
                    json.key("milliseconds")
                    json.value(time)
                    json.endObject()
                })
        } else {
            let detail = outcome.detail.map { ": \($0)" } ?? ""
            console.note(
                "\(name) \(isSuccess ? "took it" : "did not take it") after \(time) ms\(detail)".withoutControls)
        }
        if !isSuccess { throw CommandError(.findings, []) }
    }
}

/// `syndicate destination enable`.
struct DestinationEnableCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "enable",
        abstract: "Send to a destination again that is gone, disabled or left alone for a while.",
        discussion: """
            Examples:
              syndicate destination enable newsroom
            """)

    @Argument(help: "The destination.")
    var name: String

    @Option(help: "The site's file; by default syndicate.yaml here or above.", completion: .file())
    var site: String?

    func run(in program: Program) throws {
        try DestinationSwitch.set(name, site, program) { status in
            status.disabled = nil
            status.failures = 0
            status.pausedUntil = nil
        }
        program.console.note("\(name) is enabled")
    }
}

/// `syndicate destination disable`.
struct DestinationDisableCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "disable", abstract: "Send nothing to a destination; what is for it waits.",
        discussion: """
            Examples:
              syndicate destination disable newsroom
            """)

    @Argument(help: "The destination.")
    var name: String

    @Option(help: ArgumentHelp("Why, for whoever looks.", valueName: "text"))
    var reason = "by hand"

    @Option(help: "The site's file; by default syndicate.yaml here or above.", completion: .file())
    var site: String?

    func run(in program: Program) throws {
        try DestinationSwitch.set(name, site, program) { $0.disabled = reason }
        program.console.note("\(name) is disabled")
    }
}

private enum DestinationSwitch {
    /// Changes what is remembered of a destination.
    static func set(
        _ name: String, _ site: String?, _ program: Program, _ change: (inout DestinationStatus) -> Void
    ) throws(CommandError) {
        let configuration = try PublishConfiguration.find(site, inputs: [], in: program)
        _ = try configuration.destination(name)
        let store = try Outbox.visit(configuration.outbox, console: program.console)
        let statuses = try Outbox.waiting { () async throws(OutboxError) in try await store.destinations() }
        var status = statuses.first { $0.name == name } ?? DestinationStatus(name)
        change(&status)
        let changed = status
        try Outbox.waiting { () async throws(OutboxError) in try await store.update(changed) }
    }
}
