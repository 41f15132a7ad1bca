internal import Syndicate
internal import SyndicateTransport

/// Carries out the requests that an exporter wrote for a network's API (`form=json` of the social exporters).
struct RequestPublisher: Publisher {
    var service: APIService
    var client: HTTPClient
    var policy: AddressPolicy
    /// Where files of posts may come from.
    var filePolicy: AddressPolicy
    var timeout: Duration
    /// Values of placeholders that anybody may see.
    var settings: [String: String]
    /// Values of placeholders that nobody may see.
    var secrets: [String: String]
    /// All that must not be told to anybody.
    var hidden: [String]
    var session: BlueskySession?
    let ledger = RequestLedger()

    init(
        _ service: APIService, _ destination: DestinationSettings, settings: [String: String] = [:],
        secrets: [String: String] = [:], session: BlueskySession? = nil
    ) {
        self.service = service
        client = destination.client
        policy = destination.addresses
        filePolicy = destination.contentAddresses
        timeout = destination.timeout
        self.settings = settings
        self.secrets = secrets
        self.session = session
        let all = (Array(secrets.values) + destination.allSecrets).filter { !$0.isEmpty }
        // As they are, in addresses, and in forms.
        hidden = all.flatMap {
            [$0, RequestValues.escaped($0), RequestValues.escaped($0, keeping: ":"), FormBody.escaped($0)]
        }
    }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        var run = RequestRun(self, delivery)
        var outcome: DeliveryOutcome
        do throws(RequestFailure) {
            try await run.run()
            outcome = DeliveryOutcome(.delivered, status: run.status, detail: run.status.map(String.init))
            ledger.keep(nil, of: delivery)
        } catch {
            outcome = run.settled(error.outcome)
        }
        let hidden = hidden + (session?.hidden ?? [])
        outcome.detail = outcome.detail.map { Masking.masked($0, hidden) }
        return outcome
    }

    /// The requests with secrets masked; what replies will give stays as a placeholder, and files as their addresses.
    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        do throws(RequestFailure) {
            let document = try RequestDocument(delivery.post.body)
            guard document.network == service.network else { return [] }
            var values = RequestValues(values: fixed(delivery), isPreview: true)
            for name in secrets.keys { values.values[name] = .string(Masking.mask) }
            if session != nil { values.values["access_token"] = .string(Masking.mask) }
            var previews: [RequestPreview] = []
            for request in service.adjust(document.requests, delivery) {
                let encoded = try RequestEncoder(values: values, isPreview: true).encoded(service.placed(request))
                // In an address a mask is escaped like any value.
                let url = encoded.url.replacing(RequestValues.escaped(Masking.mask), with: Masking.mask)
                previews.append(
                    RequestPreview(
                        method: encoded.method, url: Masking.masked(url, hidden),
                        fields: encoded.fields.map { HTTPField($0.name, Masking.masked($0.value, hidden)) },
                        body: encoded.body ?? []))
            }
            return previews
        } catch {
            return []
        }
    }

    /// The values that are known before anything is sent.
    ///
    /// The moment is that at which the delivery was made: what is the same for all attempts is the same record.
    func fixed(_ delivery: ClaimedDelivery) -> [String: JSONValue] {
        var values = settings.mapValues { JSONValue.string($0) }
        values["now"] = .string(Timestamp(seconds: delivery.created.seconds).rfc3339)
        return values
    }
}
