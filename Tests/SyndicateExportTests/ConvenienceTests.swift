import Foundation
import Syndicate
import SyndicateAtom
import SyndicateFeeds
import Testing

/// What a server writes and reads in a few lines.
@Suite struct ConvenienceTests {
    private let feed: Feed = {
        var entry = Entry(title: "Hello")
        entry.links = [Link("https://film.example/hello")]
        entry.published = Timestamp(rfc3339: "2024-03-05T13:00:00Z")
        return Feed(FeedMetadata(title: "Film"), entries: [entry])
    }()

    @Test func aFeedIsWrittenAndReadAgain() throws {
        let document = try AtomExporter().document(of: feed, settings: ["self": "https://film.example/feed.atom"])
        let read = try Feed(parsing: document)
        #expect(read.metadata.title?.plainText == "Film")
        #expect(read.metadata.links.contains { $0.isRelation("self") && $0.href == "https://film.example/feed.atom" })
        #expect(read.entries.map { $0.title?.plainText } == ["Hello"])
    }

    @Test func aDocumentIsHandedOnAsItIsWritten() throws {
        var large = feed
        large.entries = (0..<2000).map { number in
            var entry = Entry(title: TextConstruct("Entry \(number)"))
            entry.content = [Content(text: String(repeating: "words ", count: 50))]
            return entry
        }
        var pieces: [Int] = []
        var whole: [UInt8] = []
        var output = ByteWriter { bytes in
            pieces.append(bytes.count)
            whole += bytes
        }
        try AtomExporter().write(large, to: &output)
        #expect(pieces.count > 5)
        #expect(pieces.allSatisfy { $0 <= ByteWriter.capacity })
        #expect(whole == (try AtomExporter().document(of: large)))
    }

    @Test func aBodyThatNobodyTakesEndsTheDocument() throws {
        var calls = 0
        var output = ByteWriter { (_) throws(OutputError) in
            calls += 1
            throw OutputError(errorNumber: 32)
        }
        #expect(throws: (any Error).self) { try AtomExporter().write(feed, to: &output) }
        #expect(calls == 1)
    }

    @Test func bytesAreTakenAsTheyAreHeld() throws {
        let document = try AtomExporter().document(of: feed)
        #expect(try Feed(parsing: Data(document)).entries == Feed(parsing: document[...]).entries)
    }

    @Test func wrongOptionsAndNoFeedsAreErrors() {
        #expect(throws: OptionError.self) { try AtomExporter().document(of: feed, settings: ["slef": "x"]) }
        #expect(throws: ImportError.self) { try Feed(parsing: Array("no feed".utf8)) }
    }
}
