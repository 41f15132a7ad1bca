/// A document of the cache.
struct CachedDocument: Sendable {
    /// What is known of a document beside its body.
    struct Record: Sendable, Equatable {
        /// The address that it was asked by.
        var key: String
        /// The address that answered.
        var url: String
        var entityTag: String?
        var lastModified: String?
        var contentType: String?
    }

    var record: Record
    var body: ResponseBody
}

extension CachedDocument.Record {
    /// What is to be kept of an answer to `key`; `nil` where there is nothing to ask by whether it is still good.
    init?(key: String, response: HTTPResponse) {
        let entityTag = response.fields.first("etag").flatMap { $0.isEmpty ? nil : $0 }
        let lastModified = response.fields.first("last-modified").flatMap { $0.isEmpty ? nil : $0 }
        guard entityTag != nil || lastModified != nil else { return nil }
        self.init(
            key: key, url: response.url, entityTag: entityTag, lastModified: lastModified,
            contentType: response.fields.first("content-type"))
    }

    private static let mark = "syndicate-cache 1"

    /// The record as lines of text, an empty one at the end.
    func text(bodyCount: Int, digest: UInt64) -> String {
        var lines = [Self.mark, "key \(key)", "url \(url)"]
        if let entityTag { lines.append("etag \(entityTag)") }
        if let lastModified { lines.append("last-modified \(lastModified)") }
        if let contentType { lines.append("content-type \(contentType)") }
        lines += ["count \(bodyCount)", "digest \(String(digest, radix: 16))", "", ""]
        return lines.joined(separator: "\n")
    }

    /// Reads what `text(bodyCount:digest:)` wrote at the beginning of `bytes`; `start` is where the body begins.
    static func read(_ bytes: [UInt8]) -> (record: Self, start: Int, count: Int, digest: UInt64)? {
        var values: [String: String] = [:]
        var index = 0
        var isFirst = true
        while true {
            guard let end = bytes[index...].firstIndex(of: 0x0A) else { return nil }
            guard let line = String(validating: bytes[index..<end], as: UTF8.self) else { return nil }
            index = end + 1
            if line.isEmpty { break }
            if isFirst {
                guard line.utf8.elementsEqual(mark.utf8) else { return nil }
                isFirst = false
                continue
            }
            guard let space = line.utf8.firstIndex(of: 0x20) else { return nil }
            values[String(line[..<space])] = String(line[line.utf8.index(after: space)...])
        }
        guard let key = values["key"], let url = values["url"], let count = values["count"].flatMap({ Int($0) }),
            count >= 0, let digest = values["digest"].flatMap({ UInt64($0, radix: 16) })
        else { return nil }
        let record = Self(
            key: key, url: url, entityTag: values["etag"], lastModified: values["last-modified"],
            contentType: values["content-type"])
        return (record, index, count, digest)
    }
}
