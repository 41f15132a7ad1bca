/// The forms in which findings are reported.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people: a line each, with the source and a caret.
    case text
    /// One JSON document.
    case json
    /// A JSON object a finding, one a line.
    case ndjson

    /// A writer of this form.
    public func writer(_ style: ReportStyle = ReportStyle()) -> any ReportWriter {
        switch self {
        case .text: TextReport(style)
        case .json: JSONReport()
        case .ndjson: LineReport()
        }
    }
}
