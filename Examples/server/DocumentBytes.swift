internal import FlyingSocks
internal import Syndicate

/// The chunks of a document as FlyingFox takes bodies.
struct DocumentBytes: AsyncBufferedSequence {
    typealias Element = UInt8

    private let document: DocumentStream

    init(_ document: DocumentStream) {
        self.document = document
    }

    func makeAsyncIterator() -> Iterator { Iterator(chunks: document.makeAsyncIterator()) }

    struct Iterator: AsyncBufferedIteratorProtocol {
        var chunks: DocumentStream.Iterator
        private var rest: ArraySlice<UInt8> = []

        init(chunks: DocumentStream.Iterator) {
            self.chunks = chunks
        }

        mutating func next() async throws -> UInt8? {
            if rest.isEmpty { rest = try await chunks.next()?[...] ?? [] }
            return rest.popFirst()
        }

        mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
            if rest.isEmpty {
                guard let chunk = try await chunks.next() else { return nil }
                rest = chunk[...]
            }
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }
}
