internal import Syndicate
internal import SyndicateValidation

/// A report that the user asked for: `FORMAT` or `FORMAT=FILE`.
struct ReportChoice {
    var format: ReportFormat
    /// The file to write; standard output with `nil`.
    var path: String?

    /// The reports that the arguments ask for; text where they ask for none.
    static func parse(_ arguments: [String]) throws(CommandError) -> [ReportChoice] {
        guard !arguments.isEmpty else { return [ReportChoice(format: .text)] }
        var choices: [ReportChoice] = []
        for argument in arguments { choices.append(try parse(argument)) }
        guard choices.count(where: { $0.path == nil }) <= 1 else {
            throw CommandError(
                .usage, "several-reports", "only one report can go to standard output",
                hint: "name a file for the others: --report FORMAT=FILE")
        }
        return choices
    }

    private static func parse(_ argument: String) throws(CommandError) -> ReportChoice {
        let equals = argument.utf8.firstIndex(of: UInt8(ascii: "="))
        let name = String(argument[..<(equals ?? argument.endIndex)])
        let names = ReportFormat.allCases.map(\.rawValue)
        guard let format = ReportFormat(rawValue: name) else {
            let suggestion = Suggestion.nearest(to: name, in: names).map { "; did you mean \($0)?" } ?? ""
            throw CommandError(
                .usage, "unknown-report", "unknown report \"\(name)\"\(suggestion)",
                hint: "known: \(names.joined(separator: ", "))")
        }
        guard let equals else { return ReportChoice(format: format) }
        let path = String(argument[argument.utf8.index(after: equals)...])
        guard !path.isEmpty else {
            throw CommandError(.usage, "no-report-file", "--report \(name)= names no file")
        }
        return ReportChoice(format: format, path: path == "-" ? nil : path)
    }
}
