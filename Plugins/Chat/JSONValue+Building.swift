internal import Syndicate

extension JSONValue {
    /// An object of the members that have a value, in their order.
    static func members(_ members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
        .object(JSONObject(members.compactMap { name, value in value.map { JSONObject.Member(name, $0) } }))
    }

    /// A string; nothing for no text or an empty one.
    static func text(_ text: String?) -> JSONValue? {
        guard let text, !text.utf8.isEmpty else { return nil }
        return .string(text)
    }

    /// An array; nothing for an empty one.
    static func list(_ values: [JSONValue]) -> JSONValue? {
        values.isEmpty ? nil : .array(values)
    }
}
