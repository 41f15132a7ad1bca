/// An issue that is small enough, laid out.
struct FittedIssue: Sendable, Equatable {
    /// What it says now.
    var issue: Issue
    var html: [UInt8]
    /// The labels of articles of which less is shown.
    var shortened: [String] = []
    /// The labels of articles that are only links now, or not in it at all.
    var moved: [String] = []
    /// What could not be shown as it is.
    var notes: [LayoutNote] = []
    /// Rules of a template's styles that could not be inlined.
    var kept: [String] = []
}
