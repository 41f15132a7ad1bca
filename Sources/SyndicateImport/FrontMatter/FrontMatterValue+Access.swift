public import Syndicate

extension FrontMatterValue {
    /// Text that stands in no file.
    public init(_ text: String) {
        self.init(.scalar(text, .string))
    }

    /// The text of a scalar as spelled; `nil` for null, lists and maps.
    public var text: String? {
        if case .scalar(let text, let kind) = content, kind != .null { text } else { nil }
    }

    /// The text of a scalar without white space around it, where any is left.
    public var trimmedText: String? {
        guard let text else { return nil }
        let trimmed = text.trimmed
        return trimmed.isEmpty ? nil : trimmed
    }

    /// Whether there is nothing: null, or text without a character.
    public var isNull: Bool {
        if case .scalar(let text, let kind) = content {
            kind == .null || kind == .string && text.isEmpty
        } else {
            false
        }
    }

    /// The truth value of a scalar: `true`, `yes`, `on`, `1` and their opposites, in any case.
    public var boolean: Bool? {
        guard case .scalar(let text, let kind) = content, kind != .null else { return nil }
        switch text.trimmed.lowercased() {
        case "true", "yes", "on", "1", "y": return true
        case "false", "no", "off", "0", "n": return false
        default: return nil
        }
    }

    /// The values of a list, or the value itself as the only one; none for null.
    public var items: [FrontMatterValue] {
        if case .list(let items) = content { items } else { isNull ? [] : [self] }
    }

    /// The named values of a map.
    public var members: [FrontMatterMember]? {
        if case .map(let members) = content { members } else { nil }
    }

    /// Whether it is a map.
    public var isMap: Bool { members != nil }

    /// The value under a name in a map, compared without regard to case, hyphens and underscores; null counts as none.
    public subscript(_ key: String) -> FrontMatterValue? { self[[key]] }

    /// The value under the first of several names that a map has.
    public subscript(_ keys: [String]) -> FrontMatterValue? {
        guard let members else { return nil }
        for key in keys {
            let wanted = FieldName(key)
            if let member = members.first(where: { FieldName($0.key) == wanted && !$0.value.isNull }) {
                return member.value
            }
        }
        return nil
    }

    /// What it is, for a message: `a list`, `a number`, …
    public var kindDescription: String {
        switch content {
        case .list: "a list"
        case .map: "a map"
        case .scalar(_, .null): "nothing"
        case .scalar(_, .boolean): "true or false"
        case .scalar(_, .number): "a number"
        case .scalar(_, .date): "a date"
        case .scalar(_, .string): "text"
        }
    }
}

extension FrontMatterValue {
    /// A value without a place in a file.
    public init(_ json: JSONValue) {
        switch json {
        case .null: self.init(.scalar("", .null))
        case .bool(let value): self.init(.scalar(value ? "true" : "false", .boolean))
        case .number(let spelling): self.init(.scalar(spelling, .number))
        case .string(let text): self.init(.scalar(text, .string))
        case .array(let values): self.init(.list(values.map { FrontMatterValue($0) }))
        case .object(let members):
            self.init(.map(members.map { FrontMatterMember($0.name, FrontMatterValue($0.value)) }))
        }
    }

    /// The value as JSON; dates become text.
    public var json: JSONValue {
        switch content {
        case .scalar(_, .null): .null
        case .scalar(let text, .boolean): .bool(text.lowercased() == "true")
        case .scalar(let text, .number) where JSONNumber.isValid(text): .number(text)
        case .scalar(let text, _): .string(text)
        case .list(let values): .array(values.map(\.json))
        case .map(let members): .object(JSONObject(members.map { JSONObject.Member($0.key, $0.value.json) }))
        }
    }
}
