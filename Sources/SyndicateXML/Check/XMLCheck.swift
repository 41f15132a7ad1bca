public import Syndicate

/// A check that a document is well-formed XML 1.0 with namespaces, and valid against a schema if one is given.
///
/// The document is streamed in chunks of 64 KiB and memory does not grow with it: of a schema that knows its repeated
/// unit (an item, an entry) each unit is validated when it ends, and let go. Nothing outside the document is ever loaded,
/// and entity declarations end the check with an error, so no document can blow up. Every diagnostic has a line and a
/// column. Checking in several threads at once is safe.
///
/// Rules of the diagnostics: `not-well-formed`, `invalid-namespace`, `document-type`, `limit-exceeded`, `long-text`,
/// `schema`, `too-many-diagnostics`.
public struct XMLCheck: Sendable {
    /// What the document must conform to; without one, only well-formedness and namespaces are checked.
    public var schema: RelaxNGSchema?
    /// How many diagnostics are given at the most; one more then says that there are others.
    public var limit: Int

    /// A check against `schema` that gives `limit` diagnostics at the most.
    public init(schema: RelaxNGSchema? = nil, limit: Int = 100) {
        self.schema = schema
        self.limit = max(limit, 1)
    }

    /// What is wrong with a document in memory, in the order of the document; empty if nothing is.
    public func diagnostics(of document: [UInt8], source: String? = nil) -> [Diagnostic] {
        var stream = XMLCheckStream(self, source: source)
        document.withUnsafeBytes { stream.write($0) }
        return stream.finish()
    }

    /// What is wrong with the document in a file (or pipe), in the order of the document; `path` becomes the source.
    public func diagnostics(ofFile path: String) throws(XMLFileError) -> [Diagnostic] {
        let file = try FileChunks(path: path)
        var stream = XMLCheckStream(self, source: path)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileChunks.size, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try file.read(into: buffer)
            if count == 0 { break }
            stream.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            if stream.hasStopped { break }
        }
        return stream.finish()
    }
}
