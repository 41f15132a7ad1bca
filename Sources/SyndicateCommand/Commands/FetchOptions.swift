internal import ArgumentParser
internal import SyndicateTransport

/// The arguments that say how addresses are fetched.
struct FetchOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keep what is fetched in this folder, and ask servers only for what has changed.", valueName: "folder"),
        completion: .directory)
    var cache: String?

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
        guard cache != "" else { throw ValidationError("--cache takes the name of a folder") }
    }

    /// The fetcher that does so.
    func fetcher() -> FeedFetcher {
        let configuration = HTTPClient.Configuration(userAgent: "Syndicate/\(SyndicateCommand.version)")
        let total = Duration.milliseconds(Int64(timeout * 1000))
        let limits = TransferLimits(
            connection: min(.seconds(10), total), total: total, stall: min(.seconds(20), total), body: maxSize.bytes)
        return FeedFetcher(
            client: HTTPClient(configuration), cache: cache.map { DocumentCache(folder: Path.trimmed($0)) },
            limits: limits, policy: allowPrivateNetwork ? .all : .publicOnly)
    }
}
