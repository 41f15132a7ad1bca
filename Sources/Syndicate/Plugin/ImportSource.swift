/// One input: its bytes, and what is known of where they come from.
public struct ImportSource: Sendable {
    /// What the user calls it: a path, an address, or `-`.
    public var name: String
    /// The bytes; the first ones alone where there is a `stream`.
    public var bytes: [UInt8]
    /// All bytes of an input that is too large to be held in memory.
    public var stream: ByteStream?
    /// The address that it was fetched from, after redirects: the base for relative addresses (RFC 3986, section 5.1.3).
    public var url: String?
    /// When the file was last changed.
    public var modified: Timestamp?
    /// The media type that a server declared.
    public var mediaType: String?
    /// The encoding that a server declared.
    public var charset: String?
    /// The path relative to the site's folder, with `/`: what an article's address and identifier are derived from.
    public var relativePath: String?

    /// An input with its bytes.
    public init(
        name: String, bytes: [UInt8], stream: ByteStream? = nil, url: String? = nil, modified: Timestamp? = nil,
        mediaType: String? = nil, charset: String? = nil, relativePath: String? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.stream = stream
        self.url = url
        self.modified = modified
        self.mediaType = mediaType
        self.charset = charset
        self.relativePath = relativePath
    }

    /// The file name extension in lower case, without dot; empty where there is none. Of an address it is that of its path.
    public var fileExtension: String {
        let path = url.map { IRI($0).path } ?? name
        let file = path.utf8.split(separator: UInt8(ascii: "/")).last ?? Substring(path).utf8[...]
        guard let dot = file.lastIndex(of: UInt8(ascii: ".")), dot != file.startIndex else { return "" }
        return String(Substring(file[file.index(after: dot)...])).lowercased()
    }
}
