internal import Syndicate

/// One call of a network's API, as an exporter wrote it: with placeholders, of which only those that it names are any.
struct PlannedRequest: Sendable {
    /// A file that is fetched from its address and sent.
    struct File: Sendable, Hashable {
        var url: String
        var mediaType: String?
    }

    enum Body: Sendable {
        case json(JSONValue)
        case form(JSONObject)
        case multipart(JSONObject, field: String, File)
        case file(File)
    }

    /// A value that later requests take out of the reply.
    struct Result: Sendable {
        var name: String
        var member: String?
        var header: String?
    }

    /// When the network is ready for what follows; until then the request is made again.
    struct Readiness: Sendable {
        var status: Int?
        var member: String?
        var value: String?
        var failures: [String]
        var pause: Duration
        var attempts: Int
    }

    var id: String
    var part: String
    var method: String
    var url: String
    var headers: JSONObject
    var body: Body?
    var results: [Result]
    var readiness: Readiness?
    /// The names of the placeholders, by where they stand (JSON Pointers, RFC 6901).
    var fills: [String: [String]]

    /// The file that is sent.
    var file: File? {
        switch body {
        case .multipart(_, _, let file), .file(let file): file
        case .json, .form, nil: nil
        }
    }

    /// Reads a request of a document.
    init(_ value: JSONValue) throws(RequestFailure) {
        guard let id = value["id"]?.stringValue, let url = value["url"]?.stringValue,
            let method = value["method"]?.stringValue, ["GET", "POST", "PUT"].contains(method)
        else { throw .refused("a request of the post has no id, method or address") }
        self.id = id
        self.url = url
        self.method = method
        part = value["part"]?.stringValue ?? ""
        headers = value["headers"]?.objectValue ?? JSONObject()
        body = try value["body"].map { body throws(RequestFailure) in try Self.body(body, of: id) }
        results = (value["results"]?.arrayValue ?? []).compactMap { result in
            Self.name(result["placeholder"]).map {
                Result(name: $0, member: result["member"]?.stringValue, header: result["header"]?.stringValue)
            }
        }
        fills = [:]
        for fill in value["fill"]?.arrayValue ?? [] {
            guard let place = fill["at"]?.stringValue, let name = Self.name(fill["placeholder"]) else {
                throw .refused("request '\(PlainLine.folded(id) ?? "")' has a placeholder without a place")
            }
            fills[place, default: []].append(name)
        }
        if let until = value["until"] {
            readiness = Readiness(
                status: until["status"]?.int64Value.flatMap(Int.init(exactly:)), member: until["member"]?.stringValue,
                value: until["equals"]?.stringValue,
                failures: (until["fails"]?.arrayValue ?? []).compactMap(\.stringValue),
                pause: .seconds(max(1, min(until["pause"]?.int64Value ?? 1, 3600))),
                attempts: Int(max(1, min(until["attempts"]?.int64Value ?? 1, 1000))))
        }
    }

    /// The name between the braces.
    static func name(_ value: JSONValue?) -> String? {
        guard let text = value?.stringValue, text.utf8.count > 2, text.utf8.first == UInt8(ascii: "{"),
            text.utf8.last == UInt8(ascii: "}")
        else { return nil }
        return String(decoding: text.utf8.dropFirst().dropLast(), as: UTF8.self)
    }

    private static func body(_ value: JSONValue, of id: String) throws(RequestFailure) -> Body {
        let file = value["file"]
        let fetched = file?["url"]?.stringValue.map { File(url: $0, mediaType: file?["media_type"]?.stringValue) }
        switch (value["type"]?.stringValue, fetched) {
        case ("json", _): return .json(value["value"] ?? .object(JSONObject()))
        case ("form", _): return .form(value["fields"]?.objectValue ?? JSONObject())
        case ("multipart", let fetched?):
            return .multipart(
                value["fields"]?.objectValue ?? JSONObject(), field: file?["field"]?.stringValue ?? "file", fetched)
        case ("file", let fetched?): return .file(fetched)
        default: throw .refused("request '\(PlainLine.folded(id) ?? "")' has a body of no known type")
        }
    }
}
