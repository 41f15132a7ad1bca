internal import Syndicate

// The top level of a JSON Feed.
extension JSONFeedDocument {
    mutating func writeMetadata(of feed: FeedMetadata, to json: inout JSONWriter) {
        // Starts with all that has no member, and gets what the members do not say.
        var rest = feed
        var derived: [String] = []
        json.member("version", version.address)
        if feed.title == nil {
            json.member("title", feed.permalink.flatMap { IRI($0).host } ?? "Unknown")
            derived.append("title")
            lose("title", "there is none; the name of the site or \"Unknown\" stands for it")
        }
        rest.title = writeText("title", feed.title, to: &json)
        let home = writeAddress("home_page_url", feed.permalink, to: &json)
        let own = writeAddress("feed_url", feed.selfURL, to: &json)
        rest.subtitle = writeText("description", feed.subtitle, to: &json)
        json.member("user_comment", feed.userComment)
        rest.userComment = nil
        let next = writeAddress("next_url", feed.links.first(rel: "next")?.address, to: &json)
        let icon = writeAddress("icon", feed.logo ?? feed.image?.url, to: &json)
        if feed.logo == nil, icon != nil { derived.append("icon") }
        if feed.logo == icon { rest.logo = nil }
        if feed.icon == writeAddress("favicon", feed.icon, to: &json) { rest.icon = nil }
        let authors = writeAuthors(
            feed.authors + (feed.authors.isEmpty ? [feed.managingEditor].compactMap(\.self) : []), to: &json)
        if feed.authors.isEmpty, !authors.isEmpty { derived.append(authorsName) }
        if feed.authors == authors { rest.authors = [] }
        if writeLanguage(feed.language, to: &json) { rest.language = nil }
        if let isExpired = feed.isExpired {
            json.key("expired")
            json.value(isExpired)
        }
        rest.isExpired = nil
        let hubs = writeHubs(of: feed, to: &json)
        if link(home, rel: "alternate") + link(own, rel: "self") + link(next, rel: "next") + hubs == feed.links {
            rest.links = []
        } else if feed.links.isEmpty, !hubs.isEmpty {
            derived.append("hubs")
        }
        let plain = plainMembers(feed.extensions.json)
        json.members(plain.members)
        if plain.isWhole { rest.extensions.json = JSONObject() }
        writeRest(rest, derived: derived, to: &json)
    }

    /// Writes the language, where there is a member for it; gives whether there is no more to say of it.
    mutating func writeLanguage(_ language: String?, to json: inout JSONWriter) -> Bool {
        guard let language else { return true }
        guard version == .current, !language.isEmpty else { return false }
        json.member("language", language)
        return true
    }

    /// Writes `hubs`, a link's title as the hub's protocol and WebSub where there is none, and RSS's cloud as one of
    /// rssCloud; gives the links that a reader has of them.
    private mutating func writeHubs(of feed: FeedMetadata, to json: inout JSONWriter) -> [Link] {
        let hubs = feed.links.all(rel: "hub")
        let cloud = feed.cloud?.address
        guard !hubs.isEmpty || cloud != nil else { return [] }
        var read: [Link] = []
        json.key("hubs")
        json.beginArray()
        for hub in hubs {
            json.beginObject()
            json.member("type", hub.title ?? "WebSub")
            let url = address(hub.address) ?? ""
            json.member("url", url)
            let plain = plainMembers(hub.extensions.json)
            json.members(plain.members)
            json.endObject()
            var link = Link(url, rel: "hub", title: hub.title == "WebSub" ? nil : hub.title)
            link.extensions.json = plain.members
            read.append(link)
        }
        if let cloud {
            json.beginObject()
            json.member("type", "rssCloud")
            json.member("url", cloud)
            json.endObject()
            read.append(Link(cloud, rel: "hub", title: "rssCloud"))
        }
        json.endArray()
        return read
    }
}

extension Cloud {
    /// The address of the service, where its host is known.
    fileprivate var address: String? {
        guard let domain, !domain.isEmpty else { return nil }
        let path = path ?? "/"
        let port = port.map { $0 == 80 ? "" : ":\($0)" } ?? ""
        return "http://\(domain)\(port)\(path.utf8.first == UInt8(ascii: "/") ? "" : "/")\(path)"
    }
}
