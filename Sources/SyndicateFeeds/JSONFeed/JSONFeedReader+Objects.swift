internal import Syndicate

// The objects within a feed and its items: authors, attachments, hubs.
extension JSONFeedReader {
    /// Authors: an array of objects, or one of them alone.
    mutating func people(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> [Person] {
        var people: [Person] = []
        var list = try beginList(name, expectsArray: name == "authors")
        while let event = try nextElement(&list) {
            switch event {
            case .beginObject:
                let person = try person()
                if person != Person() { people.append(person) }
            case .string:
                let value = try cursor.value(from: event)
                warn("json-type", "an author is text; expected an object", list.offset)
                people.append(Person(name: value.spelling))
            default: try keep(event, &list)
            }
        }
        end(list, name, &extensions)
        return people
    }

    private mutating func person() throws(ImportError) -> Person {
        var person = Person()
        var members = JSONMembers<JSONFeedMember.Author>()
        while let name = try cursor.nextName() {
            let offset = cursor.valueOffset
            guard let member = JSONFeedMember.Author(rawValue: name) else {
                person.extensions.json.append(name, try cursor.value())
                continue
            }
            if keepEarlier(name, at: members.note(member, at: offset), offset, &person.extensions) {
                if member == .url { (person.uri, person.email) = (nil, nil) }
            }
            switch member {
            case .name: person.name = try text(name, &person.extensions)
            case .url:
                guard let url = try address(name, &person.extensions) else { continue }
                let scheme = "mailto:"
                if url.utf8.count > scheme.utf8.count, url.lowercased().hasPrefix(scheme) {
                    person.email = String(url.dropFirst(scheme.count))
                } else {
                    person.uri = url
                }
            case .avatar: person.avatar = try address(name, &person.extensions)
            }
        }
        return person
    }

    /// Attachments: an array of objects, or one of them alone.
    mutating func attachments(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> [Attachment] {
        var attachments: [Attachment] = []
        var list = try beginList(name)
        while let event = try nextElement(&list) {
            guard case .beginObject = event else {
                try keep(event, &list)
                continue
            }
            let attachment = try attachment()
            if attachment.url.isEmpty {
                keep(list.offset, &list)
            } else {
                attachments.append(attachment)
            }
        }
        end(list, name, &extensions)
        return attachments
    }

    private mutating func attachment() throws(ImportError) -> Attachment {
        var attachment = Attachment(url: "")
        var members = JSONMembers<JSONFeedMember.Attachment>()
        while let name = try cursor.nextName() {
            let offset = cursor.valueOffset
            guard let member = JSONFeedMember.Attachment(rawValue: name) else {
                attachment.extensions.json.append(name, try cursor.value())
                continue
            }
            _ = keepEarlier(name, at: members.note(member, at: offset), offset, &attachment.extensions)
            switch member {
            case .url: attachment.url = try address(name, &attachment.extensions) ?? ""
            case .mimeType: attachment.type = try text(name, &attachment.extensions)
            case .title: attachment.title = try text(name, &attachment.extensions)
            case .sizeInBytes: attachment.length = try whole(name, &attachment.extensions)
            case .durationInSeconds: attachment.duration = try seconds(name, &attachment.extensions)
            }
        }
        return attachment
    }

    /// Hubs as links; the protocol is the title, and WebSub needs none.
    mutating func hubs(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> [Link] {
        var hubs: [Link] = []
        var list = try beginList(name)
        while let event = try nextElement(&list) {
            guard case .beginObject = event else {
                try keep(event, &list)
                continue
            }
            var hub = link("", rel: "hub")
            var members = JSONMembers<JSONFeedMember.Hub>()
            while let name = try cursor.nextName() {
                let offset = cursor.valueOffset
                guard let member = JSONFeedMember.Hub(rawValue: name) else {
                    hub.extensions.json.append(name, try cursor.value())
                    continue
                }
                _ = keepEarlier(name, at: members.note(member, at: offset), offset, &hub.extensions)
                switch member {
                case .type: hub.title = try text(name, &hub.extensions)
                case .url:
                    let made = link(try address(name, &hub.extensions) ?? "", rel: "hub")
                    (hub.href, hub.resolved) = (made.href, made.resolved)
                }
            }
            if hub.title == "WebSub" { hub.title = nil }
            if hub.href.isEmpty { keep(list.offset, &list) } else { hubs.append(hub) }
        }
        end(list, name, &extensions)
        return hubs
    }

    // MARK: Lists

    /// An array of objects that is being read, or a single object in its stead.
    struct List {
        /// Where the element begins that was read last.
        var offset: Int
        fileprivate var isArray: Bool
        fileprivate var isOver = false
        /// What was no such object.
        fileprivate var odd: [JSONValue] = []
    }

    private mutating func beginList(_ name: String, expectsArray: Bool = true) throws(ImportError) -> List {
        let isArray = cursor.upcoming == UInt8(ascii: "[")
        if isArray != expectsArray, cursor.upcoming != UInt8(ascii: "n") {
            let expected = expectsArray ? "an array of objects" : "one object"
            warn("json-type", "\"\(name)\" should be \(expected)", cursor.valueOffset)
        }
        if isArray { _ = try cursor.next() }
        return List(offset: cursor.valueOffset, isArray: isArray)
    }

    private mutating func nextElement(_ list: inout List) throws(ImportError) -> JSONCursor.Event? {
        guard !list.isOver else { return nil }
        let event = try cursor.next()
        if !list.isArray { list.isOver = true }
        if case .endArray = event { return nil }
        list.offset = cursor.start(of: event)
        return event
    }

    /// Keeps an element that is not what it should be.
    private mutating func keep(_ event: JSONCursor.Event, _ list: inout List) throws(ImportError) {
        let value = try cursor.value(from: event)
        if !value.isNull { list.odd.append(value) }
    }

    /// Keeps an element that was read and says too little.
    private func keep(_ offset: Int, _ list: inout List) {
        if let value = cursor.value(at: offset) { list.odd.append(value) }
    }

    private mutating func end(_ list: List, _ name: String, _ extensions: inout Extensions) {
        guard !list.odd.isEmpty else { return }
        misfit(name, list.odd.count == 1 ? list.odd[0] : .array(list.odd), list.offset, &extensions)
    }
}
