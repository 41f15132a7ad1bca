internal import Syndicate
internal import SyndicateTransport

/// One attempt to carry out the requests of a post.
struct RequestRun: Sendable {
    /// No answer of an API that is meant well is longer.
    private static let longestAnswer = 256 << 10

    let publisher: RequestPublisher
    let delivery: ClaimedDelivery
    let deadline: ContinuousClock.Instant
    /// The status of the last answer.
    private(set) var status: Int?
    private var progress: RequestLedger.Progress
    private var usedUploads = false
    private var encoder: RequestEncoder

    init(_ publisher: RequestPublisher, _ delivery: ClaimedDelivery) {
        self.publisher = publisher
        self.delivery = delivery
        deadline = .now + publisher.timeout
        progress = publisher.ledger.progress(of: delivery)
        encoder = RequestEncoder(
            values: RequestValues(values: publisher.fixed(delivery)),
            boundary: "syndicate-\(RequestKey.idempotency(delivery, "boundary"))")
    }

    /// Sends what was not sent yet, in order.
    mutating func run() async throws(RequestFailure) {
        let document = try RequestDocument(delivery.post.body)
        guard document.network == publisher.service.network else {
            throw .refused(
                "the post is for \(PlainLine.folded(document.network) ?? "another network"), not for "
                    + publisher.service.network)
        }
        let requests = publisher.service.adjust(document.requests, delivery)
        encoder.values.secrets = document.secrets
        for (name, value) in publisher.secrets { encoder.values.values[name] = .string(value) }
        try await fetchFiles(of: requests)
        if let session = publisher.session { take(try await session.current()) }
        for (index, request) in requests.enumerated() {
            if let kept = progress.done[request.id] {
                encoder.values.values.merge(kept) { $1 }
                if progress.uploads.contains(request.id) { usedUploads = true }
                continue
            }
            let results = try await answer(to: publisher.service.placed(request))
            encoder.values.values.merge(results) { $1 }
            progress.done[request.id] = results
            // What a part ends with is the post itself.
            let isPost = index + 1 == requests.count || requests[index + 1].part != request.part
            if !isPost { progress.uploads.insert(request.id) }
            publisher.ledger.keep(progress, of: delivery)
        }
    }

    /// What is kept after a failure: posts always, uploads unless the network may have forgotten them.
    mutating func settled(_ outcome: DeliveryOutcome) -> DeliveryOutcome {
        var outcome = outcome
        let isGood = outcome.status.map { !(400..<500).contains($0) || $0 == 429 } ?? (outcome.verdict != .refused)
        if !isGood {
            for id in progress.uploads { progress.done[id] = nil }
            progress.uploads = []
            // With new ones it may work.
            if usedUploads, outcome.verdict == .refused { outcome.verdict = .failed(retryAfter: nil) }
        }
        publisher.ledger.keep(outcome.verdict == .refused ? nil : progress, of: delivery)
        return outcome
    }

    private mutating func take(_ session: BlueskySession.Tokens) {
        encoder.values.values["access_token"] = .string(session.access)
        encoder.values.values["did"] = .string(session.did)
    }

    /// Fetches all files before anything is sent, so that a post does not end half way for want of one.
    private mutating func fetchFiles(of requests: [PlannedRequest]) async throws(RequestFailure) {
        for request in requests where progress.done[request.id] == nil {
            guard let file = request.file else { continue }
            if encoder.files[file] == nil { encoder.files[file] = try await fetch(file) }
            // `upload-1` sends the file whose length `{media_size:1}` is.
            if let number = request.id.split(separator: "-").last, let content = encoder.files[file] {
                encoder.values.values["media_size:\(number)"] = JSONValue(content.bytes.count)
            }
        }
    }

    private func fetch(_ file: PlannedRequest.File) async throws(RequestFailure) -> MediaFile {
        guard ["https://", "http://"].contains(where: { file.url.lowercased().utf8.starts(with: $0.utf8) }) else {
            throw .refused("a file of the post has no address with http or https, from which it could be fetched")
        }
        let isFilm = file.mediaType?.lowercased().utf8.starts(with: "video/".utf8) == true
        let most = isFilm ? publisher.service.largestFilm : publisher.service.largestPicture
        let time = try remaining()
        let limits = TransferLimits(
            connection: min(.seconds(10), time), total: time, body: most, memory: most, header: 64 << 10, redirects: 5)
        do throws(TransportError) {
            let response = try await publisher.client.send(
                HTTPRequest(url: file.url, limits: limits, policy: publisher.filePolicy))
            guard response.status == 200 else {
                throw TransportError(.failed, "a file of the post cannot be fetched (status \(response.status))")
            }
            let bytes = try response.body.prefix(most)
            return try media(bytes, file, response)
        } catch {
            if error.code == .internalFailure, let hint = error.hint { throw .refused(hint) }
            throw RequestFailure(HTTPVerdict.judge(error, ofNamed: file.url))
        }
    }

    private func media(
        _ bytes: [UInt8], _ file: PlannedRequest.File, _ response: HTTPResponse
    ) throws(TransportError) -> MediaFile {
        do throws(RequestFailure) {
            return try MediaFile(
                bytes, url: file.url, declared: file.mediaType, served: response.fields.first("content-type"))
        } catch {
            throw TransportError(.internalFailure, "", hint: error.outcome.detail)
        }
    }

    private func remaining() throws(RequestFailure) -> Duration {
        let time = deadline - .now
        guard time > .milliseconds(1), !Task.isCancelled else {
            throw .failed("the time was over before everything was sent; the next attempt goes on from there")
        }
        return time
    }

    /// Sends a request until its answer says that what follows may follow, and gives what it says for that.
    private mutating func answer(to request: PlannedRequest) async throws(RequestFailure) -> [String: JSONValue] {
        var polls = 0
        var isRenewed = false
        while true {
            let encoded = try encoder.encoded(request)
            let (response, body) = try await send(encoded)
            status = response.status
            if let session = publisher.session, !isRenewed, BlueskySession.isExpired(response, body) {
                isRenewed = true
                take(try await session.renewed(instead: accessToken))
                continue
            }
            if let readiness = request.readiness, response.status < 400 {
                polls += 1
                if try readiness.isReached(response, JSONBytes.object(body)) { return [:] }
                guard polls < readiness.attempts, .now + readiness.pause < deadline else {
                    throw .failed("the network is not ready with a file yet", status: response.status)
                }
                do { try await Task.sleep(for: readiness.pause) } catch { throw .failed("ended early") }
                continue
            }
            let outcome = publisher.service.judge(response, body)
            guard outcome.verdict == .delivered else { throw RequestFailure(outcome) }
            return try request.results(of: response, body)
        }
    }

    private var accessToken: String? { encoder.values.values["access_token"]?.stringValue }

    /// The answer with secrets masked, so that no excerpt has the half of one.
    private func send(
        _ encoded: RequestEncoder.Encoded
    ) async throws(RequestFailure) -> (response: HTTPResponse, body: [UInt8]) {
        var limits = HTTPPublisher.limits(try remaining())
        limits.body = Self.longestAnswer
        limits.memory = Self.longestAnswer
        do throws(TransportError) {
            var response = try await publisher.client.send(
                HTTPRequest(
                    url: encoded.url, method: encoded.method, fields: encoded.fields, body: encoded.body,
                    followsRedirects: false, limits: limits, policy: publisher.policy))
            let body = try response.body.prefix(Self.longestAnswer)
            let hidden = publisher.hidden + (publisher.session?.hidden ?? [])
            response.fields = response.fields.map { HTTPField($0.name, Masking.masked($0.value, hidden)) }
            guard !(200..<300).contains(response.status) else { return (response, body) }
            return (response, Array(Masking.masked(String(decoding: body.prefix(8 << 10), as: UTF8.self), hidden).utf8))
        } catch {
            throw RequestFailure(HTTPVerdict.judge(error))
        }
    }
}
