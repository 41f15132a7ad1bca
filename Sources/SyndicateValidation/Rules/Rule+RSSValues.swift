/// What values of RSS and OPML may be: dates, persons, numbers.
extension Rule {
    static let rssValues: [Rule] = [
        invalidRFC2822Date, incorrectDOW, problematicalRFC822Date, invalidContact, emailFormat, missingRealName,
        invalidInteger, invalidPositiveInteger, invalidIntegerAttribute, invalidBooleanAttribute, invalidTrueFalse,
    ]

    static let invalidRFC2822Date = Rule(
        "invalid-rfc2822-date", .error, formats: ["RSS", "OPML"], "“{value}” is not a date of RFC 822{detail}",
        explanation: """
            RSS writes dates as mail does: `Tue, 03 Mar 2026 09:30:00 +0100`. Readers sort by this date; one that they cannot read puts \
            the item to the very end, hides it, or makes it new again at every visit.
            """,
        advice: "Write day, English name of the month, year, time and the offset from UTC.",
        specification: "RSS 2.0, “Comments”; RFC 822, section 5; RFC 5322, section 3.3")

    static let incorrectDOW = Rule(
        "incorrect-dow", .error, formats: ["RSS", "OPML"],
        "“{value}” does not fall on the day of the week that it names{detail}",
        explanation: "One of the two is wrong. Strict readers refuse the date.",
        advice: "Correct the day of the week, or leave it out.",
        specification: "RFC 5322, section 3.3")

    static let problematicalRFC822Date = Rule(
        "problematical-rfc822-date", .warning, formats: ["RSS", "OPML"],
        "“{value}” is a date that not every reader understands{detail}",
        explanation:
            "The grammar of RFC 822 allows it, but programs that follow its successors do not read it, or read another time.",
        advice: "Write the plain form, with a year of four digits: `Tue, 03 Mar 2026 09:30:00 +0100`.",
        specification: "RFC 5322, sections 3.3 and 4.3; RSS 2.0, “Comments”",
        deviation:
            "Offsets that are not whole or half hours, such as Nepal's, are no problem, except under the profile `w3c`."
    )

    static let invalidContact = Rule(
        "invalid-contact", .error, formats: ["RSS", "OPML"], "“{value}” is not a mail address",
        explanation:
            "The element is the mail address of a person, with the name in parentheses behind it. A name alone has no place there.",
        advice: "Write `mina@film.example (Mina Kwon)`; for a name without address use `dc:creator`.",
        specification:
            "RSS 2.0, “<author> sub-element of <item>”, “<managingEditor>”, “<webMaster>”; RFC 5322, section 3.4")

    static let emailFormat = Rule(
        "email-format", .warning, formats: ["RSS"], "“{value}” is not “address (name)”",
        explanation:
            "Readers look for the name in parentheses behind the mail address, and show the text as it is where it is made otherwise.",
        advice: "Write `mina@film.example (Mina Kwon)`.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Email addresses”")

    static let missingRealName = Rule(
        "missing-real-name", .warning, formats: ["RSS"], "The mail address “{value}” has no name",
        explanation: "Readers show who wrote an item, and an address is no name.",
        advice: "Write the name in parentheses behind the address: `mina@film.example (Mina Kwon)`.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”, “Email addresses”")

    static let invalidInteger = Rule(
        "invalid-integer", .error, "“{value}” is not a whole number",
        explanation: "Readers count with this value.",
        advice: "Write digits alone, with a minus sign before them where the number is below zero.",
        specification: "The section of the element's specification about its content")

    static let invalidPositiveInteger = Rule(
        "invalid-positive-integer", .error, "“{value}” is not a whole number above zero",
        explanation: "Readers count with this value.",
        advice: "Write digits alone: `60`.",
        specification: "RSS 2.0, “<ttl> sub-element of <channel>”; OPML 2.0, “<head>”")

    static let invalidIntegerAttribute = Rule(
        "invalid-integer-attribute", .error,
        "The attribute “{attribute}” of “{element}” is not a whole number: “{value}”",
        explanation: "Readers count with this value: bytes to load, a port to connect to.",
        advice: "Write digits alone, without units or separators; `0` for a length that is not known.",
        specification: "RSS 2.0, “<enclosure> sub-element of <item>”, “<cloud> sub-element of <channel>”")

    static let invalidBooleanAttribute = Rule(
        "invalid-boolean-attribute", .error,
        "The attribute “{attribute}” of “{element}” is neither “true” nor “false”: “{value}”",
        explanation:
            "Readers compare with the two words, spelled in small letters; what is neither counts for `false` here and for `true` there.",
        advice: "Write `true` or `false`.",
        specification: "RSS 2.0, “<guid> sub-element of <item>”")

    static let invalidTrueFalse = Rule(
        "invalid-true-false", .error, "“{value}” is neither “true” nor “false”",
        explanation: "Readers compare with the two words; what is neither counts for nothing.",
        advice: "Write `true` or `false`.",
        specification: "OPML 2.0, “Common attributes”")
}
