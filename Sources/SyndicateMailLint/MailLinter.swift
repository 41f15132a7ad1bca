internal import Syndicate
public import SyndicateValidation

/// Says what mail programs will not show as it is meant, and where.
///
/// It takes HTML, or a message (RFC 5322) whose part of HTML it looks at.
public struct MailLinter: Sendable {
    /// What it looks for.
    public let options: MailLintOptions

    /// A linter that looks for what `options` say.
    public init(_ options: MailLintOptions = MailLintOptions()) {
        self.options = options
    }

    /// What is to be said of a mail, whatever its bytes are.
    ///
    /// Places are those in the HTML; in a message, those in its part of HTML when that is decoded. `FileReport.format`
    /// tells which.
    ///
    /// - Parameter path: the document's name in the report.
    /// - Throws: `MailLintError` with `noHTML` where there is none.
    public func lint(_ bytes: [UInt8], path: String) throws(MailLintError) -> FileReport {
        if let message = MailMessageParts(bytes) {
            guard let html = message.html else {
                throw MailLintError(.noHTML, "the message has no part of the type text/html")
            }
            return try report(html, path: path, message: message)
        }
        return try report(bytes, path: path, message: nil)
    }

    private func report(
        _ bytes: [UInt8], path: String, message: MailMessageParts?
    ) throws(MailLintError) -> FileReport {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = isMarked ? Array(bytes.dropFirst(3)) : bytes
        let original = SourceDocument(text)
        // What is no UTF-8 is looked at as programs show it, with U+FFFD.
        let readable = original.firstMalformed == nil ? text : Array(String(decoding: text, as: UTF8.self).utf8)
        guard let document = MailDocument(readable) else {
            throw MailLintError(.noHTML, "there is no HTML in it: no tag was found")
        }
        var lint = MailLint(document, options: options)
        if let malformed = original.firstMalformed { lint.report(.notUTF8, malformed..<malformed + 1) }
        lint.run()
        if let message { lint.check(message) }
        return FileReport(
            path: path, format: message == nil ? "HTML mail" : "HTML mail, decoded from a message",
            findings: lint.log.findings(in: document.source), counts: lint.log.counts, dropped: lint.log.dropped)
    }
}
