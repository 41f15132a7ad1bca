import Foundation
import SyndicateTransport
import TestSupport
import Testing

@Suite struct PolicyTests {
    @Test(arguments: [
        "http://127.0.0.1:PORT/", "http://127.0.0.1.:PORT/", "http://127.1:PORT/", "http://2130706433:PORT/",
        "http://0x7f000001:PORT/", "http://0x7f.0x0.0x0.0x1:PORT/", "http://017700000001:PORT/",
        "http://0177.0.0.1:PORT/",
        "http://0:PORT/", "http://0.0.0.0:PORT/", "http://localhost:PORT/", "http://LOCALHOST:PORT/",
        "http://localhost.:PORT/", "http://any.localhost:PORT/", "http://[::1]:PORT/", "http://[::]:PORT/",
        "http://[0:0:0:0:0:0:0:1]:PORT/", "http://[::ffff:127.0.0.1]:PORT/", "http://[::ffff:7f00:1]:PORT/",
        "http://[::127.0.0.1]:PORT/", "http://[64:ff9b::127.0.0.1]:PORT/", "http://[2002:7f00:1::]:PORT/",
        "http://film.example@127.0.0.1:PORT/", "http://film.example:80@127.0.0.1:PORT/",
        "http://127.0.0.1:PORT#@film.example/",
        "http://127.0.0.1:PORT?@film.example/", "http://%31%32%37.0.0.1:PORT/", "http://①②⑦.⓪.⓪.①:PORT/",
        "http://127。0。0。1:PORT/",
    ])
    func allSpellingsOfPrivateAddressesAreRefused(url: String) async throws {
        let server = try LoopbackServer { $1.respond(text: "private") }
        let url = url.replacing("PORT", with: "\(server.port)")
        let error = try #require(await Local.failure(url, policy: .publicOnly))
        // What libcurl does not take for an address at all is as good.
        #expect([.forbiddenAddress, .invalidAddress, .unknownHost].contains(error.code), "\(error)")
        if url.contains("//127.0.0.1:") { #expect(error.code == .forbiddenAddress) }
        #expect(server.requests.isEmpty)
    }

    @Test func theErrorSaysWhatWasFoundWhere() async throws {
        let literal = await Local.failure("http://10.1.2.3/feed", policy: .publicOnly)
        #expect(
            literal?.description
                == "http://10.1.2.3/feed: this is a private address, not one of the public Internet (allow private networks if it is meant)"
        )
        let name = try #require(await Local.failure("http://localhost:1/", policy: .publicOnly))
        #expect(name.message.hasPrefix("localhost is at "))
        #expect(name.message.hasSuffix(", a loopback address, not one of the public Internet"))
    }

    @Test func namesThatLeadToPrivateAddressesAreRefused() async throws {
        let server = try LoopbackServer { $1.respond(text: "private") }
        let client = Local.client(resolve: ["film.example:\(server.port):127.0.0.1"])
        let url = "http://film.example:\(server.port)/"
        let error = await #expect(throws: TransportError.self) {
            try await client.send(HTTPRequest(url: url, limits: Local.limits))
        }
        #expect(error?.code == .forbiddenAddress)
        #expect(server.requests.isEmpty)
        #expect(try await client.send(HTTPRequest(url: url, limits: Local.limits, policy: .all)).body.text == "private")
    }

    @Test func ofSeveralAddressesOnlyTheAllowedAreTried() async throws {
        let server = try LoopbackServer { $1.respond(text: "allowed") }
        let client = Local.client(resolve: ["film.example:\(server.port):127.0.0.9,127.0.0.1"])
        let own = try #require(IPAddress("127.0.0.1"))
        let response = try await client.send(
            HTTPRequest(
                url: "http://film.example:\(server.port)/", limits: Local.limits,
                policy: AddressPolicy(exceptions: [own])))
        #expect(response.body.text == "allowed")
    }

    @Test func aConnectionThatIsOpenIsCheckedAgain() async throws {
        let server = try LoopbackServer { $1.respond(text: "private") }
        let client = Local.client(resolve: ["film.example:\(server.port):127.0.0.1"])
        let url = "http://film.example:\(server.port)/"
        _ = try await client.send(HTTPRequest(url: url, limits: Local.limits, policy: .all))
        let error = await #expect(throws: TransportError.self) {
            try await client.send(HTTPRequest(url: url, limits: Local.limits))
        }
        #expect(error?.code == .forbiddenAddress)
        #expect(server.requests.count == 1)
    }
}
