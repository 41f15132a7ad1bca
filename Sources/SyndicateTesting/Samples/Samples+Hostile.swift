internal import Syndicate

extension Samples {
    /// What nothing but an injection makes an element of.
    static let injectedName = "syndicate-injected"
    static let injection = "<\(injectedName)>"
    /// What nothing but an injection makes an attribute of.
    private static let injectedAttribute = "\(injectedName)-attribute"
    /// What nothing but an injection makes code of.
    static let injectedCode = "syndicateInjectedCode"
    /// What nothing but an injection makes a line of.
    static let injectedLine = "SYNDICATE-INJECTED"

    /// Code points that are no characters, which no literal can hold.
    private static let noncharacters = String(
        String.UnicodeScalarView([0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE].compactMap { Unicode.Scalar($0 as UInt32) }))

    /// Texts that get out of where they are put, if anything does: quotation marks that are one character with an accent, ends of
    /// comments and sections, templates, controls, what is no character, lone carriage returns, directions, long words.
    static let hostile: [String] = [
        "\"\u{301}>\(injection)", "'\u{301} onload='\(injection)", "\"/>\(injection)<x y=\"",
        "]]>\(injection)<![CDATA[",
        "-->\(injection)<!--", "?>\(injection)<?x", "</title></script></style>\(injection)",
        "&lt;\(injection)&amp;#0;&#1;",
        "{{\(injection)}} {{{x}}} ${x} %s \\u0000 \\",
        "\u{0}\u{1}\u{8}\u{B}\u{C}\u{1B}[31m\u{7F}\u{85}\u{9B}\(injection)",
        noncharacters + "\u{FEFF}\(injection)", "a\rb\r\nc\nd\u{2028}e\u{2029}f\(injection)",
        "\u{202E}\u{2066}\(injection)\u{200F}", "javascript:alert('\(injection)')", "=cmd|' /C calc'!A0\(injection)",
        String(repeating: "W", count: 20_000) + injection, "👩‍👩‍👧‍👦🏳️‍🌈e\u{301}\u{302}\u{303}\(injection)",
        "Bcc: x@y.example\r\n\r\n\(injection)",
        "a\r\n\(injectedLine):1\n\(injectedLine):2\r\(injectedLine):3",
        "\" \(injectedAttribute)=\"1", "' \(injectedAttribute)='1", "a \(injectedAttribute)=1 b",
        "\"+\(injectedCode)()+'+\(injectedCode)()+`+\(injectedCode)()+\"'`${\(injectedCode)()}",
        "\\\"+\(injectedCode)()//\\'+\(injectedCode)()//", "a\n\(injectedCode)()//",
        " ", "",
    ]

    /// What spreadsheets take for formulas.
    static let formulas = ["+1\(injection)", "-1\(injection)", "@SUM(1)\(injection)"]

    /// HTML as people and programs leave it behind: open, misnested, ended early, with what ends the document around it.
    static let hostileBodies: [String] = [
        "<p>open <b>bold <i>both</b> italic<table><tr><td>cell", "</p></div></body></html><p>behind the end",
        "]]></content></description></content:encoded></item></entry><entry>", "<![CDATA[<p>x</p>]]> ]]> ]]&gt;",
        "<script>if (a < b && c) { document.write('</scr' + 'ipt>') }</script><style>a > b {}</style>",
        "<!-- open", "<p title=\"x", "<p <b>x</b <i", "a -- b --> c <!-- -- -- -->",
        "&nbsp;&bogus;&#0;&#1;&#xFFFF;&amp",
        "<svg><title></title><path d=\"M0 0\"/></svg><math><mi>x</math>", "<a:b c:d=\"1\" 1=2 \"=3>x</a:b>",
        "\u{0}\u{B}\u{1B}\u{FFFE}<p>x", "<?php echo 1 ?><?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY x \"y\">]>&x;",
    ]

    /// What messages call a hostile text: its beginning.
    static func name(ofHostile text: String, _ number: Int) -> String {
        let start = text.unicodeScalars.prefix(40).map {
            $0.value < 0x20 || $0.value > 0x7E ? $0.escaped(asASCII: true) : String($0)
        }
        let rest = text.unicodeScalars.count > 40 ? "…" : ""
        return "hostile text \(number + 1), \(start.joined())\(rest)"
    }

    /// An entry of which every text is `text`; its bodies are plain text.
    static func hostileEntry(_ text: String) -> Entry {
        var entry = Samples.entry(1)
        entry.identifier = Identifier(text)
        entry.title = TextConstruct(text)
        entry.summary = TextConstruct(text)
        entry.content = [Content(text: text)]
        entry.authors = [Person(name: text, email: text, uri: text)]
        entry.categories = [Category(text, scheme: text, label: text)]
        entry.links = [Link(text, rel: nil, type: text), Link(text, rel: "enclosure", title: text)]
        entry.image = Figure(url: text, alt: text, caption: text, credit: text)
        entry.attachments = [Attachment(url: text, type: text, title: text)]
        entry.language = text
        entry.rights = TextConstruct(text)
        entry.socialTexts = [SocialText(network: text, text: text)]
        entry.related = [RelatedLink(title: text, url: text)]
        return entry
    }

    /// An entry with hostile HTML wherever HTML may be.
    static func hostileMarkup(_ html: String) -> Entry {
        var entry = Samples.entry(1)
        entry.title = TextConstruct(html: "Marker 1 of the reel \(html)")
        entry.summary = TextConstruct(html: html)
        entry.content = [Content(html: html)]
        entry.rights = TextConstruct(html: html)
        return entry
    }

    static func hostileFeed(_ text: String) -> FeedMetadata {
        var feed = Samples.feed
        feed.identifier = Identifier(text)
        feed.title = TextConstruct(text)
        feed.subtitle = TextConstruct(text)
        feed.rights = TextConstruct(text)
        feed.authors = [Person(name: text, email: text, uri: text)]
        feed.categories = [Category(text)]
        feed.generator = Generator(name: text, uri: text, version: text)
        feed.userComment = text
        feed.language = text
        return feed
    }
}
