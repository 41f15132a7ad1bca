internal import Syndicate

// What feeds and items have in common: authors, links, and the extension `_syndicate`.
extension JSONFeedDocument {
    /// `authors`, or in JSON Feed 1.0 the first as `author`.
    mutating func writeAuthors(_ authors: [Person], to json: inout JSONWriter) {
        let known = authors.compactMap { person($0) }
        guard !known.isEmpty else { return }
        switch version {
        case .current:
            json.key("authors")
            json.value(.array(known))
        case .legacy:
            json.key("author")
            json.value(known[0])
            lose("authors", "JSON Feed 1.0 has one author", count: known.count - 1)
        }
    }

    /// A person as JSON Feed's author object; `nil` where nothing is known.
    mutating func person(_ person: Person) -> JSONValue? {
        var object = JSONObject()
        var own = JSONObject()
        object.add("name", person.name)
        if let uri = address(person.uri) {
            object.add("url", uri)
            own.add("email", person.email)
        } else if let email = person.email, !email.isEmpty {
            object.add("url", "mailto:" + email)
        }
        object.add("avatar", address(person.avatar))
        own.add("role", person.role)
        guard !object.isEmpty || !own.isEmpty else { return nil }
        append(person.extensions, own: own, to: &object)
        return .object(object)
    }

    /// The links that have no member of their own: all but hubs and the first of each of the relations, unless more
    /// than the address and the media type is known of it.
    mutating func links(_ links: [Link], but relations: [String], external: Int? = nil) -> [JSONValue] {
        var used = Set<String>()
        var result: [JSONValue] = []
        for (index, link) in links.enumerated() {
            let relation = link.rel ?? "alternate"
            if relation == "hub", relations.contains(relation) { continue }
            let hasMember = index == external || relations.contains(relation) && used.insert(relation).inserted
            if hasMember, link.hreflang == nil, link.title == nil, link.length == nil { continue }
            var object = JSONObject()
            object.add("rel", relation)
            object.add("url", address(link.address))
            object.add("mime_type", link.type)
            object.add("language", link.hreflang)
            object.add("title", link.title)
            if let length = link.length { object.append("size_in_bytes", .number(String(length))) }
            append(link.extensions, own: JSONObject(), to: &object)
            lose(
                "links.attributes", "attributes of XML have no place in JSON Feed",
                count: link.extensions.attributes.count)
            result.append(.object(object))
        }
        return result
    }

    /// Adds an object's extensions and what JSON Feed has no member for.
    mutating func append(_ extensions: Extensions, own: JSONObject, to object: inout JSONObject) {
        for member in members(extensions.json, hasOwn: !own.isEmpty) { object.append(member.name, member.value) }
        if !own.isEmpty { object.append(Self.ownName, .object(own)) }
        loseElements(extensions.elements)
    }
}

extension JSONWriter {
    /// Writes the extension `_syndicate`, where there is something to say: `about`, whose it is, the members,
    /// and a review in the shape of the model's own JSON.
    mutating func own(_ members: JSONObject, review: Review? = nil) {
        guard !members.isEmpty || review != nil else { return }
        key(JSONFeedDocument.ownName)
        beginObject()
        member("about", XMLNamespace.syndicate.uri)
        self.members(members)
        if let review {
            key("review")
            value(review)
        }
        endObject()
    }
}

extension JSONObject {
    /// Adds a member, where there is text.
    mutating func add(_ name: String, _ text: String?) {
        if let text, !text.isEmpty { append(name, .string(text)) }
    }

    /// Adds a member, where there are values.
    mutating func add(_ name: String, _ values: [JSONValue]) {
        if !values.isEmpty { append(name, .array(values)) }
    }

    /// Adds a member, where there is a number.
    mutating func add(_ name: String, _ number: Int?) {
        if let number { append(name, .number(String(number))) }
    }
}

extension Category {
    /// The category with what a tag does not say.
    var json: JSONValue {
        var object = JSONObject()
        object.append("term", .string(term))
        object.add("scheme", scheme)
        object.add("label", label)
        return .object(object)
    }
}

extension SocialProfile {
    var json: JSONValue {
        var object = JSONObject()
        object.append("network", .string(network))
        object.add("handle", handle)
        object.add("url", url)
        return .object(object)
    }
}
