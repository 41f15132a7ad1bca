internal import ArgumentParser
internal import SyndicateTransport

/// The arguments that say how addresses are fetched.
struct FetchOptions: ParsableArguments {
    @Flag(help: "Fetch from addresses of the own machine and network, too.")
    var allowPrivateNetwork = false

    @Option(help: ArgumentHelp("How long fetching a document may take.", valueName: "seconds"))
    var timeout = 60.0

    @Option(help: ArgumentHelp("The largest document to fetch, such as 500K, 64M or 2G.", valueName: "size"))
    var maxSize = ByteSize(256 << 20)

    func validate() throws {
        guard timeout > 0, timeout <= 86_400 else {
            throw ValidationError("--timeout takes seconds, more than 0 and at most 86400")
        }
    }

    /// The fetcher that does so, and keeps what it fetches in `cache`.
    func fetcher(cache: DocumentCache? = nil) -> FeedFetcher {
        let configuration = HTTPClient.Configuration(userAgent: "Syndicate/\(SyndicateCommand.version)")
        let total = Duration.milliseconds(Int64(timeout * 1000))
        let limits = TransferLimits(
            connection: min(.seconds(10), total), total: total, stall: min(.seconds(20), total), body: maxSize.bytes)
        return FeedFetcher(
            client: HTTPClient(configuration), cache: cache, limits: limits,
            policy: allowPrivateNetwork ? .all : .publicOnly)
    }
}
