/// Says what is wrong with feeds, and where.
public struct FeedValidator: Sendable {
    /// What it looks for.
    public let options: ValidationOptions

    /// A validator that looks for what `options` say.
    public init(_ options: ValidationOptions = ValidationOptions()) {
        self.options = options
    }

    /// What is to be said of a document, whatever its bytes are.
    ///
    /// - Parameters:
    ///   - path: the document's name in the report.
    ///   - address: where the document is published, against which its links to itself are checked.
    ///   - contentType: the media type that a server gave it, with parameters.
    public func validate(
        _ bytes: [UInt8], path: String, address: String? = nil, contentType: String? = nil
    ) -> FileReport {
        FileReport(path: path)
    }
}
