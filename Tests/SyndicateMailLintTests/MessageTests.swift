import Foundation
import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// Messages around the good mail.
@Suite struct MessageTests {
    private static let text = "Content-Type: text/plain; charset=utf-8\r\n\r\nFive films\r\n"
    private static let listed = """
        List-Unsubscribe: <https://example.org/u?id=1>, <mailto:u@example.org>\r
        List-Unsubscribe-Post: List-Unsubscribe=One-Click\r

        """

    /// A part of HTML in base64, or in quoted-printable with every byte encoded that may be.
    private static func html(_ text: String, isBase64: Bool) -> String {
        let head = "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: "
        if isBase64 {
            return head + "base64\r\n\r\n" + Data(text.utf8).base64EncodedString(options: [.lineLength76Characters])
                + "\r\n"
        }
        var body = ""
        var column = 0
        for byte in text.utf8 {
            if column > 70 {
                body += "=\r\n"
                column = 0
            }
            body += String(format: "=%02X", byte)
            column += 3
        }
        return head + "Quoted-Printable\r\n\r\n" + body + "\r\n"
    }

    private static func message(_ parts: [String], header: String = listed) -> [UInt8] {
        var text = "From: Film <film@example.org>\r\nSubject: Films\r\nMIME-Version: 1.0\r\n\(header)"
        text += "Content-Type: multipart/alternative;\r\n boundary=\"=_x\"\r\n\r\nPreamble\r\n"
        for part in parts { text += "--=_x\r\n\(part)" }
        return Array((text + "--=_x--\r\n").utf8)
    }

    private static func rules(_ message: [UInt8]) throws -> [String] {
        try MailLinter().lint(message, path: "x.eml").findings.map(\.rule.id)
    }

    @Test(arguments: [true, false]) func `a good message has nothing wrong`(_ isBase64: Bool) throws {
        #expect(try Self.rules(Self.message([Self.text, Self.html(Mail.good, isBase64: isBase64)])) == [])
    }

    @Test func `places are those of the decoded part`() throws {
        let html = try Mail.changed("width=\"552\"", "width=\"auto\"")
        let report = try MailLinter().lint(Self.message([Self.text, Self.html(html, isBase64: false)]), path: "x.eml")
        #expect(report.format == "HTML mail, decoded from a message")
        #expect(report.findings.map(\.start) == [try Mail.position(of: "width=\"auto\"", in: html)])
    }

    @Test func `text belongs before the HTML`() throws {
        let html = Self.html(Mail.good, isBase64: true)
        #expect(try Self.rules(Self.message([html])) == ["text-part-missing"])
        #expect(try Self.rules(Self.message([html, Self.text])) == ["text-part-order"])
    }

    @Test(arguments: [
        "", "List-Unsubscribe: <mailto:u@example.org>\r\n", "List-Unsubscribe: <https://example.org/>\r\n",
        "List-Unsubscribe: <https://example.org/>\r\nList-Unsubscribe-Post: yes\r\n",
    ])
    func `one click must be enough`(_ header: String) throws {
        let message = Self.message([Self.text, Self.html(Mail.good, isBase64: true)], header: header)
        #expect(try Self.rules(message) == ["list-unsubscribe"])
    }

    @Test func `a part in another encoding is read`() throws {
        let html = "<!DOCTYPE html><p>\u{E9}t\u{E9}</p>"
        var bytes = Array("Subject: x\nContent-Type: text/html; charset=iso-8859-1\n\n".utf8)
        bytes += html.unicodeScalars.map { UInt8($0.value) }
        let report = try MailLinter().lint(bytes, path: "x.eml")
        #expect(!report.findings.contains { $0.rule.id == "mail-not-utf8" })
        #expect(report.findings.contains { $0.rule.id == "charset-missing" })
    }
}
