import Foundation
import Syndicate
import TestSupport
import Testing

@testable import SyndicateMail

@Suite("A message")
struct MailMessageTests {
    static func message(
        from: String = "The Late Reel", subject: String = "Good", text: String = "T\n", html: String = "<p>H</p>\n"
    ) throws -> MailMessage {
        MailMessage(
            from: try MailAddress(name: from, "mara@film.example"), subject: subject,
            date: try #require(Timestamp(rfc3339: "2024-03-08T09:00:00+09:00")), text: text, html: html)
    }

    static let texts = [
        "Plain words", "“Ballerina”: revenge, balanced", "‘패스트 라이브즈’, 말하지 않은 문장들의 영화",
        "A very long headline that goes on and on and on, so that it must be folded somewhere before it ends, and does",
        String(repeating: "가나다라마바사 ", count: 30), String(repeating: "x", count: 2000),
        "👩‍👩‍👧‍👦🇰🇷👍🏽 emoji e\u{301}\u{301}", "=?UTF-8?Q?looks_encoded?= and is not",
        "tab\tand \"quotes\" \\ (and) <brackets>, commas; @",
        "עברית ועוד", "a" + String(repeating: "\u{301}", count: 500), "mixed 漢字 and Latin 漢字 again", "x=y_z?", "",
    ]

    @Test("says in any mail program what was put in", arguments: texts)
    func fields(text: String) throws {
        var message = try Self.message(
            from: text, subject: text, text: text + "\r\n.\nFrom me \n", html: "<p>\(text)</p>")
        message.to = [try MailAddress(name: text, "a@b.example"), try MailAddress("c@d.example")]
        message.replyTo = [try MailAddress("\"odd name\"@münchen.example")]
        message.fields = [("X-Campaign", text)]
        message.listName = text
        message.listIdentifier = "news.film.example"
        let bytes = try message.encoded()
        let read = try PythonReader.read(bytes)
        #expect(read.defects == [])
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(read.field("Subject") == words)
        #expect(read.field("X-Campaign") == words)
        // Python puts a space between the encoded words of a long name, against RFC 2047, section 6.2.
        func bare(_ people: [[String]]?) -> [[String]]? {
            people?.map { $0.map { String($0.unicodeScalars.filter { $0 != " " }) } }
        }
        #expect(bare(read.people["From"]) == bare([[words, "mara@film.example"]]))
        #expect(bare(read.people["To"]) == bare([[words, "a@b.example"], ["", "c@d.example"]]))
        #expect(read.people["Reply-To"]?.first?[1] == "\"odd name\"@xn--mnchen-3ya.example")
        #expect(read.bodies["text/plain"]?.replacing("\r\n", with: "\n") == (text + "\n.\nFrom me \n"))
        #expect(read.bodies["text/html"] == "<p>\(text)</p>")
        Self.expectLines(bytes)
    }

    /// RFC 5322, section 2.1.1; RFC 2047, section 2.
    static func expectLines(_ bytes: [UInt8]) {
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == 0x0A || previous == 0x0D { #expect(previous == 0x0D && byte == 0x0A) }
            previous = byte
        }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\r\n", omittingEmptySubsequences: false) {
            #expect(line.utf8.count <= (line.contains("=?") ? 76 : 998), "\(line)")
            #expect(line.utf8.allSatisfy { $0 < 0x7F && $0 >= 0x20 || $0 == 0x09 }, "\(line)")
        }
    }

    @Test(
        "has no field that another's value wrote",
        arguments: [
            "\r\nBcc: x@y.example", "\nBcc: x", "\rBcc: x", "a\u{85}Bcc: x", "\u{2028}Bcc: x", "\0\r\n\r\nBody",
            "\u{B}Bcc: x",
        ])
    func injection(attack: String) throws {
        var message = try Self.message(from: "A" + attack, subject: "S" + attack)
        message.fields = [("X-A", attack)]
        message.listName = attack
        message.listIdentifier = "news.film.example"
        let read = try PythonReader.read(try message.encoded())
        #expect(read.defects == [])
        #expect(
            read.fields.map { $0[0] } == [
                "From", "Subject", "Date", "Message-ID", "List-Id", "X-A", "MIME-Version", "Content-Type",
            ])
        #expect(throws: MailError.self) { try MailAddress("a\(attack)@b.example") }
        #expect(throws: MailError.self) { try MailAddress("a@b.example\(attack)") }
        message.fields = [("X\(attack)", "v")]
        #expect(throws: MailError.self) { try message.encoded() }
        message.fields = []
        message.unsubscribe = ["https://a.example/\(attack)"]
        #expect(throws: MailError.self) { try message.encoded() }
        message.unsubscribe = []
        message.listIdentifier = "a\(attack).example"
        #expect(throws: MailError.self) { try message.encoded() }
        message.listIdentifier = nil
        message.files = [.init(contentID: "a\(attack)", type: "image/png", name: "n", bytes: [])]
        #expect(throws: MailError.self) { try message.encoded() }
        message.files = [.init(contentID: "a", type: "image/png\(attack)", name: "n", bytes: [])]
        #expect(throws: MailError.self) { try message.encoded() }
        message.files = [.init(contentID: "a", type: "image/png", name: "n\(attack)\"", bytes: [1])]
        #expect(try PythonReader.read(try message.encoded()).files == [["<a>", "image/png", "01"]])
    }

    @Test("is a list's, with a way to leave it")
    func list() throws {
        var message = try Self.message()
        message.listIdentifier = "News.Film.Example"
        message.listName = "The Late Reel"
        message.unsubscribe = ["https://film.example/leave?u=1&v=2", "mailto:leave@film.example?subject=leave"]
        message.isUnsubscribeOneClick = true
        let read = try PythonReader.read(try message.encoded())
        #expect(read.field("List-Id") == "The Late Reel <news.film.example>")
        #expect(
            read.field("List-Unsubscribe")
                == "<https://film.example/leave?u=1&v=2>, <mailto:leave@film.example?subject=leave>")
        #expect(read.field("List-Unsubscribe-Post") == "List-Unsubscribe=One-Click")
        #expect(read.field("Date") == "Fri, 08 Mar 2024 09:00:00 +0900")
        #expect(read.type == "multipart/alternative")
        message.unsubscribe.removeFirst()
        #expect(try PythonReader.read(try message.encoded()).field("List-Unsubscribe-Post") == nil)
    }

    @Test("brings along the pictures of its HTML")
    func files() throws {
        var message = try Self.message(html: "<img src=\"cid:a@film.example\">")
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
        message.files = [.init(contentID: "a@film.example", type: "image/png", name: "Bild ä.png", bytes: bytes)]
        let read = try PythonReader.read(try message.encoded())
        #expect(read.defects == [])
        let hex = bytes.map { String(0x100 + Int($0), radix: 16).dropFirst() }.joined()
        #expect(read.files == [["<a@film.example>", "image/png", hex]])
        #expect(read.bodies["text/html"] == "<img src=\"cid:a@film.example\">")
    }

    @Test("is the same each time, and another with another word")
    func identifier() throws {
        let message = try Self.message()
        #expect(try message.encoded() == (try Self.message().encoded()))
        #expect(message.identifier != (try Self.message(text: "T").identifier))
        #expect(message.identifier.hasSuffix("@film.example"))
        var dated = message
        dated.date = try #require(Timestamp(rfc3339: "2024-03-08T00:00:00Z"))
        #expect(try PythonReader.read(try dated.encoded()).field("Date") == "Fri, 08 Mar 2024 00:00:00 +0000")
        #expect(message.identifier != dated.identifier)
    }

    @Test(
        "takes addresses that mail servers take",
        arguments: [
            ("a@b.example", "a@b.example"), ("a.b+c@D.Example", "a.b+c@d.example"),
            ("a..b@c.example", "\"a..b\"@c.example"),
            ("\"x y\\\"z\"@c.example", "\"x y\\\"z\"@c.example"), ("a@例え.テスト", "a@xn--r8jz45g.xn--zckzah"),
            ("a@bücher.example", "a@xn--bcher-kva.example"), ("a@한국。example", "a@xn--3e0b707e.example"),
            ("a b@c.example", "\"a b\"@c.example"),
            ("", nil), ("a", nil), ("@b", nil), ("a@", nil), ("a@-b", nil), ("a@b..c", nil), ("ä@b.example", nil),
            ("a@b_c", nil),
            ("a@b c", nil), ("a@\u{202E}b", nil),
        ] as [(String, String?)])
    func addresses(text: String, written: String?) {
        #expect((try? MailAddress(text))?.address == written)
    }
}
