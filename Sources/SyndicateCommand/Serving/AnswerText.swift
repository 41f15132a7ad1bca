/// Answers as they are sent.
enum AnswerText {
    /// An answer with a status, and a line of text or a body of another type.
    static func of(
        _ status: Int, _ message: String? = nil, mediaType: String = "text/plain; charset=utf-8",
        to request: IncomingRequest
    ) -> String {
        let body = message.map { $0.utf8.last == UInt8(ascii: "\n") ? $0 : $0 + "\n" } ?? ""
        var lines = ["HTTP/1.1 \(status) \(phrases[status] ?? "Received")"]
        if !body.isEmpty { lines.append("Content-Type: \(mediaType)") }
        // These two never have a body, nor its length (RFC 9110, section 8.6).
        if status != 204, status != 304 { lines.append("Content-Length: \(body.utf8.count)") }
        if request.closes { lines.append("Connection: close") }
        let head = lines.joined(separator: "\r\n") + "\r\n\r\n"
        return request.method == "HEAD" ? head : head + body
    }

    private static let phrases = [
        200: "OK", 202: "Accepted", 204: "No Content", 400: "Bad Request", 401: "Unauthorized", 404: "Not Found",
        405: "Method Not Allowed", 410: "Gone", 413: "Content Too Large", 429: "Too Many Requests",
        431: "Request Header Fields Too Large", 500: "Internal Server Error", 501: "Not Implemented",
        503: "Service Unavailable",
    ]
}
