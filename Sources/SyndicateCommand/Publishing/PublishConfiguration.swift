internal import Syndicate
internal import SyndicateImport
internal import SyndicatePublish
internal import SyndicateSecrets

/// What `syndicate.yaml` says of publishing: `publish:` and `destinations:`.
struct PublishConfiguration {
    /// The file.
    var file: String
    /// The outbox, as seen from the working folder.
    var outbox: String
    /// What is published where no inputs are named, as seen from the working folder.
    var sources: [String] = []
    /// How long finished deliveries are kept.
    var keeps: Duration = .seconds(30 * 86_400)
    /// How often a watching publisher reads its sources.
    var interval: Duration = .seconds(300)
    /// How many deliveries are on their way at a time.
    var concurrency = 64
    /// Where posts go, in the order of the file.
    var destinations: [DestinationConfiguration] = []

    /// The folder of the file.
    var folder: String { Path.folder(of: file) }

    init(file: String) {
        self.file = file
        outbox = Path.join(Path.folder(of: file), ".syndicate/outbox.sqlite")
    }

    /// The destination of this name.
    func destination(_ name: String) throws(CommandError) -> DestinationConfiguration {
        if let found = destinations.first(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return found }
        let names = destinations.map(\.name)
        let near = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
        throw CommandError(
            .usage, "unknown-destination", "there is no destination \"\(name)\"\(near)", source: file,
            hint: names.isEmpty ? nil : "known: \(names.joined(separator: ", "))")
    }
}

/// What the file says of one destination.
struct DestinationConfiguration: Sendable {
    /// The value of an option, or where to find it.
    enum Value: Sendable {
        case plain(String)
        case secret(SecretSource)
    }

    var name: String
    var kind: any DestinationKind
    var position: SourcePosition?
    /// The options of the kind, in order.
    var values: [(name: String, value: Value, position: SourcePosition?)] = []
    /// The format that it is sent, where that is not the kind's own.
    var format: String?
    /// The options of the format.
    var formatOptions: [(name: String, value: String)] = []
    var events: [Post.Event]
    /// How long an edit waits for the next.
    var quiet: Duration = .zero
    var policy = DeliveryPolicy()
    var allowsPrivate = false
    /// Whether that is so, too, of addresses that posts name.
    var allowsPrivateContent = false
    /// Files of TLS: authorities that are trusted, the own certificate, its key.
    var authorities: String?
    var certificate: String?
    var key: String?
    var isEnabled = true

    init(_ name: String, _ kind: any DestinationKind, position: SourcePosition?) {
        self.name = name
        self.kind = kind
        self.position = position
        events = kind.descriptor.events
        policy.rate = kind.descriptor.rate
        policy.timeout = kind.descriptor.timeout ?? policy.timeout
    }
}
