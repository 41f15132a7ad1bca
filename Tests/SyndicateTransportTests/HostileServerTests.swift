import SyndicateTransport
import TestSupport
import Testing

/// Each ends within its limit, with an error that says what it was.
@Suite struct HostileServerTests {
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var code: TransportError.Code
        var answer: @Sendable (LoopbackConnection) -> Void
    }

    static let cases = [
        Case(testDescription: "body without end", code: .bodyTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\n\n")
            while connection.send([UInt8](repeating: 97, count: 1 << 16)) {}
        },
        Case(testDescription: "chunks without end", code: .bodyTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n")
            let chunk = "1000\r\n" + String(repeating: "a", count: 4096) + "\r\n"
            while connection.send(Array(chunk.utf8)) {}
        },
        Case(testDescription: "length that says too much", code: .bodyTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 9000000000\n\n")
            while connection.send([UInt8](repeating: 97, count: 1 << 16)) {}
        },
        Case(testDescription: "header without end", code: .headerTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\n")
            while connection.send("X-Filler: \(String(repeating: "a", count: 1000))\n") {}
        },
        Case(testDescription: "line without end in the header", code: .headerTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\nX-Filler: ")
            while connection.send([UInt8](repeating: 97, count: 1 << 14)) {}
        },
        Case(testDescription: "interim answers without end", code: .headerTooLarge) { connection in
            while connection.send("HTTP/1.1 103 Early Hints\nLink: </a>\n\n") {}
        },
        Case(testDescription: "trailers without end", code: .headerTooLarge) { connection in
            connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n1\na\n0\n")
            while connection.send("X-Filler: \(String(repeating: "a", count: 1000))\n") {}
        },
        Case(testDescription: "no answer", code: .interrupted) { $0.end() },
        Case(testDescription: "connection broken off", code: .interrupted) { $0.reset() },
        Case(testDescription: "half a header", code: .interrupted) { connection in
            connection.send("HTTP/1.1 200 OK\nContent-Le")
            connection.reset()
        },
        Case(testDescription: "less than its length", code: .interrupted) { connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n<rss>")
            connection.end()
        },
        Case(testDescription: "last chunk missing", code: .interrupted) { connection in
            connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\n<rss>\n")
            connection.end()
        },
        Case(testDescription: "broken off in the body", code: .interrupted) { connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n<rss>")
            connection.reset()
        },
        Case(testDescription: "another protocol", code: .malformed) { connection in
            connection.send("SSH-2.0-OpenSSH_9.2\n")
            connection.end()
        },
        Case(testDescription: "binary", code: .malformed) { connection in
            connection.send([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, 0x32])
            connection.end()
        },
        Case(testDescription: "status that is no number", code: .malformed) { connection in
            connection.send("HTTP/1.1 abc OK\n\n")
            connection.end()
        },
        Case(testDescription: "length that is no number", code: .malformed) { connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: -5\n\n<rss>")
            connection.end()
        },
        Case(testDescription: "chunk that is no number", code: .interrupted) { connection in
            connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nxyz\n<rss>\n")
            connection.end()
        },
    ]

    @Test(arguments: cases)
    func itEndsWithAnError(_ example: Case) async throws {
        let server = try LoopbackServer { example.answer($1) }
        // One that went on until the limits of time would be another error.
        let error = try #require(await Local.failure(server.url()))
        #expect(error.code == example.code, "\(error)")
        #expect(error.url == server.url())
    }

    @Test(arguments: [0, 1])
    func aServerThatKeepsSilentOrDripsIsTimedOut(kind: Int) async throws {
        let server = try LoopbackServer { _, connection in
            if kind == 0 { return connection.waitForEnd() }
            connection.send("HTTP/1.1 200 OK\nContent-Length: 1000\n\n")
            while connection.send([97]) { usleepBriefly() }
        }
        var limits = Local.limits
        limits.total = .milliseconds(300)
        let error = try #require(await Local.failure(server.url(), limits: limits))
        #expect(error.code == .timedOut)
        #expect(error.isTransient)
        #expect(error.message == "no complete answer within 0.3 s")
    }

    @Test func aDripEndsLongBeforeTheTimeIsOver() async throws {
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 1000\n\n")
            while connection.send([97]) { usleepBriefly() }
        }
        var limits = Local.limits
        limits.stall = .seconds(1)
        limits.lowestSpeed = 1000
        let error = try #require(await Local.failure(server.url(), limits: limits))
        #expect(error.code == .stalled)
        #expect(error.message == "less than 1000 bytes a second came for 1 s")
    }

    @Test func aServerThatTakesNoConnection() async throws {
        let port = try LoopbackServer.closedPort()
        let refused = try #require(await Local.failure("http://127.0.0.1:\(port)/"))
        #expect(refused.code == .unreachable)
        #expect(refused.isTransient)
        let unknown = try #require(await Local.failure("http://no-such-host.invalid/"))
        #expect(unknown.code == .unknownHost)
        #expect(unknown.message == "there is no host no-such-host.invalid")
    }

    @Test func whatIsMoreThanTheLengthIsNotTaken() async throws {
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 5\n\n<rss><more>")
            connection.end()
        }
        #expect(try await Local.get(server.url()).body.text == "<rss>")
    }

    @Test func theBodyOfAFailureIsCut() async throws {
        let server = try LoopbackServer { _, connection in
            connection.send("HTTP/1.1 500 Failed\n\n")
            while connection.send([UInt8](repeating: 97, count: 1 << 16)) {}
        }
        let response = try await Local.get(server.url())
        #expect(response.status == 500)
        #expect(response.isCut)
        #expect(response.body.count == Local.limits.failureBody)
    }

    @Test func fieldsInOddShapesAreRead() async throws {
        let server = try LoopbackServer { _, connection in
            connection.send(
                Array("HTTP/1.1 103 Hints\r\nX-Early: 1\r\n\r\nHTTP/1.1 200\r\nX-Folded: a\r\n  b\r\nX-Latin: ".utf8)
                    + [0xFC] + Array("\r\nContent-Length: 1\r\n\r\na".utf8))
        }
        let response = try await Local.get(server.url())
        #expect(response.fields.first("x-early") == nil)
        #expect(response.fields.first("x-folded") == "a b")
        #expect(response.fields.first("x-latin") == "ü")
    }
}
