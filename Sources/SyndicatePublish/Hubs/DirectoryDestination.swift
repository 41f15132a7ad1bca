internal import Dispatch
internal import Syndicate

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// `type: directory`: a folder on the same machine, with a file for each entry.
public struct DirectoryDestination: DestinationKind {
    /// The kind.
    public init() {}

    /// What it is called and takes.
    public var descriptor: DestinationDescriptor {
        DestinationDescriptor(
            name: "directory", summary: "A folder on this machine, a file for each entry.",
            options: [
                DestinationOption(
                    OptionSpec("path", .string, help: "The folder, which must be there."), isRequired: true),
                DestinationOption(
                    OptionSpec("extension", .string, help: "How files end; by default as their media type has it.")),
            ], material: .envelope, takesAnyFormat: true, events: [.created, .updated])
    }

    /// A publisher that writes into the folder.
    public func publisher(for settings: DestinationSettings) throws(DestinationError) -> any Publisher {
        let path = settings.values.string("path") ?? ""
        guard !path.isEmpty else { throw DestinationError("path is empty", option: "path") }
        let ending = settings.values.string("extension")
        if let ending, ending.isEmpty || Slug.make(for: ending) != ending {
            throw DestinationError("an extension has lower-case letters, digits and hyphens", option: "extension")
        }
        let isWhole = path.utf8.first == UInt8(ascii: "/") || settings.folder == "."
        return DirectoryPublisher(folder: isWhole ? path : "\(settings.folder)/\(path)", ending: ending)
    }
}

/// Writes posts into a folder; an entry that changes replaces its file.
struct DirectoryPublisher: Publisher {
    let folder: String
    let ending: String?

    func preview(_ delivery: ClaimedDelivery) -> [RequestPreview] {
        [RequestPreview(method: "WRITE", url: "\(folder)/\(name(delivery.post))", body: delivery.post.body)]
    }

    func deliver(_ delivery: ClaimedDelivery) async -> DeliveryOutcome {
        // A folder may be on a server that hangs: no thread of tasks waits for it.
        await withCheckedContinuation { continuation in
            Self.queue.async { continuation.resume(returning: write(delivery)) }
        }
    }

    private static let queue = DispatchQueue(label: "directory", attributes: .concurrent)

    private func write(_ delivery: ClaimedDelivery) -> DeliveryOutcome {
        let name = name(delivery.post)
        let temporary = "\(folder)/.\(name).\(delivery.token.number)"
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
        guard descriptor >= 0 else { return failure(errno) }
        let number = Self.fill(descriptor, delivery.post.body)
        let closed = close(descriptor) == 0 ? 0 : errno
        guard number == 0, closed == 0, rename(temporary, "\(folder)/\(name)") == 0 else {
            let reason = number != 0 ? number : closed != 0 ? closed : errno
            unlink(temporary)
            return failure(reason)
        }
        // The name lasts as well as the bytes do.
        let parent = open(folder, O_RDONLY | O_CLOEXEC)
        if parent >= 0 {
            fsync(parent)
            close(parent)
        }
        return DeliveryOutcome(.delivered, detail: "written as \(name)")
    }

    /// Writes all bytes and has them flushed; 0, or an error number.
    private static func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Int32 {
        var written = 0
        while written < bytes.count {
            let count = bytes[written...].withUnsafeBytes { put(descriptor, $0) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return errno }
            written += count
        }
        return fsync(descriptor) == 0 ? 0 : errno
    }

    private static func put(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            Darwin.write(descriptor, bytes.baseAddress, bytes.count)
        #elseif canImport(Musl)
            Musl.write(descriptor, bytes.baseAddress, bytes.count)
        #else
            Glibc.write(descriptor, bytes.baseAddress, bytes.count)
        #endif
    }

    private func failure(_ number: Int32) -> DeliveryOutcome {
        DeliveryOutcome(.failed(retryAfter: nil), detail: "\(folder): \(String(cString: strerror(number)))")
    }

    /// The file's name, which stays the same however the entry changes: the end of its identifier, and what tells it from all others;
    /// letters, digits and hyphens alone.
    func name(_ post: Post) -> String {
        let parts = post.entry.utf8.split(whereSeparator: { "/?#:".utf8.contains($0) })
        let word = Slug.make(for: parts.last.map { String(decoding: Array($0), as: UTF8.self) } ?? "", limit: 60)
        let tail = MessageIdentifier.of(post.entry, revision: 0, hash: [], destination: "").dropFirst(4).prefix(12)
        let type = MediaType(post.mediaType)
        return (word.isEmpty ? "" : word + "-") + tail + "." + (ending ?? type?.fileExtension ?? "txt")
    }
}
