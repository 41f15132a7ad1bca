/// What values may be: dates, languages, media types, numbers.
extension Rule {
    static let values: [Rule] = [
        invalidLanguage, invalidRFC3339Date, invalidISO8601Date, invalidW3CDTFDate, implausibleDate, invalidMIMEType,
        invalidMIMEAttribute,
    ]

    static let invalidLanguage = Rule(
        "invalid-language", .error, "“{value}” is not a language tag",
        explanation:
            "Readers choose fonts, hyphenation and voices by the language, and podcast directories the audience.",
        advice:
            "Write a tag of BCP 47: a language code such as `en` or `ko`, with a region behind a hyphen where it matters (`pt-BR`).",
        specification: "RFC 5646, section 2.1; RSS 2.0, “<language>”")

    static let invalidRFC3339Date = Rule(
        "invalid-rfc3339-date", .error, "“{value}” is not a date of RFC 3339{detail}",
        explanation: """
            Atom and JSON Feed write dates in one way, `2026-03-01T09:30:00Z`, with a capital `T`, seconds, and `Z` or the offset from UTC. Readers sort by \
            this date; one that they cannot read puts the entry to the very end, or hides it.
            """,
        advice: "Write year-month-day, `T`, hours:minutes:seconds, and `Z` or an offset such as `+02:00`.",
        specification: "RFC 4287, section 3.3; RFC 3339, section 5.6")

    static let invalidISO8601Date = Rule(
        "invalid-iso8601-date", .error, "“{value}” is not a date of ISO 8601",
        explanation: "The module writes dates as ISO 8601 has them.",
        advice: "Write `2026-03-01` or `2026-03-01T09:30:00Z`.",
        specification: "ISO 8601; the section of the module about the element")

    static let invalidW3CDTFDate = Rule(
        "invalid-w3cdtf-date", .error, "“{value}” is not a date of W3CDTF{detail}",
        explanation: """
            Dublin Core's dates are those of the W3C's profile of ISO 8601: a year, a month, a day, or a time of day with the offset from \
            UTC.
            """,
        advice: "Write `2026`, `2026-03`, `2026-03-01` or `2026-03-01T09:30+01:00`.",
        specification: "W3C Note “Date and Time Formats”; Dublin Core, `date`")

    static let implausibleDate = Rule(
        "implausible-date", .warning, "“{value}” is a date long ago or yet to come",
        explanation:
            "Dates before the Web or in the future are nearly always mistakes, and keep an entry at the wrong end of a list.",
        advice: "Write the date on which the entry was published or updated.",
        specification: "RSS Advisory Board, “RSS Best Practices Profile”; RFC 4287, section 3.3")

    static let invalidMIMEType = Rule(
        "invalid-mime-type", .error, "“{value}” is not a media type",
        explanation: "Readers choose by the type how to show what is there, and leave alone what has none.",
        advice: "Write `type/subtype`, such as `text/html` or `audio/mpeg`.",
        specification: "RFC 4287, section 4.1.3.1; RFC 6838, section 4.2")

    static let invalidMIMEAttribute = Rule(
        "invalid-mime-attribute", .error, "“{value}” is not a media type",
        explanation: "Readers choose by the type how to show what is there, and leave alone what has none.",
        advice: "Write `type/subtype`, such as `audio/mpeg`.",
        specification: "RSS 2.0, “<enclosure> sub-element of <item>”; RFC 6838, section 4.2")
}
