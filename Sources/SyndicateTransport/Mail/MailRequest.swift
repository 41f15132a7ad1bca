/// A message for one recipient, on its way to a server that takes mail (RFC 6409).
public struct MailRequest: Sendable {
    /// How the connection is kept secret.
    public enum Security: String, Sendable, Equatable, CaseIterable {
        /// TLS from the beginning (RFC 8314), usually at port 465.
        case tls
        /// TLS by STARTTLS (RFC 3207), usually at port 587; without it, nothing is sent.
        case startTLS = "starttls"
        /// None: everybody on the way can read and change it.
        case none
    }

    /// The server's name or address.
    public var host: String
    /// The server's port.
    public var port: Int
    /// How the connection is kept secret.
    public var security: Security
    /// Who sends, by user name and password; `nil` for a server that does not ask.
    public var credentials: (user: String, password: String)?
    /// The address to which failures come back (`MAIL FROM`).
    public var sender: String
    /// The address of who gets it (`RCPT TO`).
    public var recipient: String
    /// The message (RFC 5322); bare line feeds become line ends.
    public var message: [UInt8]
    /// How long it may take.
    public var limits: TransferLimits
    /// Which addresses of the network may be reached.
    public var policy: AddressPolicy

    /// A message; see the properties.
    public init(
        host: String, port: Int, security: Security, credentials: (user: String, password: String)? = nil,
        sender: String, recipient: String, message: [UInt8], limits: TransferLimits = TransferLimits(),
        policy: AddressPolicy = .publicOnly
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.credentials = credentials
        self.sender = sender
        self.recipient = recipient
        self.message = message
        self.limits = limits
        self.policy = policy
    }

    /// Whether an address can stand in the envelope: ASCII, one `@`, and nothing that would end its line or brackets.
    public static func isAddress(_ text: String) -> Bool {
        let bytes = text.utf8
        guard bytes.count <= 254, let at = bytes.lastIndex(of: UInt8(ascii: "@")), at != bytes.startIndex,
            bytes.distance(from: bytes.startIndex, to: at) <= 64
        else { return false }
        let domain = bytes[bytes.index(after: at)...]
        guard !domain.isEmpty, domain.first != UInt8(ascii: "."), domain.last != UInt8(ascii: ".") else { return false }
        let isLocal = bytes[..<at].allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>()[],;:\\\"@".utf8.contains($0) }
        return isLocal
            && domain.allSatisfy {
                switch $0 {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."): true
                default: false
                }
            }
    }
}

/// What a mail server said last.
public struct MailReply: Sendable, Equatable {
    /// The code (RFC 5321, section 4.2), such as 250.
    public var code: Int
    /// The text behind it, in one line.
    public var text: String

    /// Whether the message was taken.
    public var isAccepted: Bool { (200..<300).contains(code) }

    /// A reply; see the properties.
    public init(code: Int, text: String) {
        self.code = code
        self.text = text
    }
}
