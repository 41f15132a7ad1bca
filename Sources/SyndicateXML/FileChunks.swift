#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reads a file from its beginning in chunks of 64 KiB.
struct FileChunks: ~Copyable {
    static let size = 65_536
    private let descriptor: Int32
    private let path: String

    init(path: String) throws(XMLFileError) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileChunks.failure(errno, path) }
        self.descriptor = descriptor
        self.path = path
    }

    deinit { close(descriptor) }

    /// Fills `buffer` from its start; the number of bytes is 0 at the end of the file.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(XMLFileError) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            #elseif canImport(Musl)
                let count = Musl.read(descriptor, buffer.baseAddress, buffer.count)
            #else
                let count = Darwin.read(descriptor, buffer.baseAddress, buffer.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw FileChunks.failure(errno, path) }
        }
    }

    private static func failure(_ number: Int32, _ path: String) -> XMLFileError {
        switch number {
        case ENOENT, ENOTDIR: XMLFileError(code: .notFound, path: path, message: "no such file")
        case EISDIR: XMLFileError(code: .unreadable, path: path, message: "is a folder")
        case EACCES, EPERM: XMLFileError(code: .unreadable, path: path, message: "permission denied")
        default: XMLFileError(code: .unreadable, path: path, message: String(cString: strerror(number)))
        }
    }
}
