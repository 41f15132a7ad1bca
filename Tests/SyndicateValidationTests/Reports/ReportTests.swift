import Syndicate
import TestSupport
import Testing

@testable import SyndicateValidation

@Suite struct ReportTests {
    @Test(arguments: ReportFormat.allCases)
    func `a report is what was recorded`(format: ReportFormat) throws {
        #expect(try Fixture.matches("report.\(format.rawValue)", ReportSamples.written(format), besides: fixtures))
    }

    @Test func `the summary of a job is what was recorded`() throws {
        #expect(try Fixture.matches("summary.md", ReportSamples.written(ReportFormat.jobSummary), besides: fixtures))
    }

    @Test(arguments: ReportFormat.allCases)
    func `a report of nothing is whole`(format: ReportFormat) throws {
        let text = try ReportSamples.written(format, ReportStyle(), [])
        switch format {
        case .json, .sarif, .gitlab: #expect(throws: Never.self) { try parse(text) }
        case .ndjson: #expect(text.hasPrefix("{\"summary\":{\"files\":0"))
        case .junit: #expect(text.hasSuffix("<testsuites name=\"syndicate validate\">\n</testsuites>\n"))
        case .html: #expect(text.hasSuffix("</html>\n"))
        case .text, .github: #expect(text == "0 files: nothing to report\n")
        }
    }

    @Test func `every line of NDJSON is an object of its own`() throws {
        let lines = try ReportSamples.written(.ndjson).split(separator: "\n")
        #expect(lines.count == 6)
        for line in lines { #expect(throws: Never.self) { try parse(String(line)) } }
    }

    @Test func `the members of a diagnostic are those that programs rely on`() throws {
        let report = try parse(ReportSamples.written(.json))
        let file = report["files"]?[0]
        #expect(report.objectValue?.members.map(\.name) == ["files", "summary"])
        #expect(file?.objectValue?.members.map(\.name) == ["path", "format", "diagnostics"])
        let names = [
            "rule", "level", "message", "line", "column", "endLine", "endColumn", "element", "parent", "attribute",
            "value",
            "path", "fix",
        ]
        for diagnostic in file?["diagnostics"]?.arrayValue ?? [] {
            #expect(diagnostic.objectValue?.members.map(\.name) == names)
        }
        #expect(file?["diagnostics"]?[0]?["fix"]?["edits"]?[1]?["replacement"] == "\"&\n")
        #expect(file?["diagnostics"]?[0]?["attribute"]?.isNull == true)
    }

    @Test func `what comes from a document neither steers a terminal nor ends a line`() throws {
        let text = try ReportSamples.written(.text)
        let forbidden = text.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E }
        #expect(forbidden.isEmpty)
        #expect(!text.split(separator: "\n").contains { $0.hasPrefix("::") })
    }

    @Test func `colours are put around the text, not into it`() throws {
        let plain = try ReportSamples.written(.text)
        let coloured = try ReportSamples.written(.text, ReportStyle(usesColour: true))
        #expect(coloured.contains("\u{1B}[1;31merror: \u{1B}[0m"))
        #expect(coloured.replacing(#/\e\[[0-9;]*m/#, with: "") == plain)
    }

    @Test func `the page holds no markup of a document and asks for nothing`() throws {
        let page = try ReportSamples.written(.html)
        #expect(!page.contains("<script"))
        #expect(!page.contains("src=") && !page.contains("href=") && !page.contains("url("))
        #expect(page.contains("&lt;script&gt;&quot;&#39;&amp;"))
    }

    private let fixtures = #filePath.replacing("/Reports/ReportTests.swift", with: "/x.swift")

    private func parse(_ text: String) throws -> JSONValue {
        var parser = JSONParser()
        return try parser.parse(text)
    }
}
