/// Media types by the ends of file names, and what kind of thing they are.
public enum MediaType {
    /// The media type that the file name at the end of an address or path tells; `nil` where it tells none.
    public static func guessed(from address: String) -> String? {
        var end = address.utf8.endIndex
        if let query = address.utf8.firstIndex(where: { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }) {
            end = query
        }
        let file = address.utf8[..<end]
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        let name = file[file.index(after: dot)...]
        guard !name.isEmpty, name.count <= 8, !name.contains(UInt8(ascii: "/")) else { return nil }
        return types[String(Substring(name)).lowercased()]
    }

    /// What Media RSS calls the medium: `image`, `audio` or `video`; `nil` for everything else.
    public static func medium(_ type: String) -> String? {
        for medium in ["image", "audio", "video"] {
            let wanted = medium.utf8
            let head = type.utf8.prefix(wanted.count + 1)
            guard head.count == wanted.count + 1, head.last == UInt8(ascii: "/") else { continue }
            if zip(head, wanted).allSatisfy({ $0 | 0x20 == $1 }) { return medium }
        }
        return nil
    }

    /// Whether the type is played: sound or film.
    public static func isPlayable(_ type: String?) -> Bool {
        guard let type, let medium = medium(type) else { return false }
        return medium != "image"
    }

    private static let types: [String: String] = [
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "m4b": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg",
        "oga": "audio/ogg", "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "weba": "audio/webm",
        "aif": "audio/aiff", "aiff": "audio/aiff", "mid": "audio/midi",
        "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "ogv": "video/ogg",
        "mkv": "video/matroska", "avi": "video/x-msvideo", "mpg": "video/mpeg", "mpeg": "video/mpeg",
        "m3u8": "application/vnd.apple.mpegurl",
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "heic": "image/heic", "svg": "image/svg+xml", "bmp": "image/bmp", "tif": "image/tiff",
        "tiff": "image/tiff", "ico": "image/vnd.microsoft.icon", "jxl": "image/jxl",
        "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip", "gz": "application/gzip",
        "json": "application/json", "xml": "application/xml", "html": "text/html", "htm": "text/html",
        "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "vtt": "text/vtt",
        "srt": "application/x-subrip", "ics": "text/calendar", "torrent": "application/x-bittorrent",
        "doc": "application/msword", "xls": "application/vnd.ms-excel", "ppt": "application/vnd.ms-powerpoint",
        "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "odt": "application/vnd.oasis.opendocument.text", "exe": "application/vnd.microsoft.portable-executable",
    ]
}
