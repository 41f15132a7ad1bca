import Foundation
import Testing

/// The HTTP of `syndicate webhook listen`: requests in all their forms, and what is none.
@Suite struct WebhookServerTests {
    private func bodies(_ receiver: ServerProcess) throws -> [String?] {
        #expect(receiver.wait() == 0)
        return try receiver.output.split(separator: "\n").map { line in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            return object?["body"] as? String
        }
    }

    private func send(_ text: String, to descriptor: Int32) {
        let bytes = Array(text.utf8)
        #expect(write(descriptor, bytes, bytes.count) == bytes.count)
    }

    private func line(from descriptor: Int32) -> String {
        var line = ""
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) == 1, byte != 0x0A { line.unicodeScalars.append(Unicode.Scalar(byte)) }
        return line
    }

    @Test func `several requests come on one connection, in any form`() throws {
        let receiver = try ServerProcess(listen: ["--count", "5", "--json"])
        let answer = try receiver.exchange(
            Array(
                """
                POST /1 HTTP/1.1\r
                content-length: 3\r
                \r
                one\r
                POST /2 HTTP/1.1\r
                Transfer-Encoding: Chunked\r
                \r
                2;name=value\r
                tw\r
                00001\r
                o\r
                0\r
                trailer: x\r
                \r
                GET /3 HTTP/1.1\r
                \r
                POST /4 HTTP/1.1
                Content-Length: 4

                four
                POST /5 HTTP/1.0\r
                Content-Length: 4\r
                Content-Length: 4\r
                \r
                fiveANDMORE
                """.utf8), toEnd: true)
        #expect(answer.components(separatedBy: "HTTP/1.1 204 No Content\r\n").count == 6)
        #expect(!answer.contains("Content-Length"))
        #expect(answer.hasSuffix("Connection: close\r\n\r\n"))
        #expect(try bodies(receiver) == ["one", "two", "", "four", "five"])
    }

    @Test func `a request may come byte by byte`() throws {
        let receiver = try ServerProcess(listen: ["--count", "2", "--json"])
        let descriptor = try receiver.open()
        defer { close(descriptor) }
        let text = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nA\r\n0123456789\r\n1\r\n!\r\n0\r\n\r\n"
        for scalar in text.unicodeScalars { send(String(scalar), to: descriptor) }
        #expect(line(from: descriptor) == "HTTP/1.1 204 No Content\r")
        #expect(try receiver.post("after") == 204)
        #expect(try bodies(receiver) == ["0123456789!", "after"])
    }

    @Test func `who waits for leave to send a body gets it`() throws {
        let receiver = try ServerProcess(listen: ["--count", "1", "--json"])
        let descriptor = try receiver.open()
        defer { close(descriptor) }
        send("POST / HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n", to: descriptor)
        #expect(line(from: descriptor) == "HTTP/1.1 100 Continue\r")
        send("body", to: descriptor)
        #expect(line(from: descriptor) == "\r")
        #expect(line(from: descriptor) == "HTTP/1.1 204 No Content\r")
        #expect(try bodies(receiver) == ["body"])
    }

    @Test func `a field that is there twice is seen twice`() throws {
        let receiver = try ServerProcess(
            listen: ["--scheme", "github", "--secret", "env:FILM_SECRET", "--count", "1"],
            environment: ["FILM_SECRET": "It's a Secret to Everybody"])
        let field = "X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
        #expect(try receiver.post("Hello, World!", ["x-hub-signature-256: sha256=00", field]) == 401)
        #expect(receiver.wait() == 1)
        #expect(try receiver.output.contains("the field X-Hub-Signature-256 is there twice"))
    }

    @Test func `what is no request is refused, and harms nothing`() throws {
        let receiver = try ServerProcess(listen: ["--count", "1", "--json"])
        let long = String(repeating: "a", count: 70_000)
        for (text, status) in [
            ("x\r\n\r\n", 400), ("\0\0\0\r\n\r\n", 400), ("POST  / HTTP/1.1\r\n\r\n", 400),
            ("POST / HTTP/2.0\r\n\r\n", 400), ("POST / HTTP/1.1\r\nno field\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\na : b\r\n\r\n", 400), ("POST / HTTP/1.1\r\na: b\r\n folded: c\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 0x1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\nabc", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n", 501),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n", 501),
            ("POST / HTTP/1.1\r\na: \(long)\r\n\r\n", 431), (long, 431),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n\(long)", 400),
        ] {
            let answer = try receiver.exchange(Array(text.utf8), toEnd: true)
            #expect(answer.hasPrefix("HTTP/1.1 \(status) "), "\(text.prefix(80)): \(answer)")
            #expect(answer.contains("Connection: close"))
        }
        #expect(try receiver.exchange([0x16, 0x03, 0x01, 0x0A, 0x0A], toEnd: true).hasSuffix("plain HTTP\n"))
        #expect(try receiver.post("words") == 204)
        #expect(try bodies(receiver) == ["words"])
        #expect(try receiver.scratch.read("stderr").contains("warning: something arrived that is not taken"))
    }

    @Test(arguments: [
        "Content-Length: 10485761", "Content-Length: 99999999999999999999999", "Transfer-Encoding: chunked",
        "Content-Length: 20971520\r\nExpect: 100-continue",
    ])
    func `what says that it is too large is refused at once`(_ field: String) throws {
        let receiver = try ServerProcess(listen: ["--count", "1", "--json"])
        let answer = try receiver.exchange(Array("POST / HTTP/1.1\r\n\(field)\r\n\r\nFFFFFFF\r\n".utf8))
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(receiver.wait() == 1)
        #expect(try receiver.output.contains(#""reason":"too-large""#))
    }

    @Test func `who says nothing keeps nobody from talking`() throws {
        let receiver = try ServerProcess(listen: ["--count", "1", "--json"])
        let silent = try (0..<40).map { _ in try receiver.open() }
        defer { silent.forEach { close($0) } }
        send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n", to: silent[0])
        #expect(try receiver.post("words") == 204)
        #expect(try bodies(receiver) == ["words"])
    }

    @Test func `requests that were damaged on the way harm nothing`() throws {
        let receiver = try ServerProcess(listen: [])
        let request = Array(
            "POST /a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n"
                .utf8)
        var state: UInt64 = 7
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        for _ in 0..<500 {
            var damaged = request
            for _ in 0...random(3) {
                let place = random(damaged.count)
                switch random(4) {
                case 0: damaged[place] = UInt8(random(256))
                case 1: damaged.remove(at: place)
                case 2: damaged.insert(damaged[random(damaged.count)], at: place)
                default: damaged.removeSubrange(place...)
                }
                if damaged.isEmpty { damaged = request }
            }
            let descriptor = try receiver.open()
            _ = write(descriptor, damaged, damaged.count)
            close(descriptor)
        }
        #expect(try receiver.post("words") == 204)
        kill(receiver.process.processIdentifier, SIGTERM)
        #expect(receiver.wait() == 0)
    }

    @Test func `it listens at an address of IPv6, too`() throws {
        let receiver = try ServerProcess(listen: ["--host", "::1"], awaits: "http://[::1]:")
        kill(receiver.process.processIdentifier, SIGTERM)
        #expect(receiver.wait() == 0)
    }
}
