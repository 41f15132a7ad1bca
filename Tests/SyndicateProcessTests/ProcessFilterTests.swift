import Syndicate
import SyndicateProcess
import Testing

@Suite struct ProcessFilterTests {
    static func filter(_ command: String, _ entries: [Entry], isStreamed: Bool, log: DiagnosticLog = DiagnosticLog())
        throws -> [Entry]
    {
        var rest = entries[...]
        var cursor =
            isStreamed ? EntryCursor { () throws(ExportError) -> Entry? in rest.popFirst() } : EntryCursor(entries)
        var feed = FeedMetadata()
        try ProcessFilter(Samples.program(command), log: log).apply(to: &cursor, of: &feed)
        #expect(cursor.isInMemory != isStreamed)
        return try cursor.collect()
    }

    @Test(arguments: [false, true])
    func catChangesNothing(isStreamed: Bool) throws {
        let entries = Samples.entries(5000)
        #expect(try Self.filter("cat", entries, isStreamed: isStreamed) == entries)
    }

    @Test(arguments: [false, true])
    func whatIsNotWrittenIsDropped(isStreamed: Bool) throws {
        let kept = try Self.filter("grep -v 'urn:entry:[0-3]\"'", Samples.entries(5), isStreamed: isStreamed)
        #expect(kept == [Samples.entries(5)[4]])
    }

    @Test func entriesAreChanged() throws {
        let changed = try Self.filter("sed s/Rain/Snow/", Samples.entries(2), isStreamed: true)
        #expect(changed.map(\.content) == [0, 1].map { [Content(html: "<p>Snow \($0)\nin the \"yard\"</p>")] })
    }

    @Test func oneFilterServesSeveralFeeds() throws {
        let filter = ProcessFilter(Samples.program("cat"))
        for count in 1...3 {
            #expect(
                try filter.applied(to: Feed(FeedMetadata(), entries: Samples.entries(count))).entries.count == count)
        }
    }

    @Test(arguments: [
        ("echo broken", ExportError.Code.plugin, "line 1: no JSON"),
        ("cat; echo oops >&2; exit 4", .plugin, "status 4: oops"),
        ("exit 65", .content, "cannot do it"),
    ])
    func failuresAreTold(_ command: String, _ code: ExportError.Code, _ words: String) {
        #expect {
            try Self.filter(command, Samples.entries(3), isStreamed: true)
        } throws: { error in
            (error as? ExportError)?.code == code && "\(error)".contains(words)
        }
    }

    @Test func aSourceThatFailsIsNotThePluginsFault() {
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in throw ExportError(.source, "gone") }
        var feed = FeedMetadata()
        #expect {
            try ProcessFilter(Samples.program("cat")).apply(to: &cursor, of: &feed)
            _ = try cursor.next()
        } throws: {
            ($0 as? ExportError)?.message == "gone"
        }
    }

    @Test func messagesAreKept() throws {
        let log = DiagnosticLog()
        _ = try Self.filter("cat; echo translated 3 >&2", Samples.entries(3), isStreamed: true, log: log)
        #expect(log.diagnostics.map(\.message) == ["translated 3"])
    }
}
