/// A document as it is written, chunk after chunk: what a server sends as the body of a response.
///
/// Nothing is written before somebody asks for it, and what is written waits until it is taken, so that memory grows neither with the
/// document nor with slow readers. Each iteration writes the document anew, on a thread of its own; where it is left early, by the
/// end of its task or of its iterator, the exporter ends, too.
///
/// ```swift
/// for try await chunk in try AtomExporter().stream(feed) { try await body.write(chunk) }
/// ```
public struct DocumentStream: AsyncSequence, Sendable {
    /// At most `ByteWriter.capacity` bytes.
    public typealias Element = [UInt8]

    private let write: @Sendable (inout ByteWriter) throws -> Void

    /// The document that the closure writes. What it throws, or its writer, is thrown where the chunks are taken.
    public init(_ write: @escaping @Sendable (inout ByteWriter) throws -> Void) {
        self.write = write
    }

    /// Begins the document.
    public func makeAsyncIterator() -> Iterator { Iterator(DocumentPipe(write)) }

    /// The chunks of one document.
    public struct Iterator: AsyncIteratorProtocol {
        private let reader: Reader

        fileprivate init(_ pipe: DocumentPipe) {
            reader = Reader(pipe)
        }

        /// The next bytes; `nil` at the end of the document.
        ///
        /// - Throws: `ExportError` where the document cannot be gone on with; what was taken of it is no whole one. `CancellationError` where
        ///   the task was cancelled.
        public mutating func next() async throws -> [UInt8]? { try await reader.pipe.next() }

        /// Ends the writer when the last copy of the iterator is gone.
        private final class Reader: Sendable {
            let pipe: DocumentPipe

            init(_ pipe: DocumentPipe) {
                self.pipe = pipe
            }

            deinit { pipe.close() }
        }
    }
}

extension Exporter {
    /// The document of a feed that is in memory, as it is written; of an exporter for single entries, that of its first entry.
    ///
    /// - Parameters:
    ///   - feed: The feed.
    ///   - settings: Values of options, as the command's `--set` takes them.
    /// - Throws: `OptionError` for options that are not known or of the wrong kind. What else is wrong is thrown by the stream.
    public func stream(_ feed: Feed, settings: [String: String] = [:]) throws -> DocumentStream {
        try stream(feed.metadata, settings: settings) { EntryCursor(feed.entries) }
    }

    /// The document of entries that are pulled one at a time, out of a database, for example, as it is written.
    ///
    /// - Parameters:
    ///   - feed: What is said of the feed as a whole.
    ///   - settings: Values of options, as the command's `--set` takes them.
    ///   - entries: Makes the cursor; called on another thread, and once for each time that the stream is iterated.
    /// - Throws: As `stream(_:settings:)`.
    public func stream(
        _ feed: FeedMetadata, settings: [String: String] = [:],
        entries: @escaping @Sendable () throws -> EntryCursor
    ) throws -> DocumentStream {
        let options = try optionValues(settings)
        return DocumentStream { output in
            var cursor = try entries()
            if descriptor.unit == .entry { cursor.limit(to: 1) }
            _ = try export(feed, entries: &cursor, options: options, to: &output)
        }
    }
}
