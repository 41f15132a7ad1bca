/// A mailbox: who, and where (RFC 5322, section 3.4).
///
/// A domain in any script is written in Punycode (RFC 5891); what stands before the `@` must be ASCII, because servers that take more
/// (RFC 6531) are few.
public struct MailAddress: Sendable, Equatable {
    /// The name for people.
    public let name: String?
    /// What stands before the `@`, as it is written: an atom with dots, or in quotation marks.
    let localPart: String
    /// The domain, in ASCII.
    let domain: String

    /// The address without the name, as it is written.
    public var address: String { "\(localPart)@\(domain)" }

    /// A mailbox.
    ///
    /// - Throws: `MailError` with the code `.address`.
    public init(name: String? = nil, _ address: String) throws(MailError) {
        func failure(_ reason: String) -> MailError {
            MailError(.address, "\"\(address)\" is no mail address: \(reason)")
        }
        let bytes = Array(address.utf8)
        guard let at = bytes.lastIndex(of: UInt8(ascii: "@")) else { throw failure("there is no @") }
        let local = bytes[..<at]
        guard !local.isEmpty, local.count <= 64 else { throw failure("before the @ stand 1 to 64 bytes") }
        guard local.allSatisfy({ (0x20..<0x7F).contains($0) }) else {
            throw failure("before the @ stand letters that few servers take")
        }
        guard let domain = HostName.ascii(String(decoding: bytes[(at + 1)...], as: UTF8.self)) else {
            throw failure("behind the @ stands no domain")
        }
        self.name = name
        self.domain = domain
        let parts = local.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let isAtoms = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(MailSyntax.isAtom) }
        localPart =
            isAtoms ? String(decoding: local, as: UTF8.self) : MailSyntax.quoted(Self.unquoted(Array(local)))
    }

    /// A host's name in ASCII (RFC 5891); `nil` for what is none.
    public static func hostName(_ text: String) -> String? { HostName.ascii(text) }

    private static func unquoted(_ bytes: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "\"")
        guard bytes.count > 2, bytes.first == quote, bytes.last == quote else { return bytes }
        var inner: [UInt8] = []
        var isEscaped = false
        for byte in bytes[1..<(bytes.count - 1)] {
            if byte == UInt8(ascii: "\\"), !isEscaped {
                isEscaped = true
                continue
            }
            isEscaped = false
            inner.append(byte)
        }
        return inner
    }
}
