#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The calls to the file system that bodies and their cache need.
enum Files {
    /// The system's words for the call that failed last.
    static var reason: String { String(cString: strerror(errno)) }

    /// A new file that has no name and goes when it is closed.
    static func createNameless() throws(TransportError) -> Int32 {
        let folder = getenv("TMPDIR").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
        for folder in [folder, "/tmp"] {
            if let (path, descriptor) = createTemporary(prefix: "\(folder)/syndicate.") {
                unlink(path)
                return descriptor
            }
        }
        throw TransportError(
            .storage, "no temporary file can be made: \(reason)", hint: "set TMPDIR to a folder with room")
    }

    /// A new file with a name of its own that begins with `prefix`; only its owner may read it.
    static func createTemporary(prefix: String) -> (path: String, descriptor: Int32)? {
        var template = Array((prefix + "XXXXXX").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        return (String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self), descriptor)
    }

    /// Writes all of `bytes`.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(TransportError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = writeSome(descriptor, rest)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw TransportError(
                    .storage, "what was fetched cannot be kept: \(reason)", hint: "set TMPDIR to a folder with room")
            }
        }
    }

    private static func writeSome(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }
}

extension Files {
    /// Makes a folder, which only its owner may read, and those above it; says whether it is there then.
    static func makeFolder(_ path: String) -> Bool {
        if mkdir(path, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT, let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.startIndex else {
            return false
        }
        guard makeFolder(String(path[..<slash])) else { return false }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }
}
