/// A file whose words are wanted as they are.
enum TextFile {
    /// The most that a text has which people write.
    static let longest = 1 << 30

    /// The words of a file, or of standard input with `-`.
    ///
    /// - Parameter limit: How many bytes there may be; a device may have no end.
    static func read(_ path: String, limit: Int = longest) throws(CommandError) -> String {
        let bytes: [UInt8]
        let isWhole: Bool
        do throws(System.Failure) {
            let descriptor = path == "-" ? 0 : try System.openForReading(path)
            defer { if descriptor != 0 { try? System.closeFile(descriptor) } }
            (bytes, isWhole) = try System.readAll(descriptor, limit: limit)
        } catch {
            throw CommandError(
                error.isMissing ? .noInput : .inputOutput, "unreadable-input", error.message, source: path)
        }
        guard isWhole else {
            throw CommandError(
                .dataError, "too-large", "it has more than \(ByteSize(limit)) bytes, which is all that is read of it",
                source: path)
        }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw CommandError(.dataError, "invalid-utf8", "the text is not UTF-8", source: path)
        }
        return text
    }
}
