#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A socket that takes connections at an address of this machine.
final class ListeningSocket {
    let descriptor: Int32
    /// The address that it has, as in a URL: `127.0.0.1:8787`.
    let name: String

    /// Listens at an address in digits, or at `localhost`, which is 127.0.0.1.
    init(host: String, port: UInt16) throws(CommandError) {
        var hints = addrinfo()
        hints.ai_flags = AI_NUMERICHOST | AI_PASSIVE
        hints.ai_family = AF_UNSPEC
        #if os(Linux) && !canImport(Musl)
            hints.ai_socktype = Int32(SOCK_STREAM.rawValue)
        #else
            hints.ai_socktype = SOCK_STREAM
        #endif
        var found: UnsafeMutablePointer<addrinfo>?
        let isFound = getaddrinfo(host == "localhost" ? "127.0.0.1" : host, String(port), &hints, &found) == 0
        defer { if let found { freeaddrinfo(found) } }
        guard isFound, let address = found?.pointee else {
            throw CommandError(
                .usage, "invalid-host", "--host is not an address of this machine, such as 127.0.0.1, ::1 or 0.0.0.0")
        }
        let descriptor = socket(address.ai_family, address.ai_socktype, 0)
        guard descriptor >= 0 else { throw Self.failure(errno, host, port) }
        var isOn: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &isOn, socklen_t(MemoryLayout<Int32>.size))
        Self.setUp(descriptor)
        guard bind(descriptor, address.ai_addr, address.ai_addrlen) == 0, listen(descriptor, SOMAXCONN) == 0 else {
            let number = errno
            close(descriptor)
            throw Self.failure(number, host, port)
        }
        self.descriptor = descriptor
        name = Self.name(of: descriptor)
    }

    deinit { close(descriptor) }

    /// A connection that waits to be taken; `nil` where there is none any more.
    func accept() -> Int32? {
        #if canImport(Darwin)
            let connection = Darwin.accept(descriptor, nil, nil)
        #elseif canImport(Musl)
            let connection = Musl.accept(descriptor, nil, nil)
        #else
            let connection = Glibc.accept(descriptor, nil, nil)
        #endif
        guard connection >= 0 else {
            // Without free descriptors the next attempt would be made at once, and again.
            if errno == EMFILE || errno == ENFILE { usleep(10_000) }
            return nil
        }
        Self.setUp(connection)
        return connection
    }

    private static func setUp(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }

    private static func name(of descriptor: Int32) -> String {
        var storage = sockaddr_storage()
        var size = socklen_t(MemoryLayout<sockaddr_storage>.size)
        var host = [CChar](repeating: 0, count: 64)
        var port = [CChar](repeating: 0, count: 16)
        withUnsafeMutablePointer(to: &storage) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                guard getsockname(descriptor, address, &size) == 0 else { return }
                getnameinfo(
                    address, size, &host, socklen_t(host.count), &port, socklen_t(port.count),
                    Int32(NI_NUMERICHOST | NI_NUMERICSERV))
            }
        }
        func text(_ characters: [CChar]) -> String {
            String(decoding: characters.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        return storage.ss_family == sa_family_t(AF_INET6)
            ? "[\(text(host))]:\(text(port))" : "\(text(host)):\(text(port))"
    }

    private static func failure(_ number: Int32, _ host: String, _ port: UInt16) -> CommandError {
        let hint: String? =
            switch number {
            case EADDRINUSE: "--port 0 takes one that is free"
            case EACCES: "ports below 1024 are not for everybody"
            default: nil
            }
        return CommandError(
            .unavailable, "not-listening", "\(host), port \(port): \(String(cString: strerror(number)))", hint: hint)
    }
}
