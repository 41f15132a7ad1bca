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

/// A number of bytes as people write it: `500K`, `64M`, `2G`, or bare.
struct ByteSize: ExpressibleByArgument, CustomStringConvertible {
    let bytes: Int

    init(_ bytes: Int) { self.bytes = bytes }

    init?(argument: String) {
        var digits = Substring(argument)
        var factor = 1
        switch digits.utf8.last {
        case UInt8(ascii: "K"), UInt8(ascii: "k"): factor = 1 << 10
        case UInt8(ascii: "M"), UInt8(ascii: "m"): factor = 1 << 20
        case UInt8(ascii: "G"), UInt8(ascii: "g"): factor = 1 << 30
        default: break
        }
        if factor > 1 { digits = digits.dropLast() }
        guard let number = Int(digits), number > 0 else { return nil }
        let (bytes, isTooLarge) = number.multipliedReportingOverflow(by: factor)
        guard !isTooLarge else { return nil }
        self.bytes = bytes
    }

    var description: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)" }

    var defaultValueDescription: String { description }
}
