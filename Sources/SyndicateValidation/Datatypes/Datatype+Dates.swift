internal import Syndicate

extension Datatype {
    /// A date of Atom: RFC 3339 with capital letters (RFC 4287, section 3.3).
    public static let rfc3339 = Datatype { validation, value in
        guard let date = Timestamp(rfc3339: value.text) else {
            let fix = validation.dateFix(value) { $0.rfc3339 }
            return validation.report(.invalidRFC3339Date, value, fix: fix)
        }
        validation.checkPlausibility(of: date, value)
    }

    /// A date of W3CDTF: a year, a month, a day, or minutes and more with an offset.
    public static let w3cdtf = w3cdtf(.invalidW3CDTFDate, needsZone: true)

    /// A date of ISO 8601 in the extended form of W3CDTF, with or without an offset.
    public static let iso8601 = w3cdtf(.invalidISO8601Date, needsZone: false)

    private static func w3cdtf(_ rule: Rule, needsZone: Bool) -> Datatype {
        Datatype { validation, value in
            guard let date = W3CDTF.date(value.text, needsZone: needsZone) else {
                return validation.report(rule, value)
            }
            validation.checkPlausibility(of: date, value)
        }
    }
}

extension Validation {
    /// The first second of 1990, before which there was no Web.
    private static let web: Int64 = 631_152_000

    /// Reports a date before the Web or after tomorrow.
    mutating func checkPlausibility(of date: Timestamp, _ value: Value) {
        let isFuture = options.now.map { date.seconds > $0 + 86_400 } ?? false
        // An archive may have what is older than the Web; what is older than computers' clocks is a mistake.
        if date.seconds < (follows(.w3c) ? Self.web : 0) || isFuture { report(.implausibleDate, value) }
    }

    /// The fix that writes a date which can be read, but is not spelled as it should be.
    func dateFix(_ value: Value, _ spelled: (Timestamp) -> String?) -> Fix? {
        guard let date = Timestamp(lenient: value.text), date.unparsed == nil, date.precision >= .minute,
            date.offsetMinutes != nil, let text = spelled(date), text != value.text,
            let range = value.range
        else { return nil }
        return Fix("write the date as “\(text)”", [Fix.Edit(range, text)])
    }
}

extension Value {
    /// The bytes of the value in the document, without white space at its ends; `nil` where references, sections or elements
    /// stand in it, so that it is not written as it is read.
    var range: Range<Int>? {
        let bytes = node.document.source.bytes
        var range: Range<Int>
        if let attribute {
            guard let found = node.attributeRange(attribute)?.value else { return nil }
            range = found
        } else {
            guard let content = node.contentRange else { return nil }
            range = content
        }
        if attribute == nil {
            while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
            while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        }
        return bytes[range].elementsEqual(text.utf8) ? range : nil
    }
}
