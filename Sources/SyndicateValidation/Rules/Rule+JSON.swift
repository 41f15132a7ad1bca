/// What RFC 8259 says of JSON.
extension Rule {
    static let json: [Rule] = [notJSON, duplicateMember, nullMember, loneSurrogate, byteOrderMark, notUTF8]

    private static let formats = ["JSON Feed"]

    static let notJSON = Rule(
        "not-json", .error, formats: formats, "The document is not JSON: {detail}",
        explanation: "A parser must stop at such a place; readers show nothing of the feed.",
        advice: "Write the feed with a library rather than with templates.",
        specification: "RFC 8259, section 2")

    static let duplicateMember = Rule(
        "duplicate-member", .error, formats: formats, "“{parent}” holds more than one “{element}”",
        explanation: "Names within an object must be unique: some parsers take the first, most the last, some neither.",
        advice: "Keep one of them.",
        specification: "RFC 8259, section 4")

    static let nullMember = Rule(
        "null-member", .error, formats: formats, "“{element}” is null",
        explanation: "The format knows no null. Readers written in languages with types refuse it, or the whole feed.",
        advice: "Leave the member out where there is nothing to say.",
        specification: "JSON Feed 1.1, “Top-level” and “Items”")

    static let loneSurrogate = Rule(
        "lone-surrogate", .warning, formats: formats, "“{element}” holds half of a character",
        explanation:
            "`\\ud83c` and its like are halves of characters beyond U+FFFF. Alone they mean nothing; parsers differ in what they make of them.",
        advice: "Do not cut texts between the two halves; write the character itself in UTF-8.",
        specification: "RFC 8259, sections 7 and 8.2")

    static let byteOrderMark = Rule(
        "byte-order-mark", .warning, formats: formats, "The document begins with a byte order mark",
        explanation: "JSON that is exchanged must not have one, and some parsers stop at it.",
        advice: "Save the file as UTF-8 without byte order mark.",
        specification: "RFC 8259, section 8.1")

    static let notUTF8 = Rule(
        "not-utf8", .warning, formats: formats + ["iTunes"], "The document is in {value}, and should be in UTF-8",
        explanation:
            "JSON that is exchanged is UTF-8, and podcasts are; most programs that read them know nothing else.",
        advice: "Save the file as UTF-8.",
        specification:
            "RFC 8259, section 8.1; JSON Feed 1.1, “Suggestions for Publishers”; Apple, “A Podcaster's Guide to RSS”")
}
