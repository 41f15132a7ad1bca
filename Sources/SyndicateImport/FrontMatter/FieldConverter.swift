internal import Syndicate

/// Turns values of front matter and of `syndicate.yaml` into parts of the model, and collects what is wrong with them.
struct FieldConverter {
    /// What the user calls the file.
    let sourceName: String?
    /// The address against which addresses resolve that begin with a slash; `nil` leaves them as they are.
    let siteURL: String?
    /// The address against which other relative addresses resolve.
    var baseURL: String?
    /// Minutes east of UTC for dates without an offset.
    var offsetMinutes: Int16?
    /// How grave a value of the wrong kind is.
    let severity: Severity
    /// What was found wrong, in order.
    var diagnostics: [Diagnostic] = []

    /// Notes that a value is not what is expected.
    mutating func reject(_ value: FrontMatterValue, _ name: String, expected: String, hint: String? = nil) {
        report(
            severity, "invalid-field", "\(name): expected \(expected), found \(Self.describe(value))",
            at: value.position,
            hint: hint)
    }

    /// Notes something.
    mutating func report(
        _ severity: Severity, _ rule: String, _ message: String, at position: SourcePosition?, hint: String? = nil
    ) {
        diagnostics.append(Diagnostic(severity, rule, message, source: sourceName, position: position, hint: hint))
    }

    /// A value for a message: short text as it is, anything else by its kind.
    static func describe(_ value: FrontMatterValue) -> String {
        guard let text = value.text else { return value.kindDescription }
        let line = text.prefix { !$0.isNewline }
        return line.count <= 60 ? "\"\(line)\"" : "\"\(line.prefix(59))…\""
    }

    // MARK: Scalars

    /// The text of a scalar without white space around it; `nil`, with a note, for lists and maps.
    mutating func text(_ value: FrontMatterValue?, _ name: String) -> String? {
        guard let value, !value.isNull else { return nil }
        if case .list(let items) = value.content, items.count == 1 { return text(items[0], name) }
        guard value.text != nil else {
            reject(value, name, expected: "text")
            return nil
        }
        return value.trimmedText
    }

    /// A truth value.
    mutating func boolean(_ value: FrontMatterValue?, _ name: String) -> Bool? {
        guard let value, !value.isNull else { return nil }
        if let boolean = value.boolean { return boolean }
        reject(value, name, expected: "true or false")
        return nil
    }

    /// A number.
    mutating func number(_ value: FrontMatterValue?, _ name: String) -> Double? {
        guard let value, !value.isNull else { return nil }
        if let text = value.trimmedText, let number = Double(text), number.isFinite { return number }
        reject(value, name, expected: "a number")
        return nil
    }

    /// A whole number that is not negative.
    mutating func count(_ value: FrontMatterValue?, _ name: String) -> Int64? {
        guard let value, !value.isNull else { return nil }
        if let text = value.trimmedText, let number = Int64(text), number >= 0 { return number }
        reject(value, name, expected: "a whole number")
        return nil
    }

    /// A length of time in seconds.
    mutating func duration(_ value: FrontMatterValue?, _ name: String) -> Double? {
        guard let text = text(value, name), let value else { return nil }
        if let seconds = ClockDuration.seconds(from: text) { return seconds }
        reject(value, name, expected: "seconds or hours:minutes:seconds")
        return nil
    }

    /// A date; one that cannot be read is an error even where other slips are only warned of. Without an offset it is in
    /// the site's zone, unless it is a day that is the same everywhere (`atSite` false).
    mutating func timestamp(_ value: FrontMatterValue?, _ name: String, atSite: Bool = true) -> Timestamp? {
        guard let value, !value.isNull else { return nil }
        if let text = value.trimmedText {
            if let date = Timestamp(lenient: text, defaultOffsetMinutes: atSite ? offsetMinutes : nil, unixTime: true) {
                return date
            }
        }
        report(
            .error, "invalid-date", "\(name): expected a date, found \(Self.describe(value))", at: value.position,
            hint: "write it as 2024-03-05 or 2024-03-05T14:30:00+01:00")
        return nil
    }

    /// A language tag (BCP 47); `en_GB` is taken as `en-GB`.
    mutating func language(_ value: FrontMatterValue?, _ name: String) -> String? {
        guard let text = text(value, name), let value else { return nil }
        let tag = String(text.prefix { $0 != "." && $0 != "@" }).replacing("_", with: "-")
        if LanguageTag(tag) != nil { return tag }
        reject(value, name, expected: "a language such as en or pt-BR")
        return nil
    }

    // MARK: Addresses

    /// An address, absolute where the site or the article's own address is known; none that runs as a program.
    mutating func address(_ value: FrontMatterValue?, _ name: String) -> String? {
        guard let text = text(value, name), let value else { return nil }
        return address(text, of: value, name)
    }

    /// `text`, which stands in `value`, as an address.
    mutating func address(_ text: String, of value: FrontMatterValue, _ name: String) -> String? {
        let address = resolve(text)
        guard ["javascript", "vbscript"].contains(IRI(address).scheme?.lowercased()) else { return address }
        reject(value, name, expected: "an address")
        return nil
    }

    /// `text` as an address, absolute where that is possible.
    func resolve(_ text: String) -> String {
        let address = IRI.repaired(text)
        if address.isEmpty || IRI.isAbsolute(address) { return address }
        let isRooted = address.utf8.first == UInt8(ascii: "/")
        guard let base = isRooted ? siteURL ?? baseURL : baseURL ?? siteURL else { return address }
        return IRI.resolve(address, against: base)
    }

    /// Whether `text` is an address with a scheme for the web.
    static func isWebAddress(_ text: String) -> Bool {
        let scheme = IRI(text).scheme
        return scheme == "https" || scheme == "http"
    }

    /// Whether `text` looks like an address rather than words.
    static func looksLikeAddress(_ text: String) -> Bool {
        isWebAddress(text) || text.utf8.first == UInt8(ascii: "/") && !text.utf8.contains(0x20)
    }
}

extension FieldConverter {
    /// The converter for a site at `siteURL`.
    func with(siteURL: String) -> FieldConverter {
        var converter = FieldConverter(
            sourceName: sourceName, siteURL: siteURL, baseURL: siteURL, offsetMinutes: offsetMinutes, severity: severity
        )
        converter.diagnostics = diagnostics
        return converter
    }
}
