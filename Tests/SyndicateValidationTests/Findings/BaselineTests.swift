import Syndicate
import Testing

@testable import SyndicateValidation

@Suite struct BaselineTests {
    private func finding(_ path: String, _ value: String?, line: Int = 1) -> Finding {
        ReportSamples.finding(ReportSamples.date, .error, "m", line: line, value: value, path: path)
    }

    private func report(_ findings: [Finding], path: String = "a.xml") -> FileReport {
        FileReport(path: path, findings: findings, counts: [.error: findings.count])
    }

    private func text(_ baseline: Baseline) throws -> String {
        var output = ByteWriter()
        baseline.write(to: &output)
        return String(decoding: try output.finish(), as: UTF8.self)
    }

    @Test(
        arguments: [
            ("/rss/channel/item[3]/guid", "/rss/channel/item/guid"), ("/items/12/url", "/items/*/url"),
            ("/rss/channel", "/rss/channel"), ("", ""), ("/a[b]c/d[1]", "/a[b]c/d"), ("/a/1b/2", "/a/1b/*"),
        ])
    func `places lose their numbers`(path: String, key: String) {
        #expect(FindingKey(finding(path, nil)).path == key)
    }

    @Test func `values are kept short and tell apart what is long`() {
        let long = String(repeating: "é", count: 300)
        let key = FindingKey(finding("/a", long + "x")).value ?? ""
        #expect(key.utf8.count < 150)
        #expect(key != FindingKey(finding("/a", long + "y")).value)
        #expect(FindingKey(finding("/a", "  one\n\ttwo ")).value == "one two")
    }

    @Test func `what is known is silenced, wherever it has moved`() throws {
        var baseline = Baseline()
        baseline.record(report([finding("/rss/item[1]", "x", line: 3), finding("/rss/item[2]", nil, line: 4)]))
        var later = report(
            [
                finding("/rss/item[7]", "x", line: 70), finding("/rss/item[8]", nil), finding("/rss/item[9]", nil),
                finding("/rss/item[9]", "new"),
            ], path: "./a.xml")
        baseline.silence(&later)
        #expect(later.findings.map(\.value) == [nil, "new"])
        #expect(later.count(.error) == 2)
        #expect(later.suppressed == 2)
        #expect(baseline.gone.isEmpty)
    }

    @Test func `what occurs no longer is told, of documents that were looked at`() {
        var baseline = Baseline()
        baseline.record(report([finding("/a", "x"), finding("/a", "x"), finding("/b", nil)]))
        baseline.record(report([finding("/c", nil)], path: "other.xml"))
        var later = report([finding("/a", "x")])
        baseline.silence(&later)
        #expect(baseline.gone.map(\.key.path) == ["/a", "/b"])
        #expect(baseline.gone.map(\.count) == [1, 1])
    }

    @Test func `the file is sorted, stable and read again`() throws {
        var baseline = Baseline()
        baseline.record(report([finding("/b", "\"q\"\n"), finding("/a", nil), finding("/b", "\"q\" ")], path: "z.xml"))
        baseline.record(report([finding("/a[1]", "v")], path: "a b.xml"))
        let expected = """
            {
            "version": 1,
            "files": {
            "a b.xml": [
            {"rule":"invalid-date","path":"/a","element":"pubDate","value":"v","count":1}
            ],
            "z.xml": [
            {"rule":"invalid-date","path":"/a","element":"pubDate","count":1},
            {"rule":"invalid-date","path":"/b","element":"pubDate","value":"\\"q\\"","count":2}
            ]
            }
            }

            """
        #expect(try text(baseline) == expected)
        #expect(try Baseline(json: Array(expected.utf8)) == baseline)
        #expect(try text(Baseline()) == "{\n\"version\": 1,\n\"files\": {}\n}\n")
        #expect(try Baseline(json: Array(text(Baseline()).utf8)) == Baseline())
    }

    @Test(
        arguments: [
            "", "[]", "{}", "{\"version\":2,\"files\":{}}", "{\"version\":1}",
            "{\"version\":1,\"files\":{\"a\":[{\"rule\":\"x\"}]}}",
            "{\"version\":1,\"files\":{\"a\":[{\"rule\":\"x\",\"path\":\"\",\"count\":-1}]}}",
            "{\"version\":1,\"files\":{\"a\":[{\"rule\":\"x\",\"path\":\"\",\"count\":99999999999999}]}}",
        ])
    func `what is no baseline is refused`(text: String) {
        #expect(throws: BaselineError.self) { try Baseline(json: Array(text.utf8)) }
    }

    @Test func `no more stay than are wanted`() {
        var baseline = Baseline()
        baseline.record(report([finding("/a", "x")]))
        var later = report([finding("/a", "x"), finding("/a", "1"), finding("/a", "2"), finding("/a", "3")])
        baseline.silence(&later, limit: 2)
        #expect(later.findings.map(\.value) == ["1", "2"])
        #expect(later.dropped == [ReportSamples.date: 1])
    }

    @Test func `fingerprints count what is the same`() {
        var first = Fingerprints(path: "a")
        let prints = [finding("/a[1]", "x"), finding("/a[2]", "x"), finding("/a[2]", "y")].map { first.next($0) }
        #expect(Set(prints).count == 3)
        var second = Fingerprints(path: "a")
        #expect(second.next(finding("/a[5]", " x ", line: 99)) == prints[0])
        var other = Fingerprints(path: "b")
        #expect(other.next(finding("/a[1]", "x")) != prints[0])
    }
}
