import Foundation
import Testing

/// `syndicate webhook listen`.
@Suite struct WebhookListenTests {
    @Test func `it prints what arrives, and ends after so many`() throws {
        let receiver = try ServerProcess(listen: ["--count", "2"])
        #expect(
            try receiver.post(
                #"{"type":"post.created","data":{"title":"Dancers"}}"#, ["Content-Type: application/json"]) == 204)
        #expect(try receiver.post("just\nwords", ["webhook-id: msg_2"], path: "/a?b=c") == 204)
        #expect(receiver.wait() == 0)
        #expect(
            try receiver.output == """
                POST /hook
                  not checked: no secret was given
                  type: post.created
                  content type: application/json
                  body: 50 bytes
                    {
                      "type": "post.created",
                      "data": {
                        "title": "Dancers"
                      }
                    }
                POST /a?b=c
                  not checked: no secret was given
                  id: msg_2
                  body: 10 bytes
                    just
                    words

                """)
    }

    @Test func `what does not verify is answered with 401`() throws {
        let receiver = try ServerProcess(
            listen: ["--scheme", "github", "--secret", "env:FILM_SECRET", "--count", "3", "--json", "--status", "202"],
            environment: ["FILM_SECRET": "It's a Secret to Everybody"])
        let field = "X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
        #expect(try receiver.post("Hello, World!", [field, "X-GitHub-Event: push", "X-GitHub-Delivery: 7"]) == 202)
        #expect(try receiver.post("Hello, World?", [field]) == 401)
        #expect(try receiver.post("Hello, World!") == 401)
        #expect(receiver.wait() == 1)
        let lines = try receiver.output.split(separator: "\n").map {
            try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(lines.map { $0["verified"] as? Bool } == [true, false, false])
        #expect(lines.map { $0["reason"] as? String } == [nil, "no-matching-signature", "missing-field"])
        #expect(lines[0]["type"] as? String == "push")
        #expect(lines[0]["body"] as? String == "Hello, World!")
        #expect(lines[0]["path"] as? String == "/hook")
        #expect(lines[0]["size"] as? Int == 13)
        let names = (lines[0]["headers"] as? [[String: String]])?.compactMap { $0["name"] }
        #expect(names?.contains("X-GitHub-Delivery") == true)
    }

    @Test func `nothing that arrives steers the terminal`() throws {
        let receiver = try ServerProcess(listen: ["--count", "4"])
        let escape = "\u{1B}]0;owned\u{7}\u{1B}[2J\u{9B}31m\u{202E}"
        _ = try receiver.post(escape, ["webhook-id: a\(escape)", "Content-Type: \(escape)"], path: "/\(escape)")
        _ = try receiver.post("{\"type\":\"\u{9B}31m\u{7F}\",\"a\":\"\\u001b[2J\u{202E}\"}")
        _ = try receiver.post("a\rb\u{0}")
        let head = Array("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\n".utf8)
        _ = try receiver.exchange(head + [0xFF, 0x9B, 0x41])
        #expect(receiver.wait() == 0)
        let output = try receiver.output
        #expect(!output.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
        #expect(!output.unicodeScalars.contains("\u{202E}"))
        #expect(output.contains("(not text)"))
    }

    @Test func `nor does it in JSON`() throws {
        let receiver = try ServerProcess(listen: ["--count", "1", "--json"])
        let body = "\u{1B}\u{7F}\u{9B}31m\u{202E}\u{2066}é\\"
        _ = try receiver.post(body, ["webhook-id: \u{9B}31m"], path: "/\u{9B}")
        #expect(receiver.wait() == 0)
        let output = try receiver.output
        #expect(!output.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F...0x9F).contains($0.value)) })
        #expect(
            !output.unicodeScalars.contains {
                (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
            })
        let object = try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
        #expect(object["body"] as? String == body)
        #expect(object["id"] as? String == "\u{9B}31m")
    }

    @Test func `a body that is too large is refused, and the next one taken`() throws {
        let receiver = try ServerProcess(listen: ["--count", "2", "--json"])
        #expect(try receiver.post(String(repeating: "a", count: 10 << 20 + 1)) == 413)
        #expect(try receiver.post("b") == 204)
        #expect(receiver.wait() == 1)
        #expect(try receiver.output.contains(#""reason":"too-large""#))
    }

    @Test func `a large body is shown in part`() throws {
        let receiver = try ServerProcess(listen: ["--count", "2"])
        #expect(try receiver.post(String(repeating: "é", count: 100_000)) == 204)
        #expect(try receiver.post(String(repeating: "[", count: 5_000)) == 204)
        #expect(receiver.wait() == 0)
        #expect(try receiver.output.contains("… 134464 bytes more"))
        #expect(try receiver.output.utf8.count < 80_000)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupt ends it cleanly`(_ signal: Int32) throws {
        let receiver = try ServerProcess(listen: [])
        #expect(try receiver.post("a") == 204)
        kill(receiver.process.processIdentifier, signal)
        #expect(receiver.wait() == 0)
        #expect(receiver.process.terminationReason == .exit)
        #expect(try receiver.output.hasPrefix("POST /hook\n"))
    }

    @Test func `a port that is taken is told`() throws {
        let receiver = try ServerProcess(listen: [])
        let result = try Command.run(["webhook", "listen", "--port", "\(receiver.port)"])
        #expect(result.status == 69)
        #expect(result.errors.contains("--port 0"))
    }

    @Test(arguments: [
        (["--host", "film.example"], "--host"), (["--status", "99"], "--status"), (["--count", "0"], "--count"),
        (["--port", "70000"], "port"), (["--secret", "hunter2"], "env:NAME"),
    ])
    func `what is wrong with the call is told`(_ arguments: [String], _ words: String) throws {
        let result = try Command.run(["webhook", "listen", "--port", "0"] + arguments)
        #expect(result.status == 64)
        #expect(result.errors.contains(words))
        #expect(!result.errors.contains("hunter2"))
    }
}
