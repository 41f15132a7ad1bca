internal import SyndicateValidation

/// Rules of mail: styles.
extension Rule {
    static let mailStyles: [Rule] = [
        styleInBody, styleSize, styleNestedAtRule, externalStyle, forbiddenStyle, dataURI,
    ]

    static let styleInBody = Rule(
        "style-in-body", .error, formats: ["HTML mail"],
        "A style element stands in the body",
        explanation: """
            Gmail and other web mail read styles in the head alone, and some take the mail's body from there on \
            away.
            """,
        advice: "Move it into the head.",
        specification: "HTML, section 4.2.6")

    static let styleSize = Rule(
        "style-size", .error, formats: ["HTML mail"],
        "The style elements have {value} bytes, more than 16 KB",
        explanation: "Gmail drops style elements from where they go beyond 16 KB in all.",
        advice: "Keep to what cannot be inlined: queries, pseudo-classes, fonts.",
        specification: "HTML, section 4.2.6")

    static let styleNestedAtRule = Rule(
        "style-nested-at-rule", .error, formats: ["HTML mail"],
        "{value} stands {detail}, for which Gmail drops the whole style element",
        explanation: """
            Gmail understands neither at-rules within at-rules nor rules within rules, and takes all styles of that \
            element away.
            """,
        advice: """
            Write the rules one after the other; put what must be nested into a style element of its own, behind the \
            others.
            """,
        specification: "HTML, section 4.2.6")

    static let externalStyle = Rule(
        "external-style", .warning, formats: ["HTML mail"],
        "Styles are loaded from elsewhere, which mail programs do not do",
        explanation: "Nearly all take `<link>` away: for safety, and so that nobody sees who reads.",
        advice: """
            Write styles inline, and what cannot be inline into a style element; name fonts that every system has \
            behind your own.
            """,
        specification: "HTML, section 4.2.4")

    static let forbiddenStyle = Rule(
        "forbidden-style", .error, formats: ["HTML mail"],
        "{value} does not work in mail",
        explanation: """
            Outlook on Windows knows neither flexible boxes nor grids, no positions and no variables; Gmail takes \
            some of them away. Where that happens, the layout falls apart or colours are missing.
            """,
        advice: "Lay out with tables, and write each value where it is used.",
        specification: "HTML, section 3.2.6.5")

    static let dataURI = Rule(
        "data-uri", .error, formats: ["HTML mail"],
        "{value} holds data itself, which Gmail and Outlook do not show",
        explanation: "Most programs take `data:` addresses away, and they make a mail large.",
        advice: "Put the picture on a server, or into the message and name it by `cid:`.",
        specification: "RFC 2397, section 2")
}
