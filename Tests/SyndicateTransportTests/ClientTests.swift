import SyndicateTransport
import TestSupport
import Testing

@Suite struct ClientTests {
    @Test func anAnswerHasStatusFieldsAndBody() async throws {
        let server = try LoopbackServer { $1.respond(203, ["X-One: a", "x-one:  b  ", "Empty:"], text: "Body") }
        let response = try await Local.get(server.url("/feed"))
        #expect(response.status == 203)
        #expect(response.isSuccess)
        #expect(response.url == server.url("/feed"))
        #expect(response.fields.filter { $0.isNamed("X-ONE") }.map(\.value) == ["a", "b"])
        #expect(response.fields.first("empty") == "")
        #expect(response.body.text == "Body")
        #expect(response.redirects == [])
    }

    @Test func aRequestSaysWhatItIs() async throws {
        let server = try LoopbackServer { $1.respond(text: "") }
        let request = HTTPRequest(
            url: server.url("/a?b"), method: "POST", fields: [HTTPField("X-Test", "1"), HTTPField("X-Empty", "")],
            body: Array("{}".utf8), policy: .all)
        _ = try await Local.client().send(request)
        let seen = try #require(server.requests.first)
        #expect(seen.method == "POST")
        #expect(seen.target == "/a?b")
        #expect(seen.body == Array("{}".utf8))
        #expect(seen.field("User-Agent") == "Test/1")
        #expect(seen.field("X-Test") == "1")
        #expect(seen.field("X-Empty") == "")
        #expect(seen.field("Expect") == nil)
        #expect(try #require(seen.field("Accept-Encoding")).contains("gzip"))
    }

    @Test(arguments: ["GET", "HEAD", "DELETE", "PUT"])
    func methodsAreSentAsTheyAre(method: String) async throws {
        let server = try LoopbackServer { request, connection in
            if request.method == "HEAD" {
                connection.send("HTTP/1.1 200 OK\nContent-Length: 100\n\n")
            } else {
                connection.respond(text: "x")
            }
        }
        let body: [UInt8]? = method == "PUT" ? [] : nil
        let response = try await Local.client().send(
            HTTPRequest(url: server.url(), method: method, body: body, policy: .all))
        #expect(response.status == 200)
        #expect(response.body.count == (method == "HEAD" ? 0 : 1))
        #expect(server.requests.map(\.method) == [method])
    }

    @Test(arguments: [
        HTTPField("X-Test", "a\r\nX-Other: b"), HTTPField("X-Test", "a\nb"), HTTPField("X Test", "a"),
        HTTPField("", "a"),
        HTTPField("X-Test:", "a"), HTTPField("X-Test", "a\u{0}"),
    ])
    func aFieldCannotBringAnother(field: HTTPField) async throws {
        let server = try LoopbackServer { $1.respond(text: "") }
        let error = await #expect(throws: TransportError.self) {
            try await Local.client().send(HTTPRequest(url: server.url(), fields: [field], policy: .all))
        }
        #expect(error?.code == .invalidRequest)
        #expect(server.requests.isEmpty)
    }

    /// Without a suspension, in which other tests could keep a connection idle until it is too old.
    @Test func connectionsAreUsedAgain() throws {
        let server = try LoopbackServer { $1.respond(text: $0.target) }
        let client = Local.client()
        for index in 0..<5 {
            let response = try client.start(HTTPRequest(url: server.url("/\(index)"), policy: .all)).wait()
            #expect(response.body.text == "/\(index)")
        }
        #expect(server.requests.map(\.connection) == [0, 0, 0, 0, 0])
    }

    @Test func aConnectionThatWasClosedMeanwhileIsReplaced() async throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(text: request.target)
            connection.end()
        }
        let client = Local.client()
        for index in 0..<4 {
            let response = try await client.send(HTTPRequest(url: server.url("/\(index)"), policy: .all))
            #expect(response.body.text == "/\(index)")
        }
        #expect(server.requests.count == 4)
    }

    @Test func manyRequestsAreCarriedAtOnceAndFewToOneServer() async throws {
        let gate = Gate()
        let server = try LoopbackServer { request, connection in
            gate.enter()
            connection.respond(text: request.target)
            gate.leave()
        }
        let client = Local.client(perServer: 3)
        let bodies = try await withThrowingTaskGroup(of: String.self) { group in
            for index in 0..<100 {
                let url = server.url("/\(index)")
                group.addTask { try await client.send(HTTPRequest(url: url, policy: .all)).body.text }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert($1) }
        }
        #expect(bodies.count == 100)
        #expect(gate.most <= 3)
        #expect(Set(server.requests.map(\.connection)).count <= 3)
    }

    @Test func waitingInTheQueueTakesNoTime() async throws {
        let server = try LoopbackServer { _, connection in
            usleepBriefly()
            connection.respond(text: "")
        }
        let client = Local.client(perServer: 1)
        var limits = Local.limits
        limits.total = .milliseconds(600)
        let request = HTTPRequest(url: server.url(), limits: limits, policy: .all)
        let all = (0..<14).map { _ in client.start(request) }
        for pending in all { #expect(try pending.wait().status == 200) }
    }

    @Test func timesWithoutBoundsAreTaken() async throws {
        let server = try LoopbackServer { $1.respond(text: "") }
        let long = Duration.seconds(Int64.max)
        let limits = TransferLimits(connection: long, total: .seconds(1 << 40), stall: long)
        let pending = Local.client().start(HTTPRequest(url: server.url(), limits: limits, policy: .all))
        #expect(try pending.wait(for: long)?.status == 200)
        let short = TransferLimits(connection: .zero, total: .seconds(-5), stall: .zero)
        #expect(await Local.failure(server.url(), limits: short)?.code == .timedOut)
    }

    @Test func aRequestCanBeCancelled() async throws {
        let server = try LoopbackServer { $1.waitForEnd() }
        let url = server.url()
        let client = Local.client(perServer: 1)
        // Other tests may keep the task from running for a minute.
        let limits = TransferLimits(total: .seconds(3600), stall: .zero)
        let under = client.start(HTTPRequest(url: url, limits: limits, policy: .all))
        let waiting = Task { try await client.send(HTTPRequest(url: url, limits: limits, policy: .all)) }
        waiting.cancel()
        let error = await #expect(throws: TransportError.self) { try await waiting.value }
        #expect(error?.code == .cancelled)
        #expect(try under.wait(for: .milliseconds(20)) == nil)
        under.cancel()
        #expect(throws: TransportError.self) { try under.wait() }
        #expect(throws: TransportError.self) { try under.wait() }
    }

    @Test func aClientThatGoesTakesItsConnectionsAlong() async throws {
        let server = try LoopbackServer { $1.respond(text: "") }
        for _ in 0..<20 { _ = try await Local.get(server.url()) }
        #expect(Set(server.requests.map(\.connection)).count == 20)
    }

    @Test func anIPv6LiteralIsAnAddress() async throws {
        let server = try LoopbackServer(onIPv6: true) { $1.respond(text: "six") }
        let response = try await Local.get("http://[::1]:\(server.port)/")
        #expect(response.body.text == "six")
    }

    @Test func theEnvironmentsProxyPlaysNoPartButTheConfiguredOneDoes() async throws {
        let proxy = try LoopbackServer { $1.respond(text: "proxied \($0.target)") }
        let response = try await Local.client(proxy: proxy.url()).send(
            HTTPRequest(url: "http://film.example/feed", limits: Local.limits))
        #expect(response.body.text == "proxied http://film.example/feed")
        for url in ["http://127.0.0.1/", "http://localhost/", "http://a.localhost./", "http://[fe80::1]/"] {
            let error = await #expect(throws: TransportError.self) {
                try await Local.client(proxy: proxy.url()).send(HTTPRequest(url: url, limits: Local.limits))
            }
            #expect(error?.code == .forbiddenAddress)
        }
    }
}
