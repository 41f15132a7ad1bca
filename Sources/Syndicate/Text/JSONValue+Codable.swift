extension JSONValue: Codable {
    /// Decodes whatever is there; numbers are spelled anew, and members sorted by name, as a decoder gives neither.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.container(keyedBy: Name.self) {
            // The decoder's order is not that of the text; sorted, it is at least always the same.
            let names = container.allKeys.map(\.stringValue).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            var object = JSONObject()
            for name in names { object.append(name, try container.decode(JSONValue.self, forKey: Name(name))) }
            self = .object(object)
            return
        }
        if var container = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !container.isAtEnd { values.append(try container.decode(JSONValue.self)) }
            self = .array(values)
            return
        }
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .bool(value)
        } else if let value = try? container.decode(Int64.self) {
            self.init(value)
        } else if let value = try? container.decode(UInt64.self) {
            self.init(value)
        } else if let value = try? container.decode(Double.self) {
            self.init(value)
        } else {
            self = .string(try container.decode(String.self))
        }
    }

    /// Encodes the value; of members of the same name the last one stays, and of numbers what a Double can hold.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .object(let object):
            var container = encoder.container(keyedBy: Name.self)
            for member in object { try container.encode(member.value, forKey: Name(member.name)) }
        case .array(let values):
            var container = encoder.unkeyedContainer()
            for value in values { try container.encode(value) }
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .bool(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let spelling):
            var container = encoder.singleValueContainer()
            if let value = Int64(spelling) {
                try container.encode(value)
            } else if let value = UInt64(spelling) {
                try container.encode(value)
            } else if let value = doubleValue {
                try container.encode(value)
            } else {
                throw EncodingError.invalidValue(
                    spelling,
                    .init(codingPath: encoder.codingPath, debugDescription: "\(spelling) is beyond a Double's range"))
            }
        }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
