public import Syndicate
public import SyndicateTransport

/// What one destination's publisher is made of.
public struct DestinationSettings: Sendable {
    /// The destination's name.
    public var name: String
    /// The values of the options that are no secrets.
    public var values: OptionValues
    /// The values of secret options, by name, in order; those of options that are either, too.
    public var secrets: [String: [String]]
    /// The client that carries requests.
    public var client: HTTPClient
    /// Which addresses may be reached of those that the settings name.
    public var addresses: AddressPolicy
    /// Which addresses may be reached of those that posts name: files, links, hubs. Who writes into a feed must not reach what only the own
    /// network can, so this is a decision of its own.
    public var contentAddresses = AddressPolicy.publicOnly
    /// How long one attempt may take.
    public var timeout: Duration
    /// The folder from which files are named.
    public var folder: String
    /// Whether nothing will be sent: then the secrets are stand-ins that prove nothing.
    public var isPreview: Bool

    /// Settings; see the properties.
    public init(
        name: String, values: OptionValues, secrets: [String: [String]] = [:], client: HTTPClient,
        addresses: AddressPolicy = .publicOnly, timeout: Duration = .seconds(20), folder: String = ".",
        isPreview: Bool = false
    ) {
        self.name = name
        self.values = values
        self.secrets = secrets
        self.client = client
        self.addresses = addresses
        self.timeout = timeout
        self.folder = folder
        self.isPreview = isPreview
    }

    /// The value of an option, be it a secret or not; `nil` where it is not set.
    public func string(_ name: String) -> String? { secrets[name]?.first ?? values.string(name) }

    /// The value of an option that is an address to which requests can be sent; for a preview, whatever stands for it.
    func address(_ name: String) throws(DestinationError) -> String {
        let url = string(name) ?? ""
        guard !isPreview else { return url }
        do throws(TransportError) {
            try HTTPRequest(url: url).check()
        } catch {
            // The address may be a secret.
            throw DestinationError("\(name) is no address with http or https, in one line", option: name)
        }
        return url
    }

    /// All secrets, for what must not repeat them.
    public var allSecrets: [String] { secrets.values.flatMap { $0 } }
}

/// Why there can be no publisher with these settings.
public struct DestinationError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence for a person, without secrets.
    public var description: String
    /// The option that it is about.
    public var option: String?

    /// An error about an option, or about all of them.
    public init(_ description: String, option: String? = nil) {
        self.description = description
        self.option = option
    }
}
