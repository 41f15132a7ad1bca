internal import SyndicateValidation

/// Rules of mail: how a mail is laid out and read.
extension Rule {
    static let mailLayout: [Rule] = [
        tableRole, widthOver, widthMissing, ghostTable, outlookComment, buttonBulletproof, headingOrder, textSize,
        contrast, tableUnclosed,
    ]

    static let tableRole = Rule(
        "table-role", .warning, formats: ["HTML mail"],
        "A layout table does not have role=\"presentation\"",
        explanation: """
            Screen readers announce each table with its rows and columns, and each cell with its place, unless it \
            says that it is for looks alone. Tables in comments for Outlook are read by Outlook.
            """,
        advice: "Write `role=\"presentation\"` on each table that has no heading cells.",
        specification: "WCAG 2.2, success criterion 1.3.1")

    static let widthOver = Rule(
        "width-over", .warning, formats: ["HTML mail"],
        "<{element}> is {value} pixels wide, more than 640",
        explanation: """
            The panes of mail programs are narrow. What is wider than 640 pixels is cut or must be scrolled \
            sideways.
            """,
        advice: "Keep to 600 to 640 pixels; of a larger picture, let `width` say how large it is to be shown.",
        specification: "WCAG 2.2, success criterion 1.4.10")

    static let widthMissing = Rule(
        "width-missing", .warning, formats: ["HTML mail"],
        "Nothing keeps the mail to a width of 600 to 640 pixels",
        explanation: "On a wide screen lines run from one edge to the other, too long to be read.",
        advice: "Put everything into one element with `max-width: 600px`, and a table of that width for Outlook.",
        specification: "WCAG 2.2, success criterion 1.4.8")

    static let ghostTable = Rule(
        "ghost-table", .warning, formats: ["HTML mail"],
        "Outlook does not know max-width: {value}, and no table for it stands around",
        explanation: """
            Outlook on Windows draws with Word, which takes no `max-width` of such elements: the mail is as wide as \
            the window.
            """,
        advice: """
            Put `<!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->` before it, and close that \
            table in another such comment behind it.
            """,
        specification: "HTML, section 13.1.6")

    static let buttonBulletproof = Rule(
        "button-bulletproof", .warning, formats: ["HTML mail"],
        "The button is a link with a colour and padding, which Outlook draws as a small stripe",
        explanation: "Outlook on Windows gives links no padding, so that only the words have the colour.",
        advice: """
            Put the colour on a table's cell around the link, too, give the link a border of the same colour, or \
            draw a `v:roundrect` for Outlook.
            """,
        specification: "HTML, section 4.5.1")

    static let headingOrder = Rule(
        "heading-order", .warning, formats: ["HTML mail"],
        "The heading {element} leaves a level out: {detail}",
        explanation: """
            Who does not see the mail goes from heading to heading, and takes a level that is missing for something \
            that is lost.
            """,
        advice: "Begin with `h1` and go down one level at a time; give headings their size by styles.",
        specification: "WCAG 2.2, success criterion 1.3.1")

    static let textSize = Rule(
        "text-size", .warning, formats: ["HTML mail"],
        "The text is {value} large, less than 14 pixels",
        explanation: "Small text is hard to read on a phone, and iOS enlarges it by itself, which breaks the layout.",
        advice: "Give text 14 pixels or more, the body 16.",
        specification: "WCAG 2.2, success criterion 1.4.4")

    static let contrast = Rule(
        "contrast", .error, formats: ["HTML mail"],
        "The colours {value} are hard to tell apart: {detail}",
        explanation: """
            Text needs a contrast of 4.5 to 1 with what is behind it, large text (24 pixels, or 18.66 in bold) 3 to \
            1, in the light and in the dark. What stands over a picture or a gradient is not looked at.
            """,
        advice: """
            Make the darker colour darker or the lighter one lighter. A colour that changes for the dark needs the \
            one behind it to change, too.
            """,
        specification: "WCAG 2.2, success criterion 1.4.3")

    static let outlookComment = Rule(
        "outlook-comment", .error, formats: ["HTML mail"],
        "The comment for Outlook {detail}",
        explanation: """
            Outlook reads what stands between `<!--[if mso]>` and `<![endif]-->` as HTML. Without the end it shows the \
            rest of the mail not at all; a table that is left open, or closed once too often, tears the layout apart.
            """,
        advice: "End each such comment with `<![endif]-->`, and close each table in a later one.",
        specification: "HTML, section 13.1.6")

    static let tableUnclosed = Rule(
        "table-unclosed", .error, formats: ["HTML mail"],
        "The table {detail}",
        explanation: """
            Browsers close what is left open at the end, web mail puts a mail into a page of its own: what follows the \
            mail there stands in its table, or the layout falls apart.
            """,
        advice: "Write one `</table>` for each `<table>`.",
        specification: "HTML, section 4.9.1")
}
