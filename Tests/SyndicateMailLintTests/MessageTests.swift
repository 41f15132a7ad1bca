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

    private static let sender = """
        From: Film <film@example.org>\r
        Date: Tue, 05 Mar 2024 09:00:00 +0100\r
        Subject: Films\r

        """

    private static func message(
        _ parts: [String], header: String = listed, sender: String = sender
    ) -> [UInt8] {
        var text = "\(sender)MIME-Version: 1.0\r\n\(header)"
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

    @Test(arguments: ["From", "Date", "Subject"]) func `a message says who, when and what`(_ name: String) throws {
        let parts = [Self.text, Self.html(Mail.good, isBase64: true)]
        for line in ["", "\(name):  \r\n"] {
            let sender = Self.sender.split(separator: "\r\n").map(String.init)
                .map { $0.hasPrefix(name) ? line : $0 + "\r\n" }.joined()
            let findings = try MailLinter().lint(Self.message(parts, sender: sender), path: "x.eml").findings
            #expect(findings.map(\.rule.id) == ["header-missing"])
            #expect(findings.first?.message == "The message has no \(name)")
        }
    }

    @Test func `what the HTML names by its identifier is in the message`() throws {
        let part = "Content-Type: image/png\r\nContent-Id: <logo%41@example.org>\r\n\r\nx\r\n"
        func html(_ name: String) throws -> String { try Mail.changed("https://example.org/logo.png", "cid:\(name)") }
        let known = Self.html(try html("logo%2541@example.org"), isBase64: true)
        #expect(try Self.rules(Self.message([Self.text, known, part])) == [])
        let other = try html("other@example.org")
        let message = Self.message([Self.text, Self.html(other, isBase64: true), part])
        let findings = try MailLinter().lint(message, path: "x.eml").findings
        #expect(findings.map(\.rule.id) == ["cid-missing"])
        #expect(findings.map(\.start) == [try Mail.position(of: "src=\"cid:", in: other)])
        // HTML alone says nothing of the message that it will be in.
        #expect(try Mail.rules(other) == [])
        let ground = try Mail.changed(
            "max-width:600px;margin:0 auto;", "max-width:600px;margin:0 auto;background:#ffffff url('cid:X');")
        #expect(try Self.rules(Self.message([Self.text, Self.html(ground, isBase64: true), part])) == ["cid-missing"])
    }
}
