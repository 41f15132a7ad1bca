internal import Syndicate

// RFC 4287, sections 4.1.1 and 4.2.11: what is said of a feed as a whole, and of the feed that an entry comes from.
extension AtomDocument {
    mutating func writeMetadata(of feed: FeedMetadata, survey: AtomSurvey, to xml: inout XMLWriter) {
        if let identifier = feed.identifier {
            write(identifier, of: feed.extensions, to: &xml)
        } else {
            derived("id", iri(feed.identity.value), to: &xml)
        }
        writeTitle(of: feed, to: &xml)
        date("updated", feed.updated, standIn: updated, of: feed.extensions, to: &xml)
        text("subtitle", feed.subtitle, of: feed.extensions, to: &xml)
        writeAuthors(of: feed, survey: survey, to: &xml)
        writeRest(of: feed, to: &xml)
        write(feed.socialProfiles, to: &xml)
        writeModules(of: feed, to: &xml)
        extensions(feed.extensions, to: &xml)
        for tombstone in feed.tombstones { write(tombstone, to: &xml) }
        loseWhatAtomLacks(of: feed)
        if feed.isExpired == true { lose("expired", "Atom cannot say that nothing more will come") }
    }

    /// The feed that an entry comes from: what is known of it and nothing derived (section 4.2.11).
    mutating func write(_ source: Source, to xml: inout XMLWriter) {
        let feed = source.metadata
        xml.start("source")
        common(base: feed.base, language: feed.language, to: &xml)
        foreign(feed.extensions, to: &xml)
        if let identifier = feed.identifier { write(identifier, of: feed.extensions, to: &xml) }
        text("title", feed.title, of: feed.extensions, to: &xml)
        date("updated", feed.updated, of: feed.extensions, to: &xml)
        text("subtitle", feed.subtitle, of: feed.extensions, to: &xml)
        for author in feed.authors where author.isKnown { person("author", author, to: &xml) }
        writeRest(of: feed, to: &xml)
        write(feed.socialProfiles, to: &xml)
        writeModules(of: feed, to: &xml)
        extensions(feed.extensions, to: &xml)
        if feed.managingEditor != nil { lose("source.managingEditor", "Atom has no element for it") }
        lose("source.tombstones", "they belong to their own feed", count: feed.tombstones.count)
        loseWhatAtomLacks(of: feed)
        xml.end()
    }

    private mutating func writeTitle(of feed: FeedMetadata, to xml: inout XMLWriter) {
        if let title = feed.title {
            text("title", title, of: feed.extensions, to: &xml)
        } else {
            lose("title", "there is none; the name of the site or \"Unknown\" stands for it")
            derived("title", standIn.name ?? "", to: &xml)
        }
    }

    private mutating func writeRest(of feed: FeedMetadata, to xml: inout XMLWriter) {
        for contributor in feed.contributors where contributor.isKnown { person("contributor", contributor, to: &xml) }
        write(feed.links, base: feed.base, to: &xml) { SocialProfile.isSaid(by: $0) }
        for category in feed.categories { self.category(category, to: &xml) }
        text("rights", feed.rights, of: feed.extensions, to: &xml)
        if let generator = feed.generator {
            xml.start("generator")
            if let uri = generator.uri { attribute("uri", own: "href", address: uri, to: &xml) }
            xml.attribute("version", ifPresent: generator.version)
            foreign(feed.extensions, of: "generator", to: &xml)
            xml.text(generator.name)
            xml.end()
        }
        leaf("icon", address: feed.icon, of: feed.extensions, to: &xml)
        if let logo = feed.logo {
            leaf("logo", address: logo, of: feed.extensions, to: &xml)
        } else if let image = feed.image {
            derived("logo", address(image.url), as: "image", to: &xml)
        }
    }

    /// RFC 5005's marks, the date of publication in Dublin Core terms, and `ttl` as RSS 1.0's syndication module says
    /// it.
    private mutating func writeModules(of feed: FeedMetadata, to xml: inout XMLWriter) {
        switch feed.paging {
        case .complete: xml.write(ExtensionElement(.feedHistory, "complete"))
        case .archive: xml.write(ExtensionElement(.feedHistory, "archive"))
        case .paged, nil: break
        }
        if let published = feed.published {
            if published.isParsed {
                xml.write(ExtensionElement(.dublinCoreTerms, "issued", children: [.text(published.iso8601)]))
            } else {
                lose("published", "not a date that could be read")
            }
        }
        guard feed.timeToLive != nil else { return }
        if let (period, frequency) = Self.syndicationPeriod(of: feed) {
            guard feed.extensions.first(.syndication, "updatePeriod") == nil else {
                lose("ttl", "the extensions say already how often the feed changes")
                return
            }
            xml.write(ExtensionElement(.syndication, "updatePeriod", children: [.text(period)]))
            guard frequency > 1, feed.extensions.first(.syndication, "updateFrequency") == nil else { return }
            xml.write(ExtensionElement(.syndication, "updateFrequency", children: [.text(String(frequency))]))
        } else {
            lose("ttl", "not a whole part of an hour, a day or a week")
        }
    }

    /// How often in which period a feed with this `ttl` changes, where that is a whole number.
    static func syndicationPeriod(of feed: FeedMetadata) -> (period: String, frequency: Int)? {
        guard let minutes = feed.timeToLive, minutes > 0 else { return nil }
        for (period, length) in [("hourly", 60), ("daily", 1440), ("weekly", 10_080)] where length % minutes == 0 {
            return (period, length / minutes)
        }
        return nil
    }

    private mutating func loseWhatAtomLacks(of feed: FeedMetadata) {
        let reason = "Atom has no element for it"
        if feed.webMaster != nil { lose("webMaster", reason) }
        if feed.docs != nil { lose("docs", reason) }
        if !feed.skipHours.isEmpty { lose("skipHours", reason) }
        if !feed.skipDays.isEmpty { lose("skipDays", reason) }
        if feed.cloud != nil { lose("cloud", reason) }
        if feed.textInput != nil { lose("textInput", reason) }
        if feed.rating != nil { lose("rating", reason) }
        guard let image = feed.image else { return }
        if let logo = feed.logo, logo != image.url {
            lose("image", "a feed has one logo")
        } else if image.title != nil || image.link != nil || image.width != nil || image.height != nil
            || image.description != nil || !image.extensions.isEmpty
        {
            lose("image", "a logo is an address without title, link and size")
        }
    }

    // MARK: RFC 6721

    private mutating func write(_ tombstone: Tombstone, to xml: inout XMLWriter) {
        xml.start("at:deleted-entry")
        attribute("ref", own: "ref", tombstone.reference, iri(tombstone.reference), to: &xml)
        if !tombstone.when.isParsed {
            lose("tombstone.when", "not a date that could be read; the feed's date stands for it")
        }
        xml.attribute("when", tombstone.when.isParsed ? tombstone.when.rfc3339 : updated.rfc3339)
        if tombstone.when.precision < .second || !tombstone.when.isParsed {
            own("value", tombstone.when.unparsed ?? tombstone.when.iso8601, to: &xml)
        }
        foreign(tombstone.extensions, to: &xml)
        if let person = tombstone.by, person.isKnown { self.person("at:by", person, to: &xml) }
        text("at:comment", tombstone.comment, of: Extensions(), to: &xml)
        for link in tombstone.links { self.link(link, base: nil, to: &xml) }
        extensions(tombstone.extensions, to: &xml)
        xml.end()
    }
}
