internal import Syndicate

/// One call of a network's API.
struct APIRequest: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
    }

    enum Body: Sendable {
        case json(APIFields)
        case form(APIFields)
        /// Fields, and the bytes of a file in a field of this name.
        case multipart(APIFields, field: String, file: SocialAttachment)
        /// The bytes of a file.
        case file(SocialAttachment)
    }

    /// A value that later requests take out of the reply.
    struct Result: Sendable {
        var placeholder: String
        /// Where it stands in the reply's JSON: a JSON Pointer (RFC 6901).
        var member: String?
        /// Where it stands else.
        var header: String?

        init(_ placeholder: String, member: String? = nil, header: String? = nil) {
            self.placeholder = placeholder
            self.member = member
            self.header = header
        }
    }

    /// What a reply says when the next request may follow; until then the request is made again, but not for ever.
    struct Readiness: Sendable {
        enum Sign: Sendable {
            case status(Int)
            case member(String, equals: String)
        }

        var sign: Sign
        /// Values of the member that say that it will never be ready.
        var failures: [String] = []
        /// In seconds, between two requests.
        var pause: Int
        /// How many requests there are at the most.
        var attempts: Int
    }

    /// A name that no other request of the post has.
    var id: String
    /// The part that it is about, from 0.
    var part: Int
    var method = Method.post
    /// A template.
    var url: String
    var headers: APIFields = []
    var body: Body?
    var results: [Result] = []
    var readiness: Readiness?

    /// Writes the request as an object.
    func write(to writer: inout JSONWriter, parts: [SocialPart]) {
        var fills: [APIFill] = []
        writer.beginObject()
        writer.member("id", id)
        writer.member("part", parts[part].id)
        writer.member("method", method.rawValue)
        writer.key("url")
        APIValue.template(url).write(to: &writer, at: "/url", &fills)
        writer.key("headers")
        APIValue.write(headers.filter { $0.value.isHeaderValue }, to: &writer, at: "/headers", &fills)
        if let body {
            writer.key("body")
            body.write(to: &writer, &fills)
        }
        writer.objects("results", results) { writer, result in
            writer.member("placeholder", "{\(result.placeholder)}")
            writer.member("member", result.member)
            writer.member("header", result.header)
        }
        if let readiness {
            writer.key("until")
            writer.beginObject()
            switch readiness.sign {
            case .status(let status): writer.member("status", status)
            case .member(let member, let value):
                writer.member("member", member)
                writer.member("equals", value)
            }
            if !readiness.failures.isEmpty {
                writer.key("fails")
                writer.beginArray()
                readiness.failures.forEach { writer.value($0) }
                writer.endArray()
            }
            writer.member("pause", readiness.pause)
            writer.member("attempts", readiness.attempts)
            writer.endObject()
        }
        writer.objects("fill", fills) { writer, fill in
            writer.member("at", fill.pointer)
            writer.member("placeholder", "{\(fill.name)}")
        }
        writer.endObject()
    }
}

extension APIRequest.Body {
    fileprivate func write(to writer: inout JSONWriter, _ fills: inout [APIFill]) {
        writer.beginObject()
        switch self {
        case .json(let fields):
            writer.member("type", "json")
            writer.key("value")
            APIValue.write(fields, to: &writer, at: "/body/value", &fills)
        case .form(let fields):
            writer.member("type", "form")
            writer.key("fields")
            APIValue.write(fields, to: &writer, at: "/body/fields", &fills)
        case .multipart(let fields, let field, let file):
            writer.member("type", "multipart")
            writer.key("fields")
            APIValue.write(fields, to: &writer, at: "/body/fields", &fills)
            Self.write(file, field: field, to: &writer)
        case .file(let file):
            writer.member("type", "file")
            Self.write(file, field: nil, to: &writer)
        }
        writer.endObject()
    }

    private static func write(_ file: SocialAttachment, field: String?, to writer: inout JSONWriter) {
        writer.key("file")
        writer.beginObject()
        writer.member("field", field)
        writer.member("url", file.url)
        writer.member("media_type", file.mediaType)
        writer.endObject()
    }
}
