internal import Syndicate

// The extension `_syndicate`: the fields of the model that a reader would not find in the members as they are.
extension JSONFeedDocument {
    /// Writes the extension, where there is something to say.
    mutating func writeRest(_ rest: FeedMetadata, derived: [String], to json: inout JSONWriter) {
        let isEmpty = rest == FeedMetadata()
        guard !isEmpty || !derived.isEmpty else { return }
        guard keepsRest else { return loseRest(Self.names { $0.value(rest) }) }
        beginRest(derived, to: &json)
        if !isEmpty {
            json.key("feed")
            json.value(rest)
        }
        json.endObject()
    }

    /// Writes the extension, where there is something to say.
    mutating func writeRest(_ rest: Entry, derived: [String], to json: inout JSONWriter) {
        let isEmpty = rest == Entry()
        guard !isEmpty || !derived.isEmpty else { return }
        guard keepsRest else { return loseRest(Self.names { $0.value(rest) }) }
        beginRest(derived, to: &json)
        if !isEmpty {
            json.key("entry")
            json.value(rest)
        }
        json.endObject()
    }

    private func beginRest(_ derived: [String], to json: inout JSONWriter) {
        json.key(Self.ownName)
        json.beginObject()
        json.member("about", XMLNamespace.syndicate.uri)
        guard !derived.isEmpty else { return }
        json.key("derived")
        json.beginArray()
        for name in derived { json.value(name) }
        json.endArray()
    }

    private mutating func loseRest(_ names: [String]) {
        for name in names { lose(name, "JSON Feed has no member that says all of it") }
    }

    /// The names of the fields that an object has.
    private static func names(_ write: (inout JSONWriter) -> Void) -> [String] {
        var output = ByteWriter()
        output.json(pretty: false) { (json: inout JSONWriter) in write(&json) }
        guard let bytes = try? output.finish() else { return [] }
        var parser = JSONParser()
        return (try? parser.parse(bytes.span))?.objectValue?.map(\.name) ?? []
    }
}

/// A value as it is written, and as a reader has it back.
struct Written<Value> {
    var json: JSONValue
    var read: Value
}

extension JSONWriter {
    /// Writes an object's members within the one that is open.
    mutating func members(_ object: JSONObject) {
        for member in object {
            key(member.name)
            value(member.value)
        }
    }

    /// Writes a member, where there is a value.
    mutating func member(_ name: String, _ value: String?) {
        guard let value else { return }
        key(name)
        self.value(value)
    }
}

extension JSONObject {
    /// Adds a member, where there is text.
    mutating func add(_ name: String, _ text: String?) {
        if let text { append(name, .string(text)) }
    }
}
