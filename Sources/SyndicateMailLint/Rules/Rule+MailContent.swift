internal import SyndicateValidation

/// Rules of mail: pictures, links, text and size.
extension Rule {
    static let mailContent: [Rule] = [
        imgAlt, imgAltName, imgWidth, imgSrcScheme, imgFormat, linkHref, linkHTTP, linkText, forbiddenElement,
        eventAttribute, controlCharacter, entityPadding, sizeWarning, sizeError, unsubscribeMissing, mailIncomplete,
    ]

    static let imgAlt = Rule(
        "img-alt", .error, formats: ["HTML mail"],
        "A picture has no alternative text",
        explanation: """
            Many programs show no pictures before the reader asks for them; screen readers read the file's name \
            where there is no `alt`.
            """,
        advice: "Say in `alt` what the picture shows; write `alt=\"\"` where it is decoration.",
        specification: "WCAG 2.2, success criterion 1.1.1")

    static let imgAltName = Rule(
        "img-alt-name", .warning, formats: ["HTML mail"],
        "The alternative text {value} is the name of a file",
        explanation: "That tells nobody what the picture shows.",
        advice: "Say what it shows, or write `alt=\"\"`.",
        specification: "WCAG 2.2, success criterion 1.1.1")

    static let imgWidth = Rule(
        "img-width", .error, formats: ["HTML mail"],
        "The width of a picture must be a whole number of pixels: {detail}",
        explanation: """
            Outlook on Windows takes the size of pictures from this attribute alone. Without a number it shows the \
            file in its full size, however large.
            """,
        advice: """
            Write the width in pixels as a number, `width="600"`, and \
            `style="width:100%;max-width:600px;height:auto"` for the others.
            """,
        specification: "HTML, section 4.8.17")

    static let imgSrcScheme = Rule(
        "img-src-scheme", .error, formats: ["HTML mail"],
        "The picture at {value} will not be shown everywhere: {detail}",
        explanation: """
            A mail has no address that others could be relative to, and programs load nothing without encryption.
            """,
        advice: "Write an absolute https address, or `cid:` of a picture in the message.",
        specification: "RFC 3986, section 4.3")

    static let imgFormat = Rule(
        "img-format", .warning, formats: ["HTML mail"],
        "Outlook on Windows shows no pictures in the format {value}",
        explanation: """
            WebP, AVIF and SVG are not drawn there, and some not in Gmail or Yahoo. A `source` in `picture` needs its \
            `type`, so that a program that does not draw it takes the next.
            """,
        advice: "Use PNG, JPEG or GIF, or hide the picture from Outlook and give it another in a comment.",
        specification: "HTML, section 4.8.3")

    static let linkHref = Rule(
        "link-href", .error, formats: ["HTML mail"],
        "The link {value} {detail}",
        explanation: """
            A mail has no address that others could be relative to. Programs take links away that run scripts, and \
            follow only https, mailto, tel and sms.
            """,
        advice: "Write an absolute address.",
        specification: "RFC 3986, section 4.3")

    static let linkHTTP = Rule(
        "link-http", .warning, formats: ["HTML mail"],
        "The link {value} is not encrypted",
        explanation: "Programs warn of such links, and filters count them against the sender.",
        advice: "Write https, if the server answers there.",
        specification: "RFC 9110, section 4.2.2")

    static let linkText = Rule(
        "link-text", .error, formats: ["HTML mail"],
        "The link to {value} has no text",
        explanation: """
            Who does not see it hears the address alone, or nothing; while pictures are not shown, nobody sees it.
            """,
        advice: "Write words into it, or give the picture in it an `alt` that says where it leads.",
        specification: "WCAG 2.2, success criterion 2.4.4")

    static let forbiddenElement = Rule(
        "forbidden-element", .error, formats: ["HTML mail"],
        "<{element}> does not work in mail",
        explanation: """
            Programs take scripts, forms, frames, embedded media and drawings away, some with what is in them, and \
            filters take such mail for an attack.
            """,
        advice: "Put a picture or a link in its place that leads to the page where it works.",
        specification: "HTML, section 4")

    static let eventAttribute = Rule(
        "event-attribute", .error, formats: ["HTML mail"],
        "{attribute} runs a script, which mail programs do not do",
        explanation: "They take the attribute away, and filters take such mail for an attack.",
        advice: "Leave it out.",
        specification: "HTML, section 8.1.8")

    static let controlCharacter = Rule(
        "control-character", .error, formats: ["HTML mail"],
        "There is the control character {value}",
        explanation: """
            U+0080 to U+009F come from text in an old encoding that was taken for another. Programs show nothing or \
            a wrong sign, and some stop reading.
            """,
        advice: "Write the character that was meant, such as a quotation mark or a dash, in UTF-8.",
        specification: "HTML, section 13.2.3.5")

    static let entityPadding = Rule(
        "entity-padding", .info, formats: ["HTML mail"],
        "References to characters that UTF-8 has itself take {value} bytes more than those",
        explanation: """
            What `&#8203;` takes seven bytes for, UTF-8 writes in three. That brings a mail nearer to the size at \
            which Gmail cuts it.
            """,
        advice: "Write the characters themselves.",
        specification: "HTML, section 13.1.4")

    static let sizeWarning = Rule(
        "size-warning", .warning, formats: ["HTML mail"],
        "The HTML has {value}: Gmail cuts mail at 102 KB",
        explanation: """
            Links that the sender rewrites and fields that it fills in make a mail larger than it was when it was \
            made.
            """,
        advice: """
            Shorten items, leave some to the web page, and take styles out that are not used. The place is where 90 \
            KB end.
            """,
        specification: "RFC 5322, section 2.1")

    static let sizeError = Rule(
        "size-error", .error, formats: ["HTML mail"],
        "The HTML has {value}: Gmail cuts it, and hides the end with the link to unsubscribe",
        explanation: """
            Beyond 102 KB Gmail shows a part and a link to the rest. Senders add to a mail, so that the limit is \
            99.5 KB.
            """,
        advice: """
            Shorten items, leave some to the web page, and take styles out that are not used. The place is where \
            99.5 KB end.
            """,
        specification: "RFC 5322, section 2.1")

    static let unsubscribeMissing = Rule(
        "unsubscribe-missing", .warning, formats: ["HTML mail"],
        "No link in the mail ends the subscription",
        explanation: "Laws ask for one, and who finds none reports the mail as spam.",
        advice: "Put a link to unsubscribe into the footer, or the sender's placeholder for it.",
        specification: "RFC 8058, section 1")

    static let mailIncomplete = Rule(
        "mail-incomplete", .warning, formats: ["HTML mail"],
        "The mail is nested too deep or too large to be looked at whole",
        explanation: "What goes beyond the limits of the parser was not looked at.",
        advice: "Make the mail smaller and its elements less deep.",
        specification: "HTML, section 13.2")
}
