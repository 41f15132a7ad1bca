internal import Syndicate
internal import SyndicateHTML
internal import SyndicateTransport

/// `type: webmention`: the sites that an entry links to, which are told so (W3C Webmention).
public struct WebmentionDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "webmention", summary: "The sites that an entry links to, if they want to know.", options: [],
            material: .links, events: [.created, .updated], rate: .init(2, per: .seconds(1), burst: 4))
    }

    /// A publisher that tells the site of a link.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        WebmentionPublisher(client: settings.client, timeout: settings.timeout, addresses: settings.contentAddresses)
    }
}

/// Tells one site of one link: the delivery's recipient is what is linked to.
struct WebmentionPublisher: Publisher {
    /// How much of a page is looked through.
    static let page = 1 << 20

    let client: HTTPClient
    let timeout: Duration
    let addresses: AddressPolicy

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        guard let (source, target) = Self.link(delivery) else { return [] }
        return [
            RequestPreview(method: "GET", url: target),
            RequestPreview(
                method: "POST", url: "(what \(target) names)",
                fields: [HTTPField("Content-Type", FormBody.mediaType)],
                body: FormBody.bytes([("source", source), ("target", target)])),
        ]
    }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        guard let (source, target) = Self.link(delivery) else {
            return DeliveryOutcome(.refused, detail: "there is no link to tell of")
        }
        do throws(TransportError) {
            let (endpoint, failure) = try await endpoint(of: target)
            guard let endpoint else {
                return failure.map(Self.ofSite)
                    ?? DeliveryOutcome(.delivered, detail: "\(target) does not want to know")
            }
            var request = HTTPRequest(
                url: endpoint, method: "POST", fields: [HTTPField("Content-Type", FormBody.mediaType)],
                body: FormBody.bytes([("source", source), ("target", target)]), followsRedirects: false,
                limits: HTTPPublisher.limits(timeout), policy: addresses)
            request.takesBrokenBodies = true
            let response = try await client.send(request)
            return Self.ofSite(HTTPVerdict.judge(response, body: try response.body.prefix(64 << 10)))
        } catch {
            return HTTPVerdict.judge(error, ofNamed: target)
        }
    }

    /// What one site answers says nothing of the others: one that is gone is not the destination.
    private static func ofSite(_ outcome: DeliveryOutcome) -> DeliveryOutcome {
        var outcome = outcome
        outcome.isAboutRecipient = true
        if outcome.verdict == .gone { outcome.verdict = .refused }
        return outcome
    }

    /// Where the page wants to be told of links (section 3.1.2): by the first `Link` field, else by the first `link` or `a` element in
    /// it, as seen from where the page came from in the end; or why that cannot be known.
    private func endpoint(
        of target: String
    ) async throws(TransportError) -> (endpoint: String?, failure: DeliveryOutcome?) {
        var limits = HTTPPublisher.limits(timeout)
        limits.body = Self.page
        limits.redirects = 10
        let response = try await client.send(
            HTTPRequest(
                url: target, fields: [HTTPField("Accept", "text/html, application/xhtml+xml;q=0.9, */*;q=0.5")],
                limits: limits, policy: addresses))
        guard response.isSuccess else {
            let outcome = HTTPVerdict.judge(response, body: [])
            // A page that is not there wants to know nothing.
            let isGone = [404, 410].contains(response.status)
            return (
                nil,
                isGone
                    ? DeliveryOutcome(.delivered, status: response.status, detail: "\(target) is not there") : outcome
            )
        }
        let values = response.fields.filter { $0.isNamed("link") }.map(\.value)
        let page = try response.body.prefix(Self.page)
        let reference = LinkField.target("webmention", in: values) ?? Self.reference(in: page, response)
        guard let reference else { return (nil, nil) }
        guard let endpoint = FeedFetcher.resolve(reference.isEmpty ? response.url : reference, against: response.url)
        else {
            return (nil, DeliveryOutcome(.refused, detail: "what \(target) names is no address"))
        }
        return (endpoint, nil)
    }

    /// The `href` of the first element that says so.
    private static func reference(in bytes: [UInt8], _ response: HTTPResponse) -> String? {
        let type = response.fields.first("content-type").flatMap { MediaType($0) }?.essence
        guard type == nil || type == "text/html" || type == "application/xhtml+xml" else { return nil }
        let document = HTMLDocument(parsing: bytes)
        let base = document.root.first("base")?["href"].flatMap { FeedFetcher.resolve($0, against: response.url) }
        let element = document.root.first { element in
            (element.isHTML("link") || element.isHTML("a")) && element.has(token: "webmention", in: "rel")
                && element["href"] != nil
        }
        guard let href = element?["href"] else { return nil }
        return base.flatMap { FeedFetcher.resolve(href, against: $0) } ?? href
    }

    private static func link(_ delivery: ClaimedDelivery) -> (source: String, target: String)? {
        guard let target = delivery.recipient, let links = PostLinks(body: delivery.post.body) else { return nil }
        return (links.url, target)
    }
}
