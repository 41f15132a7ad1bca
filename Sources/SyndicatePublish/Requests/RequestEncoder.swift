internal import Syndicate
internal import SyndicateTransport

/// Makes a request of its plan: placeholders filled, the body written as its type wants it.
struct RequestEncoder: Sendable {
    /// A request that can be sent.
    struct Encoded: Sendable, Equatable {
        var method: String
        var url: String
        var fields: [HTTPField]
        var body: [UInt8]?
    }

    var values: RequestValues
    var files: [PlannedRequest.File: MediaFile] = [:]
    /// What a boundary is made of; it is changed until the file does not have it.
    var boundary = "syndicate"
    /// Whether files stand as their addresses.
    var isPreview = false

    func encoded(_ request: PlannedRequest) throws(RequestFailure) -> Encoded {
        let url = try values.filled(request.url, request.fills["/url"] ?? [], in: .url)
        var fields: [HTTPField] = []
        for member in request.headers {
            let names = request.fills["/headers/\(Self.escaped(member.name))"] ?? []
            let field = HTTPField(member.name, try values.filled(Self.text(member.value), names, in: .header))
            guard field.isValid else {
                throw .refused("a field of the header of '\(PlainLine.folded(request.id) ?? "")' has no possible value")
            }
            fields.append(field)
        }
        var encoded = Encoded(method: request.method, url: url, fields: fields)
        switch request.body {
        case .json(let value):
            let tree = try filled(value, at: "/body/value", request.fills)
            encoded.body = Array(tree.description.utf8)
            encoded.set("Content-Type", "application/json")
        case .form(let fields):
            encoded.body = FormBody.bytes(try texts(fields, request))
            encoded.set("Content-Type", FormBody.mediaType)
        case .multipart(let fields, let field, let file): try multipart(&encoded, texts(fields, request), field, file)
        case .file(let file):
            let content = try content(file)
            encoded.body = content.bytes
            // What the file is, not what it was said to be.
            encoded.set("Content-Type", content.mediaType)
        case nil: encoded.body = request.method == "GET" ? nil : []
        }
        return encoded
    }

    /// A tree of JSON with its placeholders filled; nothing but what `fills` names.
    private func filled(
        _ value: JSONValue, at pointer: String, _ fills: [String: [String]]
    ) throws(RequestFailure) -> JSONValue {
        switch value {
        case .string(let text):
            return try fills[pointer].map { names throws(RequestFailure) in
                try values.value(text, names)
            } ?? value
        case .array(let items):
            var output: [JSONValue] = []
            for (index, item) in items.enumerated() {
                output.append(try filled(item, at: "\(pointer)/\(index)", fills))
            }
            return .array(output)
        case .object(let object):
            var output: [JSONObject.Member] = []
            for member in object {
                let place = "\(pointer)/\(Self.escaped(member.name))"
                output.append(JSONObject.Member(member.name, try filled(member.value, at: place, fills)))
            }
            return .object(JSONObject(output))
        case .null, .bool, .number: return value
        }
    }

    private func texts(
        _ fields: JSONObject, _ request: PlannedRequest
    ) throws(RequestFailure) -> [(name: String, value: String)] {
        var output: [(name: String, value: String)] = []
        for member in fields {
            let names = request.fills["/body/fields/\(Self.escaped(member.name))"] ?? []
            output.append((member.name, try values.filled(Self.text(member.value), names, in: .form)))
        }
        return output
    }

    /// `multipart/form-data` (RFC 7578).
    private func multipart(
        _ encoded: inout Encoded, _ fields: [(name: String, value: String)], _ field: String,
        _ file: PlannedRequest.File
    ) throws(RequestFailure) {
        let content = try content(file)
        let texts = fields.map { Array($0.value.utf8) } + [content.bytes]
        var mark = boundary
        var count = 0
        while texts.contains(where: { ByteSearch.contains(mark, in: $0) }) {
            count += 1
            mark = "\(boundary)-\(count)"
        }
        var body: [UInt8] = []
        body.reserveCapacity(content.bytes.count + 1024)
        for (name, value) in fields {
            body += "--\(mark)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(name))\"\r\n\r\n".utf8
            body += value.utf8
            body += "\r\n".utf8
        }
        body += "--\(mark)\r\nContent-Disposition: form-data; name=\"\(Self.quoted(field))\"; ".utf8
        body += "filename=\"\(content.name)\"\r\nContent-Type: \(content.mediaType)\r\n\r\n".utf8
        body += content.bytes
        body += "\r\n--\(mark)--\r\n".utf8
        encoded.body = body
        encoded.set("Content-Type", "multipart/form-data; boundary=\(mark)")
    }

    private func content(_ file: PlannedRequest.File) throws(RequestFailure) -> MediaFile {
        if isPreview { return MediaFile(preview: file) }
        guard let content = files[file] else { throw .failed("a file of the post was not fetched") }
        return content
    }

    private static func text(_ value: JSONValue) -> String { value.stringValue ?? value.description }

    /// A name within quotes, as forms of HTML have it.
    private static func quoted(_ name: String) -> String {
        // Byte by byte: as a Character, a line end of two would be neither of them.
        let bytes = name.utf8.flatMap { byte in
            switch byte {
            case UInt8(ascii: "\""): Array("%22".utf8)
            case UInt8(ascii: "\r"): Array("%0D".utf8)
            case UInt8(ascii: "\n"): Array("%0A".utf8)
            default: [byte]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A name within a JSON Pointer (RFC 6901, section 3).
    private static func escaped(_ name: String) -> String {
        guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else { return name }
        return name.replacing("~", with: "~0").replacing("/", with: "~1")
    }
}

extension RequestEncoder.Encoded {
    mutating func set(_ name: String, _ value: String) {
        fields.removeAll { $0.isNamed(name) }
        fields.append(HTTPField(name, value))
    }
}
