internal import Syndicate

/// Makes an issue of a feed and its entries.
struct IssueBuilder {
    let feed: FeedMetadata
    let settings: NewsletterSettings
    let wording: Wording
    let tags: LinkTags

    init(_ feed: FeedMetadata, _ settings: NewsletterSettings, language: String?) {
        self.feed = feed
        self.settings = settings
        wording = Wording(settings.language ?? language ?? feed.language)
        let hosts = [feed.permalink, feed.selfURL].compactMap { $0.flatMap { IRI($0).host } }
        tags = LinkTags(parameters: settings.tagParameters, hosts: settings.tagsAllLinks ? nil : hosts)
    }

    /// The issue of the entries that are to be in it.
    ///
    /// - Parameter more: Entries beyond the limit, of which only the headline is told.
    func issue(_ kind: Issue.Kind, _ entries: [Entry], more: [Entry]) -> Issue {
        let items = entries.map { item($0, in: kind) }
        let newest = settings.envelope.date ?? Self.newest(entries)
        let date = newest.flatMap { words(of: $0, in: wording) }
        let language = settings.language ?? Self.common(items.map(\.language)) ?? feed.language ?? "en"
        var name = PlainLine.folded(feed.title?.plainText) ?? feed.permalink.flatMap { IRI($0).host } ?? ""
        // An article without a site stands for the whole feed; it is not its own publisher.
        if kind == .single, name == items[0].title { name = "" }
        var title = settings.subject ?? ""
        if title.isEmpty {
            title =
                kind == .single ? items[0].title : [name, date ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        }
        if title.isEmpty { title = items.first?.title ?? name }
        var preheader = settings.preheader ?? ""
        if preheader.isEmpty {
            preheader = kind == .single ? items[0].summary : items.prefix(3).map(\.title).joined(separator: " · ")
        }
        let sections = sections(items, entries)
        return Issue(
            kind: kind, language: language, direction: Self.direction(language), title: title, preheader: preheader,
            intro: settings.intro.map(MergeText.init), date: date, publisher: publisher(name), sections: sections,
            more: more.compactMap(link), footer: footer(name, kind, items), wording: wording,
            hasMergeFields: settings.fields != nil)
    }

    /// The newest date among entries.
    static func newest(_ entries: [Entry]) -> Timestamp? {
        var newest: Timestamp?
        for date in entries.compactMap({ $0.published ?? $0.updated }) where date.isParsed {
            if newest.map({ $0.isEarlier(than: date) }) ?? true { newest = date }
        }
        return newest
    }

    static func direction(_ language: String?) -> TextDirection {
        LanguageTag.isRightToLeft(language) ? .rightToLeft : .leftToRight
    }

    /// The language that all articles are in; `nil` where they differ.
    private static func common(_ languages: [String?]) -> String? {
        guard let first = languages.first, languages.allSatisfy({ $0 == first }) else { return nil }
        return first
    }

    private func sections(_ items: [IssueItem], _ entries: [Entry]) -> [Issue.Section] {
        guard settings.grouping == .category else { return [Issue.Section(heading: nil, items: items)] }
        var sections: [Issue.Section] = []
        var rest: [IssueItem] = []
        for var item in items {
            guard let heading = item.kicker else {
                rest.append(item)
                continue
            }
            // The heading says it.
            item.kicker = nil
            if let index = sections.firstIndex(where: { $0.heading == heading }) {
                sections[index].items.append(item)
            } else {
                sections.append(Issue.Section(heading: heading, items: [item]))
            }
        }
        if !rest.isEmpty { sections.append(Issue.Section(heading: nil, items: rest)) }
        return sections
    }

    private func link(_ entry: Entry) -> IssueLink? {
        guard let url = address(entry.permalink), let title = PlainLine.folded(entry.title?.plainText) else {
            return nil
        }
        return IssueLink(text: title, url: url)
    }

    /// An address to click, with its tags; `nil` for what is no address of the web.
    func address(_ text: String?) -> String? {
        WebAddress.absolute(text, base: feed.permalink).map { tags.tagged(MergeFields.encoded($0)) }
    }

    private func publisher(_ name: String) -> IssuePublisher {
        var publisher = IssuePublisher(name: name)
        publisher.tagline = PlainLine.folded(feed.subtitle?.plainText)
        publisher.url = address(feed.permalink)
        if let logo = WebAddress.absolute(settings.logo ?? feed.logo, base: feed.permalink) {
            publisher.logo = IssuePicture(url: logo, alt: name, link: publisher.url)
        }
        publisher.profiles = feed.socialProfiles.compactMap { profile in
            WebAddress.absolute(profile.url).map { IssueLink(text: NetworkNames.name(profile.network), url: $0) }
        }
        return publisher
    }

    private func footer(_ name: String, _ kind: Issue.Kind, _ items: [IssueItem]) -> IssueFooter {
        var footer = IssueFooter()
        footer.address = settings.address.map(MergeText.init)
        let reason = name.isEmpty ? nil : wording.reason.replacing("%", with: name)
        // Only what the publisher set may hold placeholders; a feed's title may not.
        footer.reason = settings.reason.map(MergeText.init)
        footer.standardReason = settings.reason == nil ? reason : nil
        footer.unsubscribe = settings.unsubscribe.map(MergeText.init)
        footer.preferences = settings.preferences.map(MergeText.init)
        footer.webView = (settings.webView ?? (kind == .single ? items[0].url : nil)).map(MergeText.init)
        footer.rights = PlainLine.folded(feed.rights?.plainText)
        return footer
    }

    /// A date as the language writes it.
    func words(of date: Timestamp, in wording: Wording) -> String? {
        guard date.isParsed else { return nil }
        let civil = date.civil
        if date.precision == .year { return String(civil.year) }
        var output = ""
        for character in wording.date {
            switch character {
            case "d": output += date.precision == .month ? "" : String(civil.day)
            case "m": output += String(civil.month)
            case "y": output += String(civil.year)
            case "M": output += wording.months.isEmpty ? String(civil.month) : wording.months[civil.month - 1]
            default: output.append(character)
            }
        }
        return PlainLine.folded(output)
    }
}
