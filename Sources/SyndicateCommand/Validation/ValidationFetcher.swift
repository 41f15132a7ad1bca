internal import Syndicate
internal import SyndicateTransport
internal import SyndicateValidation

/// Fetches a feed as a reader would and validates it, with how it was delivered.
struct ValidationFetcher: Sendable {
    private let client: HTTPClient
    private let limits: TransferLimits
    private let policy: AddressPolicy

    init(_ fetcher: FeedFetcher) {
        client = fetcher.client
        limits = fetcher.limits
        policy = fetcher.policy
    }

    /// What is to be said of the feed at an address, its bytes, and the address at which it is published.
    func report(
        _ input: ValidationInput, _ validator: FeedValidator
    ) throws(CommandError) -> (FileReport, [UInt8], address: String?) {
        do throws(TransportError) {
            let response = try client.start(
                HTTPRequest(
                    url: input.path, fields: [HTTPField("Accept", FeedFetcher.accept)], limits: limits, policy: policy)
            ).wait()
            let facts = HTTPFacts(response)
            guard response.isSuccess else {
                var report = FileReport(path: input.name)
                report.add(first: facts.findings(format: nil, options: validator.options))
                return (report, [], nil)
            }
            let bytes = try response.body.prefix(.max)
            // A feed that has moved for good is not where it was asked for, one that is only elsewhere today still is.
            let address = response.redirects.prefix { $0.isPermanent }.last?.target ?? input.name
            var report = validator.validate(
                bytes, path: input.name, address: address, contentType: response.fields.first("content-type"))
            report.add(first: facts.findings(format: report.format, options: validator.options))
            return (report, bytes, address)
        } catch {
            throw CommandError(error)
        }
    }
}

extension HTTPFacts {
    /// The facts of an answer.
    init(_ response: HTTPResponse) {
        self.init(
            status: response.status,
            redirects: response.redirects.map { Redirect(status: $0.status, source: $0.source, target: $0.target) },
            fields: Dictionary(response.fields.map { ($0.name.lowercased(), $0.value) }) { first, _ in first },
            size: response.body.count)
    }
}
