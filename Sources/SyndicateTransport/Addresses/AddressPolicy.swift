/// Which addresses of the network a request may reach.
///
/// What counts is the address that a connection is made to, not what a name seems to be: it is checked when the socket is
/// opened, and again before a request goes out on a connection that is used once more.
public struct AddressPolicy: Sendable, Equatable {
    /// Whether addresses of the public Internet may be reached.
    public var allowsPublic = true
    /// Whether addresses that are not of the public Internet may be reached, too.
    public var allowsPrivate: Bool
    /// Addresses that may be reached whatever they are.
    public var exceptions: Set<IPAddress>

    /// Public addresses, and `exceptions`; all addresses with `allowsPrivate`.
    public init(allowsPrivate: Bool = false, exceptions: Set<IPAddress> = []) {
        self.allowsPrivate = allowsPrivate
        self.exceptions = exceptions
    }

    /// Public addresses only.
    public static let publicOnly = AddressPolicy()

    /// Addresses that are not of the public Internet, only: for what must not leave the own network.
    public static let privateOnly: AddressPolicy = {
        var policy = AddressPolicy.all
        policy.allowsPublic = false
        return policy
    }()

    /// All addresses.
    public static let all = AddressPolicy(allowsPrivate: true)

    /// Whether `address` may be reached.
    public func allows(_ address: IPAddress) -> Bool {
        (address.isPublic ? allowsPublic : allowsPrivate) || exceptions.contains(address)
    }
}
