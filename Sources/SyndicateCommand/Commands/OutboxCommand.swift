internal import ArgumentParser
internal import Syndicate
internal import SyndicatePublish

/// `syndicate outbox`.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox",
        abstract: "Look at what is to be sent and what was sent, and change it.",
        discussion: """
            Examples:
              syndicate outbox list --state failed
              syndicate outbox show 12
              syndicate outbox retry --to newsroom
              syndicate outbox stats
            """,
        subcommands: [
            OutboxListCommand.self, OutboxShowCommand.self, OutboxRetryCommand.self, OutboxCancelCommand.self,
            OutboxPruneCommand.self, OutboxStatsCommand.self,
        ])
}

/// The arguments that say which outbox is meant.
struct OutboxOptions: ParsableArguments {
    @Option(help: "The site's file; by default syndicate.yaml here or above.", completion: .file())
    var site: String?

    @Option(help: "The outbox itself, instead of the one that the site's file names.", completion: .file())
    var outbox: String?

    @Flag(help: "Print JSON.")
    var json = false

    /// The outbox, to look in.
    func store(in program: Program) throws(CommandError) -> any OutboxStore {
        try Outbox.visit(path(in: program), console: program.console)
    }

    private func path(in program: Program) throws(CommandError) -> String {
        if let outbox { return outbox }
        return try PublishConfiguration.find(site, inputs: [], in: program).outbox
    }
}

/// The arguments that say which deliveries are meant.
struct FilterOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Those to this destination.", valueName: "name"))
    var to: String?

    @Option(
        help: ArgumentHelp(
            "Those in this state: waiting, sending, delivered, failed, cancelled; may be given several times.",
            valueName: "state"))
    var state: [State] = []

    @Option(help: ArgumentHelp("Those of this entry.", valueName: "id"))
    var entry: String?

    /// A state by its name.
    struct State: ExpressibleByArgument {
        let value: Delivery.State

        init?(argument: String) {
            guard let value = Delivery.State.allCases.first(where: { $0.name == argument }) else { return nil }
            self.value = value
        }

        static let allValueStrings = Delivery.State.allCases.map(\.name)
    }

    /// What is meant, together with numbers and messages that are named one by one.
    func filter(_ identifiers: [String] = []) throws(CommandError) -> DeliveryFilter {
        var filter = DeliveryFilter(
            destination: to, states: state.isEmpty ? nil : state.map(\.value), entry: entry)
        guard !identifiers.isEmpty else { return filter }
        if identifiers.count == 1, Int64(identifiers[0]) == nil {
            filter.message = identifiers[0]
            return filter
        }
        var numbers: [Int64] = []
        for identifier in identifiers {
            guard let number = Int64(identifier) else {
                throw CommandError(
                    .usage, "invalid-number", "\"\(identifier)\" is no number of a delivery",
                    hint: "syndicate outbox list shows them")
            }
            numbers.append(number)
        }
        filter.numbers = numbers
        return filter
    }

    /// Whether nothing is said, so that all would be meant.
    var isEmpty: Bool { to == nil && state.isEmpty && entry == nil }
}
