/// Makes values of what a scanner finds; the bytes must be UTF-8.
package struct JSONTreeBuilder {
    package var scanner: JSONScanner
    /// The offsets of escapes that are half a surrogate pair, in ascending order.
    package var loneSurrogates: [Int] = []
    private var scratch: [UInt8] = []

    package init(scanner: JSONScanner) { self.scanner = scanner }

    /// The one value of a whole text.
    mutating func document(_ bytes: Span<UInt8>) throws(JSONScanner.Failure) -> JSONValue {
        let value = try value(scanner.next(bytes), bytes)
        _ = try scanner.next(bytes)
        return value
    }

    /// The value that begins with `event`.
    package mutating func value(
        _ event: JSONScanner.Event, _ bytes: Span<UInt8>
    ) throws(JSONScanner.Failure) -> JSONValue {
        var event = event
        // A stack of its own, because that of a thread can be small.
        var open: [Container] = []
        while true {
            let finished: JSONValue
            switch event {
            case .beginArray, .beginObject:
                open.append(Container())
                event = try scanner.next(bytes)
                continue
            case .name(let text):
                open[open.count - 1].name = string(text, bytes)
                event = try scanner.next(bytes)
                continue
            case .endArray: finished = .array(open.removeLast().values)
            case .endObject: finished = .object(JSONObject(open.removeLast().members))
            case .string(let text): finished = .string(string(text, bytes))
            case .number(let range):
                finished = .number(String(copying: UTF8Span(unchecked: bytes.extracting(range), isKnownASCII: true)))
            case .bool(let value): finished = .bool(value)
            case .null, .end: finished = .null
            }
            guard !open.isEmpty else { return finished }
            open[open.count - 1].add(finished)
            event = try scanner.next(bytes)
        }
    }

    /// An array or an object of which not all has been read.
    private struct Container {
        /// The name of the member that comes next; `nil` in an array.
        var name: String?
        var values: [JSONValue] = []
        var members: [JSONObject.Member] = []

        @inline(__always)
        mutating func add(_ value: JSONValue) {
            if let name {
                members.append(JSONObject.Member(name, value))
            } else {
                values.append(value)
            }
        }
    }

    /// The text between two quotation marks, its escapes resolved.
    @inline(__always)
    package mutating func string(_ text: JSONScanner.Text, _ bytes: Span<UInt8>) -> String {
        guard text.hasEscapes else {
            return String(
                copying: UTF8Span(unchecked: bytes.extracting(text.range), isKnownASCII: text.isASCII))
        }
        scratch.removeAll(keepingCapacity: true)
        JSONScanner.unescape(bytes, text.range, into: &scratch, lone: &loneSurrogates)
        return String(decoding: scratch, as: UTF8.self)
    }
}
