/// An author, contributor or owner (RFC 4287, section 3.2).
public struct Person: Sendable, Hashable {
    private struct Parts: RareParts {
        var email: String?
        var uri: String?
        var avatar: String?
        var role: String?
        var socialProfiles: [SocialProfile] = []
    }

    private var rare = Rare<Parts>()

    /// The name for people.
    public var name: String?
    /// The mail address, without `mailto:`.
    public var email: String? {
        get { rare.box?.parts.email }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.email = newValue } }
    }
    /// An address that stands for the person.
    public var uri: String? {
        get { rare.box?.parts.uri }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.uri = newValue } }
    }
    /// The address of a picture.
    public var avatar: String? {
        get { rare.box?.parts.avatar }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.avatar = newValue } }
    }
    /// What the person does here, such as `host` or `editor`.
    public var role: String? {
        get { rare.box?.parts.role }
        set { if newValue != nil || !rare.isEmpty { rare.unique().parts.role = newValue } }
    }
    /// Where the person is found on social networks: for mentions and page metadata; feeds do not say it.
    public var socialProfiles: [SocialProfile] {
        get { rare.box?.parts.socialProfiles ?? [] }
        set { if !newValue.isEmpty || !rare.isEmpty { rare.unique().parts.socialProfiles = newValue } }
        _modify { yield &rare.unique().parts.socialProfiles }
    }
    /// Elements and JSON members of other vocabularies.
    public var extensions = Extensions()

    /// A person, of whom at least one thing should be known.
    public init(
        name: String? = nil, email: String? = nil, uri: String? = nil, avatar: String? = nil, role: String? = nil
    ) {
        self.name = name
        self.email = email
        self.uri = uri
        self.avatar = avatar
        self.role = role
    }
}
