/// The program that made a feed (RFC 4287, section 4.2.4).
public struct Generator: Sendable, Hashable {
    /// Its name.
    public var name: String
    /// An address about it.
    public var uri: String?
    /// Its version.
    public var version: String?

    /// A program.
    public init(name: String, uri: String? = nil, version: String? = nil) {
        self.name = name
        self.uri = uri
        self.version = version
    }
}
