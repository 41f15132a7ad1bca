internal import Syndicate

extension PendingFile {
    /// Writes a file in one go: beside its place first, and renamed when it is whole.
    static func write(_ path: String, _ body: (inout ByteWriter) -> Void) throws(CommandError) {
        let file = try PendingFile(path, isChecked: false)
        var output = ByteWriter(fileDescriptor: file.descriptor)
        body(&output)
        do throws(OutputError) {
            try output.flush()
        } catch {
            file.abandon()
            throw CommandError(.inputOutput, "output-failed", error.description, source: path)
        }
        try file.finish()
        try file.commit()
    }
}
