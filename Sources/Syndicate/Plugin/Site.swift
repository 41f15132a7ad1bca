/// What a publisher says once for all articles.
public struct Site: Sendable, Equatable {
    /// What is said of the feed as a whole.
    public var metadata: FeedMetadata
    /// The address under which the articles stand, for relative addresses.
    public var url: String?
    /// Minutes east of UTC for dates without an offset.
    public var offsetMinutes: Int16?
    /// Front matter that every article has unless it says otherwise.
    public var defaults: JSONValue

    /// A site that says nothing unless told.
    public init(
        metadata: FeedMetadata = FeedMetadata(), url: String? = nil, offsetMinutes: Int16? = nil,
        defaults: JSONValue = .object(JSONObject())
    ) {
        self.metadata = metadata
        self.url = url
        self.offsetMinutes = offsetMinutes
        self.defaults = defaults
    }
}
