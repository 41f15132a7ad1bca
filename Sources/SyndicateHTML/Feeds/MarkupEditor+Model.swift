internal import Syndicate

extension MarkupEditor {
    mutating func edit(_ entry: inout Entry) {
        within(entry.base) { editor in
            editor.edit(&entry.title)
            editor.edit(&entry.summary)
            entry.content = entry.content.compactMap { content in
                var content = content
                return editor.edit(&content) ? content : nil
            }
            editor.edit(&entry.rights)
            editor.edit(&entry.links)
            editor.edit(&entry.authors)
            editor.edit(&entry.contributors)
            editor.edit(&entry.attachments)
            for index in entry.categories.indices { editor.edit(&entry.categories[index].extensions) }
            editor.edit(&entry.image)
            editor.edit(&entry.bannerImage, of: "banner_image")
            for index in entry.figures.indices { editor.edit(&entry.figures[index].url, of: "figure") }
            if let source = entry.source {
                var metadata = source.metadata
                editor.edit(&metadata)
                if metadata != source.metadata { entry.source = Source(metadata) }
            }
            editor.edit(&entry.comments, of: "comments")
            for index in entry.inReplyTo.indices { editor.edit(&entry.inReplyTo[index].href, of: "in-reply-to") }
            for index in entry.related.indices { editor.edit(&entry.related[index].url, of: "related") }
            for index in entry.socialProfiles.indices {
                editor.edit(&entry.socialProfiles[index].url, of: "social-profile")
            }
            editor.edit(&entry.extensions)
        }
    }

    mutating func edit(_ metadata: inout FeedMetadata) {
        within(metadata.base) { editor in
            editor.edit(&metadata.title)
            editor.edit(&metadata.subtitle)
            editor.edit(&metadata.rights)
            editor.edit(&metadata.links)
            editor.edit(&metadata.authors)
            editor.edit(&metadata.contributors)
            editor.edit(&metadata.managingEditor)
            editor.edit(&metadata.webMaster)
            for index in metadata.categories.indices { editor.edit(&metadata.categories[index].extensions) }
            editor.edit(&metadata.generator)
            editor.edit(&metadata.icon, of: "icon")
            editor.edit(&metadata.logo, of: "logo")
            editor.edit(&metadata.image)
            editor.edit(&metadata.docs, of: "docs")
            for index in metadata.tombstones.indices {
                editor.edit(&metadata.tombstones[index].comment)
                editor.edit(&metadata.tombstones[index].links)
                editor.edit(&metadata.tombstones[index].extensions)
            }
            metadata.stylesheets.removeAll { !editor.keeps(address: $0.href, of: "stylesheet", in: "href") }
            for index in metadata.socialProfiles.indices {
                editor.edit(&metadata.socialProfiles[index].url, of: "social-profile")
            }
            editor.edit(&metadata.extensions)
        }
    }
}

extension MarkupEditor {
    private mutating func edit(_ address: inout String?, of element: String, in name: String = "url") {
        if let text = address, !keeps(address: text, of: element, in: name) { address = nil }
    }

    private mutating func edit(_ links: inout [Link]) {
        links.removeAll { !keeps(address: $0.address, of: "link", in: "href") }
        for index in links.indices { edit(&links[index].extensions) }
    }

    private mutating func edit(_ attachments: inout [Attachment]) {
        attachments.removeAll { !keeps(address: $0.url, of: "enclosure", in: "url") }
        for index in attachments.indices {
            edit(&attachments[index].alternates)
            edit(&attachments[index].extensions)
        }
    }

    private mutating func edit(_ people: inout [Person]) {
        for index in people.indices { edit(&people[index]) }
    }

    private mutating func edit(_ person: inout Person) {
        edit(&person.uri, of: "person", in: "uri")
        edit(&person.avatar, of: "person", in: "avatar")
        edit(&person.extensions)
    }

    private mutating func edit(_ person: inout Person?) {
        guard var changed = person else { return }
        edit(&changed)
        person = changed
    }

    private mutating func edit(_ figure: inout Figure?) {
        guard var changed = figure else { return }
        edit(&changed.url, of: "image")
        figure = changed
    }

    private mutating func edit(_ generator: inout Generator?) {
        guard var changed = generator else { return }
        edit(&changed.uri, of: "generator", in: "uri")
        generator = changed
    }

    private mutating func edit(_ image: inout FeedImage?) {
        guard var changed = image else { return }
        guard keeps(address: changed.url, of: "image", in: "url") else {
            image = nil
            return
        }
        edit(&changed.link, of: "image", in: "link")
        image = changed
    }
}
