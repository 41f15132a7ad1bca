/// Makes values of what a scanner finds; the bytes must be UTF-8.
struct JSONTreeBuilder {
    var scanner: JSONScanner
    /// The offsets of escapes that are half a surrogate pair, in ascending order.
    var loneSurrogates: [Int] = []
    private var scratch: [UInt8] = []

    init(scanner: JSONScanner) { self.scanner = scanner }

    /// The one value of a whole text.
    mutating func document(_ bytes: Span<UInt8>) throws(JSONScanner.Failure) -> JSONValue {
        let value = try value(scanner.next(bytes), bytes)
        _ = try scanner.next(bytes)
        return value
    }

    /// The value that begins with `event`; goes as deep as the scanner lets it.
    mutating func value(_ event: JSONScanner.Event, _ bytes: Span<UInt8>) throws(JSONScanner.Failure) -> JSONValue {
        switch event {
        case .string(let text): return .string(string(text, bytes))
        case .number(let range):
            return .number(
                String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: true)))
        case .bool(let value): return .bool(value)
        case .beginArray:
            var values: [JSONValue] = []
            while true {
                let event = try scanner.next(bytes)
                if case .endArray = event { return .array(values) }
                values.append(try value(event, bytes))
            }
        case .beginObject:
            var members: [JSONObject.Member] = []
            while case .name(let text) = try scanner.next(bytes) {
                let name = string(text, bytes)
                members.append(JSONObject.Member(name, try value(scanner.next(bytes), bytes)))
            }
            return .object(JSONObject(members))
        case .null, .name, .endArray, .endObject, .end: return .null
        }
    }

    @inline(__always)
    private mutating func string(_ text: JSONScanner.Text, _ bytes: Span<UInt8>) -> String {
        guard text.hasEscapes else {
            return String(
                copying: UTF8Span(unchecked: bytes.extracting(text.range), isKnownASCII: text.isASCII))
        }
        scratch.removeAll(keepingCapacity: true)
        JSONScanner.unescape(bytes, text.range, into: &scratch, lone: &loneSurrogates)
        return String(decoding: scratch, as: UTF8.self)
    }
}
