/// The name of an element or attribute: namespace and local name, and the prefix that the source used.
public struct XMLName: Sendable, Hashable {
    /// The namespace URI; empty for none.
    public var namespace: String
    /// The local name.
    public var local: String
    /// The prefix; empty for an element in the default namespace, `nil` for an attribute without prefix.
    public var prefix: String?

    /// A name.
    public init(namespace: String = "", local: String, prefix: String? = nil) {
        self.namespace = namespace
        self.local = local
        self.prefix = prefix
    }
}
