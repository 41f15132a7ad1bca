#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

extension System {
    /// All bytes of a file, read in one piece where its size is known; a folder is an error.
    static func readFile(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = try openForReading(path)
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw Failure(number: errno) }
        if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder }
        // A pipe or a device tells no size.
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size > 0 else {
            return try readAll(descriptor, limit: .max).bytes
        }
        let size = Int(status.st_size)
        var failure: Failure?
        var isLonger = false
        var bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            while count <= size {
                let read = readSome(
                    descriptor, UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                )
                if read == 0 { return }
                if read > 0 {
                    count += read
                } else if errno != EINTR {
                    failure = Failure(number: errno)
                    return
                }
            }
            isLonger = true
        }
        if let failure { throw failure }
        // It grew while it was read.
        if isLonger { bytes += try readAll(descriptor, limit: .max).bytes }
        return bytes
    }
}

extension System {
    /// How many processors there are to use.
    static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }
}

extension System {
    /// The time in seconds since 1970-01-01T00:00:00Z; that of `SOURCE_DATE_EPOCH` where runs shall be alike.
    static func now() -> Int64 {
        environment("SOURCE_DATE_EPOCH").flatMap { Int64($0) } ?? clock()
    }

    /// The time in seconds since 1970-01-01T00:00:00Z by the clock, which alone tells how old something is.
    static func clock() -> Int64 { Int64(time(nil)) }
}

extension System {
    /// A file that is written at its end, made where there is none.
    static func openForAppending(_ path: String) throws(Failure) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw Failure(number: errno) }
        return descriptor
    }
}
