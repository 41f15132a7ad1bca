internal import Syndicate

/// A parser that turns a document into events, piece by piece.
protocol XMLEventSource: AnyObject {
    /// Replaces the buffer's events by those of the next piece of the document; there may be none. The last piece ends with
    /// `endOfDocument`.
    func next(into buffer: UnsafeMutablePointer<XMLEventBuffer>) throws(XMLReaderError)

    /// The encoding that the document turned out to be in, by its name in the WHATWG Encoding standard.
    var encoding: String? { get }

    /// Where the byte at `offset` of the piece in the buffer stands.
    func position(at offset: Int) -> SourcePosition
}

extension XMLEventSource {
    var encoding: String? { nil }
}
