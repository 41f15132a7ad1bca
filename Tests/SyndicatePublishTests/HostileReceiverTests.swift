import Foundation
import SyndicatePublish
import TestSupport
import Testing

@testable import SyndicateTransport

@Suite("Hostile receivers")
struct HostileReceiverTests {
    /// Delivers one post to a server and gives its attempts; what takes long shall have a limit of its own.
    private func attempts(
        timeout: Duration = .seconds(3600), addresses: AddressPolicy = .all, url: ((LoopbackServer) -> String)? = nil,
        _ answer: @escaping @Sendable (LoopbackServer.Request, LoopbackConnection) -> Void
    ) async throws -> [Attempt] {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer(answer: answer)
        let hook = destination(
            url?(server) ?? server.url(), policy: quick(retries: [.seconds(3600)], timeout: timeout),
            addresses: addresses)
        _ = try await office.deliver(to: hook)
        return try await office.attempts("a")
    }

    @Test func anEndlessBodyIsReadNoFurtherThanNeeded() async throws {
        let attempts = try await attempts { _, connection in
            connection.send("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n")
            let chunk = "10000\r\n" + String(repeating: "x", count: 0x10000) + "\r\n"
            while connection.send(Array(chunk.utf8)) {}
        }
        // What it said before is what counts.
        #expect(attempts.map(\.isSuccess) == [true])
    }

    @Test func anEndlessHeaderIsAFailure() async throws {
        let attempts = try await attempts { _, connection in
            connection.send("HTTP/1.1 200 OK\n")
            while connection.send("X-More: \(String(repeating: "x", count: 1000))\n") {}
        }
        #expect(attempts.map(\.isSuccess) == [false])
        #expect(attempts.first?.detail?.contains("larger than 64 KiB") == true)
    }

    @Test func aBombIsUnpackedNoFurtherThanNeeded() async throws {
        let attempts = try await attempts { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Encoding: gzip\nConnection: close\n\n")
            // A gigabyte, were it unpacked.
            connection.send(Packing.bomb(periods: 500_000))
            connection.end()
        }
        #expect(attempts.map(\.isSuccess) == [true])
    }

    @Test func aNameThatLeadsElsewhereTheNextTimeIsCheckedEachTime() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(204) }
        var configuration = HTTPClient.Configuration()
        configuration.resolve = ["hook.example:\(server.port):127.0.0.1"]
        let client = HTTPClient(configuration)
        func hook(_ addresses: AddressPolicy) -> Destination {
            Destination(
                "hook",
                publisher: HTTPPublisher(
                    client: client, url: "http://hook.example:\(server.port)/", policy: addresses),
                // On a busy machine a retry after milliseconds would come within the same run.
                policy: quick(retries: [.seconds(60)]))
        }
        _ = try await office.deliver(to: hook(.all))
        #expect(server.requests.count == 1)
        // The connection is still open, and leads to where this delivery may not go.
        try await office.post(["b"])
        _ = try await office.deliver(to: hook(.publicOnly))
        #expect(server.requests.count == 1)
        #expect(try await office.states() == ["a": "delivered 1", "b": "waiting 1"])
    }

    @Test func dripsAreCutOffInTime() async throws {
        let attempts = try await attempts(timeout: .seconds(2)) { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 1000000\nX-Endless: ")
            while connection.send("x") { Thread.pause(milliseconds: 100) }
        }
        #expect(attempts.map(\.isSuccess) == [false])
        #expect(attempts.first?.detail?.contains("within 2 s") == true)
    }

    @Test func aBodyThatDripsIsNotWaitedFor() async throws {
        let attempts = try await attempts(timeout: .seconds(2)) { _, connection in
            connection.send("HTTP/1.1 200 OK\nContent-Length: 1000000\n\n")
            while connection.send("x") { Thread.pause(milliseconds: 100) }
        }
        #expect(attempts.map(\.isSuccess) == [true])
    }

    @Test func silenceIsCutOffInTime() async throws {
        let attempts = try await attempts(timeout: .seconds(1)) { $1.waitForEnd() }
        #expect(attempts.map(\.isSuccess) == [false])
    }

    @Test func redirectsAreNotFollowed() async throws {
        let attempts = try await attempts { _, connection in
            connection.respond(307, ["Location: http://169.254.169.254/latest/meta-data/"])
        }
        #expect(attempts.map(\.status) == [307])
        #expect(attempts.first?.detail?.contains("deliveries do not follow") == true)
    }

    @Test func brokenConnectionsAreFailures() async throws {
        #expect(try await attempts { $1.reset() }.map(\.isSuccess) == [false])
        #expect(try await attempts { $1.end() }.map(\.isSuccess) == [false])
        #expect(
            try await attempts { _, connection in
                connection.send("SSH-2.0-OpenSSH_9.2\n")
                connection.end()
            }.map(\.isSuccess) == [false])
    }

    @Test func anAnswerThatBreaksOffBehindItsHeaderCounts() async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { _ = $1.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc") }
        #expect(try await office.deliver(to: destination(server.url()), wait: .seconds(1800)).delivered == 1)
        #expect(server.requests.count == 1)
    }

    @Test func answersReachNoTerminalAsTheyAre() async throws {
        let attempts = try await attempts { $1.respond(500, text: "\u{1B}[2J\u{7}cleared\r\nnext \u{9B}31m") }
        #expect(attempts.first?.detail == "500: [2Jcleared next 31m")
    }

    @Test func ourOwnMachineIsNoDestination() async throws {
        let attempts = try await attempts(addresses: .publicOnly) { $1.respond(204) }
        #expect(attempts.map(\.isSuccess) == [false])
        #expect(attempts.first?.detail?.contains("loopback") == true)
    }

    /// Every way to write 127.0.0.1, or what leads there.
    @Test(
        arguments: [
            "127.0.0.1", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0177.1",
            "127.0.0.1.", "0x7F.0x0.0x0.0x1", "017700000001", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
            "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:0:0:0:0:0:80ff:fffe]", "[::]",
            "0.0.0.0", "0", "localhost", "localhost.", "LOCALHOST", "example.com@127.0.0.1", "example.com:80@127.0.0.1",
            "example.com%40@127.0.0.1", "１２７.0.0.1", "127。0。0。1", "①②⑦.0.0.1", "[fe80::1]", "[fe80::1%25lo]",
            "[fc00::1]", "[fec0::1]", "[ff02::1]", "10.0.0.1", "172.16.0.1", "192.168.0.1", "100.64.0.1",
            "169.254.169.254", "0xa9fea9fe", "[fd00:ec2::254]", "192.0.2.1", "198.51.100.1", "203.0.113.1",
            "224.0.0.1", "255.255.255.255", "[2001:db8::1]",
        ])
    func privateAddressesAreRefusedHoweverTheyAreWritten(host: String) async throws {
        let office = try PostOffice()
        try await office.post(["a"])
        let server = try LoopbackServer { $1.respond(204) }
        let policy = quick(retries: [.seconds(3600)], timeout: .seconds(30))
        let summary = try await office.deliver(
            to: destination("http://\(host):\(server.port)/", policy: policy, addresses: .publicOnly))
        #expect(summary.delivered == 0)
        #expect(server.requests.isEmpty)
        let attempt = try #require(try await office.attempts("a").first)
        #expect(!attempt.isSuccess)
    }

    @Test func anAddressThatIsAllowedIsReached() async throws {
        #expect(try await attempts(addresses: .all) { $1.respond(204) }.map(\.isSuccess) == [true])
    }
}
