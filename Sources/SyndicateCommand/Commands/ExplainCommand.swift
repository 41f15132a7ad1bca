internal import ArgumentParser
internal import Syndicate
internal import SyndicateValidation

/// `syndicate explain`.
struct ExplainCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a rule for feeds or mail, or list all.",
        discussion: """
            Examples:
              syndicate explain missing-element
              syndicate explain
              syndicate explain --json | jq -r '.rules[] | select(.level == "error").id'
            """)

    @Argument(help: "The rules to explain, as findings name them.")
    var rules: [String] = []

    @Flag(help: "Print JSON.")
    var json = false

    @Option(
        help: ArgumentHelp(
            "Write a page of Markdown for each rule, and an index, into this folder.", valueName: "folder"),
        completion: .directory)
    var markdown: String?

    func validate() throws {
        guard markdown == nil || rules.isEmpty && !json else {
            throw ArgumentParser.ValidationError("--markdown writes all rules and takes nothing else")
        }
    }

    func run(in program: Program) throws {
        if let markdown {
            try RulePages(ValidationNames.rules).write(to: markdown)
            return
        }
        var chosen: [Rule] = []
        for id in rules { chosen.append(try ValidationNames.rule(id)) }
        let list = RuleList(rules.isEmpty ? ValidationNames.rules : chosen)
        if json {
            try program.console.result(list.json)
        } else {
            try program.console.result(rules.isEmpty ? list.text : list.explanations)
        }
    }
}
