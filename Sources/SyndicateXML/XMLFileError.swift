/// A file that could not be read.
public struct XMLFileError: Error, Sendable, Equatable, CustomStringConvertible {
    /// What went wrong.
    public enum Code: Sendable, Equatable {
        /// There is no such file.
        case notFound
        /// It is a folder, may not be read, or reading it failed.
        case unreadable
    }

    /// What went wrong.
    public var code: Code
    /// The file as the caller named it.
    public var path: String
    /// One sentence for a person.
    public var message: String

    /// The file's name and what went wrong.
    public var description: String { "\(path): \(message)" }
}
