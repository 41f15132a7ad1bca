internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// Keeps what programs say of themselves, for a day and as long as their files are not changed; what other files they load, nobody knows.
public struct DescriptionCache: Sendable, Equatable {
    /// Where it is kept; `nil` for nowhere.
    public var folder: String?

    /// Whether what is known is used; else programs are asked, and what they say is kept.
    public var isRead = true

    /// How long what a program said is believed, in seconds.
    private static let lifetime = 86_400

    /// A cache in a folder, which is made when something is kept.
    public init(folder: String?) {
        self.folder = folder
    }

    /// The usual folder: `$XDG_CACHE_HOME/syndicate/plugins`, or else `~/.cache/syndicate/plugins`.
    public static var usual: DescriptionCache {
        if let cache = PluginFinder.variable("XDG_CACHE_HOME"), cache.utf8.first == UInt8(ascii: "/") {
            return DescriptionCache(folder: "\(cache)/syndicate/plugins")
        }
        return DescriptionCache(folder: PluginFinder.variable("HOME").map { "\($0)/.cache/syndicate/plugins" })
    }

    /// What the program says of itself: as it is kept, else as it is asked.
    ///
    /// - Parameter check: Refuses what is of no use, which is not kept.
    func description<Value>(
        of program: PluginProgram, _ check: ([UInt8]) throws(PluginError) -> Value
    ) throws(PluginError) -> Value {
        let stamp = Self.stamp(of: program)
        if isRead, let stamp, let kept = kept(stamp), let value = try? check(kept) { return value }
        let description = try PluginDescription.ask(program)
        let value = try check(description)
        if let stamp { keep(description, stamp) }
        return value
    }

    /// What the program said of itself when it was last asked, if its files are as they were.
    func known(of program: PluginProgram) -> [UInt8]? { Self.stamp(of: program).flatMap(kept) }

    /// What tells whether files have changed: sizes, times and numbers of all that the command names. Nothing is known of the files that a
    /// shell's command runs.
    private static func stamp(of program: PluginProgram) -> String? {
        guard program.arguments.first != "-c" else { return nil }
        var stamp = "\(PluginProgram.protocolVersion)\n"
        for (index, word) in ([program.path] + program.arguments).enumerated() {
            let isWhole = word.utf8.first == UInt8(ascii: "/")
            let file = isWhole ? word : program.folder.map { "\($0)/\(word)" } ?? word
            stamp += "\(word.utf8.count):\(word)"
            var status = stat()
            guard stat(file, &status) == 0 else {
                if index == 0 { return nil }
                continue
            }
            #if canImport(Darwin)
                let (time, change) = (status.st_mtimespec, status.st_ctimespec)
            #else
                let (time, change) = (status.st_mtim, status.st_ctim)
            #endif
            stamp += " \(status.st_dev) \(status.st_ino) \(status.st_size) \(time.tv_sec).\(time.tv_nsec)"
            stamp += " \(change.tv_sec).\(change.tv_nsec)\n"
        }
        return stamp
    }

    private func file(_ stamp: String) -> String? {
        folder.map { "\($0)/\(UUIDv5("syndicate-plugin:\(stamp)")).json" }
    }

    private func kept(_ stamp: String) -> [UInt8]? {
        guard let path = file(stamp) else { return nil }
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }
        #if canImport(Darwin)
            let age = time(nil) - status.st_mtimespec.tv_sec
        #else
            let age = time(nil) - status.st_mtim.tv_sec
        #endif
        guard (0..<Self.lifetime).contains(age) else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
        }
        return bytes.isEmpty ? nil : bytes
    }

    /// Keeps a description; where that cannot be, the program is asked again.
    private func keep(_ description: [UInt8], _ stamp: String) {
        guard let folder, let path = file(stamp) else { return }
        var parent = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
            parent += "/\(part)"
            mkdir(parent, 0o700)
        }
        let temporary = "\(path).\(getpid())"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { return }
        let count = description.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        close(descriptor)
        if count != description.count || rename(temporary, path) != 0 { unlink(temporary) }
    }
}
