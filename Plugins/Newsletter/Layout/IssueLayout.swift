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

    /// The document; where it goes beyond the limit, something that is larger than that, too.
    func written(_ issue: Issue, limit: Int = .max) -> MailWriter {
        var writer = MailWriter(self, issue)
        writer.limit = limit
        writer.reserve(48 << 10)
        writer.document(issue, head: head)
        return writer
    }
}
