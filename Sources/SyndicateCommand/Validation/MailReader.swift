internal import Syndicate
internal import SyndicateMailLint
internal import SyndicateValidation

/// Reads a mail and looks it through, on whatever thread.
struct MailReader: Sendable {
    /// Names of files that may be mails in a folder.
    static let extensions: Set<String> = ["html", "htm", "eml"]

    let linter: MailLinter

    func lint(_ input: ValidationInput) -> ValidationReader.Outcome {
        do throws(CommandError) {
            let bytes = try ValidationReader.read(input)
            do throws(MailLintError) {
                return .report(try linter.lint(bytes, path: input.name))
            } catch {
                return .failure(CommandError(.dataError, "no-html", error.message, source: input.name))
            }
        } catch {
            return .failure(error)
        }
    }
}
