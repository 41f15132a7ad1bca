internal import Syndicate

/// Media types by the endings of file names, as far as articles name such files.
enum FileType {
    /// The media type that an address's ending tells; `nil` where it tells none.
    static func mediaType(of address: String) -> String? {
        let path = IRI(address).path.utf8
        let name = path.lastIndex(of: UInt8(ascii: "/")).map { path[path.index(after: $0)...] } ?? path[...]
        guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        return table[String(Substring(name[name.index(after: dot)...])).lowercased()]
    }

    private static let table = [
        "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp",
        "avif": "image/avif", "svg": "image/svg+xml", "heic": "image/heic", "jxl": "image/jxl", "bmp": "image/bmp",
        "tif": "image/tiff", "tiff": "image/tiff", "ico": "image/vnd.microsoft.icon",
        "mp3": "audio/mpeg", "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "oga": "audio/ogg",
        "opus": "audio/ogg", "flac": "audio/flac", "wav": "audio/wav", "m4b": "audio/mp4",
        "mp4": "video/mp4", "m4v": "video/mp4", "mov": "video/quicktime", "webm": "video/webm", "ogv": "video/ogg",
        "mkv": "video/matroska", "m3u8": "application/vnd.apple.mpegurl",
        "pdf": "application/pdf", "epub": "application/epub+zip", "zip": "application/zip", "torrent": "application/x-bittorrent",
        "vtt": "text/vtt", "srt": "application/x-subrip",
    ]
}
