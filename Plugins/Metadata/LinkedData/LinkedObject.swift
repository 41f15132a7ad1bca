internal import Syndicate

/// A node of JSON-LD under construction: members without a value are left out.
struct LinkedObject {
    private(set) var members = JSONObject()

    init(_ type: String, id: String? = nil) {
        self["@type"] = type
        self["@id"] = id
    }

    /// A reference to a node that is described elsewhere in the graph.
    init(id: String) {
        self["@id"] = id
    }

    /// A text; `nil` and nothing are left out.
    subscript(_ name: String) -> String? {
        get { members[name]?.stringValue }
        set { if let newValue, !newValue.utf8.isEmpty { members.append(name, .string(newValue)) } }
    }

    mutating func add(_ name: String, _ value: JSONValue?) {
        if let value { members.append(name, value) }
    }

    mutating func add(_ name: String, _ object: LinkedObject?) {
        if let object { members.append(name, object.json) }
    }

    /// Several values: none is left out, one stands alone.
    mutating func add(_ name: String, _ values: [JSONValue]) {
        guard let first = values.first else { return }
        members.append(name, values.count == 1 ? first : .array(values))
    }

    mutating func add(_ name: String, _ texts: [String]) { add(name, texts.map { JSONValue.string($0) }) }

    mutating func add(_ name: String, _ objects: [LinkedObject]) { add(name, objects.map(\.json)) }

    mutating func add(_ name: String, number: Double?) {
        if let number, number.isFinite { members.append(name, JSONValue(number)) }
    }

    mutating func add(_ name: String, count: Int?) {
        if let count, count >= 0 { members.append(name, JSONValue(count)) }
    }

    var json: JSONValue { .object(members) }
}
