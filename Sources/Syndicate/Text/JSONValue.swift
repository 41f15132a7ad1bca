/// Any JSON text (RFC 8259): what extensions of a feed hold, and what is read before its meaning is known.
public enum JSONValue: Sendable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A number as it was spelled, so that none loses digits; the grammar of RFC 8259, section 6.
    case number(String)
    /// A string.
    case string(String)
    /// Values in their order.
    case array([JSONValue])
    /// Members in their order.
    case object(JSONObject)
}

extension JSONValue: Hashable {
    /// Whether both are written the same but for white space and escapes: numbers by their spelling, strings scalar by
    /// scalar, objects member by member in their order.
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): true
        case (.bool(let left), .bool(let right)): left == right
        case (.number(let left), .number(let right)): left.isSpelled(as: right)
        case (.string(let left), .string(let right)): left.isSpelled(as: right)
        case (.array(let left), .array(let right)): left == right
        case (.object(let left), .object(let right)): left == right
        default: false
        }
    }

    /// Hashes what `==` compares.
    public func hash(into hasher: inout Hasher) {
        switch self {
        case .null: hasher.combine(0)
        case .bool(let value): hasher.combine(value)
        case .number(let value): hasher.combine(value)
        case .string(let value): hasher.combine(value)
        case .array(let values): hasher.combine(values)
        case .object(let object): hasher.combine(object)
        }
    }
}

extension JSONValue {
    /// The value of a bool, and `nil` of anything else.
    public var boolValue: Bool? { if case .bool(let value) = self { value } else { nil } }

    /// The text of a string, and `nil` of anything else.
    public var stringValue: String? { if case .string(let value) = self { value } else { nil } }

    /// The elements of an array, and `nil` of anything else.
    public var arrayValue: [JSONValue]? { if case .array(let value) = self { value } else { nil } }

    /// The members of an object, and `nil` of anything else.
    public var objectValue: JSONObject? { if case .object(let value) = self { value } else { nil } }

    /// The nearest Double of a number, and `nil` of anything else and of numbers beyond a Double's range.
    public var doubleValue: Double? {
        guard case .number(let spelling) = self, let value = Double(spelling), value.isFinite else { return nil }
        return value
    }

    /// The value of a number that is whole and fits, however it is spelled (`1e3`, `2.0`), and `nil` of anything else.
    public var int64Value: Int64? {
        guard case .number(let spelling) = self else { return nil }
        return Int64(spelling) ?? Double(spelling).flatMap(Self.whole)
    }

    /// Whether this is `null`.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// The value of a member of an object; `nil` where there is none or this is no object.
    public subscript(_ name: String) -> JSONValue? { objectValue?[name] }

    /// The element of an array at a place counted from 0; `nil` where there is none or this is no array.
    public subscript(_ index: Int) -> JSONValue? {
        guard case .array(let values) = self, values.indices.contains(index) else { return nil }
        return values[index]
    }

    /// A number that is whole.
    public init(_ value: some BinaryInteger) { self = .number(String(value)) }

    /// A number in the shortest spelling that reads back the same; `null` where it is not finite, as JSON knows no other.
    public init(_ value: Double) {
        if let whole = Self.whole(value), whole.magnitude < 1 << 53, whole != 0 || value.sign == .plus {
            self = .number(String(whole))
        } else {
            self = value.isFinite ? .number(value.description) : .null
        }
    }

    /// The whole number that a Double is, or `nil`.
    private static func whole(_ value: Double) -> Int64? {
        // `Int64(exactly:)` would need the C library's mathematics at link time, which nothing else here does.
        guard value >= -0x1p63, value < 0x1p63 else { return nil }
        let whole = Int64(value)
        return Double(whole) == value ? whole : nil
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    /// A string.
    public init(stringLiteral value: String) { self = .string(value) }
    /// A whole number.
    public init(integerLiteral value: Int64) { self.init(value) }
    /// A number.
    public init(floatLiteral value: Double) { self.init(value) }
    /// A bool.
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    /// An array.
    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
    /// An object with its members in the order of the literal.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(JSONObject(elements.map { JSONObject.Member($0.0, $0.1) }))
    }
    /// `null`.
    public init(nilLiteral: ()) { self = .null }
}
