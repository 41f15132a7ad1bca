#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// The calls to the operating system that the command makes, each with its error number as a typed error.
enum System {
    /// A failed call.
    struct Failure: Error {
        var number: Int32

        /// The system's own words.
        var message: String { String(cString: strerror(number)) }
        var isMissing: Bool { number == ENOENT || number == ENOTDIR }
        var isBrokenPipe: Bool { number == EPIPE }
        static let isFolder = Failure(number: EISDIR)
        static let isMissing = Failure(number: ENOENT)
    }

    /// What a path leads to.
    enum Kind { case file, folder, other }

    /// Which file it is, whatever it is called.
    struct FileIdentity: Hashable {
        var device: UInt64
        var number: UInt64
    }

    /// Size, kind and time of the last change of a file.
    struct Status {
        var identity: FileIdentity
        var kind: Kind
        var size: Int
        /// Seconds since 1970-01-01T00:00:00Z.
        var modified: Int64
        var permissions: mode_t
    }

    static func status(_ path: String) throws(Failure) -> Status {
        var buffer = stat()
        guard stat(path, &buffer) == 0 else { throw Failure(number: errno) }
        let kind: Kind =
            switch buffer.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            default: .other
            }
        #if canImport(Darwin)
            let modified = Int64(buffer.st_mtimespec.tv_sec)
        #else
            let modified = Int64(buffer.st_mtim.tv_sec)
        #endif
        let identity = FileIdentity(
            device: UInt64(truncatingIfNeeded: buffer.st_dev), number: UInt64(truncatingIfNeeded: buffer.st_ino))
        return Status(
            identity: identity, kind: kind, size: Int(buffer.st_size), modified: modified,
            permissions: buffer.st_mode & 0o7777)
    }

    /// The names in a folder, sorted by bytes, without `.` and `..`.
    static func names(in path: String) throws(Failure) -> [String] {
        guard let folder = opendir(path) else { throw Failure(number: errno) }
        defer { closedir(folder) }
        var names: [String] = []
        while let item = readdir(folder) {
            let name = withUnsafePointer(to: &item.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The bytes of an open file, a few more than `limit` at the most, and whether they are all.
    static func readAll(
        _ descriptor: Int32, limit: Int, expected: Int = 0
    ) throws(Failure) -> (bytes: [UInt8], isWhole: Bool) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(expected, limit) + 1)
        let size = 1 << 16
        let buffer = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer, size)
            if count == 0 { return (bytes, true) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Failure(number: errno)
            }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: buffer, count: count))
            if bytes.count > limit { return (bytes, false) }
        }
    }

    static func openForReading(_ path: String) throws(Failure) -> Int32 {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(number: errno) }
        return descriptor
    }

    static func openForWriting(_ path: String) throws(Failure) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Failure(number: errno) }
        return descriptor
    }

    /// A new file with a name of its own that begins with `prefix`.
    static func createTemporary(prefix: String) throws(Failure) -> (path: String, descriptor: Int32) {
        var template = Array((prefix + "XXXXXX").utf8CString)
        let descriptor = template.withUnsafeMutableBufferPointer { $0.baseAddress.map { mkstemp($0) } ?? -1 }
        guard descriptor >= 0 else { throw Failure(number: errno) }
        return (String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self), descriptor)
    }

    /// A new file that has no name and goes when it is closed.
    static func createNameless() throws(Failure) -> Int32 {
        let folders = [environment("TMPDIR"), "/tmp"].compactMap(\.self)
        let folder = folders.first { (try? status($0))?.kind == .folder } ?? "/tmp"
        let (path, descriptor) = try createTemporary(prefix: Path.join(folder, "syndicate."))
        unlink(path)
        return descriptor
    }

    /// Shows all of a file to `body`, from its beginning, in chunks of 64 KiB.
    static func readChunks(_ descriptor: Int32, _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void)
        throws(Failure)
    {
        guard lseek(descriptor, 0, SEEK_SET) == 0 else { throw Failure(number: errno) }
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = read(descriptor, buffer.baseAddress, buffer.count)
            if count == 0 { return }
            if count > 0 {
                try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            } else if errno != EINTR {
                throw Failure(number: errno)
            }
        }
    }

    /// Copies all of a file, from its beginning.
    static func copyAll(_ source: Int32, to target: Int32) throws(Failure) {
        try readChunks(source) { chunk throws(Failure) in
            try writeAll(chunk, to: target)
        }
    }

    /// Writes all of `bytes`.
    static func writeAll(_ bytes: UnsafeRawBufferPointer, to target: Int32) throws(Failure) {
        var rest = bytes
        while !rest.isEmpty {
            let count = write(target, rest.baseAddress, rest.count)
            if count >= 0 {
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            } else if errno != EINTR {
                throw Failure(number: errno)
            }
        }
    }

    /// Gives a file the permissions that a new one would have, or those of the file that it replaces.
    static func setPermissions(_ descriptor: Int32, replacing status: Status?) {
        let mask = umask(0)
        umask(mask)
        fchmod(descriptor, status?.permissions ?? (0o666 & ~mask))
    }

    /// Lets those run a file who may read it.
    static func makeExecutable(_ path: String) {
        guard let status = try? status(path) else { return }
        chmod(path, status.permissions | (status.permissions & 0o444) >> 2)
    }

    static func rename(_ source: String, to target: String) throws(Failure) {
        #if canImport(Darwin)
            let result = Darwin.rename(source, target)
        #elseif canImport(Musl)
            let result = Musl.rename(source, target)
        #else
            let result = Glibc.rename(source, target)
        #endif
        guard result == 0 else { throw Failure(number: errno) }
    }

    static func remove(_ path: String) { unlink(path) }

    static func closeFile(_ descriptor: Int32) throws(Failure) {
        guard close(descriptor) == 0 || errno == EINTR else { throw Failure(number: errno) }
    }

    /// Makes a folder and those above it.
    static func makeFolder(_ path: String) throws(Failure) {
        if mkdir(path, 0o777) == 0 { return }
        let first = errno
        if first == EEXIST {
            guard try status(path).kind == .folder else { throw Failure(number: ENOTDIR) }
            return
        }
        let parent = Path.folder(of: path)
        guard first == ENOENT, parent != path else { throw Failure(number: first) }
        try makeFolder(parent)
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Failure(number: errno) }
    }

    /// The path without symbolic links; `nil` where there is nothing.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Puts something readable in the place of each standard stream that is closed: the next file to be opened would take
    /// its number, and messages would end in the document. Writing to it fails as to a closed one.
    static func fillStandardStreams() {
        while true {
            let descriptor = open("/dev/null", O_RDONLY)
            guard descriptor >= 0 else { return }
            if descriptor > 2 {
                close(descriptor)
                return
            }
        }
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// A reader that goes away shall be an error of `write`, not the end of the process.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static func matches(_ name: String, pattern: String) -> Bool { fnmatch(pattern, name, FNM_PERIOD) == 0 }

    /// Milliseconds of a clock that only runs forward.
    static func milliseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
