import Foundation
import TestSupport
import Testing

/// `syndicate publish`.
@Suite struct PublishTests {
    /// A site with one article and one destination, which goes to `url`.
    private func site(_ url: String, _ more: String = "", articles: Int = 1) throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write(
            """
            title: The Late Reel
            url: https://film.example/
            publish: {sources: [articles/]}
            destinations:
              newsroom:
                type: webhook
                url: \(url)
                allow-private: true
            \(more.split(separator: "\n").map { "    \($0)\n" }.joined())
            """, to: "syndicate.yaml")
        for number in 1...articles { try article(number, "Words.", in: scratch) }
        return scratch
    }

    private func article(_ number: Int, _ text: String, in scratch: Scratch) throws {
        try scratch.write(
            "---\ntitle: Article \(number)\nurl: https://film.example/\(number)/\ndate: 2024-03-05\n---\n\n\(text)\n",
            to: "articles/\(number).md")
    }

    private func publish(_ scratch: Scratch, _ arguments: String...) throws -> Command.Result {
        try Command.run(["publish", "--wait", "0s"] + arguments, in: scratch.folder)
    }

    private func object(_ body: [UInt8]) throws -> [String: Any] {
        try #require(JSONSerialization.jsonObject(with: Data(body)) as? [String: Any])
    }

    @Test func `the first run notes what is there, and later ones send what is new or changed`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), articles: 2)
        let first = try publish(scratch)
        #expect(first.status == 0)
        #expect(first.errors.contains("newsroom: 2 there already, not sent"))
        #expect(server.requests.isEmpty)
        try article(3, "New.", in: scratch)
        try article(1, "Changed.", in: scratch)
        let second = try publish(scratch)
        #expect(second.status == 0)
        #expect(second.errors.contains("newsroom: 1 new, 1 changed"))
        #expect(try publish(scratch).errors.contains("newsroom: nothing new"))
        let sent = try server.requests.map { try object($0.body) }
        #expect(Set(sent.compactMap { $0["type"] as? String }) == ["entry.created", "entry.updated"])
        let created = try #require(sent.first { $0["type"] as? String == "entry.created" })
        let data = try #require(created["data"] as? [String: Any])
        let entry = try #require(data["entry"] as? [String: Any])
        #expect((entry["title"] as? [String: Any])?["value"] as? String == "Article 3")
        #expect(server.requests.allSatisfy { $0.field("webhook-id")?.hasPrefix("msg_") == true })
        #expect(server.requests.allSatisfy { $0.field("content-type") == "application/json" })
    }

    @Test func `changes that a destination does not take are told as such`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), "on: created")
        _ = try publish(scratch, "--send-existing")
        for arguments in [[], ["--send-existing"]] {
            try article(1, "Changed \(arguments.count).", in: scratch)
            let plan = try Command.run(["publish", "--dry-run"] + arguments, in: scratch.folder)
            #expect(plan.output.contains("1 new or changed would not be sent"), "\(plan)")
            let told = try Command.run(["publish", "--wait", "0s"] + arguments, in: scratch.folder).errors
            #expect(told.contains("newsroom: 1 new or changed, not sent (its \"on\" takes no such)"), "\(told)")
            #expect(!told.contains("--send-existing"))
        }
        #expect(server.requests.count == 1)
    }

    @Test func `what is there is sent on request, once`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), articles: 3)
        _ = try publish(scratch)
        #expect(try publish(scratch, "--send-existing").errors.contains("3 delivered"))
        #expect(try publish(scratch, "--send-existing").errors.contains("0 delivered"))
        #expect(server.requests.count == 3)
    }

    @Test func `hubs are told of what is there once, and of news again`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site("unused", articles: 3)
        try scratch.write(
            """
            title: The Late Reel
            url: https://film.example/
            publish: {sources: [articles/]}
            destinations:
              hub: {type: websub, hub: \(server.url()), topic: "https://film.example/feed.atom", allow-private: true}
            """, to: "syndicate.yaml")
        #expect(try publish(scratch, "--send-existing").errors.contains("1 delivered"))
        #expect(try publish(scratch, "--send-existing").errors.contains("0 delivered"))
        try article(4, "New.", in: scratch)
        #expect(try publish(scratch, "--send-existing").errors.contains("1 delivered"))
        #expect(server.requests.count == 2)
    }

    @Test func `what waits is sent, though a source cannot be read`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url("/busy"), articles: 2)
        let gate = try LoopbackServer { $1.respond(503) }
        try scratch.write(
            scratch.read("syndicate.yaml").replacing(server.url("/busy"), with: gate.url()), to: "syndicate.yaml")
        #expect(try publish(scratch, "--send-existing").status == 1)
        try scratch.write(
            scratch.read("syndicate.yaml").replacing(gate.url(), with: server.url("/busy")), to: "syndicate.yaml")
        #expect(try Command.run(["outbox", "retry", "--to", "newsroom"], in: scratch.folder).status == 0)
        let result = try publish(scratch, "articles", "nothing/here.md")
        #expect(result.status == 66)
        #expect(result.errors.contains("2 delivered"))
        #expect(server.requests.count == 2)
    }

    @Test func `a dry run tells of an outbox that is none`() throws {
        let scratch = try site("https://hooks.example/")
        try scratch.write("no database, but some words that are long enough to be one", to: ".syndicate/outbox.sqlite")
        let result = try publish(scratch, "--dry-run")
        #expect(result.status == 65)
    }

    @Test func `metrics are served as long as it watches only`() throws {
        let scratch = try site("https://hooks.example/")
        let result = try publish(scratch, "--metrics", "127.0.0.1:9184")
        #expect(result.status == 64)
        #expect(result.errors.contains("needs --watch") || result.errors.contains("as long as --watch runs"))
    }

    @Test func `a baseline sends nothing of what has changed`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url())
        _ = try publish(scratch)
        try article(1, "Changed.", in: scratch)
        try article(2, "New.", in: scratch)
        #expect(try publish(scratch, "--baseline").status == 0)
        #expect(try publish(scratch).errors.contains("nothing new"))
        #expect(server.requests.isEmpty)
    }

    @Test func `a failure is kept and sent by a later run under the same identifier`() throws {
        let failures = Counter(3)
        let server = try LoopbackServer { _, connection in
            connection.respond(failures.countsDown() ? 503 : 204)
        }
        let scratch = try site(server.url(), "retries: [0s, 0s, 0s, 0s]")
        var result = try publish(scratch, "--send-existing")
        var runs = 1
        while result.status == 1, runs < 10 {
            result = try publish(scratch)
            runs += 1
        }
        #expect(result.status == 0)
        #expect(server.requests.count == 4)
        #expect(Set(server.requests.compactMap { $0.field("webhook-id") }).count == 1)
        let shown = try Command.run(["outbox", "show", "1"], in: scratch.folder)
        #expect(shown.output.contains("attempt 4"))
    }

    @Test func `deliveries that fail are told with status 1`() throws {
        let server = try LoopbackServer { $1.respond(422, text: "no such room") }
        let scratch = try site(server.url())
        let result = try publish(scratch, "--send-existing")
        #expect(result.status == 1)
        #expect(result.errors.contains("given up: 422: no such room"))
        #expect(result.errors.contains("1 given up"))
        let list = try Command.run(["outbox", "list", "--state", "failed"], in: scratch.folder)
        #expect(list.output.contains("Article 1"))
    }

    @Test func `dry runs show everything but secrets, and change nothing`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), "secret: env:PUBLISH_TEST_SECRET\nauthorization: env:PUBLISH_TEST_TOKEN")
        let result = try Command.run(
            ["publish", "--dry-run", "--send-existing"], in: scratch.folder,
            environment: ["PUBLISH_TEST_SECRET": "whsec_c2VjcmV0LXNlY3JldC1zZWNyZXQ=", "PUBLISH_TEST_TOKEN": "tok-1"])
        #expect(result.status == 0)
        #expect(result.output.contains("newsroom: entry.created “Article 1” (https://film.example/1/)"))
        #expect(result.output.contains("POST \(server.url())"))
        #expect(result.output.contains("webhook-signature: ***"))
        #expect(result.output.contains("Authorization: ***"))
        #expect(result.output.contains("newsroom: 1 new, 0 changed"))
        #expect(!(result.output + result.errors).contains("tok-1"))
        #expect(server.requests.isEmpty)
        #expect(try scratch.names == ["articles", "syndicate.yaml"])
    }

    @Test func `each destination gets its format and events`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try Scratch()
        try scratch.write(
            """
            title: The Late Reel
            url: https://film.example/
            destinations:
              atom: {type: webhook, url: '\(server.url("/atom"))', allow-private: true, format: atom, on: created}
              text: {type: webhook, url: '\(server.url("/x"))', allow-private: true, format: x, options: {link: none}, on: updated}
            """, to: "syndicate.yaml")
        try article(1, "Words.", in: scratch)
        _ = try publish(scratch, "articles")
        try article(1, "Other words.", in: scratch)
        try article(2, "Words.", in: scratch)
        let result = try publish(scratch, "articles")
        #expect(result.status == 0, "\(result.errors)")
        let requests = Dictionary(grouping: server.requests, by: \.target)
        #expect(requests["/atom"]?.count == 1)
        #expect(requests["/atom"]?.first?.field("content-type") == "application/atom+xml; charset=utf-8")
        let atom = requests["/atom"]?.first?.body ?? []
        #expect(String(decoding: atom, as: UTF8.self).contains("Article 2"))
        #expect(requests["/x"]?.count == 1)
        let post = requests["/x"]?.first?.body ?? []
        #expect(String(decoding: post, as: UTF8.self).contains("Article 1"))
    }

    @Test func `edits within the quiet period are sent together`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), "quiet: 1h")
        _ = try publish(scratch)
        try article(2, "First.", in: scratch)
        #expect(try publish(scratch).errors.contains("1 new, 1 waiting"))
        try article(2, "Second.", in: scratch)
        #expect(try publish(scratch).errors.contains("1 changed before they were sent, 1 waiting"))
        #expect(server.requests.isEmpty)
        #expect(try Command.run(["outbox", "retry", "1"], in: scratch.folder).status == 0)
        #expect(try publish(scratch).errors.contains("1 delivered"))
        let body = try object(try #require(server.requests.first).body)
        #expect(body["type"] as? String == "entry.created")
        #expect(String(decoding: server.requests[0].body, as: UTF8.self).contains("Second."))
    }

    @Test func `private addresses are no destinations unless that is said`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url())
        let text = try scratch.read("syndicate.yaml").replacingOccurrences(of: "allow-private: true", with: "")
        try scratch.write(text, to: "syndicate.yaml")
        let result = try publish(scratch, "--send-existing")
        #expect(result.status == 1)
        #expect(result.errors.contains("loopback address"))
        #expect(server.requests.isEmpty)
    }

    @Test func `the result is there for programs`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url(), articles: 2)
        let result = try publish(scratch, "--send-existing", "--json")
        let report = try object(Array(result.bytes))
        #expect(report["delivered"] as? Int == 2)
        let destination = try #require((report["destinations"] as? [[String: Any]])?.first)
        #expect(destination["created"] as? Int == 2)
        #expect((destination["outbox"] as? [String: Int])?["delivered"] == 2)
    }

    @Test func `an entry that is there twice is sent once`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url())
        try scratch.write(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": "T", "items": [
              {"id": "a", "title": "Newer", "content_text": "1"}, {"id": "a", "title": "Older", "content_text": "2"}
            ]}
            """, to: "feed.json")
        #expect(try publish(scratch, "--send-existing", "feed.json").errors.contains("1 delivered"))
        #expect(server.requests.count == 1)
        let body = String(decoding: try #require(server.requests.first).body, as: UTF8.self)
        #expect(body.contains("Newer"))
        #expect(try publish(scratch, "feed.json").errors.contains("nothing new"))
    }

    @Test func `secrets stand in no settings, and are repeated nowhere`() throws {
        let server = try LoopbackServer { request, connection in
            connection.respond(500, text: "wrong: \(request.field("authorization")?.split(separator: " ").last ?? "")")
        }
        let plain = try site(server.url(), "header: ['Authorization: Bearer abcdefgh-token']")
        let refused = try publish(plain, "--send-existing")
        #expect(refused.status == 78)
        #expect(refused.errors.contains("Authorization is a secret"))
        #expect(!refused.errors.contains("abcdefgh"))
        let scratch = try site(
            server.url(), "authorization: env:PUBLISH_TEST_AUTH\nsecret-header: env:PUBLISH_TEST_HEADER")
        let result = try Command.run(
            ["publish", "--send-existing", "--wait", "0s", "--log-level", "debug"], in: scratch.folder,
            environment: [
                "PUBLISH_TEST_AUTH": "Bearer abcdefgh-token", "PUBLISH_TEST_HEADER": "X-Api-Key: another-secret-1",
            ])
        #expect(result.errors.contains("500: wrong: ***"))
        #expect(!(result.output + result.errors).contains("abcdefgh"))
        #expect(server.requests.last?.field("authorization") == "Bearer abcdefgh-token")
        #expect(server.requests.last?.field("x-api-key") == "another-secret-1")
        for name in try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path() + "/.syndicate") {
            let bytes = try Data(contentsOf: scratch.folder.appending(path: ".syndicate/\(name)"))
            #expect(bytes.firstRange(of: Data("abcdefgh".utf8)) == nil)
        }
    }

    @Test(arguments: [
        ("type: webhook\nurl: env:A", "hook.example/secret-part", "url is no address"),
        ("type: slack\nurl: env:A", "https://hook.example/secret-part\n\nmore", "url is no address"),
        ("type: webhook\nurl: https://hook.example/\nauthorization: env:A", "Bearer secret-part\n\nmore", "line end"),
    ])
    func `secrets of no use are told before anything is sent`(settings: String, secret: String, message: String) throws
    {
        let scratch = try Scratch()
        let lines = settings.split(separator: "\n").map { "    \($0)\n" }.joined()
        try scratch.write("title: T\ndestinations:\n  hook:\n\(lines)", to: "syndicate.yaml")
        try article(1, "Words.", in: scratch)
        let result = try Command.run(
            ["publish", "--send-existing", "articles"], in: scratch.folder, environment: ["A": secret])
        #expect(result.status == 78)
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(!result.errors.contains("secret-part"))
    }

    @Test func `metrics are written for Prometheus`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url())
        _ = try publish(scratch, "--send-existing", "--metrics", "metrics.prom")
        let metrics = try scratch.read("metrics.prom")
        #expect(metrics.contains("# TYPE syndicate_deliveries_total counter\n"))
        #expect(metrics.contains("syndicate_deliveries_total{outcome=\"delivered\"} 1\n"))
        #expect(metrics.contains("syndicate_outbox_deliveries{destination=\"newsroom\",state=\"delivered\"} 1\n"))
    }

    @Test(arguments: [
        ("type: webhok\nurl: https://a.example/", "unknown type \"webhok\"", "did you mean \"webhook\"?"),
        ("url: https://a.example/", "hook needs a type", "known are webhook"),
        ("type: webhook", "hook needs url", ""),
        ("type: webhook\nurl: https://a.example/\nrat: 1/s", "unknown key \"rat\"", "did you mean \"rate\"?"),
        ("type: webhook\nurl: https://a.example/\nrate: fast", "expected a rate", ""),
        ("type: webhook\nurl: https://a.example/\nburst: 5", "burst is a part of a rate", "such as rate: 30/min"),
        ("type: webhook\nurl: https://a.example/\nsecret: whsec_Zm9vYmFy", "a secret is named by where it is kept", ""),
        ("type: webhook\nurl: https://a.example/\non: deleted", "unknown event \"deleted\"", ""),
        ("type: webhook\nurl: https://a.example/\nheader: 'a b'", "a field of the header is 'Name: value'", ""),
        ("type: slack\nurl: https://a.example/\nsecret: env:A", "unknown key \"secret\"", ""),
    ])
    func `settings that are wrong are told at their place`(settings: String, message: String, hint: String) throws {
        let scratch = try Scratch()
        let lines = settings.split(separator: "\n").map { "    \($0)\n" }.joined()
        try scratch.write("title: T\ndestinations:\n  hook:\n\(lines)", to: "syndicate.yaml")
        try article(1, "Words.", in: scratch)
        let result = try publish(scratch, "articles")
        #expect(result.status == 78)
        #expect(result.errors.contains("syndicate.yaml:"))
        #expect(result.errors.contains(message), "\(result.errors)")
        #expect(hint.isEmpty || result.errors.contains(hint), "\(result.errors)")
        #expect(!result.errors.contains("Zm9vYmFy"))
    }

    @Test func `a destination that is unknown is told, with the nearest`() throws {
        let scratch = try site("https://a.example/")
        let result = try publish(scratch, "--to", "newsrom")
        #expect(result.status == 64)
        #expect(result.errors.contains("did you mean newsroom?"))
    }

    /// The three commands of the README, on a copy of the example and at a port of the test's own.
    @Test func `the example publishes to a receiver on the same machine`() throws {
        let readme = try String(contentsOf: Command.package.appending(path: "README.md"), encoding: .utf8)
        let lines = readme.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("export NEWSROOM_SECRET=") })
        let commands = lines[start..<(start + 3)].joined(separator: "\n")
        #expect(commands.contains("\n(syndicate webhook listen ") && commands.contains("\nsyndicate publish "))
        let scratch = try Scratch()
        let example = scratch.folder.appending(path: "Examples/FilmMagazine")
        try FileManager.default.createDirectory(
            at: example.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: Command.package.appending(path: "Examples/FilmMagazine"), to: example)
        try? FileManager.default.removeItem(at: example.appending(path: ".syndicate"))
        let script = commands.replacingOccurrences(
            of: "syndicate webhook listen",
            with: "syndicate webhook listen --port 0 --count 10 > received 2> told")
        // The receiver says at which port it is.
        let waits = """
            for i in $(seq 600); do grep -q listening told && break; sleep 0.1; done
            port="$(sed -n 's/.*:\\([0-9]*\\)\\/$/\\1/p' told)"
            sed -i.bak "s/:8787/:$port/" Examples/FilmMagazine/syndicate.yaml
            """
        let parts = script.split(separator: "\n")
        let process = Process()
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", (parts[..<2] + [Substring(waits)] + parts[2...]).joined(separator: "\n")]
        process.currentDirectoryURL = scratch.folder
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PATH": "\(Command.executable.deletingLastPathComponent().path()):\(path)"]) { $1 }
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let told = String(decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(told)")
        #expect(told.contains("newsroom: 10 new"))
        #expect(told.contains("10 delivered"))
        let received = try scratch.read("received")
        #expect(received.components(separatedBy: "verified: msg_").count == 11)
    }

    @Test func `one publisher at a time`() throws {
        let server = try LoopbackServer { $1.waitForEnd() }
        let scratch = try site(server.url(), "timeout: 600s")
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["publish", "--send-existing", "--quiet"]
        process.currentDirectoryURL = scratch.folder
        try process.run()
        while server.requests.isEmpty { Thread.sleep(forTimeInterval: 0.01) }
        let second = try publish(scratch)
        #expect(second.status == 69)
        #expect(second.errors.contains("another publisher is at work with it (process \(process.processIdentifier))"))
        // Whoever only looks is not in the way.
        #expect(try Command.run(["outbox", "list"], in: scratch.folder).output.contains("sending"))
        process.terminate()
        process.terminate()
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    @Test func `a watching publisher sends what is new, and ends by a signal when all is done`() throws {
        let server = try LoopbackServer { $1.respond(204) }
        let scratch = try site(server.url())
        let process = Process()
        process.executableURL = Command.executable
        process.arguments = ["publish", "--watch", "--interval", "1s", "--send-existing", "--quiet"]
        process.currentDirectoryURL = scratch.folder
        try process.run()
        while server.requests.isEmpty { Thread.sleep(forTimeInterval: 0.01) }
        try article(2, "New.", in: scratch)
        while server.requests.count < 2 { Thread.sleep(forTimeInterval: 0.01) }
        process.terminate()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 0)
        let stats = try Command.run(["outbox", "stats", "--json"], in: scratch.folder)
        #expect(stats.output.contains("\"delivered\": 2"))
    }
}

/// Counts down, on whatever thread.
final class Counter: @unchecked Sendable {
    private let lock = NSLock()
    private var left: Int

    init(_ count: Int) { left = count }

    /// Whether there was something left to count.
    func countsDown() -> Bool {
        lock.withLock {
            left -= 1
            return left >= 0
        }
    }
}
