/// What texts may hold: markup, characters.
extension Rule {
    static let text: [Rule] = [
        containsHTML, containsUndeclaredHTML, characterData, notHTML, htmlFragment, securityRisk, securityRiskAttr,
        dangerousStyleAttr, badCharacters, misplacedXHTMLContent,
    ]

    static let containsHTML = Rule(
        "contains-html", .warning, "“{element}” should be plain text, but holds {detail}",
        explanation: "Some readers show the markup as it is written, others interpret it; both cannot be right.",
        advice: "Take the markup out; write characters themselves instead of HTML's names for them.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Character Data”; RFC 4287, section 3.1.1")

    static let containsUndeclaredHTML = Rule(
        "contains-undeclared-html", .warning, "“{element}” is plain text by its type, but holds {detail}",
        explanation: "Without `type=\"html\"` readers show the tags as they are written.",
        advice: "Write `type=\"html\"`, or take the markup out.",
        specification: "RFC 4287, section 3.1.1.1; Media RSS, “media:title”, “type”")

    static let characterData = Rule(
        "character-data", .warning, formats: ["RSS 2.0"], "“{element}” holds what readers take for a tag",
        explanation:
            "RSS does not say whether titles are text or HTML. A `<` with a letter behind it vanishes in readers that interpret markup.",
        advice: "Write `&#x3C;` for `<` and `&#x26;` for `&` in titles.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Character Data”")

    static let notHTML = Rule(
        "not-html", .warning, "“{element}” is not good HTML: {detail}",
        explanation:
            "Readers repair bad markup, each in a way of its own; what is behind the place may come out wrong, or be lost.",
        advice: "Close what was opened, escape `&` and `<`, and let a library write the markup.",
        specification: "HTML, section 13.2")

    static let htmlFragment = Rule(
        "html-fragment", .warning, formats: ["Atom 1.0"],
        "“{element}” has the type of a whole page, but is a piece of one",
        explanation:
            "`text/html` and `application/xhtml+xml` are types of documents, which many readers do not show inside an entry.",
        advice: "Write `type=\"html\"` or `type=\"xhtml\"`.",
        specification: "RFC 4287, section 4.1.3.3")

    static let securityRisk = Rule(
        "security-risk", .warning, "“{element}” holds {detail}, which readers strike out",
        explanation:
            "Readers show texts of strangers; what could run a program or load a page is removed, or the entry is refused.",
        advice: "Take the element out; link to the page instead.",
        specification: "RFC 4287, section 8.1; HTML, section 4.12",
        deviation:
            "The W3C validator reports every element that is not on a short list; the recommended profile those that run or load something."
    )

    static let securityRiskAttr = Rule(
        "security-risk-attr", .warning, "“{element}” holds an attribute “{attribute}”, which readers strike out",
        explanation: "Attributes that run programs, and addresses that are programs, are removed.",
        advice: "Take the attribute out.",
        specification: "RFC 4287, section 8.1",
        deviation:
            "The W3C validator reports every attribute that is not on a list; the recommended profile those that can do harm."
    )

    static let dangerousStyleAttr = Rule(
        "dangerous-style-attr", .warning, "“{element}” holds a style that readers strike out: {value}",
        explanation:
            "Styles can lay an entry over the whole page, load pictures that tell who reads, and in old browsers run programs.",
        advice: "Leave styles to the reader.",
        specification: "RFC 4287, section 8.1",
        deviation:
            "The W3C validator reports every property that is not on a list of CSS 2, `max-width` among them; the recommended profile those that can do harm."
    )

    static let badCharacters = Rule(
        "bad-characters", .warning, "“{element}” holds control characters, or letters in a wrong encoding",
        explanation:
            "Characters from U+0080 to U+009F are control characters; they come from a text in windows-1252 that was taken for Latin-1 or UTF-8 "
            + "decoded twice, and appear as boxes.",
        advice: "Write the text in UTF-8, and decode it once.",
        specification: "Unicode, “C1 Controls and Latin-1 Supplement”; XML 1.0, section 2.2")

    static let misplacedXHTMLContent = Rule(
        "misplaced-xhtml-content", .warning, "“{element}” stands outside of a text",
        explanation: "XHTML has no meaning between the elements of a feed; readers ignore it.",
        advice: "Put it into a `content` with `type=\"xhtml\"` and a `div`.",
        specification: "RFC 4287, section 3.1.1.3")
}
