internal import SyndicateValidation

/// Rules of mail: what the head and the beginning of a mail must say.
extension Rule {
    static let mailHead: [Rule] = [
        doctypeMissing, charsetMissing, notUTF8, viewportMissing, viewportZoom, titleMissing, langMissing, dirMissing,
        dirWrong, preheaderMissing, darkModeMeta, darkModeQuery, metaRefresh,
    ]

    static let doctypeMissing = Rule(
        "doctype-missing", .error, formats: ["HTML mail"],
        "The mail does not begin with a document type of HTML",
        explanation: """
            Without `<!DOCTYPE html>` programs that keep the page draw it in quirks mode: widths, tables and line \
            heights come out otherwise than in a browser.
            """,
        advice: "Begin with `<!DOCTYPE html>`.",
        specification: "HTML, section 13.1.1")

    static let charsetMissing = Rule(
        "charset-missing", .error, formats: ["HTML mail"],
        "The mail does not say at its beginning that it is UTF-8{detail}",
        explanation: """
            A program that opens the mail in a browser, or forwards it, guesses the encoding where the HTML does not \
            name it, and shows letters beyond ASCII wrong.
            """,
        advice: "Write `<meta charset=\"utf-8\">` as the first element of the head.",
        specification: "HTML, section 4.2.5.4")

    static let notUTF8 = Rule(
        "mail-not-utf8", .error, formats: ["HTML mail"],
        "The mail is not UTF-8: there is a byte that begins no character",
        explanation: "Programs show U+FFFD in its place, or take the whole mail for another encoding.",
        advice: "Write the mail in UTF-8; in a message, see that the part's `charset` is what it is written in.",
        specification: "RFC 3629, section 3")

    static let viewportMissing = Rule(
        "viewport-missing", .warning, formats: ["HTML mail"],
        "No viewport says that the mail is as wide as the screen",
        explanation: """
            Phones lay a mail without it out for 980 pixels and shrink it, so that nobody can read it without \
            zooming.
            """,
        advice: "Write `<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">` into the head.",
        specification: "HTML, section 4.2.5.2")

    static let viewportZoom = Rule(
        "viewport-zoom", .warning, formats: ["HTML mail"],
        "The viewport keeps readers from zooming: {value}",
        explanation: """
            Who sees badly enlarges text with two fingers. `user-scalable=no` and `maximum-scale=1` take that away.
            """,
        advice: "Leave them out.",
        specification: "WCAG 2.2, success criterion 1.4.4")

    static let titleMissing = Rule(
        "title-missing", .warning, formats: ["HTML mail"],
        "The mail has no title",
        explanation: "Screen readers read the title first, and the page in the browser is called by it.",
        advice: "Write what the issue is about into `<title>`, as a rule its subject.",
        specification: "WCAG 2.2, success criterion 2.4.2")

    static let langMissing = Rule(
        "lang-missing", .warning, formats: ["HTML mail"],
        "<{element}> does not say in which language the mail is{detail}",
        explanation: """
            Screen readers pronounce by it, programs hyphenate and translate by it. Many mail programs take `<html>` \
            and `<body>` away, so that the outermost element of the body must say it once more.
            """,
        advice: "Write `lang` on `<html>` and on the element that wraps everything in the body.",
        specification: "WCAG 2.2, success criterion 3.1.1")

    static let dirMissing = Rule(
        "dir-missing", .info, formats: ["HTML mail"],
        "<{element}> does not say in which direction the mail is read{detail}",
        explanation: """
            A program that shows the mail within a page of another direction turns lists, tables and punctuation \
            around. As with the language, the wrapper in the body must say it, too.
            """,
        advice: """
            Write `dir="ltr"` or `dir="rtl"` on `<html>` and on the element that wraps everything in the body.
            """,
        specification: "HTML, section 3.2.6.4")

    static let dirWrong = Rule(
        "dir-wrong", .error, formats: ["HTML mail"],
        "The language {value} is written from right to left, and the direction{detail} says otherwise",
        explanation: "Sentences, lists and the order of columns come out the wrong way round.",
        advice: "Write `dir=\"rtl\"`.",
        specification: "HTML, section 3.2.6.4")

    static let preheaderMissing = Rule(
        "preheader-missing", .warning, formats: ["HTML mail"],
        "The mail has no preheader: {detail}",
        explanation: """
            Mailboxes show the beginning of the text beside the subject. Without hidden text there, that is the \
            alternative of the logo or a link to the web page; where it is too short, what follows is shown behind \
            it.
            """,
        advice: """
            Begin the body with a hidden element that says what to expect, and fill it up with signs of which \
            nothing is seen, such as U+034F and U+00A0.
            """,
        specification: "HTML, section 4.3.1")

    static let darkModeMeta = Rule(
        "dark-mode-meta", .warning, formats: ["HTML mail"],
        "The head does not say in {value} that the mail can be light and dark",
        explanation: """
            Apple Mail and others turn a mail's colours around by themselves unless it says that it brings its own \
            for the dark.
            """,
        advice: """
            Write `<meta name="color-scheme" content="light dark">` and `<meta name="supported-color-schemes" \
            content="light dark">`.
            """,
        specification: "HTML, section 4.2.5.1")

    static let darkModeQuery = Rule(
        "dark-mode-query", .warning, formats: ["HTML mail"],
        "No style is for readers who want it dark",
        explanation: """
            Without `@media (prefers-color-scheme: dark)` the mail is white in a dark room, or a program picks \
            colours for it.
            """,
        advice: """
            Give the colours for the dark in such a query, each with `!important`, because it must win over inline \
            styles.
            """,
        specification: "HTML, section 4.2.5.1")

    static let metaRefresh = Rule(
        "meta-refresh", .error, formats: ["HTML mail"],
        "The mail leads on to another page by itself, which mail programs do not do",
        explanation: "They take `http-equiv=\"refresh\"` away, and filters take such mail for an attack.",
        advice: "Leave it out, and link to the page.",
        specification: "HTML, section 4.2.5.3")
}
