internal import Syndicate

extension SiteReader {
    mutating func readPeople() {
        let keys = ["name", "email", "url", "uri", "avatar", "image", "picture", "role", "website", "social"]
        for key in [SiteKey.authors, .contributors, .managingEditor, .webMaster, .people] { checkKeys(key, keys) }
        if let member = values[.authors] { site.metadata.authors = converter.people(member.value, member.key) }
        let authors = site.metadata.authors
        if let member = values[.contributors] {
            site.metadata.contributors = converter.people(member.value, member.key, known: authors)
        }
        if let member = values[.managingEditor] {
            site.metadata.managingEditor = converter.people(member.value, member.key, known: authors).first
        }
        if let member = values[.webMaster] {
            site.metadata.webMaster = converter.people(member.value, member.key, known: authors).first
        }
        if let member = values[.people] { site.metadata.people = converter.people(member.value, member.key) }
        if let member = values[.social] {
            if !member.value.isMap { checkKeys(.social, ["network", "platform", "handle", "username", "url"]) }
            site.metadata.socialProfiles = converter.profiles(member.value, member.key)
        }
    }

    mutating func readParts() {
        if let member = values[.icon] { site.metadata.icon = converter.address(member.value, member.key) }
        if let member = values[.logo] { site.metadata.logo = converter.address(member.value, member.key) }
        if let member = values[.docs] { site.metadata.docs = converter.address(member.value, member.key) }
        if let member = values[.categories] {
            checkKeys(.categories, ["term", "scheme", "label", "name"])
            site.metadata.categories = FieldConverter.unique(converter.categories(member.value, "category"))
        }
        if let member = values[.image] {
            checkKeys(.image, ["url", "src", "title", "alt", "link", "width", "height", "description"])
            if let url = converter.address(FieldConverter.imageAddress(member.value), member.key) {
                let value = member.value
                site.metadata.image = FeedImage(
                    url: url, title: converter.text(value[["title", "alt"]], "image.title"),
                    link: converter.address(value["link"], "image.link"),
                    width: converter.count(value["width"], "image.width").flatMap { Int(exactly: $0) },
                    height: converter.count(value["height"], "image.height").flatMap { Int(exactly: $0) },
                    description: converter.text(value["description"], "image.description"))
            }
        }
        if let member = values[.generator] {
            checkKeys(.generator, ["name", "url", "uri", "version"])
            let value = member.value
            if let name = converter.text(value.isMap ? value["name"] : value, member.key) {
                site.metadata.generator = Generator(
                    name: name, uri: converter.address(value[["uri", "url"]], "generator.url"),
                    version: converter.text(value["version"], "generator.version"))
            }
        }
        checkKeys(.stylesheets, ["url", "href", "type", "title", "media"])
        for item in values[.stylesheets]?.value.items ?? [] {
            guard let href = converter.address(item.isMap ? item[["href", "url"]] : item, "stylesheets") else {
                continue
            }
            site.metadata.stylesheets.append(
                Stylesheet(
                    href, type: converter.text(item["type"], "stylesheets.type"),
                    title: converter.text(item["title"], "stylesheets.title"),
                    media: converter.text(item["media"], "stylesheets.media")))
        }
        site.metadata.userComment = text(.userComment)
        site.metadata.rating = text(.rating)
        if let member = values[.expired] { site.metadata.isExpired = converter.boolean(member.value, member.key) }
    }

    mutating func readSchedule() {
        if let member = values[.timeToLive] {
            site.metadata.timeToLive = converter.count(member.value, member.key).flatMap { Int(exactly: $0) }
        }
        for item in values[.skipHours]?.value.items ?? [] {
            guard let hour = converter.count(item, "skip-hours") else { continue }
            if hour < 24 {
                site.metadata.skipHours.append(Int(hour))
            } else {
                converter.reject(item, "skip-hours", expected: "an hour of 0 to 23")
            }
        }
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
        for item in values[.skipDays]?.value.items ?? [] {
            guard let text = converter.text(item, "skip-days") else { continue }
            if let day = days.first(where: { $0.lowercased() == text.lowercased() }) {
                site.metadata.skipDays.append(day)
            } else {
                converter.reject(item, "skip-days", expected: "a day from Monday to Sunday")
            }
        }
    }
}
