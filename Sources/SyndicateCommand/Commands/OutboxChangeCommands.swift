internal import ArgumentParser
internal import Syndicate
internal import SyndicatePublish

/// `syndicate outbox retry`.
struct OutboxRetryCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry",
        abstract: "Send again what failed or was cancelled; what was delivered only with --state delivered.",
        discussion: """
            Examples:
              syndicate outbox retry 12 13
              syndicate outbox retry --to newsroom --state failed
            """)

    @Argument(help: "Numbers of deliveries, or one message.")
    var ids: [String] = []

    @OptionGroup var which: FilterOptions

    @OptionGroup var options: OutboxOptions

    func validate() throws { try OutboxChange.validate(ids, which) }

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        let filter = try which.filter(ids)
        let count = try Outbox.waiting { () async throws(OutboxError) in try await store.retry(filter, at: .now) }
        try OutboxChange.tell("retried", count, ids, options, program)
    }
}

/// `syndicate outbox cancel`.
struct OutboxCancelCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancel deliveries that wait; what is on its way is not held up.",
        discussion: """
            Examples:
              syndicate outbox cancel 12 13
              syndicate outbox cancel --entry https://example.org/articles/12
            """)

    @Argument(help: "Numbers of deliveries, or one message.")
    var ids: [String] = []

    @OptionGroup var which: FilterOptions

    @OptionGroup var options: OutboxOptions

    func validate() throws { try OutboxChange.validate(ids, which) }

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        let filter = try which.filter(ids)
        let count = try Outbox.waiting { () async throws(OutboxError) in try await store.cancel(filter, at: .now) }
        try OutboxChange.tell("cancelled", count, ids, options, program)
    }
}

/// `syndicate outbox prune`.
struct OutboxPruneCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "prune",
        abstract: "Forget deliveries that are done with; what destinations know of entries stays.",
        discussion: """
            Examples:
              syndicate outbox prune --older-than 30d
              syndicate outbox prune --older-than 0s --state delivered
            """)

    @Option(help: ArgumentHelp("Those that were done with so long ago, such as 12h or 30d.", valueName: "time"))
    var olderThan: TimeSpan

    @OptionGroup var which: FilterOptions

    @OptionGroup var options: OutboxOptions

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        var filter = try which.filter()
        filter.finishedBefore = .now - .seconds(olderThan.seconds)
        let meant = filter
        let count = try Outbox.waiting { () async throws(OutboxError) in
            var sum = 0
            while true {
                let count = try await store.prune(meant, limit: 1000)
                sum += count
                if count < 1000 { return sum }
            }
        }
        try OutboxChange.tell("pruned", count, [], options, program)
    }
}

/// What the commands that change deliveries have in common.
private enum OutboxChange {
    static func validate(_ ids: [String], _ which: FilterOptions) throws {
        guard ids.isEmpty, which.isEmpty else { return }
        throw ValidationError("say which deliveries: numbers, or --to, --state or --entry")
    }

    static func tell(
        _ what: String, _ count: Int, _ ids: [String], _ options: OutboxOptions, _ program: Program
    ) throws(CommandError) {
        if options.json {
            try program.console.result(
                JSONText.document { json in
                    json.beginObject()
                    json.key(what)
                    json.value(Int64(count))
                    json.endObject()
                })
        } else {
            program.console.note("\(count) \(what)")
        }
        // What was named is there, or somebody is mistaken.
        if count < Set(ids).count { throw CommandError(.findings, []) }
    }
}
