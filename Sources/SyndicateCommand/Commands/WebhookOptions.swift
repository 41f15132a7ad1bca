internal import ArgumentParser
internal import SyndicateSecrets
internal import SyndicateWebhooks

/// The arguments that say how webhooks are signed.
struct WebhookOptions: ParsableArguments {
    @Option(help: "How they are signed: standard (Standard Webhooks), github or slack.")
    var scheme = Scheme.standard

    // Not a type of its own: the parser repeats a value that is refused, and this one may be a secret.
    @Option(
        name: .customLong("secret"),
        help: ArgumentHelp(
            "Where a secret is kept: env:NAME, file:PATH or command:COMMAND. Several may be given while one replaces another.",
            valueName: "source"))
    var secrets: [String] = []

    @Option(
        help: ArgumentHelp(
            "How far the time of a signature may be from the clock, such as 90s, 5m or 1h.", valueName: "time"))
    var tolerance = TimeSpan(seconds: 300)

    /// How webhooks are signed.
    enum Scheme: String, CaseIterable, ExpressibleByArgument {
        case standard, github, slack

        var value: WebhookScheme {
            switch self {
            case .standard: .standard
            case .github: .github
            case .slack: .slack
            }
        }
    }

    /// What verifies by the secrets, which are read now; `nil` where none are given.
    func verifier(tellingOn console: Console) throws(CommandError) -> WebhookVerifier? {
        guard !secrets.isEmpty else { return nil }
        var values: [WebhookSecret] = []
        for text in secrets {
            do throws(SecretError) {
                let source = try SecretSource(text)
                let secret = try Waiting.value { () async throws(SecretError) in try await source.read() }
                if let warning = secret.warning { console.show(warning) }
                values.append(WebhookSecret(secret.text))
            } catch {
                throw CommandError(error)
            }
        }
        do throws(WebhookError) {
            return try WebhookVerifier(scheme.value, secrets: values, tolerance: .seconds(tolerance.seconds))
        } catch {
            throw CommandError(.configuration, "unusable-secret", error.message)
        }
    }
}

extension CommandError {
    /// A secret that cannot be had.
    init(_ error: SecretError) {
        let status: ExitStatus =
            switch error.code {
            case .noSource: .usage
            case .notSet, .notFound: .noInput
            case .unreadable, .commandFailed, .timedOut, .tooLong, .empty, .notText, .cancelled: .configuration
            }
        self.init(status, "no-secret", error.message)
    }
}
