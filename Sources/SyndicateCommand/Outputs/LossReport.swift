internal import ArgumentParser
internal import Syndicate

/// What a format could not say, and what is doubtful about what it says, told on standard error.
struct LossReport {
    /// How much is told, and how.
    enum Style: String, CaseIterable, ExpressibleByArgument {
        /// A line for each kind of loss.
        case text
        /// One JSON object a document.
        case json
    }

    private let report: ConversionReport
    private let rule: String
    private let format: String

    /// What `format` could not say.
    init(_ report: ConversionReport, format: String) {
        self.report = report
        self.format = format
        rule = "conversion"
    }

    /// What a policy for HTML did not let stay.
    init(_ report: ConversionReport, policy: String) {
        self.report = report
        format = "sanitize \(policy)"
        rule = "html-removed"
    }

    /// Tells all in the style that the user asked for; without one, a line that names what is concerned.
    func show(_ style: Style?, on console: Console) {
        switch style {
        case .json: console.note(json)
        case .text: (findings + lines).forEach(console.show)
        case nil:
            // What somebody's program says, it says to the user.
            findings.filter { $0.severity != .note || $0.rule == "plugin" }.forEach(console.show)
            guard !report.losses.isEmpty else { return }
            console.show(note("left out or changed: \(fields.joined(separator: ", "))", hint: "--report text says why"))
        }
    }

    /// What is doubtful; where somebody's program says so, with the format that it is.
    private var findings: [Diagnostic] {
        report.findings.map { finding in
            guard finding.rule == "plugin", finding.source != nil else { return finding }
            var named = finding
            named.message = "\(format): \(finding.message)"
            return named
        }
    }

    /// The parts of the model that are concerned, each once.
    private var fields: [String] {
        var seen: Set<String> = []
        return report.losses.compactMap { $0.field.split(separator: ".").first.map(String.init) }
            .filter { seen.insert($0).inserted }
    }

    private var lines: [Diagnostic] {
        report.losses.map { loss in
            let times = loss.count > 1 ? " (\(loss.count) times)" : ""
            let first = loss.entries.first.map { ", first in \($0)" } ?? ""
            return note("\(loss.field): \(loss.reason)\(times)\(first)")
        }
    }

    private func note(_ message: String, hint: String? = nil) -> Diagnostic {
        Diagnostic(.note, rule, message, source: format, hint: hint)
    }

    private var json: String {
        JSONText.compact { json in
            json.beginObject()
            json.member("format", format)
            json.key("losses")
            json.beginArray()
            for loss in report.losses {
                json.beginObject()
                json.member("field", loss.field)
                json.member("reason", loss.reason)
                json.key("count")
                json.value(Int64(loss.count))
                json.member("entries", loss.entries)
                json.endObject()
            }
            json.endArray()
            if !report.findings.isEmpty {
                json.key("findings")
                json.beginArray()
                for finding in report.findings { write(finding, to: &json) }
                json.endArray()
            }
            json.endObject()
        }
    }

    private func write(_ finding: Diagnostic, to json: inout JSONWriter) {
        json.beginObject()
        json.member("severity", finding.severity.rawValue)
        json.member("rule", finding.rule)
        json.member("message", finding.message)
        if let source = finding.source { json.member("entry", source) }
        if let hint = finding.hint { json.member("hint", hint) }
        json.endObject()
    }
}
