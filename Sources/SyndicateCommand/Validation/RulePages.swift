internal import Syndicate
internal import SyndicateValidation

/// The reference of the rules: a page of Markdown each, and an index.
struct RulePages {
    private let rules: [Rule]

    init(_ rules: [Rule]) {
        self.rules = rules
    }

    /// The pages by their files' names.
    var pages: [(name: String, text: String)] {
        [("README.md", index)] + rules.map { ("\($0.id).md", RuleText($0).markdown()) }
    }

    /// Writes the pages into a folder; pages of rules that are no more stay.
    func write(to folder: String) throws(CommandError) {
        let folder = Path.trimmed(folder)
        do { try System.makeFolder(folder) } catch {
            throw CommandError(.cannotCreate, "cannot-create", error.message, source: folder)
        }
        for page in pages {
            try PendingFile.write(Path.join(folder, page.name)) { $0.write(page.text) }
        }
    }

    private var index: String {
        var text = "# Rules\n\nWhat `syndicate validate` and `syndicate lint-mail` look for. "
        text += "`syndicate explain RULE` prints the same on a terminal.\n"
        for group in RuleGroup.groups(of: rules) {
            text += "\n## \(group.title)\n\n| Rule | Level | What |\n| --- | --- | --- |\n"
            for rule in group.rules {
                text += "| [`\(rule.id)`](\(rule.id).md) | \(RuleText.level(rule)) | \(RuleText(rule).cell) |\n"
            }
        }
        return text
    }
}
