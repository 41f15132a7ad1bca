/// What the server of a feed said of it.
public struct HTTPFacts: Sendable, Equatable {
    /// A step of the way to it.
    public struct Redirect: Sendable, Equatable {
        /// The status.
        public var status: Int
        /// The address that it left.
        public var source: String
        /// The address to which it led.
        public var target: String

        /// A step from `source` to `target`.
        public init(status: Int, source: String, target: String) {
            self.status = status
            self.source = source
            self.target = target
        }
    }

    /// The status of the last answer.
    public var status: Int
    /// The redirects on the way.
    public var redirects: [Redirect]
    /// The fields of the last answer's header by their names in lower case; of a name that comes several times the first.
    public var fields: [String: String]
    /// How large the body is, no longer compressed.
    public var size: Int

    /// An answer; see the properties.
    public init(status: Int, redirects: [Redirect] = [], fields: [String: String] = [:], size: Int = 0) {
        self.status = status
        self.redirects = redirects
        self.fields = fields
        self.size = size
    }

    /// What compression saves below this many bytes is not worth a word.
    static let smallest = 1400
}
