import Syndicate
import SyndicateXML
import Testing

@testable import SyndicateValidation

@Suite struct JUnitReportTests {
    @Test func `the report is well-formed, whatever a document holds`() throws {
        var check = XMLCheckStream(XMLCheck(schema: nil), source: "junit.xml")
        for chunk in [Array(try ReportSamples.written(.junit).utf8)] { chunk.withUnsafeBytes { check.write($0) } }
        #expect(check.finish() == [])
    }

    @Test(arguments: [(Level.error, 1), (.warning, 2), (.info, 4), (nil, 0)] as [(Level?, Int)])
    func `what does not fail the run is a case that passes`(level: Level?, failures: Int) throws {
        let text = try ReportSamples.written(.junit, ReportStyle(failsOn: level), [ReportSamples.reports[0]])
        #expect(text.contains(#"tests="5" failures="\#(failures)" errors="0" skipped="1""#))
        #expect(text.split(separator: "<failure ").count == failures + 1)
        #expect(text.split(separator: "<testcase ").count == 6)
    }

    @Test func `a document without findings is one case that passes`() throws {
        let text = try ReportSamples.written(.junit, ReportStyle(), [ReportSamples.reports[1]])
        #expect(text.contains(#"<testcase classname="feeds/good.json" name="JSON Feed 1.1"/>"#))
        #expect(text.contains(#"tests="1" failures="0""#))
    }
}
