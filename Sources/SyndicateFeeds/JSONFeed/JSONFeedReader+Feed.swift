internal import Syndicate

// The top level.
extension JSONFeedReader {
    mutating func readFeedMember(_ name: String, into draft: inout JSONFeedDraft) throws(ImportError) {
        let offset = cursor.valueOffset
        guard let member = JSONFeedMember.Feed(rawValue: name), member != .items else {
            let value = try cursor.value()
            if name == JSONFeedOwn.name, draft.own == nil {
                draft.own = value
            } else {
                draft.extensions.json.append(name, value)
            }
            return
        }
        _ = keepEarlier(name, at: draft.members.note(member, at: offset), offset, &draft.extensions)
        switch member {
        case .version: draft.version = try text(name, &draft.extensions)
        case .title: draft.feed.title = try text(name, &draft.extensions).map { TextConstruct($0) }
        case .homePageURL: draft.homePage = try address(name, &draft.extensions)
        case .feedURL: draft.address = try address(name, &draft.extensions)
        case .description: draft.feed.subtitle = try text(name, &draft.extensions).map { TextConstruct($0) }
        case .userComment: draft.feed.userComment = try text(name, &draft.extensions)
        case .nextURL: draft.nextPage = try address(name, &draft.extensions)
        case .icon: draft.feed.logo = try address(name, &draft.extensions)
        case .favicon: draft.feed.icon = try address(name, &draft.extensions)
        case .author:
            draft.authors.single = try people(name, &draft.extensions)
            draft.authors.singleValue = cursor.value(at: offset)
        case .authors: draft.authors.many = try people(name, &draft.extensions)
        case .language: draft.feed.language = try text(name, &draft.extensions)
        case .expired: draft.feed.isExpired = try flag(name, &draft.extensions)
        case .hubs: draft.hubs = try hubs(name, &draft.extensions)
        case .items: break
        }
    }

    /// The metadata of all that was read.
    mutating func completed(_ draft: JSONFeedDraft) -> FeedMetadata {
        var draft = draft
        if let version = draft.version, !Self.isKnown(version) {
            draft.extensions.json.append("version", .string(version))
        }
        let own = own(&draft.own, &draft.extensions, member: "feed")
        for name in own?.derived ?? [] { draft.forget(name) }
        var feed = draft.feed
        if let page = draft.homePage { feed.links.append(link(page, rel: "alternate")) }
        if let address = draft.address { feed.links.append(link(address, rel: "self")) }
        if let next = draft.nextPage { feed.links.append(link(next, rel: "next")) }
        feed.links += draft.hubs
        feed.authors = draft.authors.merged(&draft.extensions)
        feed.extensions = draft.extensions
        guard let model = own?.model else { return feed }
        do throws(ModelError) {
            try feed.update(json: model)
            feed.extensions.restore(draft.extensions)
        } catch {
            report(error)
            feed.extensions.json.append(JSONFeedOwn.name, own?.whole ?? .null)
        }
        return feed
    }

    /// Whether `version` says no more than that this is a JSON Feed of a version that can be written.
    private static func isKnown(_ version: String) -> Bool {
        ["https", "http"].contains { scheme in
            ["", "www."].contains { host in
                ["1", "1.1", "1/", "1.1/"].contains { version == "\(scheme)://\(host)jsonfeed.org/version/\($0)" }
            }
        }
    }
}

extension JSONFeedDraft {
    /// Takes back what a writer put in only because JSON Feed requires it.
    fileprivate mutating func forget(_ name: String) {
        switch JSONFeedMember.Feed(rawValue: name) {
        case .title: feed.title = nil
        case .homePageURL: homePage = nil
        case .feedURL: address = nil
        case .nextURL: nextPage = nil
        case .description: feed.subtitle = nil
        case .icon: feed.logo = nil
        case .favicon: feed.icon = nil
        case .author, .authors: authors = JSONFeedAuthors()
        case .language: feed.language = nil
        case .hubs: hubs = []
        case .version, .userComment, .expired, .items, nil: break
        }
    }
}
