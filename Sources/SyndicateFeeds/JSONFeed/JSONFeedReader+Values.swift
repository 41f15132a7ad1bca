internal import Syndicate

// Values as they should be, or as near to it as feeds in the wild have them.
extension JSONFeedReader {
    /// Text; numbers and truth values as they are spelled; the one element of an array.
    mutating func text(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> String? {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        if case .string(let text) = value { return text }
        return oddText(name, value, offset, &extensions)
    }

    private mutating func oddText(
        _ name: String, _ value: JSONValue, _ offset: Int, _ extensions: inout Extensions
    ) -> String? {
        switch value {
        case .null: return nil
        case .string(let text): return text
        case .number(let spelling):
            warn("json-type", "\"\(name)\" is a number; expected a string", offset)
            return spelling
        case .bool(let flag):
            warn("json-type", "\"\(name)\" is no string", offset)
            return flag ? "true" : "false"
        case .array(let elements) where elements.count == 1 && elements[0].isScalar:
            warn("json-type", "\"\(name)\" is an array; expected a string", offset)
            return elements[0].isNull ? nil : elements[0].spelling
        case .array, .object:
            misfit(name, value, offset, &extensions)
            return nil
        }
    }

    /// An address; an empty one says nothing.
    mutating func address(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> String? {
        let text = try text(name, &extensions)
        return text == "" ? nil : text
    }

    /// A date, or the spelling of what is none.
    mutating func date(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> Timestamp? {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        let text: String
        switch value {
        case .string(let string): text = string
        case .number(let spelling): text = spelling
        default:
            guard let odd = oddText(name, value, offset, &extensions) else { return nil }
            text = odd
        }
        if let date = Timestamp(rfc3339: text) { return date }
        if text.isEmpty { return nil }
        if let date = Timestamp(lenient: text, unixTime: true) {
            warn("invalid-date", "\"\(name)\" is not a date as RFC 3339 writes it", offset)
            return date
        }
        warn("invalid-date", "\"\(name)\" is no date that can be read", offset)
        return Timestamp(unparsed: text)
    }

    /// A whole number that is not negative, also as text.
    mutating func whole(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> Int64? {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        if let number = value.int64Value, number >= 0 { return number }
        if value.isNull { return nil }
        if case .string(let text) = value, let number = JSONValue.number(text.trimmed).int64Value, number >= 0 {
            warn("json-type", "\"\(name)\" is text; expected a number", offset)
            return number
        }
        misfit(name, value, offset, &extensions)
        return nil
    }

    /// Seconds; also as `1:02:03`.
    mutating func seconds(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> Double? {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        if let number = value.doubleValue, number >= 0 { return number }
        if value.isNull { return nil }
        if case .string(let text) = value, let number = ClockDuration.seconds(from: text) {
            warn("json-type", "\"\(name)\" is text; expected a number", offset)
            return number
        }
        misfit(name, value, offset, &extensions)
        return nil
    }

    /// A truth value; also as text, 0 and 1.
    mutating func flag(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> Bool? {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        if case .bool(let flag) = value { return flag }
        if value.isNull { return nil }
        switch value.isScalar ? value.spelling.lowercased() : "" {
        case "true", "1", "yes":
            warn("json-type", "\"\(name)\" should be true", offset)
            return true
        case "false", "0", "no":
            warn("json-type", "\"\(name)\" should be false", offset)
            return false
        default:
            misfit(name, value, offset, &extensions)
            return nil
        }
    }

    /// Strings; a single one where an array should be is the only element.
    mutating func strings(_ name: String, _ extensions: inout Extensions) throws(ImportError) -> [String] {
        let offset = cursor.valueOffset
        let value = try cursor.value()
        var odd: [JSONValue] = []
        var strings: [String] = []
        switch value {
        case .null: return []
        case .array(let elements):
            for element in elements {
                if case .string(let text) = element {
                    strings.append(text)
                } else if element.isScalar, !element.isNull {
                    warn("json-type", "an element of \"\(name)\" is no string", offset)
                    strings.append(element.spelling)
                } else if !element.isNull {
                    odd.append(element)
                }
            }
        case .object: odd.append(value)
        default:
            warn("json-type", "\"\(name)\" is no array; expected an array of strings", offset)
            strings = [value.spelling]
        }
        if !odd.isEmpty { misfit(name, odd.count == 1 ? odd[0] : .array(odd), offset, &extensions) }
        return strings
    }

    /// A relative address resolved against the document's own.
    func link(_ href: String, rel: String?) -> Link {
        var link = Link(href, rel: rel)
        if let address, !IRI.isAbsolute(href) {
            let resolved = IRI.resolve(href, against: address)
            if resolved != href { link.resolved = resolved }
        }
        return link
    }
}

extension JSONValue {
    /// Whether it has no parts.
    var isScalar: Bool {
        switch self {
        case .array, .object: false
        default: true
        }
    }

    /// A value without parts as text.
    var spelling: String {
        switch self {
        case .string(let text), .number(let text): text
        case .bool(let flag): flag ? "true" : "false"
        default: ""
        }
    }
}

extension String {
    /// The text without spaces at its ends.
    var trimmed: String {
        var rest = Substring(self).utf8
        while let first = rest.first, first <= 0x20 { rest.removeFirst() }
        while let last = rest.last, last <= 0x20 { rest.removeLast() }
        return String(Substring(rest))
    }
}
