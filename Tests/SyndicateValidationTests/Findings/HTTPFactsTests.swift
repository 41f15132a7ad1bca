import Testing

@testable import SyndicateValidation

@Suite struct HTTPFactsTests {
    private static let good = [
        "content-type": "application/rss+xml; charset=utf-8", "etag": "\"1\"", "content-encoding": "gzip",
        "access-control-allow-origin": "*",
    ]

    private func rules(_ facts: HTTPFacts, format: String? = "RSS 2.0") -> [String] {
        facts.findings(format: format, options: ValidationOptions()).map(\.rule.id)
    }

    @Test func `a feed that is delivered well has no findings`() {
        #expect(rules(HTTPFacts(status: 200, fields: Self.good, size: 90_000)) == [])
    }

    @Test(
        arguments: [
            ("RSS 2.0", "application/rss+xml", nil), ("RSS 2.0", "text/xml", "non-specific-media-type"),
            ("RSS 2.0", "Application/XML; charset=utf-8", "non-specific-media-type"),
            ("RSS 2.0", "text/html", "unexpected-content-type"), ("RSS 2.0", nil, "unexpected-content-type"),
            ("RSS 2.0", "application/atom+xml", "unexpected-content-type"),
            ("RSS 2.0", "xml", "unexpected-content-type"),
            ("RSS 1.0", "application/rdf+xml", nil), ("RSS 1.0", "application/rss+xml", nil),
            ("Atom 1.0", "application/atom+xml; type=feed", nil),
            ("Atom 1.0", "application/xml", "non-specific-media-type"),
            ("JSON Feed 1.1", "application/feed+json", nil),
            ("JSON Feed 1.1", "application/json", "non-specific-media-type"),
            ("JSON Feed 1.0", "text/xml", "unexpected-content-type"), ("OPML 2.0", "text/x-opml", nil),
            (nil, "text/html", nil),
        ] as [(String?, String?, String?)])
    func `media types`(format: String?, type: String?, rule: String?) {
        var fields = Self.good
        fields["content-type"] = type
        #expect(rules(HTTPFacts(status: 200, fields: fields, size: 9), format: format) == [rule].compactMap(\.self))
    }

    @Test(
        arguments: [
            (["etag"], 9, ["missing-http-validators"]), (["access-control-allow-origin"], 9, ["missing-cors-header"]),
            (["content-encoding"], 9, []), (["content-encoding"], 1400, ["uncompressed"]),
        ] as [([String], Int, [String])])
    func `what is missing`(without: [String], size: Int, expected: [String]) {
        let fields = Self.good.filter { !without.contains($0.key) }
        #expect(rules(HTTPFacts(status: 200, fields: fields, size: size)) == expected)
    }

    @Test func `Last-Modified will do, and identity is no compression`() {
        var fields = Self.good
        fields["etag"] = nil
        fields["last-modified"] = "Mon, 01 Jan 2024 00:00:00 GMT"
        fields["content-encoding"] = "identity"
        #expect(rules(HTTPFacts(status: 200, fields: fields, size: 5000)) == ["uncompressed"])
    }

    @Test(arguments: [404, 410, 500, 206, 304])
    func `another status is all that is told`(status: Int) {
        let findings = HTTPFacts(status: status).findings(format: nil, options: ValidationOptions())
        #expect(findings.map(\.rule.id) == ["http-error"])
        #expect(findings.first?.message == "The server answers with status \(status)")
    }

    @Test(
        arguments: [
            (301, "https://a", ["permanent-redirect"]), (308, "https://a", ["permanent-redirect"]),
            (302, "https://a", ["temp-redirect"]), (307, "https://a", ["temp-redirect"]),
            (302, "http://a", ["temp-redirect", "insecure-redirect"]),
        ])
    func redirects(status: Int, target: String, expected: [String]) {
        let facts = HTTPFacts(
            status: 200, redirects: [HTTPFacts.Redirect(status: status, source: "https://b", target: target)],
            fields: Self.good)
        #expect(rules(facts) == expected)
    }

    @Test func `levels are those of the options`() {
        var options = ValidationOptions()
        options.levels = ["missing-cors-header": .error, "uncompressed": .off]
        let facts = HTTPFacts(status: 200, fields: ["etag": "1", "content-type": "application/rss+xml"], size: 9999)
        let findings = facts.findings(format: "RSS 2.0", options: options)
        #expect(findings.map(\.level) == [.error])
        var report = FileReport(path: "a")
        report.add(first: findings)
        #expect(report.counts == [.error: 1])
    }
}
