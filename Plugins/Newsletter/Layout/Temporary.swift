internal import Syndicate
internal import SyndicateHTML

struct Theme {
    static let specs: [OptionSpec] = []; init(_ options: OptionValues, kind: Issue.Kind) throws(ExportError) {}
}
struct FittedIssue { var issue: Issue; var html: [UInt8]; var shortened: [String]; var moved: [String] }
struct IssueLayout {
    init(theme: Theme) {}
    func fitted(_ issue: Issue, to budget: Int) -> FittedIssue {
        FittedIssue(issue: issue, html: [], shortened: [], moved: [])
    }
}
enum MailBody {
    static func nodes(html: String, base: String?) -> [HTMLNode] {
        HTMLFragment(parsing: html.replacing("\"/", with: "\"https://reel.example/")).sanitized(.mail).nodes
    }
}
