extension MediaType {
    /// The media type of files with this extension (with or without its full stop, in any case), such as `audio/mpeg` for
    /// `mp3`; `nil` where it is not known.
    public static func essence(forExtension name: String) -> String? {
        guard name.utf8.count <= 16 else { return nil }
        let lower = name.asciiLowercased
        return types[lower.utf8.first == UInt8(ascii: ".") ? String(lower.dropFirst()) : lower]
    }

    /// The media type of what a path or an address names, by its extension; its query and fragment do not count.
    public static func essence(forPath path: String) -> String? {
        let bytes = path.utf8.span
        let start = IRI(path).authorityRange?.upperBound ?? 0
        let end = IRIGrammar.end(of: "?#", bytes, from: start)
        var dot = end
        while dot > start, end - dot < 16, bytes[dot - 1] != UInt8(ascii: "."), bytes[dot - 1] != UInt8(ascii: "/") {
            dot -= 1
        }
        guard dot > start, bytes[dot - 1] == UInt8(ascii: ".") else { return nil }
        return essence(forExtension: String(decoding: path.utf8.bytes(dot..<end), as: UTF8.self))
    }

    /// The usual extension of files of this type, without a full stop, such as `mp3`; `nil` where it is not known.
    public var fileExtension: String? { Self.extensions[essence] }

    /// Types and their extensions, the usual one first; where an extension occurs twice, the first type holds.
    private static let table: [(String, String)] = [
        ("image/jpeg", "jpg jpeg jpe jfif"), ("image/png", "png"), ("image/gif", "gif"), ("image/webp", "webp"),
        ("image/avif", "avif"), ("image/svg+xml", "svg svgz"), ("image/heic", "heic"), ("image/heif", "heif"),
        ("image/tiff", "tif tiff"), ("image/bmp", "bmp"), ("image/jxl", "jxl"), ("image/apng", "apng"),
        ("image/vnd.microsoft.icon", "ico"),
        ("audio/mpeg", "mp3 mpga"), ("audio/mp4", "m4a m4b"), ("audio/aac", "aac"), ("audio/ogg", "ogg oga spx"),
        ("audio/opus", "opus"), ("audio/flac", "flac"), ("audio/wav", "wav"), ("audio/webm", "weba"),
        ("audio/aiff", "aif aiff"), ("audio/midi", "mid midi"), ("audio/x-mpegurl", "m3u"),
        ("video/mp4", "mp4 m4v"), ("video/webm", "webm"), ("video/ogg", "ogv"), ("video/quicktime", "mov qt"),
        ("video/x-msvideo", "avi"), ("video/x-matroska", "mkv"), ("video/mpeg", "mpg mpeg"), ("video/3gpp", "3gp"),
        ("video/mp2t", "ts"), ("application/vnd.apple.mpegurl", "m3u8"), ("application/dash+xml", "mpd"),
        ("text/html", "html htm"), ("application/xhtml+xml", "xhtml xht"), ("text/plain", "txt text"),
        ("text/markdown", "md markdown mdown"), ("text/css", "css"), ("text/csv", "csv"), ("text/calendar", "ics"),
        ("text/vcard", "vcf"), ("text/javascript", "js mjs"), ("application/json", "json"), ("application/xml", "xml"),
        ("application/yaml", "yaml yml"), ("application/toml", "toml"), ("application/rtf", "rtf"),
        ("application/rss+xml", "rss"), ("application/atom+xml", "atom"), ("application/feed+json", "jsonfeed"),
        ("application/rdf+xml", "rdf"), ("text/x-opml", "opml"), ("application/xslt+xml", "xslt xsl"),
        ("application/ld+json", "jsonld"), ("application/manifest+json", "webmanifest"),
        ("application/geo+json", "geojson"),
        ("application/gpx+xml", "gpx"),
        ("text/vtt", "vtt"), ("application/x-subrip", "srt"),
        ("application/pdf", "pdf"), ("application/epub+zip", "epub"), ("application/msword", "doc"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
        ("application/vnd.ms-excel", "xls"),
        ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        ("application/vnd.ms-powerpoint", "ppt"),
        ("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
        ("application/vnd.oasis.opendocument.text", "odt"), ("application/vnd.oasis.opendocument.spreadsheet", "ods"),
        ("application/vnd.oasis.opendocument.presentation", "odp"),
        ("application/zip", "zip"), ("application/gzip", "gz"), ("application/x-tar", "tar"),
        ("application/x-7z-compressed", "7z"), ("application/x-bittorrent", "torrent"), ("application/wasm", "wasm"),
        ("font/woff", "woff"), ("font/woff2", "woff2"), ("font/ttf", "ttf"), ("font/otf", "otf"),
        // Other names in use for types above.
        ("image/jpg", "jpg"), ("image/x-icon", "ico"), ("audio/mp3", "mp3"), ("audio/x-m4a", "m4a"),
        ("audio/x-wav", "wav"), ("audio/vnd.wave", "wav"), ("audio/x-flac", "flac"), ("audio/x-aiff", "aif"),
        ("video/x-m4v", "m4v"), ("text/xml", "xml"), ("application/javascript", "js"), ("application/x-yaml", "yaml"),
        ("text/yaml", "yaml"), ("application/srt", "srt"),
    ]

    private static let types: [String: String] = table.reduce(into: [:]) { types, entry in
        for name in entry.1.split(separator: " ") where types[String(name)] == nil { types[String(name)] = entry.0 }
    }

    private static let extensions: [String: String] = table.reduce(into: [:]) { extensions, entry in
        if let name = entry.1.split(separator: " ").first { extensions[entry.0] = String(name) }
    }
}
