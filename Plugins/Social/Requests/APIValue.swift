internal import Syndicate

/// A value in a request.
///
/// Words from outside are `text`, in which nothing is ever replaced, so that an article which says `{access_token}` does
/// not tell the token to everybody; only in a `template` placeholders stand for values.
indirect enum APIValue: Sendable {
    case text(String)
    case template(String)
    case integer(Int)
    case flag(Bool)
    case list([APIValue])
    case object(APIFields)
}

/// Members in the order in which they are written.
typealias APIFields = [(name: String, value: APIValue)]

extension APIValue {
    /// Writes the value; `pointer` is where it stands in the request (RFC 6901), for the list of what has to be filled in.
    func write(to writer: inout JSONWriter, at pointer: String, _ fills: inout [APIFill]) {
        switch self {
        case .text(let text): writer.value(text)
        case .template(let text):
            writer.value(text)
            for name in APIPlaceholder.names(in: text) { fills.append(APIFill(pointer: pointer, name: name)) }
        case .integer(let number): writer.value(Int64(number))
        case .flag(let flag): writer.value(flag)
        case .list(let values):
            writer.beginArray()
            for (index, value) in values.enumerated() { value.write(to: &writer, at: "\(pointer)/\(index)", &fills) }
            writer.endArray()
        case .object(let fields): Self.write(fields, to: &writer, at: pointer, &fills)
        }
    }

    /// Whether it can stand in a header: a line feed or another control character would begin the next one (RFC 9110,
    /// section 5.5).
    var isHeaderValue: Bool {
        switch self {
        case .text(let text), .template(let text):
            text.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        case .integer: true
        case .flag, .list, .object: false
        }
    }

    /// Writes an object.
    static func write(_ fields: APIFields, to writer: inout JSONWriter, at pointer: String, _ fills: inout [APIFill]) {
        writer.beginObject()
        for (name, value) in fields {
            writer.key(name)
            value.write(to: &writer, at: "\(pointer)/\(name)", &fills)
        }
        writer.endObject()
    }
}

/// A place in a request where a placeholder stands.
struct APIFill: Sendable {
    /// A JSON Pointer (RFC 6901) into the request.
    var pointer: String
    var name: String
}
