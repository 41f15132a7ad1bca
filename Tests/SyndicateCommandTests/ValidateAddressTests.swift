import Foundation
import TestSupport
import Testing

/// `syndicate validate` of what servers deliver, on loopback.
@Suite struct ValidateAddressTests {
    private static func server() throws -> LoopbackServer {
        try LoopbackServer { request, connection in
            let feed = Array(ValidateTests.good.replacing("https://example.org", with: "http://127.0.0.1").utf8)
            let fine = [
                "Content-Type: application/atom+xml", "ETag: \"1\"", "Access-Control-Allow-Origin: *",
            ]
            switch (request.method, request.target) {
            case (_, "/fine"): connection.respond(200, fine, body: feed)
            case (_, "/plain"): connection.respond(200, ["Content-Type: text/plain"], body: feed)
            case (_, "/latin"):
                connection.respond(
                    200, ["Content-Type: application/atom+xml; charset=iso-8859-1", "ETag: \"1\""], body: feed)
            case (_, "/moved"): connection.respond(301, ["Location: /fine"], text: "")
            case (_, "/today"): connection.respond(302, ["Location: /fine"], text: "")
            case ("HEAD", "/no-head"): connection.respond(405, text: "")
            case (_, "/no-head"): connection.respond(200, text: "page")
            case (_, "/gone"): connection.respond(410, text: "")
            default: connection.respond(404, text: "")
            }
        }
    }

    private func diagnostics(_ arguments: [String]) throws -> (Int32, [String: String]) {
        let result = try Command.run(["validate", "--report", "json", "--allow-private-network"] + arguments)
        let root = try #require(
            try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any], "\(result.errors)")
        let files = try #require(root["files"] as? [[String: Any]])
        let all = files.flatMap { $0["diagnostics"] as? [[String: Any]] ?? [] }
        return (
            result.status,
            Dictionary(all.map { ($0["rule"] as? String ?? "", $0["message"] as? String ?? "") }) { first, _ in first }
        )
    }

    @Test(
        arguments: [
            (
                "/fine", 0, [],
                ["unexpected-content-type", "missing-http-validators", "missing-cors-header", "uncompressed"]
            ),
            (
                "/plain", 0, ["unexpected-content-type", "missing-http-validators", "missing-cors-header"],
                ["http-error"]
            ),
            ("/moved", 0, ["permanent-redirect"], ["temp-redirect"]),
            ("/today", 0, ["temp-redirect"], ["permanent-redirect"]),
            ("/latin", 0, ["encoding-mismatch"], ["unexpected-content-type"]),
            ("/gone", 1, ["http-error"], ["sax-error"]),
        ] as [(String, Int32, [String], [String])])
    func `how a feed is delivered`(path: String, status: Int32, found: [String], others: [String]) throws {
        let server = try Self.server()
        let (result, rules) = try diagnostics([server.url(path)])
        #expect(result == status)
        for rule in found { #expect(rules[rule] != nil, "\(rule)") }
        for rule in others { #expect(rules[rule] == nil, "\(rule)") }
    }

    @Test func `a server that is not there is no finding`() throws {
        let result = try Command.run(["validate", "--allow-private-network", "http://127.0.0.1:1/feed"])
        #expect(result.status == 69)
        #expect(result.errors.contains("http://127.0.0.1:1/feed: error: "))
    }

    @Test func `links are followed once, and by GET where HEAD is refused`() throws {
        let server = try Self.server()
        let scratch = try Scratch()
        let links = ["/fine", "/gone", "/gone#part", "/missing", "/no-head", "/moved"].map {
            "<link rel=\"related\" href=\"\(server.url($0))\"/>\n"
        }
        try scratch.write(ValidateTests.good.replacing("</feed>", with: links.joined() + "</feed>"), to: "a.xml")
        try scratch.write(ValidateTests.good.replacing("</feed>", with: links[1] + "</feed>"), to: "b.xml")
        let result = try Command.run(
            [
                "validate", "--check-links", "--allow-private-network", "--report", "ndjson", "--fail-on", "never",
                "--timeout", "5", "a.xml", "b.xml",
            ], in: scratch.folder)
        let lines = result.output.split(separator: "\n")
        let broken = lines.filter { $0.contains("\"rule\":\"broken-link\"") }
        #expect(broken.count == 4, "\(result.output)")
        #expect(broken.first?.contains("\"line\":7,\"column\":21,") == true, "\(broken)")
        #expect(broken.first?.contains("/gone leads to nothing: the server answers with status 410") == true)
        #expect(lines.count { $0.contains("\"rule\":\"moved-link\"") } == 1)
        #expect(server.requests.count { $0.target == "/gone" } == 2, "HEAD and GET, for five links")
        #expect(server.requests.filter { $0.target == "/no-head" }.map(\.method) == ["HEAD", "GET"])
    }
}
