internal import Syndicate

/// JUnit's XML as CI services read it: a test suite a document, a test case a finding, or one that passes.
///
/// Findings that do not fail the run are cases that pass, with what was found in `system-out`.
struct JUnitReport: ReportWriter {
    private let style: ReportStyle

    /// A writer in a style.
    init(_ style: ReportStyle = ReportStyle()) {
        self.style = style
    }

    mutating func begin(to output: inout ByteWriter) {
        output.write("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites name=\"syndicate validate\">\n")
    }

    mutating func add(_ report: FileReport, to output: inout ByteWriter) {
        let style = style
        output.xml { xml in
            let notShown = report.dropped.values.reduce(0, +)
            let failures = report.findings.count { style.fails($0.level) }
            xml.start("testsuite")
            xml.attribute("name", report.path)
            let extra = notShown > 0 ? 1 : report.findings.isEmpty ? 1 : 0
            xml.attribute("tests", String(report.findings.count + extra))
            xml.attribute("failures", String(failures))
            xml.attribute("errors", "0")
            xml.attribute("skipped", notShown > 0 ? "1" : "0")
            for finding in report.findings { Self.write(finding, of: report, fails: style.fails(finding.level), &xml) }
            if report.findings.isEmpty || notShown > 0 {
                xml.start("testcase")
                xml.attribute("classname", report.path)
                xml.attribute("name", notShown > 0 ? "\(notShown) more" : report.format ?? "nothing to report")
                if notShown > 0 {
                    xml.start("skipped")
                    xml.attribute("message", "\(notShown) more findings are not listed")
                    xml.end()
                }
                xml.end()
            }
            xml.end()
        }
    }

    mutating func end(_ summary: ReportSummary, to output: inout ByteWriter) {
        output.write("</testsuites>\n")
    }

    private static func write(_ finding: Finding, of report: FileReport, fails: Bool, _ xml: inout XMLWriter) {
        let place = "\(report.path):\(finding.start)"
        xml.start("testcase")
        xml.attribute("classname", report.path)
        xml.attribute("name", "\(finding.rule.id) at \(finding.start)")
        xml.attribute("file", report.path)
        xml.attribute("line", String(finding.start.line))
        var text = "\(place): \(finding.level.rawValue): \(finding.message) [\(finding.rule.id)]"
        if let excerpt = finding.excerpt { text += "\n\(excerpt.text)" }
        if !finding.path.isEmpty { text += "\n\(finding.path)" }
        if let fix = finding.fix { text += "\nfix: \(fix.summary)" }
        if fails {
            xml.start("failure")
            xml.attribute("type", finding.rule.id)
            xml.attribute("message", finding.message)
            xml.text(text)
            xml.end()
        } else {
            xml.start("system-out")
            xml.text(text)
            xml.end()
        }
        xml.end()
    }
}
