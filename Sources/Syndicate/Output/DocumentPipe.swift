internal import Dispatch
internal import Synchronization

/// Hands chunks from a thread that writes to a task that reads, one at a time.
final class DocumentPipe: Sendable {
    private struct State {
        /// Where the writer stands; it begins when it is first asked.
        var hasBegun = false
        var chunk: [UInt8]?
        var end: Result<Void, any Error>?
        var isClosed = false
        var reader: CheckedContinuation<[UInt8]?, any Error>?
    }

    private let state = Mutex(State())
    /// Room for a chunk that nobody has taken; made with none, as a semaphore may not end with less than it was made with.
    private let room = DispatchSemaphore(value: 0)
    private let write: @Sendable (inout ByteWriter) throws -> Void

    init(_ write: @escaping @Sendable (inout ByteWriter) throws -> Void) {
        self.write = write
        room.signal()
    }

    /// The next chunk; `nil` at the end.
    func next() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { reader in
                let (answer, begins) = state.withLock { state -> (Result<[UInt8]?, any Error>?, Bool) in
                    if state.isClosed { return (.failure(CancellationError()), false) }
                    if let chunk = state.chunk.take() { return (.success(chunk), false) }
                    if let end = state.end { return (end.map { nil }, false) }
                    precondition(state.reader == nil, "a document is read by one task at a time")
                    state.reader = reader
                    defer { state.hasBegun = true }
                    return (nil, !state.hasBegun)
                }
                if case .success(.some)? = answer { room.signal() }
                if let answer { reader.resume(with: answer) }
                if begins { begin() }
            }
        } onCancel: {
            close()
        }
    }

    /// Says that nobody reads any more.
    func close() {
        let reader = state.withLock { state in
            state.isClosed = true
            state.chunk = nil
            return state.reader.take()
        }
        reader?.resume(throwing: CancellationError())
        room.signal()
    }

    /// Writes on a thread of its own: a queue without a target gets one, however many others wait.
    private func begin() {
        DispatchQueue(label: "syndicate.document").async { [self] in
            var output = ByteWriter(
                draining: { (bytes) throws(OutputError) in try self.hand(Array(bytes)) },
                isAbandoned: { self.state.withLock(\.isClosed) })
            let result = Result {
                try write(&output)
                try output.flush()
            }
            let reader = state.withLock { state in
                state.end = result
                return state.reader.take()
            }
            reader?.resume(with: result.map { nil })
        }
    }

    private func hand(_ chunk: [UInt8]) throws(OutputError) {
        guard !chunk.isEmpty else { return }
        room.wait()
        let (isClosed, reader) = state.withLock { state in
            let reader = state.reader.take()
            if reader == nil, !state.isClosed { state.chunk = chunk }
            return (state.isClosed, reader)
        }
        if isClosed { throw OutputError(errorNumber: SystemError.brokenPipe) }
        guard let reader else { return }
        room.signal()
        reader.resume(returning: chunk)
    }
}
