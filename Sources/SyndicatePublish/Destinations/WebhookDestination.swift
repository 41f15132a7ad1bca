internal import Syndicate
internal import SyndicateTransport
internal import SyndicateWebhooks

/// `type: webhook`: any server that takes a post by HTTP.
public struct WebhookDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "webhook", summary: "Any server that takes posts by HTTP, signed.",
            options: [
                DestinationOption(
                    OptionSpec("url", .url, help: "Where to post to."), source: .either, isRequired: true),
                DestinationOption(
                    OptionSpec("method", .choice(["POST", "PUT", "PATCH"]), default: "POST", help: "The method.")),
                DestinationOption(
                    OptionSpec(
                        "header", .string, isRepeatable: true,
                        help: "A field of the header, as 'Name: value'; may be repeated.")),
                DestinationOption(
                    OptionSpec(
                        "secret-header", .string, isRepeatable: true,
                        help: "Such a field of which nobody shall know, as 'Name: value'."),
                    source: .secret),
                DestinationOption(
                    OptionSpec(
                        "authorization", .string, help: "The value of Authorization, such as 'Bearer …'."),
                    source: .secret),
                DestinationOption(
                    OptionSpec(
                        "secret", .string, isRepeatable: true,
                        help: "What posts are signed with; several while one takes the place of another."),
                    source: .secret),
                DestinationOption(
                    OptionSpec(
                        "scheme", .choice(WebhookScheme.allCases.map(\.rawValue)), default: "standard",
                        help: "How posts are signed.")),
            ], material: .envelope, takesAnyFormat: true, events: [.created, .updated])
    }

    /// A publisher that posts to the address.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        var fields: [HTTPField] = []
        for line in settings.values.strings("header") {
            let field = try Self.field(line, "header")
            guard !field.isNamed("authorization"), !field.isNamed("cookie") else {
                throw DestinationError(
                    "\(field.name) is a secret: say it by authorization: or secret-header:, as env:NAME or file:PATH",
                    option: "header")
            }
            fields.append(field)
        }
        for line in settings.secrets["secret-header"] ?? [] {
            fields.append(settings.isPreview ? HTTPField("X-Secret", line) : try Self.field(line, "secret-header"))
        }
        if let value = settings.string("authorization") {
            let field = HTTPField("Authorization", value)
            guard field.isValid else {
                throw DestinationError(
                    "authorization has characters that HTTP does not allow, such as a line end", option: "authorization"
                )
            }
            fields.append(field)
        }
        return HTTPPublisher(
            client: settings.client, url: try settings.address("url"),
            method: settings.values.string("method") ?? "POST", fields: fields, timeout: settings.timeout,
            policy: settings.addresses, sign: try Self.signer(settings), secrets: settings.allSecrets)
    }

    /// What tells the message, and proves who sent it.
    private static func signer(
        _ settings: DestinationSettings
    ) throws(DestinationError) -> HTTPPublisher.Signing {
        let scheme = WebhookScheme(rawValue: settings.values.string("scheme") ?? "") ?? .standard
        let secrets = settings.secrets["secret"] ?? []
        guard !secrets.isEmpty, !settings.isPreview else {
            let isSigned = !secrets.isEmpty
            return { delivery, moment in unsigned(delivery, moment) + (isSigned ? [mask(scheme)] : []) }
        }
        do throws(WebhookError) {
            let signer = try WebhookSigner(scheme, secrets: secrets.map(WebhookSecret.init))
            return { (delivery, moment) throws(DestinationError) in
                do throws(WebhookError) {
                    let fields = try signer.fields(
                        id: delivery.message, at: moment.seconds, body: delivery.post.body
                    ).map { HTTPField($0.name, $0.value) }
                    return scheme == .standard ? fields : unsigned(delivery, moment) + fields
                } catch {
                    throw DestinationError("it cannot be signed: \(error.message)")
                }
            }
        } catch {
            throw DestinationError("the secret is of no use: \(error.message)", option: "secret")
        }
    }

    /// By which a receiver knows what it has already.
    private static func unsigned(_ delivery: ClaimedDelivery, _ moment: Moment) -> [HTTPField] {
        [HTTPField("webhook-id", delivery.message), HTTPField("webhook-timestamp", String(moment.seconds))]
    }

    /// The field that a signature would stand in.
    private static func mask(_ scheme: WebhookScheme) -> HTTPField {
        switch scheme {
        case .standard: HTTPField("webhook-signature", Masking.mask)
        case .github: HTTPField("X-Hub-Signature-256", Masking.mask)
        case .slack: HTTPField("X-Slack-Signature", Masking.mask)
        }
    }

    /// Fields that the request or the signature has of itself; twice, receivers refuse them.
    private static let own = [
        "content-length", "content-type", "transfer-encoding", "host", "webhook-id", "webhook-timestamp",
        "webhook-signature", "x-hub-signature-256", "x-slack-signature", "x-slack-request-timestamp",
    ]

    private static func field(_ line: String, _ option: String) throws(DestinationError) -> HTTPField {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw DestinationError("a field of the header is 'Name: value'", option: option)
        }
        let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
        let field = HTTPField(String(line[..<colon]), String(value))
        guard field.isValid else {
            throw DestinationError("a field of the header has characters that HTTP does not allow", option: option)
        }
        guard !own.contains(where: field.isNamed) else {
            throw DestinationError("\(field.name) is not for settings to say", option: option)
        }
        return field
    }
}
