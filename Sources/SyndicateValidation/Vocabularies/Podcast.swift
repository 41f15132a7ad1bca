internal import Syndicate

/// What is asked of a podcast of Podcasting 2.0 as a whole.
enum Podcast {
    /// What a feed may be made of; with an `L` behind it, a list of such things.
    static let media: Set<String> = [
        "podcast", "music", "video", "film", "audiobook", "newsletter", "blog", "publisher", "course",
    ]

    static let checkShow: ElementModel.Check = { validation, node in
        guard let medium = node.child("podcast:medium") else { return }
        let name = medium.text.trimmed
        if name == "mixed" || name.utf8.last == UInt8(ascii: "L") && media.contains(String(name.dropLast())) {
            for item in node.children("item").prefix(1) {
                validation.report(.listWithItems, at: item, parent: node.name, value: name)
            }
        }
        if name == "publisher", node.child("podcast:remoteItem") == nil {
            validation.reportMissing(.missingPodcastElement, "podcast:remoteItem", in: node)
        }
    }

    /// Looks whether anybody is paid anything.
    static let checkSplits: ElementModel.Check = { validation, node in
        let recipients = node.children("podcast:valueRecipient")
        let shares = recipients.compactMap { $0.attribute("split").flatMap(Int.init) }
        if !shares.isEmpty, shares.count == recipients.count, shares.allSatisfy({ $0 == 0 }) {
            validation.report(.nobodyIsPaid, at: node)
        }
        let fees = recipients.filter { $0.attribute("fee")?.lowercased() == "true" }
            .compactMap { $0.attribute("split").flatMap(Int.init) }.reduce(
                0, { $0.addingReportingOverflow($1).partialValue })
        if fees > 100 { validation.report(.feesBeyondWhole, at: node, value: String(fees)) }
    }

    /// Whether a word is a hash of Subresource Integrity.
    static func isIntegrity(_ word: String) -> Bool {
        let parts = word.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let bytes = ["sha256": 32, "sha384": 48, "sha512": 64][parts[0]] else { return false }
        let hash = parts[1].split(separator: "?", maxSplits: 1)[0].utf8
        return hash.count == (bytes + 2) / 3 * 4
            && hash.allSatisfy {
                (0x30...0x39).contains($0) || (0x41...0x5A).contains($0 & 0xDF) || "+/=-_".utf8.contains($0)
            }
    }

    /// Whether `text` is a geo URI with two or three coordinates in their ranges, and parameters perhaps.
    static func isGeoURI(_ text: String) -> Bool {
        guard text.lowercased().hasPrefix("geo:") else { return false }
        let parts = text.dropFirst(4).split(separator: ";", omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ",", omittingEmptySubsequences: false).map {
            DecimalText.number(String($0))
        }
        guard (2...3).contains(numbers.count), let latitude = numbers[0], let longitude = numbers[1],
            abs(latitude) <= 90,
            abs(longitude) <= 180, numbers.count == 2 || numbers[2] != nil
        else { return false }
        return parts.dropFirst().allSatisfy { !$0.isEmpty && $0.utf8.first != UInt8(ascii: "=") }
    }
}

/// A rule by which something recurs (RFC 5545, section 3.3.10).
struct RecurrenceRule {
    /// Its parts by their names.
    let parts: [String: String]

    /// The rule that `text` is.
    init?(_ text: String) {
        var parts: [String: String] = [:]
        for part in text.split(separator: ";", omittingEmptySubsequences: false) {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard pair.count == 2, Self.isValid(String(pair[0]), String(pair[1])) else { return nil }
            guard parts.updateValue(String(pair[1]), forKey: String(pair[0])) == nil else { return nil }
        }
        guard parts["FREQ"] != nil, parts["COUNT"] == nil || parts["UNTIL"] == nil else { return nil }
        self.parts = parts
    }

    private static let ranges: [String: ClosedRange<Int>] = [
        "BYSECOND": 0...60, "BYMINUTE": 0...59, "BYHOUR": 0...23, "BYMONTHDAY": -31...31, "BYYEARDAY": -366...366,
        "BYWEEKNO": -53...53, "BYMONTH": 1...12, "BYSETPOS": -366...366,
    ]

    private static func isValid(_ name: String, _ value: String) -> Bool {
        switch name {
        case "FREQ":
            return ["SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY"].contains(value)
        case "COUNT", "INTERVAL": return Int(value).map { $0 > 0 } ?? false
        case "WKST": return days.contains(value)
        case "UNTIL": return isDate(value)
        case "BYDAY":
            return value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
                // `4TH` is Thursday's `TH` behind the number of the week.
                let number = part.dropLast(2)
                return days.contains(String(part.suffix(2)))
                    && (number.isEmpty || Int(number).map { $0 != 0 && abs($0) <= 53 } ?? false)
            }
        default:
            guard let range = ranges[name] else { return false }
            return value.split(separator: ",", omittingEmptySubsequences: false).allSatisfy { part in
                Int(part).map { range.contains($0) && ($0 != 0 || range.lowerBound == 0) } ?? false
            }
        }
    }

    private static let days: Set<String> = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"]

    /// Dates are those of iCalendar or of ISO 8601.
    private static func isDate(_ text: String) -> Bool {
        let shape = text.utf8.map { (0x30...0x39).contains($0) ? UInt8(ascii: "0") : $0 }
        return ["00000000", "00000000T000000", "00000000T000000Z"].contains { shape.elementsEqual($0.utf8) }
            || W3CDTF.date(text, needsZone: false) != nil
    }
}

/// The Podcast Taxonomy's names for what people do, in small letters.
enum PodcastTaxonomy {
    static let groups: Set<String> = [
        "creative direction", "cast", "writing", "audio production", "audio post-production", "administration",
        "visuals",
        "community", "misc.", "misc", "video production", "video post-production",
    ]

    static let roles = Set(
        """
        director, assistant director, executive producer, senior producer, producer, associate producer, development producer, \
        creative director, host, co-host, guest host, guest, voice actor, narrator, announcer, reporter, author, editorial director, \
        co-writer, writer, songwriter, guest writer, story editor, managing editor, script editor, script coordinator, researcher, editor, \
        fact checker, translator, translater, transcriber, logger, studio coordinator, technical director, technical manager, \
        audio engineer, remote recording engineer, post production engineer, audio editor, sound designer, foley artist, composer, \
        theme music, music production, music contributor, production coordinator, booking coordinator, production assistant, \
        content manager, marketing manager, sales representative, sales manager, graphic designer, cover art designer, \
        social media manager, consultant, intern, camera operator, lighting designer, camera grip, assistant camera, assistant editor
        """.split(separator: ",").map { String($0).trimmed })
}

/// Licences that have a name of their own.
enum Licenses {
    /// Whether a licence is known by its identifier, in small letters.
    static func isKnown(_ name: String) -> Bool { known.contains(name) || isCreativeCommons(name) }

    /// Identifiers of the SPDX licence list that texts, sounds and pictures are under.
    private static let known: Set<String> = [
        "0bsd", "apache-2.0", "artistic-2.0", "bsd-2-clause", "bsd-3-clause", "c-uda-1.0", "cal-1.0",
        "cdla-permissive-1.0",
        "cdla-permissive-2.0", "cdla-sharing-1.0", "copyleft-next-0.3.1", "etalab-2.0", "gfdl-1.1-only",
        "gfdl-1.1-or-later",
        "gfdl-1.2-only", "gfdl-1.2-or-later", "gfdl-1.3-only", "gfdl-1.3-or-later", "gpl-2.0-only", "gpl-2.0-or-later",
        "gpl-3.0-only", "gpl-3.0-or-later", "agpl-3.0-only", "agpl-3.0-or-later", "isc", "lal-1.2", "lal-1.3", "mit",
        "mit-0",
        "mpl-2.0", "odbl-1.0", "odc-by-1.0", "ogl-uk-1.0", "ogl-uk-2.0", "ogl-uk-3.0", "ogl-canada-2.0", "ogc-1.0",
        "pddl-1.0",
        "unlicense", "wtfpl", "v4v-4.0", "opubl-1.0", "fdk-aac", "ofl-1.1",
    ]

    private static func isCreativeCommons(_ name: String) -> Bool {
        if name == "cc0-1.0" || name == "cc-pddc" { return true }
        let kinds = ["cc-by", "cc-by-nc", "cc-by-nc-nd", "cc-by-nc-sa", "cc-by-nd", "cc-by-sa"]
        let versions = ["1.0", "2.0", "2.5", "3.0", "4.0"]
        return kinds.contains { kind in
            versions.contains { version in
                let stem = kind + "-" + version
                return name == stem || name.hasPrefix(stem + "-") && name.utf8.count <= stem.utf8.count + 4
            }
        }
    }
}
