import Syndicate
import Testing

/// Persons in one text, and text that reads as markup.
@Suite struct MailboxTests {
    @Test(
        arguments: [
            ("me@example.com (Example editor)", "Example editor", "me@example.com"),
            ("Example editor (me@example.com)", "Example editor", "me@example.com"),
            ("Example editor <me@example.com>", "Example editor", "me@example.com"),
            ("\"Editor, E.\" <me@example.com>", "Editor, E.", "me@example.com"),
            ("<me@example.com>", nil, "me@example.com"),
            ("mailto:me@example.com", nil, "me@example.com"),
            (" me@example.com\n", nil, "me@example.com"),
            ("me@example.com Example", "Example", "me@example.com"),
            ("a@b.example (N (x) y)", "N (x) y", "a@b.example"),
            ("Nobody", "Nobody", nil),
            ("Some (body)", "Some (body)", nil),
            ("@handle", "@handle", nil),
            ("Ask me@example.com or you@example.com", "Ask me@example.com or you@example.com", nil),
            ("", nil, nil),
        ] as [(String, String?, String?)])
    func mailbox(text: String, name: String?, email: String?) {
        let person = Person(mailbox: text)
        #expect(person.name == name)
        #expect(person.email == email)
        #expect(Person(mailbox: person.mailbox) == person)
    }

    @Test(arguments: [
        ("2 > 1", false), ("a < b > c", false), ("AT&T", false), ("AT&amp;T", true), ("R&D; and more", false),
        ("&#8217;", true), ("&#x2019;", true), ("&bogus;", false), ("<b>bold</b>", true), ("a<br/>b", true),
        ("<img src=\"x\">", true), ("</p>", true), ("<!-- x -->", true), ("Vector<Int> and List<T>", false),
        ("a <b", false), ("<3", false), ("<blink182>", false), ("", false), ("<P>", true),
    ])
    func markup(text: String, isMarkup: Bool) {
        #expect(Markup.isMarkup(text) == isMarkup)
    }

    @Test func fullOfTagsThatNeverEnd() {
        #expect(!Markup.isMarkup(String(repeating: "<b ", count: 100_000)))
    }
}
