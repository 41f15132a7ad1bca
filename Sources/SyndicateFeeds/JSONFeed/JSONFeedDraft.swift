internal import Syndicate

/// What was read of a feed, before all of it is known.
struct JSONFeedDraft {
    var feed = FeedMetadata()
    var extensions = Extensions()
    var version: String?
    var homePage: String?
    var address: String?
    var nextPage: String?
    var hubs: [Link] = []
    var authors = JSONFeedAuthors()
    /// The extension `_syndicate`.
    var own: JSONValue?
    var members = JSONMembers<JSONFeedMember.Feed>()
}

/// What was read of an item, before all of it is known.
struct JSONItemDraft {
    var entry = Entry()
    var extensions = Extensions()
    var page: String?
    var external: String?
    var html: String?
    var text: String?
    var authors = JSONFeedAuthors()
    /// The extension `_syndicate`.
    var own: JSONValue?
    var members = JSONMembers<JSONFeedMember.Item>()
}

/// The authors as 1.1 and as 1.0 have them: a feed may have both, for readers of either version.
struct JSONFeedAuthors {
    var many: [Person] = []
    var single: [Person] = []
    /// `author` as it stands there.
    var singleValue: JSONValue?

    /// All of them; what `author` says beside `authors` is put into `extensions`.
    func merged(_ extensions: inout Extensions) -> [Person] {
        guard !many.isEmpty else { return single }
        if let person = single.first, !many.contains(person), let singleValue {
            extensions.json.append("author", singleValue)
        }
        return many
    }
}
