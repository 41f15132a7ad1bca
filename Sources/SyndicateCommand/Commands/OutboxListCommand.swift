internal import ArgumentParser
internal import Syndicate
internal import SyndicatePublish

/// `syndicate outbox list`.
struct OutboxListCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List deliveries, the latest first.",
        discussion: """
            Examples:
              syndicate outbox list --state failed
              syndicate outbox list --to newsroom --limit 500 --json
            """)

    @OptionGroup var which: FilterOptions

    @Option(help: "How many at most.")
    var limit = 50

    @Option(help: ArgumentHelp("Those with smaller numbers: the next page.", valueName: "number"))
    var before: Int64?

    @OptionGroup var options: OutboxOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit takes a number from 1") }
    }

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        let filter = try which.filter()
        let (limit, before) = (limit, before)
        let deliveries = try Outbox.waiting { () async throws(OutboxError) in
            try await store.list(filter, limit: limit, before: before)
        }
        try program.console.result(
            options.json ? DeliveryList(deliveries).json : DeliveryList(deliveries).text(.now))
    }
}

/// `syndicate outbox show`.
struct OutboxShowCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Show one delivery: what it sends, and what came of each attempt.",
        discussion: """
            Examples:
              syndicate outbox show 12
              syndicate outbox show msg_3f1c07… --body > post.json
            """)

    @Argument(help: "The number of the delivery, or the message that the destination was told.")
    var id: String

    @Flag(help: "Print the body alone.")
    var body = false

    @OptionGroup var options: OutboxOptions

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        let filter = try FilterOptions.parse([]).filter([id])
        let found = try Outbox.waiting { () async throws(OutboxError) in
            let deliveries = try await store.list(filter, limit: 1, before: nil)
            guard let delivery = deliveries.first, let contents = try await store.contents(of: delivery.number) else {
                return nil as ShownDelivery?
            }
            return ShownDelivery(delivery: delivery, post: contents.post, attempts: contents.attempts)
        }
        guard let found else {
            throw CommandError(
                .noInput, "unknown-delivery", "there is no delivery \"\(id)\"",
                hint: "syndicate outbox list shows them")
        }
        if body {
            try program.console.result(String(decoding: found.post.body, as: UTF8.self))
        } else {
            try program.console.result(options.json ? found.json : found.text(.now))
        }
    }
}

/// `syndicate outbox stats`.
struct OutboxStatsCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "Count deliveries by destination and state.",
        discussion: """
            Examples:
              syndicate outbox stats
              syndicate outbox stats --json
            """)

    @OptionGroup var options: OutboxOptions

    func run(in program: Program) throws {
        let store = try options.store(in: program)
        let counts = try Outbox.waiting { () async throws(OutboxError) in try await store.counts() }
        try program.console.result(options.json ? OutboxCounts(counts).json : OutboxCounts(counts).text(.now))
    }
}
