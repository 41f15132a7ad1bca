/// Why a request came to nothing.
public struct TransportError: Error, Sendable {
    /// The kind of failure.
    public enum Code: String, Sendable, Equatable, CaseIterable {
        /// The address is no URL.
        case invalidAddress
        /// The URL is neither `http` nor `https`.
        case unsupportedScheme
        /// The request itself is wrong: a field that HTTP does not allow.
        case invalidRequest
        /// The address of the network is not of the public Internet.
        case forbiddenAddress
        /// The host's name cannot be resolved.
        case unknownHost
        /// No connection comes about.
        case unreachable
        /// The server's certificate is not good for its name, or TLS fails.
        case insecure
        /// The time for the whole request is over.
        case timedOut
        /// Hardly anything arrives any more.
        case stalled
        /// The connection ends in the middle of the answer.
        case interrupted
        /// The answer is no HTTP, or has a coding that cannot be undone.
        case malformed
        /// The body is larger than allowed.
        case bodyTooLarge
        /// The header is larger than allowed.
        case headerTooLarge
        /// A redirect leads to what is no `http` or `https` address.
        case badRedirect
        /// Redirects have no end.
        case tooManyRedirects
        /// The server says that there is no such document (404), or not any more (410).
        case notFound
        /// The server wants to know who asks, or refuses (401, 402, 403, 407, 451).
        case denied
        /// The server answers with another status than success.
        case failed
        /// The body cannot be kept on disk.
        case storage
        /// The request was cancelled.
        case cancelled
        /// libcurl is not there, or too old.
        case libraryMissing
        /// libcurl refuses what it is asked for.
        case internalFailure
    }

    /// The kind of failure.
    public var code: Code
    /// One sentence for a person, without the address and without a final full stop.
    public var message: String
    /// The address it is about, without credentials.
    public var url: String?
    /// What to do about it.
    public var hint: String?
    /// The status of the answer, where it is what fails.
    public var status: Int?

    /// A failure of the given kind.
    public init(_ code: Code, _ message: String, url: String? = nil, hint: String? = nil, status: Int? = nil) {
        self.code = code
        self.message = message
        self.url = url.map(WebAddress.clipped)
        self.hint = hint
        self.status = status
    }

    /// Whether the same request may succeed later.
    public var isTransient: Bool {
        switch code {
        case .unknownHost, .unreachable, .timedOut, .stalled, .interrupted: true
        case .failed: status.map { $0 == 408 || $0 == 425 || $0 == 429 || $0 >= 500 } ?? false
        default: false
        }
    }
}

extension TransportError: CustomStringConvertible {
    /// `url: message (hint)`.
    public var description: String {
        (url.map { "\($0): " } ?? "") + message + (hint.map { " (\($0))" } ?? "")
    }
}
