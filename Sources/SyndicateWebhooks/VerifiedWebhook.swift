/// What a signature vouches for beside the body.
public struct VerifiedWebhook: Sendable, Equatable {
    /// The identifier, the same in every attempt to deliver it; `nil` for schemes without one.
    public var id: String?
    /// When it was signed, in seconds since 1970-01-01T00:00:00Z; `nil` for schemes that do not tell.
    public var timestamp: Int64?

    /// What was vouched for.
    public init(id: String? = nil, timestamp: Int64? = nil) {
        self.id = id
        self.timestamp = timestamp
    }
}
