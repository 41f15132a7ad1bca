/// How a finding is mended without changing what the document means.
public struct Fix: Sendable, Equatable {
    /// Bytes of the document as UTF-8 (a byte order mark left out) and what comes in their place.
    public struct Edit: Sendable, Equatable {
        /// The bytes that go; empty where something is only put in.
        public var range: Range<Int>
        /// What comes in their place, escaped for where it stands.
        public var replacement: String

        /// An edit of the bytes in `range`.
        public init(_ range: Range<Int>, _ replacement: String) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// What it does, as an order: `write the date as RFC 822 has it`.
    public var summary: String
    /// What it changes; edits do not overlap.
    public var edits: [Edit]

    /// A fix that makes `edits`.
    public init(_ summary: String, _ edits: [Edit]) {
        self.summary = summary
        self.edits = edits
    }
}
