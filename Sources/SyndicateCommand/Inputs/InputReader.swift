internal import Syndicate

/// Reads an input's bytes and what the file system says of it.
struct InputReader {
    /// The largest article that is read, in bytes.
    static let limit = 256 << 20

    /// The folder that article addresses are relative to, without symbolic links; `nil` for the folder that was named.
    let siteFolder: String?

    func read(_ input: InputFinder.Input) throws(CommandError) -> ImportSource {
        do {
            if input.path == "-" {
                let bytes = try checkedSize(System.readAll(0, limit: Self.limit), "-")
                return ImportSource(name: "-", bytes: bytes)
            }
            let descriptor = try System.openForReading(input.path)
            defer { try? System.closeFile(descriptor) }
            let status = try System.status(input.path)
            let bytes = try checkedSize(
                System.readAll(descriptor, limit: Self.limit, expected: status.size), input.path)
            return ImportSource(
                name: input.path, bytes: bytes, modified: Timestamp(seconds: status.modified),
                relativePath: relativePath(input))
        } catch let failure as System.Failure {
            let status: ExitStatus = failure.isMissing ? .noInput : .inputOutput
            throw CommandError(status, "unreadable-input", failure.message, source: input.path)
        } catch {
            throw error as? CommandError
                ?? CommandError(.inputOutput, "unreadable-input", "\(error)", source: input.path)
        }
    }

    private func checkedSize(_ bytes: [UInt8]?, _ name: String) throws(CommandError) -> [UInt8] {
        if let bytes { return bytes }
        let size = "\(Self.limit >> 20) MiB"
        throw CommandError(.dataError, "input-too-large", "larger than \(size)", source: name)
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
