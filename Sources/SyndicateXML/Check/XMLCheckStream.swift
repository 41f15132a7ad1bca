public import Syndicate

/// A check of a document that arrives in pieces, such as one that is being written.
public struct XMLCheckStream: ~Copyable {
    private let session: CheckSession
    /// Bytes of a UTF-8 sequence that the next piece will end.
    private var held: [UInt8] = []

    /// Begins the check of one document; diagnostics name it `source`.
    public init(_ check: XMLCheck, source: String? = nil) {
        session = CheckSession(check: check, source: source)
    }

    /// Whether an error has ended the check, so that further pieces change nothing.
    public var hasStopped: Bool { session.hasStopped }

    /// Checks the next piece, of any size.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) {
        var rest = bytes[...]
        if !held.isEmpty {
            // Sequences are never split between calls of the parser, which takes some of the splits for errors.
            let missing = XMLCheckStream.sequenceLength(held[0]) - held.count
            let more = rest.prefix { $0 & 0xC0 == 0x80 }.prefix(missing)
            held.append(contentsOf: more)
            rest = rest.dropFirst(more.count)
            if more.count < missing && rest.isEmpty { return }
            let joined = held
            held = []
            joined.withUnsafeBytes { session.feed($0) }
        }
        while !rest.isEmpty && !session.hasStopped {
            var piece = rest.prefix(FileChunks.size)
            let tail = XMLCheckStream.incompleteTail(piece)
            if tail > 0 && piece.count == tail {
                held = Array(piece)
                return
            }
            piece = piece.dropLast(tail)
            session.feed(UnsafeRawBufferPointer(rebasing: piece))
            rest = rest.dropFirst(piece.count)
        }
    }

    /// Checks the next piece, of any size.
    public mutating func write(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBytes { write($0) }
    }

    /// Ends the document and gives what is wrong with it, in the order of the document.
    public consuming func finish() -> [Diagnostic] {
        if !held.isEmpty { held.withUnsafeBytes { session.feed($0) } }
        return session.finish()
    }

    /// How many bytes at the end of `piece` begin a UTF-8 sequence that it does not end.
    private static func incompleteTail(_ piece: Slice<UnsafeRawBufferPointer>) -> Int {
        var back = 0
        for byte in piece.suffix(3).reversed() {
            back += 1
            if byte & 0xC0 == 0x80 { continue }
            return sequenceLength(byte) > back ? back : 0
        }
        return 0
    }

    private static func sequenceLength(_ lead: UInt8) -> Int {
        switch lead {
        case 0xC2...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF4: 4
        default: 1
        }
    }
}
