/// What several extensions have in common: words, numbers, places and dates.
extension Rule {
    static let modules: [Rule] = [
        invalidYesNo, tooLong, invalidFloatUnit, invalidLatitude, invalidLongitude,
        invalidCountryCode, invalidCurrencyUnit, invalidNPTTime, invalidCommaSeparatedIntegers,
        invalidISO8601DateTime, invalidFloat, invalidPercentage,
    ]

    static let invalidYesNo = Rule(
        "invalid-yes-no", .error, "“{element}” must be “yes” or “no”, not “{value}”",
        explanation: "The specification has these two words alone.",
        advice: "Write `yes` or `no`, in small letters.",
        specification: "Podcasting 2.0, `podcast:locked`, `podcast:block`")

    static let tooLong = Rule(
        "too-long", .error, "“{element}” is too long{detail}",
        explanation: "Directories refuse or cut what is longer than their fields.",
        advice: "Shorten the text; put what is left over into `description` or `content:encoded`.",
        specification: "Apple, “A Podcaster's Guide to RSS”")

    static let invalidFloatUnit = Rule(
        "invalid-float-unit", .error, "“{value}” is not a number with a unit perhaps",
        explanation:
            "The value is a number, with its fraction behind a full stop; a unit may follow where the specification has one.",
        advice: "Write a number such as `12.5`, and a unit behind it where one is asked for: `12.5 kg`.",
        specification: "Google Base, “Attributes”; GeoRSS Simple, `georss:elev`")

    static let invalidLatitude = Rule(
        "invalid-latitude", .error, "“{value}” is not a latitude",
        explanation: "A latitude is a number of degrees from −90 to 90, north being positive.",
        advice: "Write decimal degrees such as `37.5665`; check that latitude and longitude have not changed places.",
        specification: "W3C, “Basic Geo Vocabulary”")

    static let invalidLongitude = Rule(
        "invalid-longitude", .error, "“{value}” is not a longitude",
        explanation: "A longitude is a number of degrees from −180 to 180, east being positive.",
        advice: "Write decimal degrees such as `126.9780`.",
        specification: "W3C, “Basic Geo Vocabulary”")

    static let invalidCountryCode = Rule(
        "invalid-country-code", .error, "“{value}” is not the code of a country",
        explanation: "Countries are named by the two letters of ISO 3166-1.",
        advice: "Write codes such as `kr` or `us`, with spaces between them where there are several.",
        specification: "ISO 3166-1; Media RSS 1.5.1, `media:restriction`")

    static let invalidCurrencyUnit = Rule(
        "invalid-currency-unit", .error, "“{value}” is not the code of a currency",
        explanation: "Currencies are named by the three letters of ISO 4217.",
        advice: "Write a code such as `KRW` or `EUR`, in capital letters.",
        specification: "ISO 4217; Media RSS 1.5.1, `media:price`")

    static let invalidNPTTime = Rule(
        "invalid-npt-time", .error, "“{value}” is not a time within a recording",
        explanation: "Times are normal play time: seconds, or hours, minutes and seconds, with a fraction perhaps.",
        advice: "Write `12.05`, `0:00:12.05` or `now`.",
        specification: "RFC 2326, section 3.6; Media RSS 1.5.1, `media:thumbnail`, `media:text`")

    static let invalidCommaSeparatedIntegers = Rule(
        "invalid-comma-separated-integers", .error, "“{value}” is not a list of whole numbers",
        explanation: "The value is a series of numbers with commas between them.",
        advice: "Write `177,155,105,33`.",
        specification: "RDF Site Summary 1.0 Modules: Slash, `slash:hit_parade`")

    static let invalidISO8601DateTime = Rule(
        "invalid-iso8601-date-time", .error, "“{value}” is not a date of ISO 8601",
        explanation:
            "The module writes dates as ISO 8601 has them; unlike other dates these may well lie in the future.",
        advice: "Write `2026-03-01` or `2026-03-01T19:30:00+01:00`.",
        specification: "RDF Site Summary 1.0 Modules: Event")

    static let invalidFloat = Rule(
        "invalid-float", .error, "“{value}” is not a number",
        explanation: "Readers take the value for a number; what is none is ignored.",
        advice: "Write digits, with a full stop before the fraction.",
        specification: "Media RSS 1.5.1, `media:content`; Podcast namespace 1.0")

    static let invalidPercentage = Rule(
        "invalid-percentage", .error, "“{value}” is not a percentage",
        explanation: "Readers take the value for a number from 0 to 100.",
        advice: "Write a number from 0 to 100, without a percent sign.",
        specification: "Podcast namespace 1.0, `podcast:valueTimeSplit`; Google Base, `g:tax_percent`")
}
