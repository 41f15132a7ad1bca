public import Syndicate

/// Counts a text as a social network does, and finds the links, tags and mentions that it would show.
public struct SocialMeter: TextMeter {
    private let network: SocialNetwork

    init(_ network: SocialNetwork) {
        self.network = network
    }

    /// The meters of all networks: Facebook, X, Instagram, Threads, Mastodon, Bluesky, LinkedIn, Telegram, Reddit.
    public static let all: [any TextMeter] = SocialNetwork.table.map { SocialMeter($0) }

    /// What the network is called, how it counts, and what can be set.
    public var descriptor: TextMeterDescriptor {
        TextMeterDescriptor(
            name: network.name, aliases: network.aliases, summary: network.summary, unit: network.unit.rawValue,
            limit: network.limit, options: network.options)
    }

    /// Counts a text and finds what is in it, in time that is linear in its length.
    public func measure(_ text: String, options: OptionValues) -> TextMeasure {
        var measure: TextMeasure
        do throws(SocialInstance.Failure) {
            measure = SocialMeter(try network.applying(options)).measure(text)
        } catch {
            measure = SocialMeter((try? network.applying(options.without("instance"))) ?? network).measure(text)
            measure.warnings.append(TextWarning(.error, "invalid-instance", "The server's document \(error.message)."))
        }
        // A post may be a picture alone; a text that is none is not.
        if measure.used == 0 { measure.warnings.append(TextWarning(.error, "empty", "The text is empty.")) }
        measure.isValid = !measure.warnings.contains { $0.severity == .error }
        return measure
    }

    /// Refuses a server's document that is none.
    public func check(_ options: OptionValues) throws(OptionError) {
        do throws(SocialInstance.Failure) {
            _ = try network.applying(options)
        } catch {
            throw OptionError(error.description)
        }
    }

    /// Counts a text by the row as it is.
    func measure(_ text: String) -> TextMeasure {
        let scalars = ScalarText.scalars(of: text)
        let findings = findings(in: scalars)
        let used = length(of: text, scalars, findings)
        var measure = TextMeasure(
            unit: network.unit.rawValue, used: used, limit: network.limit, bytes: text.utf8.count, fold: network.fold,
            isValid: true, entities: Finding.entities(findings, in: scalars))
        measure.warnings = warnings(measure, scalars)
        measure.isValid = !measure.warnings.contains { $0.severity == .error }
        return measure
    }

    /// Whether a text is within the limits of length.
    func fits(_ text: String) -> Bool {
        if let limit = network.byteLimit, text.utf8.count > limit { return false }
        switch network.unit {
        case .utf16: return text.utf16.count <= network.limit
        case .scalars: return text.unicodeScalars.count <= network.limit
        case .graphemes where network.linkCost == nil: return text.count <= network.limit
        case .graphemes, .weighted:
            let scalars = ScalarText.scalars(of: text)
            return length(of: text, scalars, findings(in: scalars)) <= network.limit
        }
    }

    /// What is found in a text, without counting it.
    func entities(_ text: String) -> [TextEntity] {
        let scalars = ScalarText.scalars(of: text)
        return Finding.entities(findings(in: scalars), in: scalars)
    }

    private func findings(in scalars: [UInt32]) -> [Finding] {
        switch network.syntax {
        case .bluesky:
            Finding.merged(FacetScanner.links(scalars), FacetScanner.tags(in: scalars))
        case .x, .common:
            Finding.merged(
                links(in: scalars), TagScanner.mentions(in: scalars), TagScanner.hashtags(in: scalars),
                TagScanner.cashtags(in: scalars))
        case .mastodon:
            Finding.merged(
                LinkScanner.links(in: scalars, findsBare: false), AddressScanner.mentions(in: scalars),
                TagScanner.hashtags(in: scalars))
        }
    }

    private func links(in scalars: [UInt32]) -> [Finding] {
        let links = LinkScanner.links(in: scalars)
        return network.syntax == .x ? links : SchemeScanner.links(in: scalars, beside: links)
    }

    private func length(of text: String, _ scalars: [UInt32], _ findings: [Finding]) -> Int {
        switch network.unit {
        case .scalars: return scalars.count
        case .utf16: return ScalarText.utf16Count(scalars)
        case .weighted: return WeightedLength.of(scalars, findings)
        case .graphemes:
            guard let cost = network.linkCost else { return GraphemeLength.of(text, scalars) }
            return GraphemeLength.of(scalars, findings, linkCost: cost)
        }
    }

    private func warnings(_ measure: TextMeasure, _ scalars: [UInt32]) -> [TextWarning] {
        var warnings: [TextWarning] = []
        func check(
            _ actual: Int, _ limit: Int?, _ severity: Severity, _ code: String, _ message: (Int, Int) -> String
        ) {
            guard let limit, actual > limit else { return }
            warnings.append(TextWarning(severity, code, message(actual, limit), limit: limit, actual: actual))
        }
        check(measure.used, measure.limit, .error, "over-limit") {
            "The text is \($0 - $1) over the limit of \($1)."
        }
        check(measure.bytes, network.byteLimit, .error, "over-bytes") { "The text has \($0) bytes; \($1) are taken." }
        check(measure.bytes, network.byteAdvice, .warning, "many-bytes") {
            "The text has \($0) bytes; over \($1) it may be refused, as the network may count bytes."
        }
        let tags = measure.entities.count { $0.kind == .hashtag }
        check(tags, network.tagLimit, .error, "too-many-tags") { "The text has \($0) tags; \($1) are taken." }
        if tags <= network.tagLimit ?? .max {
            check(tags, network.tagAdvice, .warning, "many-tags") {
                "The text has \($0) tags; \($1) is advised at most."
            }
        }
        // The same link twice is one.
        let links = network.linkLimit == nil ? 0 : Set(measure.entities.filter { $0.kind == .url }.map(\.value)).count
        check(links, network.linkLimit, .error, "too-many-links") { "The text has \($0) links; \($1) are taken." }
        check(measure.used, measure.fold, .note, "past-fold") { "Readers see about the first \($1) of \($0)." }
        if network.unit == .weighted, let position = scalars.firstIndex(where: ScalarClass.isInvalid) {
            let code = String(scalars[position], radix: 16, uppercase: true)
            warnings.append(
                TextWarning(.error, "invalid-character", "The text holds U+\(code), which the network refuses."))
        }
        return warnings
    }
}
