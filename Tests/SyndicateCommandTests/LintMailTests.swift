import Foundation
import Testing

/// `syndicate lint-mail`.
@Suite struct LintMailTests {
    /// HTML with much that is wrong, in little.
    static let bad = """
        <!DOCTYPE html>
        <html lang="en" dir="ltr"><head><meta charset="utf-8"><title>One</title></head>
        <body><p>Two <img src="https://example.org/a.png" width="auto" alt=""></p></body></html>

        """

    static let message = """
        From: Film <film@example.org>
        Subject: One
        MIME-Version: 1.0
        Content-Type: multipart/alternative; boundary="b"

        --b
        Content-Type: text/plain; charset=utf-8

        Two
        --b
        Content-Type: text/html; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        <!DOCTYPE html>
        <p>Two =E2=82=AC <img src=3D"https://example.org/a.png" alt=3D"" width=3D"a=
        uto"></p>
        --b--

        """

    @Test func `findings fail the run and stand where they are`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.bad, to: "issue.html")
        let result = try Command.run(["lint-mail", "issue.html"], in: scratch.folder)
        #expect(result.status == 1)
        #expect(result.output.contains("issue.html:3:51: error: The width of a picture"))
        #expect(result.output.contains("[img-width]"))
        #expect(result.output.contains("warning: No viewport"))
        let errors = try Command.run(["lint-mail", "--level", "error", "issue.html"], in: scratch.folder)
        #expect(errors.output.contains("1 file: 1 error\n"))
        let off = try Command.run(
            ["lint-mail", "--level", "error", "--rule", "img-width=off", "issue.html"], in: scratch.folder)
        #expect(off.status == 0)
        #expect(off.output == "1 file: nothing to report\n")
        #expect(try Command.run(["lint-mail", "--fail-on", "never", "issue.html"], in: scratch.folder).status == 0)
    }

    @Test func `reports are those of validate`() throws {
        let result = try Command.run(["lint-mail", "--report", "sarif", "-"], input: Self.bad)
        #expect(result.status == 1)
        let root = try JSONSerialization.jsonObject(with: result.bytes) as? [String: Any]
        let runs = try #require(root?["runs"] as? [[String: Any]])
        let results = try #require(runs.first?["results"] as? [[String: Any]])
        #expect(results.contains { $0["ruleId"] as? String == "img-width" })
    }

    @Test func `the HTML of a message is looked at, decoded`() throws {
        let scratch = try Scratch()
        try scratch.write(Self.message.replacingOccurrences(of: "\n", with: "\r\n"), to: "issue.eml")
        let result = try Command.run(["lint-mail", "--report", "json", "issue.eml"], in: scratch.folder)
        #expect(result.status == 1)
        let root = try #require(JSONSerialization.jsonObject(with: result.bytes) as? [String: Any])
        #expect(result.output.contains("HTML mail, decoded from a message"))
        #expect(result.output.contains("list-unsubscribe"))
        #expect(!result.output.contains("text-part-missing"))
        let files = try #require(root["files"] as? [[String: Any]])
        let findings = try #require(files.first?["diagnostics"] as? [[String: Any]])
        let width = try #require(findings.first { $0["rule"] as? String == "img-width" })
        #expect(width["line"] as? Int == 2)
        #expect(width["column"] as? Int == 54)
    }

    @Test(arguments: [
        (["lint-mail", "none.html"], 66, "none.html"), (["lint-mail", "words.txt"], 65, "there is no HTML in it"),
        (["lint-mail", "plain.eml"], 65, "no part of the type text/html"),
        (["lint-mail", "--clients", "gmial", "issue.html"], 64, "did you mean gmail?"),
        (["lint-mail", "--rule", "img-al=off", "issue.html"], 64, "did you mean img-alt?"),
        (["lint-mail", "--rule", "missing-element=off", "issue.html"], 64, "unknown rule"),
        (["lint-mail", "--caniemail", "words.txt", "issue.html"], 65, "not JSON"),
        (["lint-mail", "https://example.org/"], 64, "mail is not fetched"), (["lint-mail"], 64, "inputs"),
        (["explain", "contrast"], 0, ""),
    ])
    func `what is wrong with the call is told`(_ arguments: [String], _ status: Int32, _ words: String) throws {
        let scratch = try Scratch()
        try scratch.write(Self.bad, to: "issue.html")
        try scratch.write("just words\n", to: "words.txt")
        try scratch.write("From: a@example.org\nSubject: x\n\nwords\n", to: "plain.eml")
        let result = try Command.run(arguments, in: scratch.folder)
        #expect(result.status == status)
        #expect(words.isEmpty || result.errors.contains(words), "\(result.errors)")
    }

    @Test func `facts come from a file`() throws {
        let scratch = try Scratch()
        let stats = #"{"gmail":{"ios":{"2019-01":"y","2026-01":"n #1"}},"hey":{"desktop-webmail":[{"2020":"y"}]}}"#
        try scratch.write(
            #"{"api_version":"1.0.4","last_update_date":"2026-05-01","data":[{"slug":"css-float","title":"float","last_test_date":"2026-01-02","stats":\#(stats)}]}"#,
            to: "data.json")
        try scratch.write(Self.bad.replacingOccurrences(of: "<p>", with: "<p style='float:left'>"), to: "issue.html")
        let call = ["lint-mail", "--caniemail", "data.json", "issue.html"]
        let result = try Command.run(call, in: scratch.folder)
        #expect(result.output.contains("float is not supported by Gmail (iOS) (css-float, tried 2026-01-02)"))
        let other = try Command.run(call + ["--clients", "hey"], in: scratch.folder)
        #expect(!other.output.contains("client-support"))
    }
}
