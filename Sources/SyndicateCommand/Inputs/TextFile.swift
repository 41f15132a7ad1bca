/// A file whose words are wanted as they are.
enum TextFile {
    /// The words of a file, or of standard input with `-`.
    static func read(_ path: String) throws(CommandError) -> String {
        let bytes: [UInt8]
        do throws(System.Failure) {
            bytes = path == "-" ? try System.readAll(0, limit: .max).bytes : try System.readFile(path)
        } catch {
            throw CommandError(
                error.isMissing ? .noInput : .inputOutput, "unreadable-input", error.message, source: path)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError(.dataError, "invalid-utf8", "the text is not UTF-8", source: path)
        }
        return text
    }
}
