internal import Syndicate

// The top level of a JSON Feed.
extension JSONFeedDocument {
    mutating func writeMetadata(of feed: FeedMetadata, to json: inout JSONWriter) {
        json.member("version", version.address)
        json.member("title", title(of: feed))
        json.member("home_page_url", address(feed.permalink))
        json.member("feed_url", address(feed.selfURL))
        json.member("description", plain("subtitle", feed.subtitle))
        json.member("user_comment", feed.userComment)
        json.member("next_url", address(feed.links.first(rel: "next")?.address))
        json.member("icon", address(feed.logo ?? feed.image?.url))
        json.member("favicon", address(feed.icon))
        writeAuthors(feed.authors + (feed.authors.isEmpty ? [feed.managingEditor].compactMap(\.self) : []), to: &json)
        writeLanguage(feed.language, to: &json)
        if let isExpired = feed.isExpired {
            json.key("expired")
            json.value(isExpired)
        }
        writeHubs(of: feed, to: &json)
        let own = ownMembers(of: feed)
        json.members(members(feed.extensions.json, hasOwn: !own.isEmpty))
        json.own(own)
        loseWhatHasNoMember(of: feed)
    }

    private mutating func title(of feed: FeedMetadata) -> String {
        if let title = plain("title", feed.title) { return title }
        lose("title", "there is none; the name of the site or \"Unknown\" stands for it")
        return feed.permalink.flatMap { IRI($0).host } ?? "Unknown"
    }

    mutating func writeLanguage(_ language: String?, to json: inout JSONWriter) {
        guard let language, !language.isEmpty else { return }
        switch version {
        case .current: json.member("language", language)
        case .legacy: lose("language", "JSON Feed 1.0 has no member for it")
        }
    }

    /// `hubs`: a link's title is the hub's protocol, WebSub where there is none; RSS's cloud is one of rssCloud.
    private mutating func writeHubs(of feed: FeedMetadata, to json: inout JSONWriter) {
        let hubs = feed.links.all(rel: "hub")
        let cloud = feed.cloud?.address
        guard !hubs.isEmpty || cloud != nil else { return }
        json.key("hubs")
        json.beginArray()
        for hub in hubs {
            json.beginObject()
            json.member("type", hub.title ?? "WebSub")
            json.member("url", address(hub.address) ?? "")
            json.members(members(hub.extensions.json, hasOwn: false))
            loseElements(hub.extensions.elements)
            json.endObject()
        }
        if let cloud {
            json.beginObject()
            json.member("type", "rssCloud")
            json.member("url", cloud)
            json.endObject()
        }
        json.endArray()
    }

    private mutating func ownMembers(of feed: FeedMetadata) -> JSONObject {
        var own = JSONObject()
        if let identifier = feed.identifier?.value, identifier != feed.selfURL { own.append("id", .string(identifier)) }
        own.add("published", date("published", feed.published))
        own.add("updated", date("updated", feed.updated))
        own.add("rights", plain("rights", feed.rights))
        if let generator = feed.generator {
            var object = JSONObject()
            object.add("name", generator.name)
            object.add("url", generator.uri)
            object.add("version", generator.version)
            own.append("generator", .object(object))
        }
        own.add("contributors", feed.contributors.compactMap { person($0) })
        own.add("categories", feed.categories.map(\.json))
        own.add("links", links(feed.links, but: ["alternate", "self", "hub", "next"]))
        own.add("paging", feed.paging?.rawValue)
        own.add("profiles", feed.socialProfiles.map(\.json))
        return own
    }

    private mutating func loseWhatHasNoMember(of feed: FeedMetadata) {
        let reason = "JSON Feed has no member for it"
        if feed.managingEditor != nil {
            lose("managingEditor", feed.authors.isEmpty ? "written as the author" : reason)
        }
        if feed.webMaster != nil { lose("webMaster", reason) }
        if feed.docs != nil { lose("docs", reason) }
        if feed.timeToLive != nil { lose("ttl", reason) }
        if !feed.skipHours.isEmpty { lose("skipHours", reason) }
        if !feed.skipDays.isEmpty { lose("skipDays", reason) }
        if let cloud = feed.cloud, cloud.address == nil || cloud.protocol != "http-post" {
            lose("cloud", "a hub is an address alone")
        }
        if feed.textInput != nil { lose("textInput", reason) }
        if feed.rating != nil { lose("rating", reason) }
        if let image = feed.image {
            if let logo = feed.logo, logo != image.url {
                lose("image", "a feed has one icon")
            } else if image.title != nil || image.link != nil || image.width != nil || image.height != nil
                || image.description != nil
            {
                lose("image", "an icon is an address without title, link and size")
            }
        }
        lose("tombstones", reason, count: feed.tombstones.count)
        if !feed.stylesheets.isEmpty { lose("stylesheets", "a JSON document has no style sheet") }
        loseElements(feed.extensions.elements)
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
