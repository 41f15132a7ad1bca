internal import Syndicate
internal import SyndicateTransport

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
                        "authorization", .string, help: "The value of Authorization, such as 'Bearer …'."),
                    source: .secret),
            ], material: .envelope, takesAnyFormat: true, events: [.created, .updated])
    }

    /// A publisher that posts to the address.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        var fields: [HTTPField] = []
        for line in settings.values.strings("header") { fields.append(try Self.field(line)) }
        if let value = settings.string("authorization") { fields.append(HTTPField("Authorization", value)) }
        return HTTPPublisher(
            client: settings.client, url: settings.string("url") ?? "",
            method: settings.values.string("method") ?? "POST", fields: fields, timeout: settings.timeout,
            policy: settings.addresses, secrets: settings.allSecrets)
    }

    private static func field(_ line: String) throws(DestinationError) -> HTTPField {
        guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")) else {
            throw DestinationError("a field of the header is 'Name: value'", option: "header")
        }
        let value = line[line.utf8.index(after: colon)...].drop { $0 == " " }
        let field = HTTPField(String(line[..<colon]), String(value))
        guard field.isValid else {
            throw DestinationError("a field of the header has characters that HTTP does not allow", option: "header")
        }
        guard !field.isNamed("content-length"), !field.isNamed("transfer-encoding"), !field.isNamed("host") else {
            throw DestinationError("\(field.name) is not for settings to say", option: "header")
        }
        return field
    }
}
