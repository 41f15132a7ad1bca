internal import Syndicate

extension JSONWriter {
    mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { self.value(value) } else { null() }
    }

    mutating func member(_ name: String, _ value: Int) {
        key(name)
        self.value(Int64(value))
    }

    /// Writes the members of a finding into the object that is open.
    mutating func write(_ finding: Finding) {
        member("rule", finding.rule.id)
        member("level", finding.level.rawValue)
        member("message", finding.message)
        member("line", finding.start.line)
        member("column", finding.start.column)
        member("endLine", finding.end.line)
        member("endColumn", finding.end.column)
        member("element", finding.element)
        member("parent", finding.parent)
        member("attribute", finding.attribute)
        member("value", finding.value)
        member("path", finding.path)
        key("fix")
        if let fix = finding.fix { value(fix) } else { null() }
    }

    /// `{"summary", "edits":[{"start","end","replacement"}]}`, offsets in bytes of UTF-8 without byte order mark.
    private mutating func value(_ fix: Fix) {
        beginObject()
        member("summary", fix.summary)
        key("edits")
        beginArray()
        for edit in fix.edits {
            beginObject()
            member("start", edit.range.lowerBound)
            member("end", edit.range.upperBound)
            member("replacement", edit.replacement)
            endObject()
        }
        endArray()
        endObject()
    }

    /// `{"files","filesWithFindings","errors","warnings","infos","notKept","suppressed"}`.
    mutating func value(_ summary: ReportSummary) {
        beginObject()
        member("files", summary.files)
        member("filesWithFindings", summary.filesWithFindings)
        member("errors", summary.count(.error))
        member("warnings", summary.count(.warning))
        member("infos", summary.count(.info))
        member("notKept", summary.dropped)
        member("suppressed", summary.suppressed)
        endObject()
    }
}
