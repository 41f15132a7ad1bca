/// The shapes of the model as JSON Schema (2020-12), made of the same lists of members by which they are read and written.
public enum ModelSchema {
    /// A definition for each type that `feed`, `entry` and the descriptors are made of, and these, by name: the value of `$defs`.
    public static var definitions: JSONObject {
        var types = SchemaTypes()
        types.add(FeedMetadata.self, as: "feed")
        types.add(Entry.self, as: "entry")
        types.add(ExporterDescriptor.self, as: "exporter_descriptor")
        types.add(ImporterDescriptor.self, as: "importer_descriptor")
        return types.definitions
    }
}

extension ModelFields {
    /// The names of the members that values of this type may have as JSON.
    static var memberNames: [String] {
        var visitor = SchemaVisitor(types: SchemaTypes())
        var value = blank
        // A visitor that only looks finds nothing wrong.
        try? value.visit(&visitor)
        return visitor.properties.members.map(\.name)
    }
}

/// The definitions of types, each made once.
private struct SchemaTypes {
    private var names: [ObjectIdentifier: String] = [:]
    private var made: [(name: String, schema: JSONValue)] = []

    var definitions: JSONObject {
        var all: [JSONObject.Member] = [
            .init(
                "date",
                .schema(
                    "string",
                    "A date at the precision that is known (ISO 8601): 2024, 2024-03, 2024-03-05, 2024-03-05+01:00, 2024-03-05T13:00+01:00."
                ).orUnparsed),
            .init("node", .any([.schema("string", "Character data."), .reference("extension_element")])),
        ]
        all += made.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }.map { .init($0.name, $0.schema) }
        return JSONObject(all)
    }

    /// Makes the definition of a type and of those that it has members of.
    mutating func add<Value: ModelFields>(_ type: Value.Type, as name: String? = nil) {
        guard names[ObjectIdentifier(type)] == nil else { return }
        let name = name ?? Self.name(of: type)
        names[ObjectIdentifier(type)] = name
        var visitor = SchemaVisitor(types: self)
        var value = Value.blank
        // A visitor that only looks finds nothing wrong.
        try? value.visit(&visitor)
        self = visitor.types
        var schema = JSONObject([.init("type", .string("object")), .init("properties", .object(visitor.properties))])
        if !visitor.required.isEmpty { schema["required"] = .array(visitor.required.map { .string($0) }) }
        let isShort = Value.shorthand("") != nil
        made.append((name, isShort ? .any([.schema("string"), .object(schema)]) : .object(schema)))
    }

    mutating func reference<Value: ModelFields>(to type: Value.Type) -> JSONValue {
        add(type)
        return .reference(names[ObjectIdentifier(type)] ?? "")
    }

    /// `ExtensionElement` is called `extension_element`.
    private static func name(of type: Any.Type) -> String {
        var name = ""
        for byte in "\(type)".utf8 {
            let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
            if isUpper, !name.isEmpty { name += "_" }
            name.unicodeScalars.append(Unicode.Scalar(isUpper ? byte | 0x20 : byte))
        }
        return name
    }
}

/// Notes which members a type has, and what they hold.
private struct SchemaVisitor: FieldVisitor {
    var types: SchemaTypes
    var properties = JSONObject()
    var required: [String] = []

    mutating func text(_ key: String, _ value: inout String) {
        properties[key] = .schema("string")
        required.append(key)
    }
    mutating func text(_ key: String, _ value: inout String?) { properties[key] = .schema("string") }
    mutating func scalar(_ key: String, _ value: inout String?) {
        properties[key] = .object(
            JSONObject([.init("type", .array([.string("string"), .string("number"), .string("boolean")]))]))
    }
    mutating func derived(_ key: String, _ value: @autoclosure () -> String?) { properties[key] = .schema("string") }
    mutating func texts(_ key: String, _ value: inout [String]) { properties[key] = .array(of: .schema("string")) }
    mutating func integer(_ key: String, _ value: inout Int64?) { properties[key] = .schema("integer") }
    mutating func integers(_ key: String, _ value: inout [Int]) { properties[key] = .array(of: .schema("integer")) }
    mutating func double(_ key: String, _ value: inout Double?) { properties[key] = .schema("number") }
    mutating func flag(_ key: String, _ value: inout Bool?) { properties[key] = .schema("boolean") }

    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value) {
        properties[key] = types.reference(to: Value.self)
        required.append(key)
    }
    mutating func object<Value: ModelFields>(_ key: String, _ value: inout Value?) {
        properties[key] = types.reference(to: Value.self)
    }
    mutating func objects<Value: ModelFields>(_ key: String, _ value: inout [Value]) {
        properties[key] = .array(of: types.reference(to: Value.self))
    }
    mutating func nodes(_ key: String, _ value: inout [ExtensionNode]?) {
        properties[key] = .array(of: .reference("node"))
        types.add(ExtensionElement.self)
    }
    mutating func members(_ key: String, _ value: inout JSONObject) { properties[key] = .schema("object") }
    mutating func date(_ key: String, _ value: inout Timestamp?) { properties[key] = .reference("date") }

    mutating func word<Value: RawRepresentable<String>>(_ key: String, _ value: inout Value?) {
        guard let type = Value.self as? any CaseIterable.Type else { return properties[key] = .schema("string") }
        properties[key] = .object(JSONObject([.init("enum", .array(Self.words(of: type)))]))
    }

    private static func words<Cases: CaseIterable>(of type: Cases.Type) -> [JSONValue] {
        type.allCases.compactMap { ($0 as? any RawRepresentable)?.rawValue as? String }.map { .string($0) }
    }

    func failure(_ key: String, _ message: String) -> ModelError { ModelError(key, message) }
}

extension JSONValue {
    fileprivate static func schema(_ type: String, _ description: String? = nil) -> JSONValue {
        var members = JSONObject([.init("type", .string(type))])
        if let description { members["description"] = .string(description) }
        return .object(members)
    }

    fileprivate static func reference(_ name: String) -> JSONValue {
        .object(JSONObject([.init("$ref", .string("#/$defs/\(name)"))]))
    }

    fileprivate static func array(of items: JSONValue) -> JSONValue {
        .object(JSONObject([.init("type", .string("array")), .init("items", items)]))
    }

    fileprivate static func any(_ schemas: [JSONValue]) -> JSONValue {
        .object(JSONObject([.init("anyOf", .array(schemas))]))
    }

    /// This, or an object that keeps the spelling of a date that could not be read.
    fileprivate var orUnparsed: JSONValue {
        let unparsed = JSONObject([
            .init("type", .string("object")),
            .init("properties", .object(JSONObject([.init("unparsed", .schema("string"))]))),
            .init("required", .array([.string("unparsed")])),
        ])
        return .any([self, .object(unparsed)])
    }
}
