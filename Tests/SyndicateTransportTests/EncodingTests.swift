import SyndicateTransport
import TestSupport
import Testing

@Suite struct EncodingTests {
    static let text = String(repeating: "Slow Horses — ", count: 40)

    @Test(arguments: [
        ("gzip", Packing.gzip(Array(text.utf8))), ("x-gzip", Packing.gzip(Array(text.utf8))),
        ("deflate", Packing.deflate(Array(text.utf8))), ("br", Packing.brotli(Array(text.utf8))),
        ("identity", Array(text.utf8)), ("gzip, gzip", Packing.gzip(Packing.gzip(Array(text.utf8)))),
    ])
    func whatIsCompressedIsUnpacked(coding: String, bytes: [UInt8]) async throws {
        let server = try LoopbackServer { $1.respond(200, ["Content-Encoding: \(coding)"], body: bytes) }
        #expect(try await Local.get(server.url()).body.text == Self.text)
    }

    @Test(arguments: ["gzip", "deflate", "br", "unheard-of"])
    func whatIsNotCompressedAsItSaysIsMalformed(coding: String) async throws {
        let server = try LoopbackServer { $1.respond(200, ["Content-Encoding: \(coding)"], text: "<rss></rss>") }
        #expect(await Local.failure(server.url())?.code == .malformed)
    }

    @Test func theLimitIsOnWhatBecomesOfIt() async throws {
        // 130 KB that would become 20 MB.
        let bomb = Packing.bomb(periods: 10_000)
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n")
            connection.send(bomb)
            connection.end()
        }
        let error = await Local.failure(server.url())
        #expect(error?.code == .bodyTooLarge)
        #expect(error?.description == "\(server.url()): the answer is larger than 1 MiB (allow more if it is meant)")
        var limits = Local.limits
        limits.cutsBody = true
        let response = try await Local.get(server.url(), limits: limits)
        #expect(response.isCut)
        #expect(response.body.count == 1 << 20)
        #expect(try response.body.prefix(3) == Array("aaa".utf8))
    }

    @Test func aBombWithoutEndEnds() async throws {
        let part = Array(Packing.bomb(periods: 5000).dropFirst(12))
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Encoding: gzip\n\n")
            connection.send(Array(Packing.bomb(periods: 1)[..<12]))
            while connection.send(part) {}
        }
        #expect(await Local.failure(server.url())?.code == .bodyTooLarge)
    }

    @Test func whatFitsIntoMemoryComesBackWhateverTheWay() async throws {
        let body = (0..<(5 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let server = try LoopbackServer { $1.respond(body: body) }
        var limits = Local.limits
        limits.body = body.count
        limits.memory = body.count
        let response = try await Local.get(server.url(), limits: limits)
        guard case .bytes(let bytes) = response.body else {
            Issue.record("not in memory")
            return
        }
        #expect(bytes == body)
    }

    @Test(arguments: [1 << 16, (1 << 16) + 1, 700_001])
    func largeBodiesGoToAFile(count: Int) async throws {
        let body = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
        let server = try LoopbackServer { $1.respond(body: body) }
        let response = try await Local.get(server.url())
        switch response.body {
        case .bytes: #expect(count <= Local.limits.memory)
        case .file: #expect(count > Local.limits.memory)
        }
        #expect(response.body.count == count)
        #expect(try response.body.prefix(.max) == body)
        #expect(try response.body.prefix(10) == Array(body[..<10]))
    }
}
