internal import SyndicateValidation

/// Rules of mail: the message around the HTML.
extension Rule {
    static let mailMessage: [Rule] = [
        listUnsubscribeMissing, textPartMissing, textPartOrder, headerMissing, cidMissing,
    ]

    static let listUnsubscribeMissing = Rule(
        "list-unsubscribe", .warning, formats: ["Mail message"],
        "The message has no header by which programs can unsubscribe: {detail}",
        explanation: """
            Gmail and Yahoo ask those who send much for List-Unsubscribe with an https address and \
            List-Unsubscribe-Post, and show a button for it.
            """,
        advice: "Write `List-Unsubscribe: <https://…>` and `List-Unsubscribe-Post: List-Unsubscribe=One-Click`.",
        specification: "RFC 8058, section 3.1")

    static let textPartMissing = Rule(
        "text-part-missing", .warning, formats: ["Mail message"],
        "The message has no plain text beside the HTML",
        explanation: "Filters count that against the sender, and watches and some readers show the text alone.",
        advice: "Send `multipart/alternative` with the text first.",
        specification: "RFC 2046, section 5.1.4")

    static let textPartOrder = Rule(
        "text-part-order", .warning, formats: ["Mail message"],
        "The plain text stands behind the HTML",
        explanation: "Programs show the last alternative that they know: here the plain text.",
        advice: "Put the text before the HTML.",
        specification: "RFC 2046, section 5.1.4")

    static let headerMissing = Rule(
        "header-missing", .error, formats: ["Mail message"],
        "The message has no {value}",
        explanation: """
            From and Date are in every message, and readers see who wrote it, when, and the subject before anything \
            else. Filters take a message without them for spam.
            """,
        advice: "Write the field; the newsletter's options are `from`, `date` and `subject`.",
        specification: "RFC 5322, section 3.6")

    static let cidMissing = Rule(
        "cid-missing", .error, formats: ["Mail message"],
        "{value} is in no part of the message",
        explanation: "`cid:` names a part by its Content-ID. Programs show an empty frame where there is none.",
        advice: "Add the picture as a part with that Content-ID, or name it by an https address.",
        specification: "RFC 2392, section 2")
}
