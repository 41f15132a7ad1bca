internal import Synchronization

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Glibc
#endif

/// A folder of documents that were fetched, with what their servers said by which to ask whether they are still good
/// (`ETag`, `Last-Modified`).
///
/// One file a document, called by a hash of its address, and replaced as a whole. A file holds its address and a checksum of
/// its body: one that is damaged, cut, of another version or of another address counts as not there. Nothing that goes wrong
/// with the cache is an error of fetching; see `problem`.
public struct DocumentCache: Sendable {
    /// The folder.
    public let folder: String
    private let log = ProblemLog()

    /// What went wrong first, for a warning.
    private final class ProblemLog: Sendable {
        let first = Mutex<String?>(nil)
    }

    /// A cache in `folder`, which is made when something is stored.
    public init(folder: String) {
        self.folder = folder
    }

    /// What went wrong in storing, the first time; `nil` where nothing did.
    public var problem: String? { log.first.withLock { $0 } }

    /// The document that was stored for the address `key`, if it is whole and within the limits.
    func document(for key: String, limits: TransferLimits) -> CachedDocument? {
        let descriptor = open(path(key), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        let file = BodyFile(descriptor, count: Int(status.st_size))
        // A record has a few lines, each of which came in a header.
        guard let head = try? file.bytes(from: 0, count: min(file.count, limits.header * 2 + 4096)),
            let (record, start, count, digest) = CachedDocument.Record.read(head),
            record.key.utf8.elementsEqual(key.utf8), start + count == file.count, count <= limits.body
        else { return nil }
        guard let body = body(file, start: start, count: count, limits), checksum(body) == digest else { return nil }
        return CachedDocument(record: record, body: body)
    }

    /// Stores a document in the place of any other of its address.
    func store(_ record: CachedDocument.Record, body: ResponseBody) {
        guard let digest = checksum(body) else { return }
        guard Files.makeFolder(folder),
            let (path, descriptor) = Files.createTemporary(prefix: self.path(record.key) + ".")
        else {
            note("nothing can be stored in the cache: \(Files.reason)")
            return
        }
        defer { close(descriptor) }
        do {
            var text = record.text(bodyCount: body.count, digest: digest)
            try text.withUTF8 { try Files.write(UnsafeRawBufferPointer($0), to: descriptor) }
            try body.forEachChunk { try Files.write($0, to: descriptor) }
            if rename(path, self.path(record.key)) == 0 { return }
        } catch {}
        note("nothing can be stored in the cache: \(Files.reason)")
        unlink(path)
    }

    /// Forgets the document of the address `key`.
    func remove(_ key: String) { unlink(path(key)) }

    /// Where the document of the address `key` is kept. Addresses that share a hash take each other's place.
    func path(_ key: String) -> String {
        let first = Checksum(key.utf8).value
        let second = Checksum(key.utf8, seed: 0x9E37_79B9_7F4A_7C15).value
        return "\(folder)/\(Checksum.hexadecimal(first))\(Checksum.hexadecimal(second)).document"
    }

    private func body(_ file: BodyFile, start: Int, count: Int, _ limits: TransferLimits) -> ResponseBody? {
        if count <= limits.memory { return (try? file.bytes(from: start, count: count)).map { .bytes($0) } }
        let copy = dup(file.descriptor)
        return copy < 0 ? nil : .file(BodyFile(copy, start: start, count: count))
    }

    private func checksum(_ body: ResponseBody) -> UInt64? {
        var sum = Checksum()
        do {
            try body.forEachChunk { sum.add($0) }
        } catch {
            return nil
        }
        return sum.value
    }

    private func note(_ problem: String) {
        log.first.withLock { if $0 == nil { $0 = problem } }
    }
}
