internal import Syndicate

// The items.
extension JSONFeedReader {
    /// Reads the members of an item whose object is open.
    mutating func readItemMembers() throws(ImportError) -> Entry {
        let start = cursor.offset - 1
        var draft = JSONItemDraft()
        while let name = try cursor.nextName() { try readItemMember(name, into: &draft) }
        if draft.entry.identifier == nil { warn("missing-id", "an item has no \"id\"", start) }
        return completed(draft)
    }

    private mutating func readItemMember(_ name: String, into draft: inout JSONItemDraft) throws(ImportError) {
        let offset = cursor.valueOffset
        guard let member = JSONFeedMember.Item(rawValue: name) else {
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
        case .id: draft.entry.identifier = try text(name, &draft.extensions).map { Identifier($0) }
        case .url: draft.page = try address(name, &draft.extensions)
        case .externalURL: draft.external = try address(name, &draft.extensions)
        case .title: draft.entry.title = try text(name, &draft.extensions).map { TextConstruct($0) }
        case .contentHTML: draft.html = try text(name, &draft.extensions)
        case .contentText: draft.text = try text(name, &draft.extensions)
        case .summary: draft.entry.summary = try text(name, &draft.extensions).map { TextConstruct($0) }
        case .image: draft.entry.image = try address(name, &draft.extensions).map { Figure(url: $0) }
        case .bannerImage: draft.entry.bannerImage = try address(name, &draft.extensions)
        case .datePublished: draft.entry.published = try date(name, &draft.extensions)
        case .dateModified: draft.entry.updated = try date(name, &draft.extensions)
        case .author:
            draft.authors.single = try people(name, &draft.extensions)
            draft.authors.singleValue = cursor.value(at: offset)
        case .authors: draft.authors.many = try people(name, &draft.extensions)
        case .tags: draft.entry.categories = try strings(name, &draft.extensions).map { Category($0) }
        case .language: draft.entry.language = try text(name, &draft.extensions)
        case .attachments: draft.entry.attachments = try attachments(name, &draft.extensions)
        }
    }

    private mutating func completed(_ draft: JSONItemDraft) -> Entry {
        var draft = draft
        let own = own(&draft.own, &draft.extensions, member: "entry")
        let bodies = (html: draft.html, text: draft.text)
        for name in own?.derived ?? [] { draft.forget(name) }
        var entry = draft.entry
        if let page = draft.page { entry.links.append(link(page, rel: "alternate")) }
        if let external = draft.external { entry.links.append(link(external, rel: "related")) }
        if let html = draft.html { entry.content.append(Content(html: html)) }
        if let text = draft.text { entry.content.append(Content(text: text)) }
        entry.authors = draft.authors.merged(&draft.extensions)
        entry.extensions = draft.extensions
        guard let model = own?.model else { return entry }
        do throws(ModelError) {
            try entry.update(json: model)
            entry.extensions.restore(draft.extensions)
            if model["content"] != nil { entry.takeBodies(html: bodies.html, text: bodies.text) }
        } catch {
            report(error)
            entry.extensions.json.append(JSONFeedOwn.name, own?.whole ?? .null)
        }
        return entry
    }
}

extension Entry {
    /// Gives the first empty body of either kind the words of the item's own member: they are not written twice.
    fileprivate mutating func takeBodies(html: String?, text: String?) {
        if let html, let place = content.firstIndex(where: { $0.value == .html("") }) {
            content[place].value = .html(html)
        }
        if let text, let place = content.firstIndex(where: { $0.value == .text("") }) {
            content[place].value = .text(text)
        }
    }
}

extension JSONItemDraft {
    /// Takes back what a writer put in only because JSON Feed requires it.
    fileprivate mutating func forget(_ name: String) {
        switch JSONFeedMember.Item(rawValue: name) {
        case .id: entry.identifier = nil
        case .url: page = nil
        case .externalURL: external = nil
        case .title: entry.title = nil
        case .contentHTML: html = nil
        case .contentText: text = nil
        case .summary: entry.summary = nil
        case .image: entry.image = nil
        case .bannerImage: entry.bannerImage = nil
        case .datePublished: entry.published = nil
        case .dateModified: entry.updated = nil
        case .author, .authors: authors = JSONFeedAuthors()
        case .tags: entry.categories = []
        case .language: entry.language = nil
        case .attachments: entry.attachments = []
        case nil: break
        }
    }
}
