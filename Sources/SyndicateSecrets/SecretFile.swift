internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A file that holds a secret.
struct SecretFile {
    let path: String
    let source: SecretSource

    /// All bytes, one more than a secret may have at the most, and what is wrong with the file's permissions.
    ///
    /// It never blocks: a pipe, as a shell makes of `<(command)`, is waited for between reads.
    func read(timeout: Duration) async throws(SecretError) -> (bytes: [UInt8], warning: Diagnostic?) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
        let kind = status.st_mode & S_IFMT
        guard kind != S_IFDIR else { throw failure(EISDIR) }
        let end = ContinuousClock.now + timeout
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 12)
        while bytes.count <= SecretSource.limit {
            let count = Self.readSome(descriptor, &buffer)
            if count > 0 {
                bytes += buffer[..<count]
            } else if count == 0 {
                break
            } else if errno == EAGAIN {
                guard ContinuousClock.now < end else {
                    throw SecretError(.timedOut, "\(source): nothing came within \(timeout)")
                }
                do { try await Task.sleep(for: .milliseconds(5)) } catch {
                    throw SecretError(.cancelled, "\(source): reading was cancelled")
                }
            } else if errno != EINTR {
                throw failure(errno)
            }
        }
        let isOpen = kind == S_IFREG && status.st_mode & S_IROTH != 0
        return (Array(bytes.prefix(SecretSource.limit + 1)), isOpen ? warning : nil)
    }

    private static func readSome(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
        buffer.withUnsafeMutableBytes { bytes in
            #if canImport(Darwin)
                Darwin.read(descriptor, bytes.baseAddress, bytes.count)
            #elseif canImport(Musl)
                Musl.read(descriptor, bytes.baseAddress, bytes.count)
            #else
                Glibc.read(descriptor, bytes.baseAddress, bytes.count)
            #endif
        }
    }

    private var warning: Diagnostic {
        Diagnostic(
            .warning, "readable-secret", "everybody on this machine can read the secret", source: path,
            hint: "chmod 600 takes that away")
    }

    private func failure(_ number: Int32) -> SecretError {
        SecretError(
            number == ENOENT || number == ENOTDIR ? .notFound : .unreadable,
            "\(source): \(String(cString: strerror(number)))")
    }
}
