#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// An IP address of version 4 or 6.
public struct IPAddress: Sendable, Hashable {
    /// The 4 or 16 bytes, the most significant first.
    public let bytes: [UInt8]

    /// An address of 4 or 16 bytes; `nil` with any other number.
    public init?(bytes: some Sequence<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 4 || bytes.count == 16 else { return nil }
        self.bytes = bytes
    }

    /// Reads `192.0.2.1` or `2001:db8::1`, with or without brackets and zone (`%eth0`); no other spellings.
    public init?(_ text: String) {
        var text = Substring(text)
        if text.utf8.first == UInt8(ascii: "["), text.utf8.last == UInt8(ascii: "]") {
            text = text.dropFirst().dropLast()
        }
        if let zone = text.utf8.firstIndex(of: UInt8(ascii: "%")) { text = text[..<zone] }
        let string = String(text)
        var four = in_addr()
        var six = in6_addr()
        if inet_pton(AF_INET, string, &four) == 1 {
            bytes = withUnsafeBytes(of: &four) { Array($0) }
        } else if inet_pton(AF_INET6, string, &six) == 1 {
            bytes = withUnsafeBytes(of: &six) { Array($0) }
        } else {
            return nil
        }
    }

    /// The address of a socket; `nil` where it is none of the Internet.
    init?(_ socket: UnsafePointer<sockaddr>) {
        switch Int32(socket.pointee.sa_family) {
        case AF_INET:
            bytes = UnsafeRawPointer(socket).loadUnaligned(as: sockaddr_in.self).bytes
        case AF_INET6:
            bytes = UnsafeRawPointer(socket).loadUnaligned(as: sockaddr_in6.self).bytes
        default: return nil
        }
    }
}

extension IPAddress: CustomStringConvertible {
    /// The usual spelling (RFC 5952 for version 6), without brackets.
    public var description: String {
        let family = bytes.count == 4 ? AF_INET : AF_INET6
        var text = [CChar](repeating: 0, count: 64)
        guard inet_ntop(family, bytes, &text, socklen_t(text.count)) != nil else { return "" }
        return text.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
    }
}

extension sockaddr_in {
    fileprivate var bytes: [UInt8] { withUnsafeBytes(of: sin_addr) { Array($0) } }
}

extension sockaddr_in6 {
    fileprivate var bytes: [UInt8] { withUnsafeBytes(of: sin6_addr) { Array($0) } }
}
