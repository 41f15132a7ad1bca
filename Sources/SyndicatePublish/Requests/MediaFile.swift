internal import Syndicate

/// A picture or film that was fetched to be sent.
struct MediaFile: Sendable, Equatable {
    var bytes: [UInt8]
    var mediaType: String
    /// The name that the network is told: letters, digits, full stops, hyphens and underscores.
    var name: String

    /// A file with what its server called it.
    ///
    /// - Throws: Where it is not of the type that the post declares, or none of picture or film.
    init(_ bytes: [UInt8], url: String, declared: String?, served: String?) throws(RequestFailure) {
        let wanted = declared.flatMap { MediaType($0) }.map { Self.usual($0.essence) }
        let said = served.flatMap { MediaType($0) }.map { Self.usual($0.essence) }
        // The first bytes say more than any server.
        let found = Self.signature(bytes) ?? (said.map(Self.hasSignature) == true ? nil : said)
        guard let found, found.utf8.starts(with: "image/".utf8) || found.utf8.starts(with: "video/".utf8) else {
            throw .refused("a file of the post is neither picture nor film")
        }
        guard wanted == nil || wanted == found else {
            throw .refused("a file of the post is \(found) instead of \(wanted ?? "")")
        }
        self.bytes = bytes
        mediaType = found
        let path = url.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        let last = path.split(separator: UInt8(ascii: "/")).last.map { Array($0) } ?? []
        let name = last.suffix(80).filter { byte in
            byte >= 0x30 && byte <= 0x39 || byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A || "-_.".utf8.contains(byte)
        }
        self.name = name.isEmpty ? "file" : String(decoding: name, as: UTF8.self)
    }

    /// What stands for a file that is not fetched.
    init(preview file: PlannedRequest.File) {
        bytes = Array("(\(file.url))".utf8)
        mediaType = file.mediaType ?? "application/octet-stream"
        name = "file"
    }

    private static func usual(_ type: String) -> String { type == "image/jpg" ? "image/jpeg" : type }

    private static func hasSignature(_ type: String) -> Bool {
        ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"].contains(type)
    }

    /// The type that the first bytes of a file say.
    static func signature(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "image/jpeg" }
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return "image/png" }
        if bytes.starts(with: Array("GIF87a".utf8)) || bytes.starts(with: Array("GIF89a".utf8)) { return "image/gif" }
        guard bytes.count >= 12 else { return nil }
        if bytes.starts(with: Array("RIFF".utf8)), bytes[8..<12].elementsEqual("WEBP".utf8) { return "image/webp" }
        guard bytes[4..<8].elementsEqual("ftyp".utf8) else { return nil }
        let brand = String(decoding: bytes[8..<12], as: UTF8.self)
        switch brand {
        case "avif", "avis": return "image/avif"
        case "isom", "iso2", "iso4", "iso5", "iso6", "mp41", "mp42", "avc1", "M4V ", "dash": return "video/mp4"
        case "qt  ": return "video/quicktime"
        default: return nil
        }
    }
}
