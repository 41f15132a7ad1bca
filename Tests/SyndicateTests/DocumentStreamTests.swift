import Foundation
import Synchronization
import Syndicate
import Testing

/// Documents as servers send them.
@Suite struct DocumentStreamTests {
    private let feed = Feed(FeedMetadata(title: "Reel"), entries: (1...5000).map { Entry(title: "Entry \($0)") })

    @Test func theChunksAreTheDocument() async throws {
        let exporter = Lines()
        let stream = try exporter.stream(feed)
        for _ in 0..<2 {
            var bytes: [UInt8] = []
            for try await chunk in stream {
                #expect(!chunk.isEmpty && chunk.count <= ByteWriter.capacity)
                bytes += chunk
            }
            #expect(try bytes == exporter.document(of: feed))
        }
    }

    @Test func afterTheEndThereIsNothing() async throws {
        var chunks = try Lines().stream(Feed(FeedMetadata())).makeAsyncIterator()
        #expect(try await chunks.next() == Array("Lines\n".utf8))
        #expect(try await chunks.next() == nil)
        #expect(try await chunks.next() == nil)
    }

    @Test func nothingIsWrittenBeforeItIsAskedForAndLittleAhead() async throws {
        let counter = Counter()
        let stream = try Lines().stream(FeedMetadata()) { counter.cursor() }
        var chunks = stream.makeAsyncIterator()
        #expect(counter.count == 0)
        let first = try #require(try await chunks.next())
        try await Task.sleep(for: .milliseconds(50))
        // What was taken, what waits, and what is being written.
        #expect(counter.count * 10 < 4 * first.count)
    }

    @Test func whatIsLeftEarlyEnds() async throws {
        let counter = Counter()
        for try await _ in try Lines().stream(FeedMetadata(), entries: { counter.cursor() }) { break }
        try await settled(counter)
    }

    @Test func aTaskThatIsCancelledEndsTheWriter() async throws {
        let counter = Counter()
        let stream = try Lines().stream(FeedMetadata()) { counter.cursor(pause: .milliseconds(1)) }
        let task = Task {
            var count = 0
            for try await chunk in stream { count += chunk.count }
            return count
        }
        while counter.count == 0 { try await Task.sleep(for: .milliseconds(1)) }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
        let count = counter.count
        try await settled(counter)
        // Long before a chunk is full.
        #expect(counter.count < count + 100)
    }

    @Test func whatFailsIsThrownBehindWhatWasWritten() async throws {
        let stream = try Lines().stream(FeedMetadata()) {
            var left = 20_000
            return EntryCursor { () throws(ExportError) -> Entry? in
                left -= 1
                if left == 0 { throw ExportError(.source, "the database is gone") }
                return Entry(title: "Entry")
            }
        }
        var count = 0
        var chunks = stream.makeAsyncIterator()
        let error = await #expect(throws: ExportError.self) {
            while let chunk = try await chunks.next() { count += chunk.count }
        }
        #expect(error?.message == "the database is gone")
        #expect(count >= ByteWriter.capacity)
    }

    @Test func wrongOptionsAreToldBeforeAnythingIsWritten() {
        #expect(throws: OptionError.self) { try Lines().stream(feed, settings: ["colour": "red"]) }
    }

    @Test func aHundredSlowReadersHoldUpNobody() async throws {
        let stream = try Lines().stream(feed)
        var waiting: [DocumentStream.Iterator] = []
        for _ in 0..<100 {
            var chunks = stream.makeAsyncIterator()
            _ = try await chunks.next()
            waiting.append(chunks)
        }
        var count = 0
        for try await chunk in stream { count += chunk.count }
        #expect(try count == Lines().document(of: feed).count)
        #expect(waiting.count == 100)
    }

    /// Waits until nobody pulls any more.
    private func settled(_ counter: Counter) async throws {
        for _ in 0..<1000 {
            let before = counter.count
            try await Task.sleep(for: .milliseconds(20))
            if counter.count == before { return }
        }
        Issue.record("the exporter goes on, though nobody reads")
    }
}

/// Entries without end, and how many of them were pulled.
private final class Counter: Sendable {
    private let pulled = Mutex(0)

    var count: Int { pulled.withLock { $0 } }

    func cursor(pause: Duration? = nil) -> EntryCursor {
        EntryCursor { [self] () throws(ExportError) -> Entry? in
            if let pause { usleep(UInt32(pause.components.attoseconds / 1_000_000_000_000)) }
            return Entry(title: "Entry \(pulled.withLock { $0 += 1; return $0 })")
        }
    }
}

private struct Lines: Exporter {
    let descriptor = ExporterDescriptor(
        name: "lines", summary: "Lines.", mediaType: "text/plain", fileExtensions: ["txt"])

    func export(
        _ feed: FeedMetadata, entries: inout EntryCursor, options: OptionValues, to output: inout ByteWriter
    ) throws(ExportError) -> ConversionReport {
        output.write("Lines\n")
        while let entry = try entries.next() {
            output.write(entry.title?.plainText ?? "")
            output.write("\n")
            do { try output.checkpoint() } catch { throw ExportError(error) }
        }
        return ConversionReport()
    }
}
