internal import Syndicate

/// Reads an input's bytes and what the file system says of it.
struct InputReader {
    /// What is larger is read as a stream, in bytes.
    static let memoryLimit = 16 << 20
    /// How much of a stream is shown as `ImportSource.bytes`.
    static let head = 64 << 10

    /// The folder that article addresses are relative to, without symbolic links; `nil` for the folder that was named.
    let siteFolder: String?

    func read(_ input: InputFinder.Input) throws(CommandError) -> ImportSource {
        do throws(System.Failure) {
            if input.path == "-" { return try source(named: "-", descriptor: 0, isFile: false) }
            let descriptor = try System.openForReading(input.path)
            defer { try? System.closeFile(descriptor) }
            let status = try System.status(input.path)
            var source = try source(
                named: input.path, descriptor: descriptor, isFile: status.kind == .file, size: status.size)
            source.modified = Timestamp(seconds: status.modified)
            source.relativePath = relativePath(input)
            return source
        } catch {
            let status: ExitStatus = error.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "unreadable-input", error.message, source: input.path)
        }
    }

    private func source(
        named name: String, descriptor: Int32, isFile: Bool, size: Int = 0
    ) throws(System.Failure) -> ImportSource {
        let isLarge = isFile && size > Self.memoryLimit
        let (bytes, isWhole) = try System.readAll(
            descriptor, limit: isLarge ? Self.head : Self.memoryLimit, expected: size)
        if isWhole { return ImportSource(name: name, bytes: bytes) }
        let file = try isFile ? OpenFile(copyOf: descriptor) : OpenFile(spooling: bytes, from: descriptor)
        return ImportSource(name: name, bytes: Array(bytes.prefix(Self.head)), stream: file.stream(named: name))
    }

    /// The path below the site's folder, else below the folder that was named, else the bare name.
    private func relativePath(_ input: InputFinder.Input) -> String {
        for folder in [siteFolder, input.folder.flatMap(System.realPath)] {
            if let folder, let real = System.realPath(input.path), let relative = Path.relative(real, to: folder) {
                return relative
            }
        }
        return Path.name(of: input.path)
    }
}
