import Foundation
import Syndicate
import TestSupport
import Testing

@testable import SyndicateTransport

@Suite struct CacheTests {
    /// A folder of the test's own, and a fetcher that uses it.
    final class Place {
        let folder = FileManager.default.temporaryDirectory.appending(path: "syndicate-test-\(UUID().uuidString)")
            .path()

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        func fetch(_ url: String, policy: AddressPolicy = .all) async throws(TransportError) -> FetchedDocument {
            try await FeedFetcher(
                client: Local.client(), cache: DocumentCache(folder: folder), limits: Local.limits, policy: policy
            ).fetch(url)
        }

        var files: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] }

        /// The one file of the cache.
        func file() throws -> URL { URL(filePath: folder).appending(path: try #require(files.first)) }
    }

    /// A server whose document has the tag, and says 304 where that is known.
    static func server(tag: String = "\"1\"", _ fields: [String] = [], text: String = "<rss/>") throws -> LoopbackServer
    {
        try LoopbackServer { request, connection in
            if request.field("If-None-Match") == tag {
                connection.send("HTTP/1.1 304 Not Modified\nETag: \(tag)\n\n")
            } else {
                connection.respond(200, ["ETag: \(tag)"] + fields, text: text)
            }
        }
    }

    @Test func whatHasNotChangedIsServedFromTheCache() async throws {
        let server = try Self.server([
            "Content-Type: Application/RSS+XML; charset=UTF-8", "Last-Modified: Tue, 05 Mar 2024 13:00:00 GMT",
        ])
        let place = Place()
        let first = try await place.fetch(server.url())
        let second = try await place.fetch(server.url())
        for document in [first, second] {
            #expect(document.body.text == "<rss/>")
            #expect(document.mediaType == "application/rss+xml")
            #expect(document.charset == "UTF-8")
            #expect(document.lastModified?.rfc3339 == "2024-03-05T13:00:00Z")
            #expect(document.url == server.url())
        }
        #expect(!first.isFromCache)
        #expect(second.isFromCache)
        #expect(server.requests.map { $0.field("If-Modified-Since") } == [nil, "Tue, 05 Mar 2024 13:00:00 GMT"])
        #expect(place.files.count == 1)
    }

    @Test func whatHasChangedTakesItsPlace() async throws {
        let server = try LoopbackServer { request, connection in
            let old = request.field("If-None-Match")
            let tag = old == nil ? "\"1\"" : "\"2\""
            if old == "\"2\"" { return connection.send("HTTP/1.1 304 Not Modified\n\n").ignored() }
            connection.respond(200, ["ETag: \(tag)"], text: "body \(tag)")
        }
        let place = Place()
        #expect(try await place.fetch(server.url()).body.text == "body \"1\"")
        #expect(try await place.fetch(server.url()).body.text == "body \"2\"")
        let third = try await place.fetch(server.url())
        #expect(third.body.text == "body \"2\"")
        #expect(third.isFromCache)
        #expect(place.files.count == 1)
    }

    @Test(arguments: ["truncated", "longer", "changed body", "other address", "garbage", "empty", "folder", "header"])
    func aDamagedFileCountsAsNotThere(damage: String) async throws {
        let server = try Self.server(text: "<rss>the body</rss>")
        let place = Place()
        _ = try await place.fetch(server.url())
        let file = try place.file()
        var data = try Data(contentsOf: file)
        switch damage {
        case "truncated": data.removeLast(3)
        case "longer": data.append(97)
        case "changed body": data[data.count - 8] ^= 1
        case "other address":
            data = Data(String(decoding: data, as: UTF8.self).replacing("key http", with: "key xttp").utf8)
        case "garbage": data = Data((0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        case "header": data = Data(repeating: 97, count: 1_000_000)
        default: data = Data()
        }
        if damage == "folder" {
            try FileManager.default.removeItem(at: file)
            try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
        } else {
            try data.write(to: file)
        }
        let document = try await place.fetch(server.url())
        #expect(!document.isFromCache)
        #expect(document.body.text == "<rss>the body</rss>")
        #expect(server.requests.map { $0.field("If-None-Match") } == [nil, nil])
    }

    @Test func aFileOfAnotherAddressIsNotServed() async throws {
        let server = try Self.server(text: "one")
        let place = Place()
        _ = try await place.fetch(server.url("/one"))
        let cache = DocumentCache(folder: place.folder)
        // As if both addresses had the same hash.
        try FileManager.default.moveItem(
            atPath: cache.path(server.url("/one")), toPath: cache.path(server.url("/two")))
        #expect(try await !place.fetch(server.url("/two")).isFromCache)
        #expect(server.requests.last?.field("If-None-Match") == nil)
    }

    @Test func validatorsGoOnlyWhereTheyCameFrom() async throws {
        let moved = Gate()
        let server = try LoopbackServer { request, connection in
            switch request.target {
            case "/": connection.respond(302, ["Location: /\(moved.most == 0 ? "a" : "b")"], text: "")
            case _ where request.field("If-None-Match") != nil: connection.send("HTTP/1.1 304 Not Modified\n\n")
            default: connection.respond(200, ["ETag: \"1\""], text: request.target)
            }
        }
        let place = Place()
        #expect(try await place.fetch(server.url()).body.text == "/a")
        let same = try await place.fetch(server.url())
        #expect(same.isFromCache)
        #expect(same.body.text == "/a")
        #expect(same.url == server.url("/a"))
        moved.enter()
        // Another document with the same tag.
        let other = try await place.fetch(server.url())
        #expect(!other.isFromCache)
        #expect(other.body.text == "/b")
        #expect(server.requests.filter { $0.target == "/" }.allSatisfy { $0.field("If-None-Match") == nil })
    }

    @Test func notModifiedWithoutACacheIsAnError() async throws {
        let server = try LoopbackServer { $1.send("HTTP/1.1 304 Not Modified\n\n").ignored() }
        let error = await #expect(throws: TransportError.self) { try await Place().fetch(server.url()) }
        #expect(error?.code == .malformed)
        #expect(error?.message == "the server says that nothing has changed (304), but was not asked so")
    }

    @Test(arguments: [["Cache-Control: private, No-Store"], [], ["ETag:"]])
    func whatIsNotToBeStoredIsNot(fields: [String]) async throws {
        let server = try LoopbackServer {
            $1.respond(200, fields + (fields.count == 1 && fields[0] != "ETag:" ? ["ETag: \"1\""] : []), text: "x")
        }
        let place = Place()
        #expect(try await place.fetch(server.url()).body.text == "x")
        #expect(place.files == [])
    }

    @Test func whatIsForOneUserIsNotStored() async throws {
        let server = try Self.server()
        let place = Place()
        let url = "http://name:secret@127.0.0.1:\(server.port)/"
        let document = try await place.fetch(url)
        #expect(document.address == server.url())
        #expect(place.files == [])
    }

    @Test func whatIsGoneIsForgotten() async throws {
        let server = try LoopbackServer { request, connection in
            if request.field("If-None-Match") != nil { return connection.respond(410) }
            connection.respond(200, ["ETag: \"1\""], text: "x")
        }
        let place = Place()
        _ = try await place.fetch(server.url())
        let error = await #expect(throws: TransportError.self) { try await place.fetch(server.url()) }
        #expect(error?.code == .notFound)
        #expect(place.files == [])
    }

    @Test func largeDocumentsAreServedFromTheirFile() async throws {
        let text = String(repeating: "0123456789", count: 20_000)
        let server = try Self.server(text: text)
        let place = Place()
        _ = try await place.fetch(server.url())
        let document = try await place.fetch(server.url())
        #expect(document.isFromCache)
        guard case .file = document.body else {
            Issue.record("not in a file")
            return
        }
        // What is open stays whole, whatever becomes of the cache.
        try FileManager.default.removeItem(at: try place.file())
        #expect(document.body.text == text)
        #expect(document.body.count == text.utf8.count)
        var read: [UInt8] = []
        let next = try document.body.stream.reading()
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 7777, alignment: 1)
        defer { buffer.deallocate() }
        while case let count = try next(buffer), count > 0 { read += buffer[..<count] }
        #expect(read == Array(text.utf8))
    }

    @Test(arguments: [
        (401, TransportError.Code.denied), (403, .denied), (404, .notFound), (410, .notFound), (418, .failed),
        (429, .failed), (500, .failed), (503, .failed), (204, .failed), (206, .failed), (300, .failed), (302, .failed),
    ])
    func everyOtherStatusIsAnError(status: Int, code: TransportError.Code) async throws {
        let server = try LoopbackServer { $1.respond(status, ["Retry-After: Tue, 05 Mar 2024 13:00:00 GMT"]) }
        let error = await #expect(throws: TransportError.self) { try await Place().fetch(server.url()) }
        #expect(error?.code == code)
        #expect(error?.status == status)
        #expect(error?.message.contains("\(status)") == true)
        #expect(error?.isTransient == [429, 500, 503].contains(status))
    }

    @Test func aRedirectOutOfTLSIsAWarning() throws {
        var response = HTTPResponse(
            status: 200, url: "http://film.example/b", fields: [], body: .bytes([]), isCut: false,
            redirects: [Redirect(status: 302, source: "https://film.example/a", target: "http://film.example/b")])
        let attempt = FetchAttempt("https://film.example/a", FeedFetcher(client: Local.client()))
        #expect(try attempt.document(response).diagnostics.map(\.rule) == ["insecure-redirect"])
        response.redirects = [Redirect(status: 302, source: "http://film.example/a", target: "https://film.example/b")]
        #expect(try attempt.document(response).diagnostics == [])
    }

    @Test func permanentRedirectsAreAHint() async throws {
        let server = try LoopbackServer { request, connection in
            switch request.target {
            case "/a": connection.respond(301, ["Location: /b"])
            case "/b": connection.respond(308, ["Location: /c"])
            case "/c": connection.respond(302, ["Location: /d"])
            case "/d": connection.respond(301, ["Location: /e"])
            default: connection.respond(text: "")
            }
        }
        let document = try await Place().fetch(server.url("/a"))
        #expect(document.permanentAddress == server.url("/c"))
        #expect(document.diagnostics.map(\.rule) == ["moved-permanently"])
        #expect(document.url == server.url("/e"))
        #expect(try await Place().fetch(server.url("/c")).diagnostics == [])
    }
}

extension Bool {
    func ignored() {}
}
