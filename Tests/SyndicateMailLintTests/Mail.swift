import Foundation
import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// A mail that breaks no rule, and what is made of it.
enum Mail {
    static let good: String = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/good.html")
        return (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    }()

    /// The good mail with one text in the place of another, which must be there.
    static func changed(_ from: String, _ to: String) throws -> String {
        let range = try #require(good.range(of: from), "not in the good mail: \(from)")
        return good.replacingCharacters(in: range, with: to)
    }

    static func findings(_ html: String, _ options: MailLintOptions = MailLintOptions()) throws -> [Finding] {
        try MailLinter(options).lint(Array(html.utf8), path: "mail.html").findings
    }

    static func rules(_ html: String, _ options: MailLintOptions = MailLintOptions()) throws -> [String] {
        try findings(html, options).map(\.rule.id)
    }

    /// Where a text stands first: line and column, from 1 on.
    static func position(of text: String, in html: String) throws -> SourcePosition {
        let range = try #require(html.range(of: text), "not in the changed mail: \(text)")
        let lines = html[..<range.lowerBound].unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return SourcePosition(line: lines.count, column: (lines.last?.count ?? 0) + 1)
    }
}
