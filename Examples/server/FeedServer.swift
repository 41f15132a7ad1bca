internal import FlyingFox
internal import Foundation
internal import Syndicate

/// Answers requests:
///
/// | | |
/// |---|---|
/// | `/` | a page with a link to every feed |
/// | `/feed/atom`, `/feed/rss?limit=10` … | the feed in any format |
/// | `/entry/1/x`, `/entry/1/jsonld` … | an entry in any format, counted from 1 |
/// | `/stream/rss` … | the feed as it is written, however large it is |
struct FeedServer: HTTPHandler {
    private let publication: Publication

    /// The options that anybody may set.
    private static let settings = ["limit", "content"]

    init(_ publication: Publication) {
        self.publication = publication
    }

    func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
        guard request.method == .GET || request.method == .HEAD else {
            return message(.methodNotAllowed, "GET and HEAD alone", [HTTPHeader("Allow"): "GET, HEAD"])
        }
        let path = request.path.split(separator: "/").map(String.init)
        let settings = Dictionary(
            request.query.filter { Self.settings.contains($0.name) }.map { ($0.name, $0.value) }
        ) { $1 }
        do {
            switch (path.first, path.count) {
            case (nil, 0):
                return answer(request, try await index())
            case ("feed", 2):
                if let document = try await publication.document(.init(format: path[1], settings: settings)) {
                    return answer(request, document)
                }
            case ("entry", 3):
                let name = Publication.Name(format: path[2], entry: Int(path[1]) ?? 0, settings: settings)
                if let document = try await publication.document(name) { return answer(request, document) }
            case ("stream", 2):
                if let found = try await publication.stream(.init(format: path[1], settings: settings)) {
                    return stream(request, found.mediaType, found.document)
                }
            default: break
            }
            return message(.notFound, "there is no such document")
        } catch let error as OptionError {
            return message(.badRequest, "\(error)")
        } catch let error as ExportError {
            // An article without a picture is nothing for Instagram.
            return message(.notFound, error.message)
        }
    }

    /// The document, or that it is still the one that the reader has (RFC 9110, section 13.1).
    private func answer(_ request: HTTPRequest, _ document: Document) -> HTTPResponse {
        var headers = headers(document.mediaType)
        headers[.eTag] = document.entityTag
        headers[.lastModified] = document.modified.rfc822
        headers[.cacheControl] = "public, max-age=300"
        headers[.contentLength] = "\(document.bytes.count)"
        if isKnown(document, to: request) {
            return HTTPResponse(statusCode: .notModified, headers: headers)
        }
        return HTTPResponse(
            statusCode: .ok, headers: headers, body: request.method == .HEAD ? Data() : document.bytes)
    }

    /// Whether the reader has the document as it is. Where the request names entity tags, dates say nothing.
    private func isKnown(_ document: Document, to request: HTTPRequest) -> Bool {
        if let tags = request.headers[.ifNoneMatch] {
            let known = tags.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            return known.contains("*") || known.contains(document.entityTag)
                || known.contains("W/\(document.entityTag)")
        }
        let since = request.headers[.ifModifiedSince].flatMap { Timestamp(rfc822: $0) }
        return since.map { document.modified.seconds <= $0.seconds } ?? false
    }

    private func stream(_ request: HTTPRequest, _ mediaType: String, _ document: DocumentStream) -> HTTPResponse {
        let headers = headers(mediaType)
        if request.method == .HEAD { return HTTPResponse(statusCode: .ok, headers: headers) }
        return HTTPResponse(
            statusCode: .ok, headers: headers,
            body: HTTPBodySequence(from: DocumentBytes(document), suggestedBufferSize: ByteWriter.capacity))
    }

    private func headers(_ mediaType: String) -> HTTPHeaders {
        let isText = mediaType.hasPrefix("text/") || mediaType.hasSuffix("xml")
        var headers: HTTPHeaders = [.contentType: isText ? "\(mediaType); charset=utf-8" : mediaType]
        headers[HTTPHeader("X-Content-Type-Options")] = "nosniff"
        // What articles say must not run as a page of this server.
        if mediaType == "text/html" { headers[HTTPHeader("Content-Security-Policy")] = "sandbox" }
        return headers
    }

    private func message(_ status: HTTPStatusCode, _ text: String, _ more: HTTPHeaders = [:]) -> HTTPResponse {
        var headers = headers("text/plain")
        for name in more.keys { headers[name] = more[name] }
        return HTTPResponse(statusCode: status, headers: headers, body: Data("\(text)\n".utf8))
    }

    /// A page by which feed readers find the feeds.
    private func index() async throws -> Document {
        let (feed, modified) = try await publication.look()
        let title = HTMLEscape.text(feed.metadata.title?.plainText ?? "Feeds")
        var page = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>\(title)</title>\n"
        let formats = publication.registry.exporters.map(\.descriptor).filter { $0.unit == .feed }
        for format in formats where ["rss", "atom", "jsonfeed"].contains(format.name) {
            page +=
                "<link rel=\"alternate\" type=\"\(format.mediaType)\" href=\"/feed/\(format.name)\" title=\"\(title)\">\n"
        }
        page += "<h1>\(title)</h1>\n<ul>\n"
        for format in formats {
            page += "<li><a href=\"/feed/\(format.name)\">\(format.name)</a>: \(HTMLEscape.text(format.summary))</li>\n"
        }
        return Document(Data((page + "</ul>\n").utf8), "text/html", modified: modified)
    }
}
