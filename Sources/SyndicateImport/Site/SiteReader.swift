internal import Syndicate

/// Reads the map that `syndicate.yaml` is into a site, and collects what is wrong with it.
struct SiteReader {
    /// The site as far as it is read.
    var site = Site()
    /// The sections that belong to others.
    private(set) var sections: [FrontMatterMember] = []
    private let members: [FrontMatterMember]
    /// The members that say something of the site.
    private(set) var values: [SiteKey: FrontMatterMember] = [:]
    private var vocabularies: [(XMLNamespace, FrontMatterMember)] = []
    /// What turns values into parts of the model.
    var converter: FieldConverter

    init(_ root: FrontMatterValue, name: String) {
        members = root.members ?? []
        converter = FieldConverter(
            sourceName: name, siteURL: nil, baseURL: nil, offsetMinutes: nil, severity: .error)
    }

    /// What was found wrong.
    var diagnostics: [Diagnostic] { converter.diagnostics }

    mutating func read() {
        sort()
        readAddresses()
        if let text = text(.title) { site.metadata.title = TextConstruct(text) }
        if let text = text(.subtitle) { site.metadata.subtitle = TextConstruct(text) }
        if let text = text(.rights) { site.metadata.rights = TextConstruct(text) }
        if let member = values[.language] { site.metadata.language = converter.language(member.value, member.key) }
        if let member = values[.timeZone] { site.offsetMinutes = offset(member) }
        readPeople()
        readParts()
        readSchedule()
        readDefaults()
        for (namespace, member) in vocabularies {
            site.metadata.extensions.elements += converter.elements(namespace, member.value, member.key)
        }
        // A file may be there for plugins alone.
        if site.metadata.title == nil, !values.isEmpty || sections.isEmpty {
            converter.report(
                .warning, "missing-title", "the site has no title", at: nil, hint: "write \"title: …\" into the file")
        }
    }

    /// Tells the site's keys from sections of others, elements and slips.
    private mutating func sort() {
        let reserved = Set(SiteConfiguration.reservedSections.map { FieldName($0).folded })
        for member in members {
            let name = FieldName(member.key).folded
            if let key = SiteKey.byName[name] {
                if let first = values.updateValue(member, forKey: key) {
                    converter.report(
                        .error, "invalid-configuration",
                        "\"\(member.key)\" says again what \"\(first.key)\" says\(first.keyPosition.map { " on line \($0.line)" } ?? "")",
                        at: member.keyPosition)
                }
            } else if reserved.contains(name) {
                sections.append(member)
            } else if let namespace = XMLNamespace.known(prefix: member.key) {
                vocabularies.append((namespace, member))
            } else if !member.key.hasPrefix("x-") {
                unknown(member, within: nil, SiteKey.names)
            }
        }
    }

    private mutating func unknown(_ member: FrontMatterMember, within section: String?, _ known: [String]) {
        let place = section.map { "\($0): " } ?? ""
        let near = Suggestion.nearest(to: member.key, in: known)
        let list = section == nil ? SiteKey.allCases.map(\.rawValue) : known
        converter.report(
            .error, "unknown-key", "\(place)unknown key \"\(member.key)\"", at: member.keyPosition,
            hint: near.map { "did you mean \"\($0)\"?" } ?? "known are \(list.joined(separator: ", "))")
    }

    /// Checks the keys of maps: one, or a list of them.
    mutating func checkKeys(_ key: SiteKey, _ known: [String]) {
        guard let member = values[key] else { return }
        let names = Set(known.map { FieldName($0) })
        for item in member.value.items {
            for part in item.members ?? [] where !names.contains(FieldName(part.key)) {
                unknown(part, within: member.key, known)
            }
        }
    }

    mutating func text(_ key: SiteKey) -> String? {
        values[key].flatMap { converter.text($0.value, $0.key) }
    }

    /// An absolute address of the web.
    private mutating func webAddress(_ value: FrontMatterValue, _ name: String) -> String? {
        guard let address = converter.address(value, name) else { return nil }
        if FieldConverter.isWebAddress(address), IRI(address).host?.isEmpty == false { return address }
        converter.reject(value, name, expected: "an address that begins with https:// or http://")
        return nil
    }

    private mutating func readAddresses() {
        if let member = values[.url], let url = webAddress(member.value, member.key) {
            site.url = url
            converter = converter.with(siteURL: url)
            site.metadata.links.append(Link(url, rel: "alternate"))
        }
        if let member = values[.feedURL], let url = webAddress(member.value, member.key) {
            site.metadata.links.append(Link(url, rel: "self"))
        }
        for item in values[.hubs]?.value.items ?? [] {
            if let hub = webAddress(item, "hubs") { site.metadata.links.append(Link(hub, rel: "hub")) }
        }
        let keys = ["url", "href", "rel", "type", "title", "hreflang", "length"]
        checkKeys(.links, keys)
        for item in values[.links]?.value.items ?? [] {
            guard let href = converter.address(item.isMap ? item[["href", "url"]] : item, "links") else { continue }
            site.metadata.links.append(
                Link(
                    href, rel: converter.text(item["rel"], "links.rel") ?? "related",
                    type: converter.text(item["type"], "links.type"),
                    hreflang: converter.language(item["hreflang"], "links.hreflang"),
                    title: converter.text(item["title"], "links.title"),
                    length: converter.count(item["length"], "links.length")))
        }
        if let text = text(.id) { site.metadata.identifier = Identifier(text) }
    }

    private mutating func readDefaults() {
        guard let member = values[.defaults] else { return }
        guard let fields = member.value.members else {
            if !member.value.isNull { converter.reject(member.value, member.key, expected: "a map of front matter") }
            return
        }
        for field in fields {
            let name = FieldName(field.key).folded
            let isKnown =
                ArticleField.byAlias[name] != nil || ArticleField.ignored.contains(name)
                || XMLNamespace.known(prefix: String(field.key.prefix { $0 != ":" })) != nil
                || field.key.hasPrefix("x-")
            if !isKnown { unknown(field, within: "defaults", ArticleField.suggestible) }
        }
        site.defaults = member.value.json
    }

    /// Minutes east of UTC.
    private mutating func offset(_ member: FrontMatterMember) -> Int16? {
        guard let text = converter.text(member.value, member.key) else { return nil }
        // A date with this offset is read by the rules for dates.
        if let date = Timestamp(lenient: "2000-01-01T00:00:00" + text.uppercased()), let minutes = date.offsetMinutes {
            return minutes
        }
        if ["utc", "gmt", "z"].contains(text.lowercased()) { return 0 }
        converter.reject(
            member.value, member.key, expected: "an offset from UTC such as +01:00",
            hint: "names of zones change their offset in the course of a year")
        return nil
    }
}
