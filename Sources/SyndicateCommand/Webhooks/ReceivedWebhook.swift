internal import Syndicate

/// A request that arrived.
struct ReceivedWebhook: Sendable {
    /// The most bytes of a body that a terminal is shown.
    static let shown = 64 << 10

    var method: String
    /// The path with its query.
    var target: String
    var fields: [(name: String, value: String)]
    var body: [UInt8]
    var verdict: Verdict

    /// What is delivered, whether vouched for or not.
    private var id: String? {
        field("webhook-id") ?? field("svix-id") ?? field("X-GitHub-Delivery")
    }

    private func field(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    private func type(_ value: JSONValue?) -> String? {
        if let event = field("X-GitHub-Event") { return event }
        guard case .object(let object)? = value else { return nil }
        return object["type"]?.stringValue
    }

    /// The body where it is JSON that is neither large nor deep: indented, a few bytes could become millions.
    private var value: JSONValue? {
        guard body.count <= Self.shown else { return nil }
        var parser = JSONParser(maximumDepth: 32)
        return try? parser.parse(body.span)
    }

    /// Some lines for a person, in which nothing that arrived can steer the terminal.
    var text: String {
        let value = value
        var lines = ["\(method) \(target)", "  \(verdict.text)"]
        if !verdict.isVerified, let id { lines.append("  id: \(id)") }
        if let type = type(value) { lines.append("  type: \(type)") }
        if let media = field("Content-Type") { lines.append("  content type: \(media)") }
        lines.append("  body: \(body.count) byte\(body.count == 1 ? "" : "s")")
        lines += shownBody(value).map { "    \($0)" }
        return lines.map { $0.withoutControls + "\n" }.joined()
    }

    private func shownBody(_ value: JSONValue?) -> [String] {
        if let value {
            return JSONText.document { $0.value(value) }.split(separator: "\n").map(String.init)
        }
        guard let text = String(validating: body.prefix(Self.shown + 3).trimmedToScalars(Self.shown), as: UTF8.self),
            !text.unicodeScalars.contains("\0")
        else { return ["(not text)"] }
        var lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        if body.count > Self.shown { lines.append("… \(body.count - text.utf8.count) bytes more") }
        return lines
    }

    /// One line for a program: `method`, `path`, `id`, `type`, what the signature says, `headers`, `size` and `body`, which is `null`
    /// where it is not text.
    var json: String {
        JSONText.compact { json in
            json.beginObject()
            json.member("method", method)
            json.member("path", target)
            if !verdict.isVerified, let id { json.member("id", id) }
            if let type = type(value) { json.member("type", type) }
            verdict.write(to: &json)
            json.key("headers")
            json.beginArray()
            for field in fields {
                json.beginObject()
                json.member("name", field.name)
                json.member("value", field.value)
                json.endObject()
            }
            json.endArray()
            json.key("size")
            json.value(Int64(body.count))
            json.key("body")
            if let text = String(validating: body, as: UTF8.self) { json.value(text) } else { json.null() }
            json.endObject()
        } + "\n"
    }
}

extension ArraySlice<UInt8> {
    /// At most so many bytes, cut where a scalar of UTF-8 begins.
    fileprivate func trimmedToScalars(_ limit: Int) -> ArraySlice<UInt8> {
        guard count > limit else { return self }
        var end = startIndex + limit
        while end > startIndex, self[end] & 0xC0 == 0x80 { end -= 1 }
        return self[..<end]
    }
}
