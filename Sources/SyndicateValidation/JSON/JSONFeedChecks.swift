internal import Syndicate

/// What is looked at in a whole object of a JSON Feed, and among its members.
enum JSONFeedChecks {
    /// “Top-level”, `version`: it should come first.
    static let version: JSONModel.Check = { validation, feed in
        guard let version = feed.member("version"), version.index != feed.index + 1 else { return }
        validation.report(.versionNotFirst, at: version, .name)
    }

    /// “Top-level”, `feed_url`, `home_page_url` and `next_url`; “Subscribing to Real-time Notifications”.
    static let addresses: JSONModel.Check = { validation, feed in
        let own = feed.string("feed_url")
        if let own, let node = feed.member("feed_url"), let address = validation.address, !isSame(own, address) {
            validation.report(.selfDoesntMatchLocation, at: node, value: own, detail: address)
        }
        if let home = feed.string("home_page_url"), let own, isSame(home, own), let node = feed.member("home_page_url")
        {
            validation.report(.homePageIsFeed, at: node, value: home)
        }
        if let next = feed.string("next_url"), let own = own ?? validation.address, isSame(next, own),
            let node = feed.member("next_url")
        {
            validation.report(.nextURLIsFeedURL, at: node, value: next)
        }
        if own == nil, let hubs = feed.member("hubs"), hubs.kind == .array,
            let hub = hubs.children.first(where: { $0.string("type") == "WebSub" })
        {
            validation.report(.hubWithoutFeedURL, at: hub)
        }
    }

    /// “Suggestions for Publishers”: pictures that readers otherwise look for on the site.
    static let pictures: JSONModel.Check = { validation, feed in
        guard feed.member("icon") == nil, feed.member("favicon") == nil else { return }
        validation.reportMissing(.missingIcon, "icon", in: feed)
    }

    /// “Deprecations”: `author` beside `authors` is for old readers, who should see the same.
    static let authors: JSONModel.Check = { validation, object in
        guard let old = object.member("author"), old.kind == .object, let new = object.member("authors"),
            new.kind == .array
        else { return }
        let isAmong = new.children.contains { author in
            ["name", "url"].allSatisfy { (author.string($0) ?? "") == (old.string($0) ?? "") }
        }
        if !isAmong { validation.report(.contradictingAuthor, at: old, .name) }
    }

    /// “Items”, `id`.
    static let ids: JSONModel.Check = { validation, feed in
        guard let items = feed.member("items"), items.kind == .array else { return }
        // Identifiers are compared byte by byte; two spellings of é are two identifiers.
        var ids: Set<[UInt8]> = []
        var addresses: Set<[UInt8]> = []
        for item in items.children {
            if let id = item.member("id"), id.kind == .string || id.kind == .number {
                let text = id.text
                if !text.isEmpty, !ids.insert(Array(text.utf8)).inserted {
                    validation.report(.duplicateValue, at: id, value: text)
                }
            }
            if let url = item.member("url"), url.kind == .string {
                let text = url.text
                if !text.isEmpty, !addresses.insert(Array(text.utf8)).inserted {
                    validation.report(.duplicateItemURL, at: url, value: text)
                }
            }
        }
    }

    /// “Items”, `content_html` and `content_text`.
    static let content: JSONModel.Check = { validation, item in
        if item.member("content_html") == nil, item.member("content_text") == nil {
            validation.reportMissing(.missingItemContent, "content_html", in: item)
        }
    }

    /// “Items”, `url`: it should be there even where `id` says the same.
    static let permalink: JSONModel.Check = { validation, item in
        guard item.member("url") == nil, let id = item.string("id"), id.hasPrefix("http://") || id.hasPrefix("https://")
        else { return }
        validation.reportMissing(.missingItemURL, "url", in: item)
    }

    /// “Items”, `date_published` and `date_modified`.
    static let dates: JSONModel.Check = { validation, item in
        guard let modified = item.member("date_modified"), modified.kind == .string,
            let published = item.string("date_published").flatMap({ Timestamp(rfc3339: $0.uppercased()) }),
            let date = Timestamp(rfc3339: modified.text.uppercased()), date.seconds < published.seconds
        else { return }
        validation.report(.modifiedBeforePublished, at: modified, value: modified.text)
    }

    /// “Items”, `tags`.
    static let tags: JSONModel.Check = { validation, item in
        guard let tags = item.member("tags"), tags.kind == .array else { return }
        var seen: Set<String> = []
        for tag in tags.children where tag.kind == .string {
            let text = tag.text
            if !seen.insert(text).inserted { validation.report(.duplicateTag, at: tag, value: text) }
        }
    }

    /// “Attachments”.
    static let attachments: JSONModel.Check = { validation, item in
        guard let attachments = item.member("attachments"), attachments.kind == .array else { return }
        var seen: Set<String> = []
        for attachment in attachments.children {
            guard let url = attachment.member("url"), url.kind == .string else { continue }
            let text = url.text
            if !seen.insert(text).inserted { validation.report(.duplicateAttachment, at: url, value: text) }
        }
    }

    /// “Top-level”, `authors`: one member at least.
    static let author: JSONModel.Check = { validation, author in
        guard !["name", "url", "avatar"].contains(where: { author.member($0) != nil }) else { return }
        validation.report(.emptyAuthor, at: author)
    }

    /// Whether two addresses lead to the same place.
    private static func isSame(_ one: String, _ other: String) -> Bool {
        (CanonicalURI.form(of: one) ?? one).utf8.elementsEqual((CanonicalURI.form(of: other) ?? other).utf8)
    }
}
