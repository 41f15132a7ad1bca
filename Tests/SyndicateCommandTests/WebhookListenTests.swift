import Foundation
import Testing

/// `syndicate webhook listen`.
@Suite struct WebhookListenTests {
    /// A receiver that runs beside the test.
    final class Receiver {
        let process = Process()
        let scratch: Scratch
        let port: UInt16

        init(_ arguments: [String], environment: [String: String] = [:]) throws {
            scratch = try Scratch()
            let errors = scratch.folder.appending(path: "stderr")
            let output = scratch.folder.appending(path: "stdout")
            for file in [errors, output] { try Data().write(to: file) }
            process.executableURL = Command.executable
            process.arguments = ["webhook", "listen", "--port", "0"] + arguments
            process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try process.run()
            var text = ""
            for _ in 0..<6000 where !text.contains("/\n") {
                usleep(10_000)
                text = try String(contentsOf: errors, encoding: .utf8)
            }
            let line = try #require(text.split(separator: "\n").last { $0.hasPrefix("listening on http://") })
            port = try #require(line.dropLast().split(separator: ":").last.flatMap { UInt16($0) })
        }

        deinit { if process.isRunning { process.terminate() } }

        var output: String { get throws { try scratch.read("stdout") } }

        /// The status that ends it.
        func wait() -> Int32 {
            process.waitUntilExit()
            return process.terminationStatus
        }

        /// A connection to it.
        func open() throws -> Int32 {
            let descriptor = socket(AF_INET, Self.stream, 0)
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            let size = socklen_t(MemoryLayout<sockaddr_in>.size)
            let result = withUnsafePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
            }
            try #require(result == 0)
            return descriptor
        }

        /// Sends bytes on a connection of their own; gives the beginning of the answer.
        func exchange(_ request: [UInt8]) throws -> String {
            let descriptor = try open()
            defer { close(descriptor) }
            var sent = 0
            while sent < request.count {
                let count = request[sent...].withUnsafeBytes {
                    send(descriptor, $0.baseAddress, $0.count, Self.flags)
                }
                guard count > 0 else { break }
                sent += count
            }
            var answer: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 4096)
            while !answer.contains(0x0A) {
                let count = recv(descriptor, &buffer, buffer.count, 0)
                guard count > 0 else { break }
                answer += buffer[..<count]
            }
            return String(decoding: answer, as: UTF8.self)
        }

        /// Posts a body; gives the status.
        func post(_ body: String, _ fields: [String] = [], path: String = "/hook") throws -> Int {
            let bytes = Array(body.utf8)
            let head = ["POST \(path) HTTP/1.1", "Host: x", "Content-Length: \(bytes.count)"] + fields + ["", ""]
            let answer = try exchange(Array(head.joined(separator: "\r\n").utf8) + bytes)
            return try #require(answer.split(separator: " ").dropFirst().first.flatMap { Int($0) })
        }

        #if os(Linux)
            private static let stream = Int32(SOCK_STREAM.rawValue)
            private static let flags = Int32(MSG_NOSIGNAL)
        #else
            private static let stream = SOCK_STREAM
            private static let flags: Int32 = 0
        #endif
    }

    @Test func `it prints what arrives, and ends after so many`() throws {
        let receiver = try Receiver(["--count", "2"])
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
        let receiver = try Receiver(
            ["--scheme", "github", "--secret", "env:FILM_SECRET", "--count", "3", "--json", "--status", "202"],
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
        let receiver = try Receiver(["--count", "4"])
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

    @Test func `a body that is too large is refused, and the next one taken`() throws {
        let receiver = try Receiver(["--count", "2", "--json"])
        #expect(try receiver.post(String(repeating: "a", count: 10 << 20 + 1)) == 413)
        #expect(try receiver.post("b") == 204)
        #expect(receiver.wait() == 1)
        #expect(try receiver.output.contains(#""reason":"too-large""#))
    }

    @Test func `a large body is shown in part`() throws {
        let receiver = try Receiver(["--count", "2"])
        #expect(try receiver.post(String(repeating: "é", count: 100_000)) == 204)
        #expect(try receiver.post(String(repeating: "[", count: 5_000)) == 204)
        #expect(receiver.wait() == 0)
        #expect(try receiver.output.contains("… 134464 bytes more"))
        #expect(try receiver.output.utf8.count < 80_000)
    }

    @Test func `what is no HTTP harms nothing`() throws {
        let receiver = try Receiver(["--count", "1"])
        for text in [
            "\r\n\r\n", "x", "\0\0\0\r\n\r\n", "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
            "POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc",
        ] {
            let descriptor = try receiver.open()
            defer { close(descriptor) }
            _ = Array(text.utf8).withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        }
        #expect(try receiver.post("words") == 204)
        #expect(receiver.wait() == 0)
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupt ends it cleanly`(_ signal: Int32) throws {
        let receiver = try Receiver([])
        #expect(try receiver.post("a") == 204)
        kill(receiver.process.processIdentifier, signal)
        #expect(receiver.wait() == 0)
        #expect(receiver.process.terminationReason == .exit)
        #expect(try receiver.output.hasPrefix("POST /hook\n"))
    }

    @Test func `a port that is taken is told`() throws {
        let receiver = try Receiver([])
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
