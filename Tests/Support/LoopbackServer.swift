internal import Foundation

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A server on a port of its own on loopback, which answers whatever a test wants, be it HTTP or not; it ends with the
/// process, so that no test has to keep it.
public final class LoopbackServer: @unchecked Sendable {
    /// A request as it came.
    public struct Request: Sendable {
        /// The method.
        public var method: String
        /// What stands behind the method: path and query, or a whole URL for a proxy.
        public var target: String
        /// The lines of the header.
        public var lines: [String]
        /// The body.
        public var body: [UInt8]
        /// Which connection of the server it came on, counted from 0.
        public var connection: Int

        /// The value of a field; `nil` where it is not there.
        public func field(_ name: String) -> String? {
            let prefix = name.lowercased() + ":"
            return lines.first { $0.lowercased().hasPrefix(prefix) }.map {
                String($0.dropFirst(prefix.count)).trimmingCharacters(in: .whitespaces)
            }
        }
    }

    /// The port.
    public let port: Int
    private let listener: Int32
    private let lock = NSLock()
    private var seen: [Request] = []

    /// What came so far.
    public var requests: [Request] { lock.withLock { seen } }

    /// `http://127.0.0.1:port` and `path`.
    public func url(_ path: String = "/") -> String { "http://127.0.0.1:\(port)\(path)" }

    /// A server that answers each request by `answer`, on 127.0.0.1 or ::1.
    public init(onIPv6: Bool = false, answer: @escaping @Sendable (Request, LoopbackConnection) -> Void) throws {
        let (listener, port) = try Self.bound(toIPv6: onIPv6)
        guard listen(listener, 64) == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
        self.port = port
        self.listener = listener
        Thread.detachNewThread {
            var count = 0
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else {
                    close(listener)
                    return
                }
                let number = count
                count += 1
                Thread.detachNewThread {
                    let connection = LoopbackConnection(socket)
                    while let request = connection.request(number) {
                        self.note(request)
                        answer(request, connection)
                    }
                    close(socket)
                }
            }
        }
    }

    /// A port on 127.0.0.1 at which nobody listens, nor will.
    public static func closedPort() throws -> Int { try bound(toIPv6: false).port }

    /// A socket with a port that is free, on 127.0.0.1 or ::1.
    private static func bound(toIPv6 isIPv6: Bool) throws -> (socket: Int32, port: Int) {
        let family = isIPv6 ? AF_INET6 : AF_INET
        #if os(Linux)
            let descriptor = socket(family, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        #else
            let descriptor = socket(family, SOCK_STREAM, 0)
        #endif
        func bind<Address>(_ address: inout Address) -> Bool {
            var size = socklen_t(MemoryLayout<Address>.size)
            return withUnsafeMutablePointer(to: &address) { pointer in
                pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                    #if os(Linux)
                        Glibc.bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
                    #else
                        Darwin.bind(descriptor, $0, size) == 0 && getsockname(descriptor, $0, &size) == 0
                    #endif
                }
            }
        }
        var four = sockaddr_in()
        four.sin_family = sa_family_t(AF_INET)
        four.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var six = sockaddr_in6()
        six.sin6_family = sa_family_t(AF_INET6)
        six.sin6_addr = in6addr_loopback
        guard isIPv6 ? bind(&six) : bind(&four) else { throw POSIXError(.EADDRNOTAVAIL) }
        return (descriptor, Int(UInt16(bigEndian: isIPv6 ? six.sin6_port : four.sin_port)))
    }

    private func note(_ request: Request) {
        lock.withLock { seen.append(request) }
    }
}
