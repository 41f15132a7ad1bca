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
            editor.editAll(&metadata.stylesheets) { editor, stylesheet in
                editor.edit(&stylesheet.href, of: "stylesheet", in: "href")
            }
            for index in metadata.socialProfiles.indices {
                editor.edit(&metadata.socialProfiles[index].url, of: "social-profile")
            }
            editor.edit(&metadata.extensions)
        }
    }
}

extension MarkupEditor {
    private mutating func edit(_ address: inout String?, of element: String, in name: String = "url") {
        guard let text = address else { return }
        let edited = edited(address: text, of: element, in: name)
        if edited.map({ !WebAddress.same($0, text) }) ?? true { address = edited }
    }

    /// Changes an address; false where it may not stay.
    private mutating func edit(_ address: inout String, of element: String, in name: String) -> Bool {
        guard let edited = edited(address: address, of: element, in: name) else { return false }
        if !WebAddress.same(edited, address) { address = edited }
        return true
    }

    /// Changes all values, and takes out those of which `edit` says that they may not stay.
    private mutating func editAll<Value>(_ values: inout [Value], _ edit: (inout Self, inout Value) -> Bool) {
        var gone: [Int] = []
        for index in values.indices where !edit(&self, &values[index]) { gone.append(index) }
        guard !gone.isEmpty else { return }
        var next = gone[...]
        values = values.enumerated().filter { index, _ in
            guard index == next.first else { return true }
            next.removeFirst()
            return false
        }.map(\.element)
    }

    private mutating func edit(_ links: inout [Link]) {
        editAll(&links) { editor, link in
            guard let address = editor.edited(address: link.address, of: "link", in: "href") else { return false }
            if !WebAddress.same(address, link.address) {
                link.href = address
                link.resolved = nil
            }
            editor.edit(&link.extensions)
            return true
        }
    }

    private mutating func edit(_ attachments: inout [Attachment]) {
        editAll(&attachments) { editor, attachment in
            guard editor.edit(&attachment.url, of: "enclosure", in: "url") else { return false }
            if !attachment.alternates.isEmpty { editor.edit(&attachment.alternates) }
            editor.edit(&attachment.extensions)
            return true
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
        guard edit(&changed.url, of: "image", in: "url") else {
            image = nil
            return
        }
        edit(&changed.link, of: "image", in: "link")
        image = changed
    }
}
