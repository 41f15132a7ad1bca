internal import Syndicate

/// One document that is asked for: the request that is sent, and what follows from the answer.
struct FetchAttempt: Sendable {
    let request: HTTPRequest
    private let shown: String
    private let cache: DocumentCache?
    private let key: String
    private let cached: CachedDocument?

    init(_ address: String, _ fetcher: FeedFetcher) {
        shown = WebAddress.shown(address)
        let parsed = try? WebAddress(address)
        key = parsed?.text ?? address
        // What is only for one user is not for the cache, from which another could be served.
        cache = parsed?.user == nil && parsed?.password == nil ? fetcher.cache : nil
        cached = cache?.document(for: key, limits: fetcher.limits)
        request = HTTPRequest(
            url: address, fields: [HTTPField("Accept", FeedFetcher.accept)],
            condition: cached.map {
                HTTPRequest.Condition(
                    url: $0.record.url, entityTag: $0.record.entityTag, lastModified: $0.record.lastModified)
            },
            limits: fetcher.limits, policy: fetcher.policy)
    }

    /// The document that `response` brings; what it says of the cache is done.
    func document(_ response: HTTPResponse) throws(TransportError) -> FetchedDocument {
        if response.status == 304 {
            guard let cached, cached.record.url.utf8.elementsEqual(response.url.utf8) else {
                throw TransportError(
                    .malformed, "the server says that nothing has changed (304), but was not asked so",
                    url: response.url, status: 304)
            }
            return document(
                cached.body, response, contentType: cached.record.contentType, lastModified: cached.record.lastModified,
                isFromCache: true)
        }
        if response.status == 404 || response.status == 410 { cache?.remove(key) }
        // 206 and the like are answers to what was not asked.
        guard response.status == 200 || response.status == 203 else { throw failure(response) }
        let record = CachedDocument.Record(key: key, response: response)
        if let cache, let record, !Self.forbidsStorage(response) {
            cache.store(record, body: response.body)
        } else {
            cache?.remove(key)
        }
        return document(
            response.body, response, contentType: response.fields.first("content-type"),
            lastModified: response.fields.first("last-modified"), isFromCache: false)
    }

    private func document(
        _ body: ResponseBody, _ response: HTTPResponse, contentType: String?, lastModified: String?, isFromCache: Bool
    ) -> FetchedDocument {
        let type = contentType.flatMap { MediaType($0) }
        let saysNothing = ["application/octet-stream", "binary/octet-stream", "application/x-download"]
        var document = FetchedDocument(
            address: shown, url: response.url, mediaType: type.map(\.essence), charset: type?.parameter("charset"),
            lastModified: lastModified.flatMap { Timestamp(rfc822: $0) }, body: body, redirects: response.redirects,
            isFromCache: isFromCache)
        if let essence = document.mediaType, saysNothing.contains(essence) { document.mediaType = nil }
        for redirect in response.redirects where redirect.isDowngrade {
            document.diagnostics.append(
                Diagnostic(
                    .warning, "insecure-redirect",
                    "a redirect leads from https to http: \(WebAddress.clipped(redirect.target))", source: shown,
                    hint: "what comes from there can have been changed on the way"))
        }
        if let target = document.permanentAddress {
            document.diagnostics.append(
                Diagnostic(
                    .note, "moved-permanently", "this has moved to \(WebAddress.clipped(target)) for good",
                    source: shown,
                    hint: "use the new address from now on"))
        }
        return document
    }

    private static func forbidsStorage(_ response: HTTPResponse) -> Bool {
        response.fields.filter { $0.isNamed("cache-control") }.flatMap { $0.value.lowercased().split(separator: ",") }
            .contains { directive in
                directive.utf8.drop { $0 == 0x20 || $0 == 0x09 }.starts(with: "no-store".utf8)
            }
    }

    private func failure(_ response: HTTPResponse) -> TransportError {
        let status = response.status
        var error = TransportError(
            .failed, "the server answers with status \(status)", url: response.url, status: status)
        switch status {
        case 404: (error.code, error.message) = (.notFound, "the server has no such document (404)")
        case 410: (error.code, error.message) = (.notFound, "the document is gone for good (410)")
        case 401, 407:
            (error.code, error.message) = (.denied, "the server wants a name and a password (\(status))")
        case 402, 403, 451:
            (error.code, error.message) = (.denied, "the server does not give this document (\(status))")
        case 429, 503:
            error.message =
                status == 429 ? "the server has had too many requests (429)" : "the server is not available (503)"
            error.hint = retryHint(response)
        case 500...: error.message = "the server has failed (\(status))"
        case 300..<400: error.message = "the server redirects without saying where to (\(status))"
        default: break
        }
        if status >= 500 || status == 408 { error.hint = error.hint ?? "try again later" }
        return error
    }

    private func retryHint(_ response: HTTPResponse) -> String {
        guard let after = response.fields.first("retry-after"), !after.isEmpty, after.utf8.count < 64 else {
            return "try again later"
        }
        if let seconds = Int(after), seconds >= 0 { return "try again in \(seconds) s" }
        return Timestamp(rfc822: after) == nil ? "try again later" : "try again after \(after)"
    }
}
