public import Syndicate

/// The bytes of a document, in memory or read in pieces, and what is known of their encoding.
public struct XMLInput: Sendable {
    enum Bytes: Sendable {
        case memory([UInt8])
        case stream(ByteStream)
    }

    let bytes: Bytes
    /// The encoding that a protocol declared, which goes before the document's own declaration (RFC 7303, section 3).
    public var charset: String?
    /// What diagnostics name as their source.
    public var source: String?

    /// A document in memory.
    public init(bytes: [UInt8], charset: String? = nil, source: String? = nil) {
        self.bytes = .memory(bytes)
        self.charset = charset
        self.source = source
    }

    /// A document that is read in pieces.
    public init(stream: ByteStream, charset: String? = nil, source: String? = nil) {
        self.bytes = .stream(stream)
        self.charset = charset
        self.source = source
    }

    /// The document that an importer was given.
    public init(_ source: ImportSource) {
        if let stream = source.stream {
            self.init(stream: stream, charset: source.charset, source: source.name)
        } else {
            self.init(bytes: source.bytes, charset: source.charset, source: source.name)
        }
    }
}
