/// Fetches documents (feeds, pages, articles): conditional requests from a cache, redirects followed and reported, every
/// status but success an error.
public struct FeedFetcher: Sendable {
    /// What is asked for: feeds rather than pages, pages rather than anything.
    public static let accept = """
        application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, \
        application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/markdown;q=0.6, text/html;q=0.5, \
        application/xhtml+xml;q=0.5, */*;q=0.4
        """

    /// The client that carries the requests.
    public let client: HTTPClient
    /// Where documents are kept.
    public var cache: DocumentCache?
    /// How long it may take, and how much may come back.
    public var limits: TransferLimits
    /// Which addresses may be reached.
    public var policy: AddressPolicy

    /// A fetcher over `client`.
    public init(
        client: HTTPClient, cache: DocumentCache? = nil, limits: TransferLimits = TransferLimits(),
        policy: AddressPolicy = .publicOnly
    ) {
        self.client = client
        self.cache = cache
        self.limits = limits
        self.policy = policy
    }

    /// Fetches the document at `address`.
    public func fetch(_ address: String) async throws(TransportError) -> FetchedDocument {
        let attempt = FetchAttempt(address, self)
        return try attempt.document(try await client.send(attempt.request))
    }

    /// Begins to fetch the document at `address`; it is waited for later, by a thread that may block.
    public func start(_ address: String) -> PendingDocument {
        PendingDocument(FetchAttempt(address, self), client)
    }

    /// An address as messages show it: without credentials.
    public static func shown(_ address: String) -> String { WebAddress.shown(address) }

    /// The absolute address that `reference` means in a document from `address`, read as it would be to fetch it; `nil`
    /// where it is none with `http` or `https`.
    public static func resolve(_ reference: String, against address: String) -> String? {
        guard let base = try? WebAddress(address) else { return nil }
        return try? base.resolving(Array(reference.utf8)).text
    }
}
