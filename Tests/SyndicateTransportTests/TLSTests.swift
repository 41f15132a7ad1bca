import Foundation
import TestSupport
import Testing

@testable import SyndicateTransport

/// TLS against OpenSSL's own server, whose certificate is for film.example, by an authority of the test's own.
@Suite struct TLSTests {
    /// A server with TLS; it ends with its last reference.
    final class Server {
        let folder = FileManager.default.temporaryDirectory.appending(path: "syndicate-test-\(UUID().uuidString)")
        private let process = Process()
        private(set) var port = 0

        var authority: String { folder.appending(path: "certificate").path() }
        var key: String { folder.appending(path: "key").path() }

        /// - Parameter asksForCertificate: Whether clients must show the certificate of the same authority.
        init(asksForCertificate: Bool = false) throws {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data("here".utf8).write(to: folder.appending(path: "feed"))
            let make = Self.openssl(
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-subj", "/CN=film.example", "-addext", "subjectAltName=DNS:film.example", "-keyout", "key", "-out",
                "certificate")
            make.currentDirectoryURL = folder
            make.standardError = FileHandle.nullDevice
            try make.run()
            make.waitUntilExit()

            let serve = Self.openssl("s_server", "-accept", "0", "-cert", "certificate", "-key", "key", "-WWW")
            process.executableURL = serve.executableURL
            let more = asksForCertificate ? ["-Verify", "1", "-verify_return_error", "-CAfile", "certificate"] : []
            process.arguments = (serve.arguments ?? []) + more
            process.currentDirectoryURL = folder
            process.standardInput = Pipe()
            process.standardError = FileHandle.nullDevice
            let output = Pipe()
            process.standardOutput = output
            try process.run()
            // It says "ACCEPT [::]:12345" once it listens.
            var text = ""
            while !(text.contains("ACCEPT") && text.hasSuffix("\n")) {
                let data = output.fileHandleForReading.availableData
                guard !data.isEmpty else { throw POSIXError(.ENOENT) }
                text += String(decoding: data, as: UTF8.self)
            }
            let line = text.split(separator: "\n").first { $0.hasPrefix("ACCEPT") } ?? ""
            port = Int(line.split(separator: ":").last ?? "") ?? 0
        }

        deinit {
            if process.isRunning { process.terminate() }
            try? FileManager.default.removeItem(at: folder)
        }

        private static func openssl(_ arguments: String...) -> Process {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/env")
            process.arguments = ["openssl"] + arguments
            return process
        }
    }

    static func get(_ server: Server, host: String, trusts: Bool) async throws(TransportError) -> HTTPResponse {
        let client = Local.client(
            certificateAuthorities: trusts ? server.authority : nil, resolve: ["\(host):\(server.port):127.0.0.1"])
        return try await client.send(
            HTTPRequest(url: "https://\(host):\(server.port)/feed", limits: Local.limits, policy: .all))
    }

    @Test func aClientShowsItsCertificate() async throws {
        let server = try Server(asksForCertificate: true)
        func status(_ certificate: String?, _ key: String?) async -> Int? {
            var configuration = HTTPClient.Configuration(
                certificateAuthorities: server.authority, clientCertificate: certificate, clientKey: key)
            configuration.resolve = ["film.example:\(server.port):127.0.0.1"]
            let url = "https://film.example:\(server.port)/feed"
            return try? await HTTPClient(configuration).send(
                HTTPRequest(url: url, limits: Local.limits, policy: .all)
            ).status
        }
        #expect(await status(server.authority, server.key) == 200)
        #expect(await status(nil, nil) == nil)
    }

    @Test func certificatesAreVerified() async throws {
        let server = try Server()
        #expect(try await Self.get(server, host: "film.example", trusts: true).body.text == "here")
        for (host, trusts) in [("film.example", false), ("other.example", true)] {
            let error = await #expect(throws: TransportError.self) {
                try await Self.get(server, host: host, trusts: trusts)
            }
            #expect(error?.code == .insecure)
            #expect(error?.message.hasPrefix("no secure connection to \(host): ") == true)
            #expect(error?.isTransient == false)
        }
        withExtendedLifetime(server) {}
    }

    @Test func aHandshakeWithoutAnAnswerTakesNoMoreThanItsTime() async throws {
        // This server waits for the end of a header, which a handshake does not have.
        let server = try LoopbackServer { $1.respond(text: "plain") }
        var limits = Local.limits
        limits.connection = .milliseconds(200)
        let error = try #require(await Local.failure("https://127.0.0.1:\(server.port)/", limits: limits))
        #expect(error.code == .timedOut)
        #expect(error.message == "no connection to 127.0.0.1 within 0.2 s")
    }
}
