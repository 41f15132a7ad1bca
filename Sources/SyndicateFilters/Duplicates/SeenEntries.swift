internal import Syndicate

/// The entries of a feed that have been there, by what they are known by.
struct SeenEntries {
    private let criteria: DedupeFilter.Criteria
    private let sources: SourceKeys
    /// The page of the feed.
    private let page: AddressKey?
    private var count = 0
    /// Numbers of entries by their identifiers.
    private var identifiers: [ByteKey: Int] = [:]
    /// Those who have a link.
    private var links: [ByteKey: Linked] = [:]
    /// Those of one source that have a link.
    private var sourceLinks: [SourceLink: Holder] = [:]
    private var titles: [ByteKey: Holder] = [:]

    /// An entry that has something.
    private struct Holder {
        var number: Int
        var identifier: ByteKey?
        var source: ByteKey
        /// Its title.
        var words: ByteKey?
    }

    /// A link within one source.
    private struct SourceLink: Hashable {
        var link: ByteKey
        var source: ByteKey
    }

    /// What is known of a link.
    private struct Linked {
        var first: Holder
        /// Whether entries of one source have it that are different, so that it is nobody's own.
        var isShared = false
    }

    init(by criteria: DedupeFilter.Criteria, in feed: FeedMetadata) {
        self.criteria = criteria
        sources = SourceKeys(of: feed)
        page = feed.permalink.flatMap { AddressKey($0) }
    }

    /// The number of the entry, from 0 on, and whether it is new; one that has been there has the number that it had.
    mutating func note(_ entry: Entry) -> (number: Int, isNew: Bool) {
        let source = sources.key(of: entry)
        let identifier = identifierKey(of: entry, source)
        let link = criteria.contains(.link) ? linkKey(of: entry) : nil
        let title = criteria.contains(.title) ? titleKey(of: entry) : nil
        let words = link == nil ? nil : FoldedLine.make(entry.title?.plainText).map { ByteKey($0) }
        var holder = Holder(number: count, identifier: identifier, source: source, words: words)

        var known = criteria.contains(.identifier) ? identifier.flatMap { identifiers[$0] } : nil
        if known == nil, let link { known = number(link, holder) }
        if known == nil, let title, let other = titles[title], other.source != source { known = other.number }

        if let known { holder.number = known } else { count += 1 }
        remember(holder, link, title)
        return (holder.number, known == nil)
    }

    private mutating func remember(_ holder: Holder, _ link: ByteKey?, _ title: ByteKey?) {
        if criteria.contains(.identifier), let identifier = holder.identifier, identifiers[identifier] == nil {
            identifiers[identifier] = holder.number
        }
        if let link {
            if links[link] == nil { links[link] = Linked(first: holder) }
            if let other = sourceLinks[SourceLink(link: link, source: holder.source)] {
                if other.number != holder.number { links[link]?.isShared = true }
            } else {
                sourceLinks[SourceLink(link: link, source: holder.source)] = holder
            }
        }
        if let title, titles[title] == nil { titles[title] = holder }
    }

    /// The number of an entry that is known by its link.
    private func number(_ link: ByteKey, _ holder: Holder) -> Int? {
        guard let linked = links[link] else { return nil }
        if let other = sourceLinks[SourceLink(link: link, source: holder.source)] {
            // Without identifiers, entries about parts of one page differ by their titles.
            let isNamed = other.identifier != nil && holder.identifier != nil
            return !isNamed && other.words == holder.words ? other.number : nil
        }
        return linked.isShared ? nil : linked.first.number
    }

    private func identifierKey(of entry: Entry, _ source: ByteKey) -> ByteKey? {
        guard let value = entry.identifier?.value, value.utf8.contains(where: { $0 > 0x20 }) else { return nil }
        // Some give every entry the address of their site.
        if let address = AddressKey(value), address.isFrontPage || address == page { return nil }
        return IRI.isAbsolute(value) ? ByteKey(value) : ByteKey(source, and: value)
    }

    private func linkKey(of entry: Entry) -> ByteKey? {
        guard let address = entry.permalink, let key = AddressKey(address), !key.isFrontPage, key != page else {
            return nil
        }
        if let page = entry.source?.metadata.permalink, AddressKey(page) == key { return nil }
        return key.key
    }

    private func titleKey(of entry: Entry) -> ByteKey? {
        guard let title = FoldedLine.make(entry.title?.plainText), let date = EntryDate.published(of: entry) else {
            return nil
        }
        return ByteKey("\(date.seconds.dividedRoundingDown(by: 86_400)) \(title)")
    }
}

extension Int64 {
    fileprivate func dividedRoundingDown(by divisor: Int64) -> Int64 {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
