internal import ArgumentParser
internal import Syndicate
internal import SyndicateMailLint
internal import SyndicateValidation

/// `syndicate lint-mail`.
struct LintMailCommand: ProgramCommand {
    static let configuration = CommandConfiguration(
        commandName: "lint-mail",
        abstract: "Say what mail programs will not show as it is meant, and where.",
        discussion: """
            Inputs are HTML, or messages (.eml), of which the part of HTML is looked at; lines and columns are then those of \
            the decoded part.

            Exit status: 0 nothing that fails the run, 1 findings (see --fail-on), 64 wrong call, 65 no HTML, 66 no such \
            input, 73 a report cannot be made, 74 reading or writing failed.

            Examples:
              syndicate lint-mail issue.html
              syndicate lint-mail --clients gmail,outlook --report json issue.eml
              syndicate lint-mail --caniemail data.json --graceful issue.html
              syndicate export --format newsletter article.md | syndicate lint-mail -
            """)

    @Argument(
        help: "Files of HTML, messages (.eml), folders, quoted patterns, or - for standard input.", completion: .file())
    var inputs: [String]

    @Option(
        help: ArgumentHelp(
            "The mail programs that matter: families or programs of the table, such as gmail,outlook.windows.",
            valueName: "names"))
    var clients: String?

    @Option(
        help: ArgumentHelp(
            "What programs support, from this file of Can I email (api/data.json), instead of the built-in table.",
            valueName: "file"),
        completion: .file())
    var caniemail: String?

    @Flag(help: "Tell also what some programs lack without harm (client-support-graceful).")
    var graceful = false

    @Option(
        name: .customLong("rule"),
        help: ArgumentHelp(
            "How grave a rule is: off, info, warning or error. See: syndicate explain", valueName: "rule=level"))
    var rules: [String] = []

    @Option(help: ArgumentHelp("From which level on findings are reported: info (default), warning or error."))
    var level: LeastLevel = .info

    @OptionGroup(title: "Options for reports") var reporting: ReportOptions

    /// From which level on findings are reported.
    enum LeastLevel: String, CaseIterable, ExpressibleByArgument {
        case info, warning, error
    }

    func run(in program: Program) throws {
        var console = program.console
        console.isQuiet = reporting.quiet
        let choices = try ReportChoice.parse(reporting.report)
        let found = try InputFinder(articleExtensions: MailReader.extensions, wanted: "mails").find(inputs)
        if let address = found.first(where: \.isAddress) {
            throw CommandError(
                .usage, "no-address", "mail is not fetched", source: address.name, hint: "save it in a file")
        }
        let reader = MailReader(linter: MailLinter(try options()))
        var run = ValidationRun(
            verb: "looking through", failsOn: (reporting.failOn ?? .error).level,
            jobs: reporting.jobs ?? System.processors, version: SyndicateCommand.version, console: console
        ) { reader.lint($0) }
        let status = try run.run(found.map(ValidationInput.init), choices)
        if status != .success { throw CommandError(status, []) }
    }

    private func options() throws(CommandError) -> MailLintOptions {
        var options = MailLintOptions()
        options.validation.levels = try ValidationNames.levels(rules, of: Rule.mail)
        options.validation.limit = reporting.maxFindings ?? 1000
        for rule in Rule.mail {
            let setting = options.validation.levels[rule.id]
            if graceful, setting == nil, rule.level == nil { options.validation.levels[rule.id] = .info }
            // What is beneath the level that is asked for is not looked for.
            let level = options.validation.levels[rule.id].map(\.level) ?? rule.level
            if let level, let least = Level(rawValue: self.level.rawValue), level < least {
                options.validation.levels[rule.id] = .off
            }
        }
        if let caniemail { options.support = try support(caniemail) }
        if let clients {
            let names = clients.split { $0 == "," || $0 == " " }.map(String.init)
            do throws(MailLintError) {
                options.clients = try options.support.clients(named: names)
            } catch {
                throw CommandError(.usage, "unknown-client", error.message)
            }
        }
        return options
    }

    private func support(_ path: String) throws(CommandError) -> ClientSupport {
        let bytes: [UInt8]
        do throws(System.Failure) {
            bytes = try System.readFile(path)
        } catch {
            throw CommandError(
                error.isMissing ? .noInput : .inputOutput, "unreadable-input", error.message, source: path)
        }
        do throws(MailLintError) {
            return try ClientSupport(canIEmail: bytes)
        } catch {
            throw CommandError(.dataError, "unreadable-support", error.message, source: path)
        }
    }
}
