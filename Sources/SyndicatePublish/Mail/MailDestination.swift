internal import Syndicate
internal import SyndicateTransport

/// `type: smtp`: the newsletter by mail, one message for each recipient, by a server that takes mail (RFC 6409).
public struct MailDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "smtp", summary: "Readers by mail: the newsletter, one message each.",
            options: [
                DestinationOption(OptionSpec("server", .string, help: "The name of the server."), isRequired: true),
                DestinationOption(
                    OptionSpec("port", .integer(1...65_535), help: "The port: 587, or 465 with security: tls.")),
                DestinationOption(
                    OptionSpec(
                        "security", .choice(MailRequest.Security.allCases.map(\.rawValue)), default: "starttls",
                        help: "How the connection is kept secret; none only on the own machine or network.")),
                DestinationOption(OptionSpec("user", .string, help: "Who sends."), source: .either),
                DestinationOption(OptionSpec("password", .string, help: "The password."), source: .secret),
                DestinationOption(
                    OptionSpec("sender", .string, help: "The address to which failures come back."), isRequired: true),
                DestinationOption(
                    OptionSpec("recipient", .string, isRepeatable: true, help: "An address; may be repeated.")),
                DestinationOption(
                    OptionSpec("recipients", .string, help: "A file of addresses, one a line.")),
            ], material: .format("newsletter", ["form": "eml"]), events: [.created], timeout: .seconds(300),
            recipients: "recipient",
            recipientFile: "recipients")
    }

    /// A publisher that sends by the server.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let values = settings.values
        let security = MailRequest.Security(rawValue: values.string("security") ?? "") ?? .startTLS
        guard let sender = values.string("sender").flatMap(RecipientList.address) else {
            throw DestinationError("sender is no mail address in ASCII", option: "sender")
        }
        let user = settings.string("user")
        let password = settings.string("password")
        guard (user == nil) == (password == nil) else {
            throw DestinationError("user and password go together", option: user == nil ? "password" : "user")
        }
        guard security != .none || settings.addresses.allowsPrivate else {
            throw DestinationError(
                "security: none is for servers on the own machine: allow-private: true says that it is one",
                option: "security")
        }
        guard values.string("recipients") != nil || !values.strings("recipient").isEmpty else {
            throw DestinationError("nobody gets it: name recipients: a file, or recipient: an address")
        }
        for text in values.strings("recipient") where RecipientList.address(text) == nil {
            throw DestinationError("\"\(text)\" is no mail address in ASCII", option: "recipient")
        }
        var credentials: (user: String, password: String)?
        if let user, let password { credentials = (user, password) }
        return MailPublisher(
            client: settings.client, host: values.string("server") ?? "",
            port: values.integer("port") ?? (security == .tls ? 465 : 587), security: security,
            credentials: credentials, sender: sender, limits: HTTPPublisher.limits(settings.timeout),
            addresses: security == .none ? .privateOnly : settings.addresses,
            secrets: settings.allSecrets + Self.spellings(of: credentials))
    }

    /// Credentials as they go to the server (AUTH PLAIN, RFC 4616, and LOGIN), which may repeat them in a reply.
    static func spellings(of credentials: (user: String, password: String)?) -> [String] {
        guard let (user, password) = credentials else { return [] }
        return ["\0\(user)\0\(password)", "\(user)\0\(user)\0\(password)", password].map { Base64.encode($0.utf8) }
    }
}
