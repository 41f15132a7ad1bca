/// Reads the members of one JSON object into a value of the model; what it does not know it leaves alone.
struct FieldReader: FieldVisitor {
    private let members: JSONObject
    private let path: String
    /// Whether fields of which the object says nothing keep what they have.
    private let keepsAbsent: Bool
    /// Where members are noted that nobody asked for.
    private let unknown: UnknownMembers?
    /// How many members somebody asked for.
    private var found = 0

    private init(
        _ json: JSONValue, path: String, keepsAbsent: Bool = false, unknown: UnknownMembers? = nil
    ) throws(ModelError) {
        guard case .object(let members) = json else { throw ModelError(path, "expected an object") }
        self.members = members
        self.path = path
        self.keepsAbsent = keepsAbsent
        self.unknown = unknown
    }

    /// Puts what the object says into `value`, and leaves its other fields as they are.
    static func update<Value: ModelFields>(_ value: inout Value, from json: JSONValue) throws(ModelError) {
        var reader = try FieldReader(json, path: "", keepsAbsent: true)
        var updated = value
        try updated.visit(&reader)
        value = updated
    }

    /// A value out of JSON; members that the model does not have are noted in `unknown`, and left alone.
    static func read<Value: ModelFields>(
        _ json: JSONValue, path: String = "", unknown: UnknownMembers? = nil
    ) throws(ModelError) -> Value {
        if case .string(let text) = json, let value = Value.shorthand(text) { return value }
        var reader = try FieldReader(json, path: path, unknown: unknown)
        var value = Value.blank
        try value.visit(&reader)
        if let unknown, reader.found < reader.members.count { unknown.note(reader.members, of: Value.self, at: path) }
        return value
    }

    mutating func text(_ key: String, _ value: inout String) throws(ModelError) {
        var optional: String?
        try text(key, &optional)
        guard let optional else { throw failure(key, "is missing; expected a string") }
        value = optional
    }

    mutating func text(_ key: String, _ value: inout String?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        guard case .string(let text) = json else { throw failure(key, "expected a string") }
        value = text
    }

    mutating func scalar(_ key: String, _ value: inout String?) throws(ModelError) {
        switch find(key) {
        case nil: absent(&value)
        case .string(let text): value = text
        case .number(let spelling): value = spelling
        case .bool(let flag): value = flag ? "true" : "false"
        default: throw failure(key, "expected a string, a number, true or false")
        }
    }

    mutating func derived(_ key: String, _ value: @autoclosure () -> String?) {
        if members[key] != nil { found += 1 }
    }

    mutating func texts(_ key: String, _ value: inout [String]) throws(ModelError) {
        if keepsAbsent, find(key) == nil { return }
        value = []
        for json in try array(key) {
            guard case .string(let text) = json else { throw failure(key, "expected strings") }
            value.append(text)
        }
    }

    mutating func integer(_ key: String, _ value: inout Int64?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        guard case .number(let spelling) = json, let number = Int64(spelling) else {
            throw failure(key, "expected a whole number")
        }
        value = number
    }

    mutating func integers(_ key: String, _ value: inout [Int]) throws(ModelError) {
        if keepsAbsent, find(key) == nil { return }
        value = []
        for json in try array(key) {
            guard case .number(let spelling) = json, let number = Int(spelling) else {
                throw failure(key, "expected whole numbers")
            }
            value.append(number)
        }
    }

    mutating func double(_ key: String, _ value: inout Double?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        guard case .number(let spelling) = json, let number = Double(spelling), number.isFinite else {
            throw failure(key, "expected a number")
        }
        value = number
    }

    mutating func flag(_ key: String, _ value: inout Bool?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        guard case .bool(let flag) = json else { throw failure(key, "expected true or false") }
        value = flag
    }

    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value) throws(ModelError) {
        guard let json = find(key) else { throw failure(key, "is missing; expected an object") }
        value = try Self.read(json, path: below(key), unknown: unknown)
    }

    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        value = try Self.read(json, path: below(key), unknown: unknown) as Value
    }

    mutating func objects<Value: ModelFields>(_ key: String, _ value: inout [Value]) throws(ModelError) {
        if keepsAbsent, find(key) == nil { return }
        value = []
        for (index, json) in try array(key).enumerated() {
            value.append(try Self.read(json, path: "\(below(key))[\(index)]", unknown: unknown))
        }
    }

    mutating func nodes(_ key: String, _ value: inout [ExtensionNode]?) throws(ModelError) {
        guard find(key) != nil else { return absent(&value) }
        var nodes: [ExtensionNode] = []
        for (index, json) in try array(key).enumerated() {
            if case .string(let text) = json {
                nodes.append(.text(text))
            } else {
                nodes.append(.element(try Self.read(json, path: "\(below(key))[\(index)]", unknown: unknown)))
            }
        }
        value = nodes
    }

    mutating func members(_ key: String, _ value: inout JSONObject) throws(ModelError) {
        guard let json = find(key) else {
            if !keepsAbsent { value = JSONObject() }
            return
        }
        guard case .object(let members) = json else { throw failure(key, "expected an object") }
        value = members
    }

    mutating func date(_ key: String, _ value: inout Timestamp?) throws(ModelError) {
        guard let json = find(key) else { return absent(&value) }
        switch json {
        case .string(let text):
            guard let date = Timestamp(iso8601: text) else { throw failure(key, "expected an ISO 8601 date") }
            value = date
        case .object(let members):
            guard case .string(let text)? = members["unparsed"] else {
                throw failure(key, "expected a date, or an object with the member \"unparsed\"")
            }
            value = Timestamp(unparsed: text)
        default: throw failure(key, "expected a date")
        }
    }

    func failure(_ key: String, _ message: String) -> ModelError { ModelError(below(key), message) }

    private func below(_ key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

    /// The member, unless it is absent or null.
    private mutating func find(_ key: String) -> JSONValue? {
        guard let value = members[key] else { return nil }
        found += 1
        return value == .null ? nil : value
    }

    private func absent<Value>(_ value: inout Value?) {
        if !keepsAbsent { value = nil }
    }

    private mutating func array(_ key: String) throws(ModelError) -> [JSONValue] {
        guard let json = find(key) else { return [] }
        guard case .array(let elements) = json else { throw failure(key, "expected an array") }
        return elements
    }
}
