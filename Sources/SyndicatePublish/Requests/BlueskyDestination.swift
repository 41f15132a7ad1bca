internal import Syndicate
internal import SyndicateTransport

/// `type: bluesky`: an account of Bluesky, or on another server of the AT Protocol.
///
/// Posts are written by `putRecord` with a key that follows from the delivery: a second attempt writes the same record at the
/// same place, and there is never a second post. (`createRecord` fails with a status of 500 where the key is taken, which
/// nobody can tell from a failure.)
public struct BlueskyDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes; a server allows some 1,600 posts an hour and 11,000 a day.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "bluesky", summary: "An account of Bluesky.",
            options: [
                DestinationOption(
                    OptionSpec("handle", .string, help: "The account's handle, such as magazine.example.com, or DID."),
                    isRequired: true),
                DestinationOption(
                    OptionSpec("app-password", .string, help: "An app password of the account."), source: .secret,
                    isRequired: true),
                DestinationOption(
                    OptionSpec("pds", .string, default: "bsky.social", help: "The account's server.")),
            ], material: .format("bluesky", ["form": "json"]), events: [.created],
            rate: .init(30, per: .seconds(60), burst: 10))
    }

    /// A publisher that posts to the account.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let server = try APIService.server(settings.string("pds") ?? "bsky.social", option: "pds")
        let password = settings.string("app-password") ?? ""
        let service = APIService(
            network: "bluesky", servers: [("https://{pds}/", server)], largestPicture: 2_000_000,
            largestFilm: 100_000_000, judge: Self.judge, adjust: Self.keyed)
        return RequestPublisher(
            service, settings,
            session: BlueskySession(
                server: server, handle: settings.string("handle") ?? "", password: password, settings))
    }

    /// Records with keys.
    @Sendable static func keyed(_ requests: [PlannedRequest], _ delivery: ClaimedDelivery) -> [PlannedRequest] {
        var part = 0
        return requests.map { request in
            let end = "com.atproto.repo.createRecord"
            guard request.url.hasSuffix(end), case .json(.object(var body)) = request.body else { return request }
            var request = request
            request.url = String(request.url.dropLast(end.count)) + "com.atproto.repo.putRecord"
            body["rkey"] = .string(RequestKey.record(delivery, part: part))
            request.body = .json(.object(body))
            part += 1
            return request
        }
    }

    /// 429 with `RateLimit-Reset`, in seconds since 1970.
    @Sendable static func judge(_ response: HTTPResponse, _ body: [UInt8]) -> DeliveryOutcome {
        var outcome = HTTPVerdict.judge(response, body: body)
        if case .throttled(nil) = outcome.verdict,
            let reset = response.fields.first("ratelimit-reset").flatMap({ Int64($0) })
        {
            let wait = reset.subtractingReportingOverflow(Moment.now.seconds).partialValue
            outcome.verdict = .throttled(retryAfter: .seconds(max(0, min(wait, 86_400))))
        }
        // A session that is over says nothing about the post.
        if BlueskySession.isExpired(response, body) { outcome.verdict = .failed(retryAfter: nil) }
        return outcome
    }
}
