/// An author, contributor or owner (RFC 4287, section 3.2).
public struct Person: Sendable, Hashable {
    /// The name for people.
    public var name: String?
    /// The mail address, without `mailto:`.
    public var email: String?
    /// An address that stands for the person.
    public var uri: String?
    /// The address of a picture.
    public var avatar: String?
    /// What the person does here, such as `host` or `editor`.
    public var role: String?
    /// Elements and JSON members of other vocabularies.
    public var extensions: Extensions

    /// A person, of whom at least one thing should be known.
    public init(
        name: String? = nil, email: String? = nil, uri: String? = nil, avatar: String? = nil, role: String? = nil
    ) {
        self.name = name
        self.email = email
        self.uri = uri
        self.avatar = avatar
        self.role = role
        self.extensions = Extensions()
    }
}
