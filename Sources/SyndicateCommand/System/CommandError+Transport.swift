internal import Syndicate
internal import SyndicateTransport

extension CommandError {
    /// What could not be fetched.
    init(_ error: TransportError) {
        let status: ExitStatus =
            switch error.code {
            case .invalidAddress, .unsupportedScheme, .invalidRequest: .usage
            case .notFound: .noInput
            case .bodyTooLarge, .headerTooLarge, .malformed, .badRedirect: .dataError
            case .storage: .inputOutput
            case .forbiddenAddress, .unknownHost, .unreachable, .insecure, .timedOut, .stalled, .interrupted,
                .tooManyRedirects, .denied, .failed, .cancelled, .libraryMissing,
                .internalFailure:
                .unavailable
            }
        let hint =
            switch error.code {
            case .forbiddenAddress: "--allow-private-network allows it"
            case .timedOut where error.hint != nil: "try again later, or allow more time with --timeout"
            case .bodyTooLarge: "--max-size allows more"
            default: error.hint
            }
        let rule = error.code == .forbiddenAddress ? "private-address" : "not-fetched"
        self.init(status, rule, error.message, source: error.url, hint: hint)
    }
}
