import Syndicate
import SyndicateMailLint
import SyndicateValidation
import Testing

/// What is known of mail programs, and where it comes from.
@Suite struct ClientSupportTests {
    /// The forms in which a program's support is told.
    @Test(arguments: [
        #"{"data":[{"slug":"css-float","stats":{"gmail":{"ios":{"2019":"y","2024":"n #1"}}}}]}"#,
        #"{"data":[{"slug":"css-float","stats":{"gmail":{"ios":[{"2019":"y"},{"2024":"n"}]}}}]}"#,
        #"{"data":[{"slug":"css-float","stats":{"gmail":{"ios":"n"}}}]}"#,
        #"{"features":[{"slug":"css-float","stats":{"gmail.ios":"n"}}]}"#,
        #"[{"slug":"css-float","stats":{"gmail.ios":"N"}},{"slug":7},null,"x"]"#,
    ])
    func `data of Can I email is read`(_ json: String) throws {
        var options = MailLintOptions()
        options.support = try ClientSupport(canIEmail: Array(json.utf8))
        #expect(options.support.clients == [MailClient("gmail.ios")])
        let findings = try Mail.findings(Mail.changed("margin:0 auto;", "margin:0 auto;float:left;"), options)
        #expect(findings.map(\.rule.id) == ["client-support"])
        #expect(findings.first?.message.contains("Gmail") == true)
    }

    @Test(arguments: ["", "{", "7", "{}", #"{"data":{}}"#, #"{"data":[]}"#, #"{"data":[{"slug":"x"}]}"#])
    func `what is no such data is refused`(_ json: String) {
        #expect {
            _ = try ClientSupport(canIEmail: Array(json.utf8))
        } throws: { ($0 as? MailLintError)?.code == .unreadableSupport }
    }

    @Test(arguments: [
        ("outlook.windows", "Outlook (Windows)"), ("outlook.outlook-com", "Outlook (web)"),
        ("apple-mail.ios", "Apple Mail (iOS)"), ("somebody.somewhere", "somebody (somewhere)"), ("hey", "HEY"),
    ])
    func `programs have names`(_ id: String, _ name: String) {
        #expect(MailClient(id).name == name)
    }

    @Test func `the built-in table says something of every program`() throws {
        let support = ClientSupport.builtIn
        #expect(support.clients.count == 15)
        for family in ["gmail", "outlook", "apple-mail", "yahoo", "samsung-email", "thunderbird", "protonmail"] {
            #expect(try !support.clients(named: [family]).isEmpty)
        }
    }

    /// A construct, the words of the finding, whether a reader would miss it.
    static let constructs: [(style: String, words: String, isGrave: Bool)] = [
        ("border-radius:4px", "border-radius", false), ("box-shadow:0 0 4px #000", "box-shadow", false),
        ("width:calc(100% - 8px)", "calc()", true), ("transform:rotate(3deg)", "transform", true),
        ("background-image:url(https://example.org/a.png)", "background-image", true),
        ("background-color:#fff;background-image:url(https://example.org/a.png)", "background-image", false),
        ("padding:1px;padding:1vw", "the unit vw", false), ("padding:1vw", "the unit vw", true),
        ("object-fit:cover", "object-fit", true), ("object-fit:none", "", false),
        ("color:#222;color:oklch(0.2 0 0)", "oklch()", false),
    ]

    @Test(arguments: constructs.indices) func `harm goes by what is lost`(_ index: Int) throws {
        let construct = Self.constructs[index]
        var options = MailLintOptions()
        options.validation.levels["client-support-graceful"] = .info
        let usual = try Set(Mail.findings(Mail.good, options).map(\.message))
        let html = try Mail.changed("margin:0 auto;", "margin:0 auto;\(construct.style);")
        let found = try Mail.findings(html, options).filter { !usual.contains($0.message) }
        if construct.words.isEmpty {
            #expect(found.map(\.message) == [])
        } else {
            let finding = try #require(found.first { $0.message.hasPrefix(construct.words + " ") })
            #expect(finding.rule.id == (construct.isGrave ? "client-support" : "client-support-graceful"))
        }
    }
}
