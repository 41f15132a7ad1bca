/// One step of the way from the address that was asked for to the one that answered.
public struct Redirect: Sendable, Equatable {
    /// The status: 301, 302, 303, 307 or 308.
    public var status: Int
    /// The address that answered with it, without credentials.
    public var source: String
    /// The address to which it led, without credentials.
    public var target: String

    /// Whether the new address is to be used from now on (RFC 9110, sections 15.4.2 and 15.4.9).
    public var isPermanent: Bool { status == 301 || status == 308 }

    /// Whether it led from where nobody can read or change what is sent to where anybody can.
    public var isDowngrade: Bool { source.utf8.starts(with: "https:".utf8) && target.utf8.starts(with: "http:".utf8) }
}
