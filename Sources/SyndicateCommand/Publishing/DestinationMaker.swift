internal import Syndicate
internal import SyndicatePublish
internal import SyndicateSecrets
internal import SyndicateTransport

/// Makes destinations of what the settings say, with secrets read from where they are.
struct DestinationMaker {
    let file: String
    let console: Console
    /// Whether nothing will be sent, and no secret is needed.
    var isPreview = false
    /// The client of all destinations that have no TLS of their own.
    private let client: HTTPClient

    init(file: String, concurrency: Int, console: Console, isPreview: Bool = false) {
        self.file = file
        self.console = console
        self.isPreview = isPreview
        client = HTTPClient(Self.configuration(concurrency))
    }

    /// The destination, ready to send.
    func destination(_ configuration: DestinationConfiguration) throws(CommandError) -> Destination {
        let (plain, secrets) = try values(configuration)
        do {
            var settings = DestinationSettings(
                name: configuration.name,
                values: try OptionValues(plain, for: configuration.kind.descriptor.options.map(\.spec)),
                secrets: secrets, client: client(configuration),
                addresses: configuration.allowsPrivate ? .all : .publicOnly,
                timeout: configuration.policy.timeout, folder: Path.folder(of: file), isPreview: isPreview)
            settings.contentAddresses = configuration.allowsPrivateContent ? .all : .publicOnly
            let publisher = try configuration.kind.publisher(for: settings)
            return Destination(configuration.name, publisher: publisher, policy: configuration.policy)
        } catch let error as DestinationError {
            throw fault(error.description, configuration, option: error.option)
        } catch {
            throw fault("\(error)", configuration)
        }
    }

    private func client(_ configuration: DestinationConfiguration) -> HTTPClient {
        guard configuration.authorities != nil || configuration.certificate != nil || configuration.key != nil else {
            return client
        }
        var own = Self.configuration(configuration.policy.concurrency)
        own.certificateAuthorities = configuration.authorities
        own.clientCertificate = configuration.certificate
        own.clientKey = configuration.key
        return HTTPClient(own)
    }

    private static func configuration(_ concurrency: Int) -> HTTPClient.Configuration {
        HTTPClient.Configuration(
            maximumTransfers: concurrency, maximumTransfersPerServer: concurrency,
            userAgent: "Syndicate/\(SyndicateCommand.version)")
    }

    private func values(
        _ configuration: DestinationConfiguration
    ) throws(CommandError) -> (plain: [(name: String, value: String)], secrets: [String: [String]]) {
        var plain: [(name: String, value: String)] = []
        var secrets: [String: [String]] = [:]
        for (name, value, position) in configuration.values {
            switch value {
            case .plain(let text): plain.append((name, text))
            case .secret(let source) where isPreview:
                let isAddress = configuration.kind.descriptor.options.contains {
                    $0.spec.name == name && $0.spec.kind == .url
                }
                // What stands for it says where it comes from.
                secrets[name, default: []].append(isAddress ? "https://\(source).invalid/" : "{\(source)}")
            case .secret(let source):
                do throws(SecretError) {
                    let secret = try Waiting.value { () async throws(SecretError) in try await source.read() }
                    if let warning = secret.warning { console.show(warning) }
                    secrets[name, default: []].append(secret.text)
                } catch {
                    throw CommandError(
                        .configuration,
                        [
                            Diagnostic(
                                .error, "no-secret", "\(configuration.name): \(name): \(error.message)", source: file,
                                position: position)
                        ])
                }
            }
        }
        return (plain, secrets)
    }

    private func fault(
        _ message: String, _ configuration: DestinationConfiguration, option: String? = nil
    ) -> CommandError {
        let place = configuration.values.first { $0.name == option }?.position
        return CommandError(
            .configuration,
            [
                Diagnostic(
                    .error, "invalid-configuration", "\(configuration.name): \(message)", source: file,
                    position: place ?? configuration.position)
            ])
    }
}
