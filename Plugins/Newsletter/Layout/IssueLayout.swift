/// Lays out issues as HTML for mail: tables, inline styles, a style sheet for the dark and the narrow.
struct IssueLayout: Sendable {
    let theme: Theme
    let styles: MailStyles.Both
    let head: String

    init(theme: Theme) {
        self.theme = theme
        styles = MailStyles.Both(theme)
        head = MailHead.markup(theme)
    }

    /// The document, whatever its size.
    func html(_ issue: Issue) -> [UInt8] { written(issue).bytes }

    func written(_ issue: Issue) -> MailWriter {
        var writer = MailWriter(self, issue)
        writer.reserve(48 << 10)
        writer.document(issue, head: head)
        return writer
    }
}
