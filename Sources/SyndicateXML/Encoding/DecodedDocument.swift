public import Syndicate

/// A document of XML as UTF-8 in memory, for who needs its very bytes beside what they mean.
public struct DecodedDocument: Sendable {
    /// The document as UTF-8, a byte order mark left out; UTF-8 that is malformed stays as it is.
    public let bytes: [UInt8]
    /// The encoding that it was in, by its name in the WHATWG Encoding standard, such as `windows-1252`.
    public let encoding: String
    /// The length of the byte order mark that was left out.
    public let markLength: Int
    /// What was guessed, contradicted or malformed.
    public let diagnostics: [Diagnostic]

    /// Decodes a document as a parser of XML does (RFC 7303, section 3).
    ///
    /// - Parameter charset: The encoding that a protocol declared.
    public init(_ document: [UInt8], charset: String? = nil, source: String? = nil) {
        let mark = ByteOrderMark.find(in: document[...]).length
        var found: [Diagnostic] = []
        var encoding = "UTF-8"
        var decoded: [UInt8] = []
        do throws(ImportError) {
            let chunks = try DecodedChunks(XMLInput(bytes: document, charset: charset, source: source))
            encoding = chunks.encoding
            if encoding == "UTF-8" || encoding == "US-ASCII" {
                decoded = mark == 0 ? document : Array(document[mark...])
                while try chunks.next({ _ in }) != nil {}
            } else {
                while try chunks.next({ decoded.append(contentsOf: $0) }) != nil {}
            }
            found = chunks.takeDiagnostics()
        } catch {
            found.append(error.diagnostic)
        }
        bytes = decoded
        self.encoding = encoding
        markLength = mark
        diagnostics = found
    }
}
