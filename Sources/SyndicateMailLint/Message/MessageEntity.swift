internal import Syndicate

/// A message, or a part of one: header fields and a body (RFC 5322, section 2.1; RFC 2045, section 2.4).
struct MessageEntity {
    /// The fields in order: names in lower case, values unfolded.
    private(set) var fields: [(name: String, value: String)] = []
    private(set) var body: ArraySlice<UInt8>

    /// Reads header fields up to the empty line; nil where something else stands before it.
    init?(_ bytes: ArraySlice<UInt8>, isMessage: Bool = false) {
        var index = bytes.startIndex
        body = bytes[bytes.endIndex...]
        while index < bytes.endIndex {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
            var line = bytes[index..<end]
            if line.last == 0x0D { line = line.dropLast() }
            let next = min(end + 1, bytes.endIndex)
            if line.isEmpty {
                body = bytes[next...]
                return
            }
            if line.first == 0x20 || line.first == 0x09 {
                guard !fields.isEmpty else { return nil }
                fields[fields.count - 1].value += String(decoding: line, as: UTF8.self)
            } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "<") })
            {
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                fields.append((name, Self.trimmed(line[(colon + 1)...])))
            } else if isMessage, fields.isEmpty, line.starts(with: "From ".utf8) {
                // The line with which a mailbox parts messages.
            } else {
                return nil
            }
            index = next
        }
    }

    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.drop { $0 == 0x20 || $0 == 0x09 }, as: UTF8.self)
    }

    /// The value of the first field of this name.
    subscript(_ name: String) -> String? { fields.first { $0.name == name }?.value }

    /// What the body is; plain text where nothing says it.
    var type: MediaType? { self["content-type"].flatMap { MediaType($0) } }

    var isHTML: Bool { type.map { $0.essence == "text/html" } ?? false }

    /// The body's bytes, not yet in UTF-8.
    var content: [UInt8] {
        let name = self["content-transfer-encoding"] ?? ""
        return TransferEncoding(String(name.prefix { $0 != " " && $0 != ";" })).decode(body)
    }

    /// The parts, where the body has some (RFC 2046, section 5.1).
    var parts: [MessageEntity] {
        guard let type, type.essence.hasPrefix("multipart/"),
            let boundary = type.parameters.first(where: { $0.name == "boundary" })?.value, !boundary.isEmpty,
            boundary.utf8.count <= 200
        else { return [] }
        let mark = Array("--\(boundary)".utf8)
        var parts: [MessageEntity] = []
        var start: Int?
        var index = body.startIndex
        while index < body.endIndex {
            let end = body[index...].firstIndex(of: 0x0A) ?? body.endIndex
            let line = body[index..<end]
            if line.first == UInt8(ascii: "-"), line.starts(with: mark) {
                let rest = line.dropFirst(mark.count)
                let isLast = rest.starts(with: "--".utf8)
                if isLast || rest.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
                    if let start, let part = MessageEntity(body[start..<max(start, index - 1)]) { parts.append(part) }
                    if isLast || parts.count >= 1000 { return parts }
                    start = min(end + 1, body.endIndex)
                }
            }
            index = end + 1
        }
        if let start, let part = MessageEntity(body[start...]) { parts.append(part) }
        return parts
    }
}
