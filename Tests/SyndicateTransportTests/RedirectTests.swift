import SyndicateTransport
import TestSupport
import Testing

@Suite struct RedirectTests {
    @Test(arguments: [301, 302, 303, 307, 308])
    func redirectsAreFollowedAndReported(status: Int) async throws {
        let server = try LoopbackServer { request, connection in
            switch request.target {
            case "/a/old": connection.respond(status, ["Location: ../new?x#part"], text: "moved")
            default: connection.respond(text: request.target)
            }
        }
        let response = try await Local.get(server.url("/a/old"))
        #expect(response.url == server.url("/new?x"))
        #expect(response.body.text == "/new?x")
        #expect(response.redirects.count == 1)
        let redirect = try #require(response.redirects.first)
        #expect(redirect.status == status)
        #expect(redirect.source == server.url("/a/old"))
        #expect(redirect.target == server.url("/new?x"))
        #expect(redirect.isPermanent == (status == 301 || status == 308))
    }

    @Test func redirectsHaveAnEnd() async throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(302, ["Location: \(request.target)a"], text: "")
        }
        let error = await Local.failure(server.url("/"))
        #expect(error?.code == .tooManyRedirects)
        #expect(error?.url == server.url("/"))
        #expect(error?.message == "more than 5 redirects, the last to \(server.url("/aaaaaa"))")
        #expect(server.requests.count == 6)
    }

    @Test(arguments: ["/", "/#here", "http://127.0.0.1:PORT", "/b"])
    func circlesAreSeen(target: String) async throws {
        let server = try LoopbackServer { request, connection in
            let port = request.field("Host")?.split(separator: ":").last ?? ""
            let target = request.target == "/b" ? "/" : target.replacing("PORT", with: port)
            connection.respond(301, ["Location: \(target)"], text: "")
        }
        let error = await Local.failure(server.url())
        #expect(error?.code == .tooManyRedirects)
        #expect(error?.message.hasPrefix("its redirects go in a circle") == true)
        #expect(server.requests.count <= 2)
    }

    @Test(arguments: [
        "file:///etc/passwd", "ftp://film.example/", "gopher://127.0.0.1:6379/_FLUSHALL", "javascript:alert(1)",
        "data:text/html,x", "http://", "http://[::1", "http://a b/", "http://film.example:0/",
    ])
    func redirectsToWhatIsNoWebAddressAreRefused(target: String) async throws {
        let server = try LoopbackServer { $1.respond(302, ["Location: \(target)"], text: "") }
        let error = try #require(await Local.failure(server.url()))
        #expect(error.code == .badRedirect)
        #expect(error.url == server.url())
        #expect(error.message.hasPrefix("it redirects to \(target), "))
        #expect(server.requests.count == 1)
    }

    @Test(arguments: [
        "http://127.0.0.2:PORT/", "http://[::1]:PORT/", "http://localhost.localdomain.localhost:PORT/",
        "http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://2130706434:PORT/", "//0.0.0.0:PORT/",
        "http://[::ffff:127.0.0.2]:PORT/", "http://[64:ff9b::7f00:2]/",
    ])
    func redirectsToPrivateAddressesAreRefused(target: String) async throws {
        let server = try LoopbackServer { request, connection in
            let port = request.field("Host")?.split(separator: ":").last ?? ""
            connection.respond(302, ["Location: \(target.replacing("PORT", with: port))"], text: "")
        }
        let own = try #require(IPAddress("127.0.0.1"))
        // `localhost` may be the server's own address, which is allowed: it redirects once more, in a circle.
        let error = await Local.failure(server.url(), policy: AddressPolicy(exceptions: [own]))
        if target.contains("localhost") {
            #expect(error?.code == .forbiddenAddress || error?.code == .tooManyRedirects)
        } else {
            #expect(error?.code == .forbiddenAddress)
            #expect(server.requests.count == 1)
        }
    }

    @Test func theBodyOfARedirectDoesNotMatter() async throws {
        let server = try LoopbackServer { request, connection in
            guard request.target == "/" else { return connection.respond(text: "here") }
            connection.send("HTTP/1.1 302 Found\nLocation: /there\nContent-Length: 1000000000\n\n")
            while connection.send([UInt8](repeating: 97, count: 1 << 16)) {}
        }
        #expect(try await Local.get(server.url()).body.text == "here")
    }

    @Test func theBrokenBodyOfARedirectDoesNotMatter() async throws {
        let server = try LoopbackServer { request, connection in
            guard request.target == "/" else { return connection.respond(text: "here") }
            connection.send("HTTP/1.1 302 Found\nLocation: /there\nContent-Length: 10\n\nabc")
            connection.end()
        }
        #expect(try await Local.get(server.url()).body.text == "here")
    }

    @Test func whatIsNotFollowedIsAnAnswer() async throws {
        let server = try LoopbackServer { $1.respond(302, ["Location: /there"], text: "moved") }
        let client = Local.client()
        var requests = [HTTPRequest(url: server.url(), method: "POST", body: [], policy: .all)]
        requests.append(HTTPRequest(url: server.url(), followsRedirects: false, policy: .all))
        for request in requests {
            let response = try await client.send(request)
            #expect(response.status == 302)
            #expect(response.body.text == "moved")
        }
        let bare = try LoopbackServer { $1.respond(302, text: "nowhere") }
        #expect(try await Local.get(bare.url()).status == 302)
    }

    @Test func secretsStayWithTheirServer() async throws {
        let other = try LoopbackServer { $1.respond(text: "other") }
        let address = other.url("/")
        let server = try LoopbackServer { request, connection in
            connection.respond(302, ["Location: \(request.target == "/" ? "/next" : address)"], text: "")
        }
        let url = "http://name:secret@127.0.0.1:\(server.port)/"
        let response = try await Local.client().send(
            HTTPRequest(
                url: url, fields: [HTTPField("Cookie", "a=b"), HTTPField("X-Plain", "1")], limits: Local.limits,
                policy: .all))
        #expect(response.body.text == "other")
        #expect(
            server.requests.map { $0.field("Authorization") } == ["Basic bmFtZTpzZWNyZXQ=", "Basic bmFtZTpzZWNyZXQ="])
        #expect(server.requests.map { $0.field("Cookie") } == ["a=b", "a=b"])
        let seen = try #require(other.requests.first)
        #expect(seen.field("Authorization") == nil)
        #expect(seen.field("Cookie") == nil)
        #expect(seen.field("X-Plain") == "1")
        #expect(response.redirects.first?.source == server.url("/"))
    }

    @Test func credentialsInALocationAreNotTaken() async throws {
        let server = try LoopbackServer { request, connection in
            guard request.target == "/" else { return connection.respond(text: "") }
            let host = request.field("Host") ?? ""
            connection.respond(302, ["Location: http://other:pass@\(host)/there"], text: "")
        }
        let response = try await Local.get(server.url())
        #expect(response.url == server.url("/there"))
        #expect(server.requests.compactMap { $0.field("Authorization") } == [])
    }

    @Test func timeIsForAllHopsTogether() async throws {
        let server = try LoopbackServer { request, connection in
            usleepBriefly()
            connection.respond(302, ["Location: \(request.target)a"], text: "")
        }
        var limits = Local.limits
        limits.total = .milliseconds(180)
        limits.redirects = 100
        let error = await Local.failure(server.url(), limits: limits)
        #expect(error?.code == .timedOut)
    }
}
