/// The forms in which findings are reported.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    /// For people: a line each, with the source and a caret.
    case text
    /// One JSON document.
    case json
    /// A JSON object a finding, one a line.
    case ndjson
    /// SARIF 2.1.0, which code scanning services read.
    case sarif
    /// JUnit's XML, which every CI service reads.
    case junit
    /// Commands by which GitHub Actions shows annotations.
    case github
    /// GitLab's Code Quality report.
    case gitlab
    /// A page that needs nothing else.
    case html

    /// A writer of this form.
    public func writer(_ style: ReportStyle = ReportStyle()) -> any ReportWriter {
        switch self {
        case .text: TextReport(style)
        case .json: JSONReport()
        case .ndjson: LineReport()
        case .sarif: SARIFReport(style)
        case .junit: JUnitReport(style)
        case .github: GitHubReport()
        case .gitlab: GitLabReport()
        case .html: HTMLReport(style)
        }
    }

    /// A writer of the summary of a job in GitHub's Markdown, for the file that `GITHUB_STEP_SUMMARY` names.
    public static var jobSummary: any ReportWriter { JobSummary() }
}
