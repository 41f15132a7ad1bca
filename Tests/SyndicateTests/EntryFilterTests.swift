import Syndicate
import Testing

@Suite struct EntryFilterTests {
    /// How entries come: in memory, or pulled.
    enum Way: CaseIterable { case memory, pulled }

    private func cursor(_ titles: [String], _ way: Way) -> EntryCursor {
        let entries = titles.map { Entry(title: TextConstruct($0)) }
        guard way == .pulled else { return EntryCursor(entries) }
        var rest = entries[...]
        return EntryCursor { () throws(ExportError) -> Entry? in rest.popFirst() }
    }

    private func titles(_ cursor: consuming EntryCursor) throws -> [String] {
        var cursor = cursor
        var titles: [String] = []
        while let entry = try cursor.next() { titles.append(entry.title?.plainText ?? "") }
        #expect(try cursor.next() == nil)
        return titles
    }

    @Test(arguments: Way.allCases) func entriesAreKeptAndChanged(way: Way) throws {
        var cursor = cursor(["a", "b", "c", "d"], way)
        _ = try cursor.next()
        try cursor.keepToCome { (entry) throws(ExportError) -> Bool in
            if entry.title == "c" { return false }
            entry.title = TextConstruct((entry.title?.plainText ?? "") + "!")
            return true
        }
        let isInMemory = cursor.isInMemory
        #expect(isInMemory == (way == .memory))
        #expect(try titles(cursor) == ["b!", "d!"])
    }

    @Test(arguments: Way.allCases) func aLimitBeforeAFilterHoldsBeforeIt(way: Way) throws {
        var cursor = cursor(["a", "b", "c", "d"], way)
        cursor.limit(to: 2)
        try cursor.keepToCome { (entry) throws(ExportError) -> Bool in entry.title != "a" }
        #expect(try titles(cursor) == ["b"])
    }

    @Test(arguments: Way.allCases) func aLimitBehindAFilterHoldsBehindIt(way: Way) throws {
        var cursor = cursor(["a", "b", "c", "d"], way)
        try cursor.keepToCome { (entry) throws(ExportError) -> Bool in entry.title != "a" }
        cursor.limit(to: 2)
        #expect(try titles(cursor) == ["b", "c"])
    }

    @Test(arguments: Way.allCases) func allAreRearranged(way: Way) throws {
        var cursor = cursor(["a", "b", "c"], way)
        try cursor.rearrangeToCome { (entries) throws(ExportError) -> [Entry] in entries.reversed() }
        let isInMemory = cursor.isInMemory
        #expect(isInMemory == (way == .memory))
        #expect(try titles(cursor) == ["c", "b", "a"])
    }

    @Test(arguments: Way.allCases) func moreOrFewerArePulledThrough(way: Way) throws {
        var cursor = cursor(["a", "b", "c"], way)
        cursor.pullThrough { (before) throws(ExportError) -> Entry? in
            guard let one = try before.next() else { return nil }
            let other = try before.next()
            return Entry(title: TextConstruct("\(one.title?.plainText ?? "")\(other?.title?.plainText ?? "")"))
        }
        let isInMemory = cursor.isInMemory
        #expect(!isInMemory)
        #expect(try titles(cursor) == ["ab", "c"])
    }

    @Test func entriesArePulledOneByOneAndNoMoreThanAreWanted() throws {
        var pulled = 0
        var cursor = EntryCursor { () throws(ExportError) -> Entry? in
            pulled += 1
            return Entry(title: TextConstruct("\(pulled)"))
        }
        try cursor.keepToCome { (entry) throws(ExportError) -> Bool in entry.title != "1" }
        cursor.limit(to: 2)
        #expect(pulled == 0)
        #expect(try cursor.next()?.title == "2")
        #expect(pulled == 2)
        #expect(try titles(cursor) == ["3"])
        #expect(pulled == 3)
    }

    @Test(arguments: Way.allCases) func errorsComeThrough(way: Way) throws {
        var cursor = cursor(["a"], way)
        let error = #expect(throws: ExportError.self) {
            try cursor.keepToCome { (_) throws(ExportError) -> Bool in throw ExportError(.content, "not this one") }
            _ = try cursor.next()
        }
        #expect(error?.message == "not this one")
    }

    private struct Title: EntryFilter {
        var suffix: String

        func apply(to entries: inout EntryCursor, of feed: inout FeedMetadata) throws(ExportError) {
            let suffix = suffix
            entries.forEachToCome { $0.title = TextConstruct(($0.title?.plainText ?? "") + suffix) }
            feed.title = TextConstruct((feed.title?.plainText ?? "") + suffix)
        }
    }

    @Test func aChainAppliesItsFiltersInOrder() throws {
        let chain = FilterChain([Title(suffix: "1"), Title(suffix: "2")])
        let feed = Feed(FeedMetadata(title: "f"), entries: [Entry(title: "e")])
        let filtered = try chain.applied(to: feed)
        #expect(filtered.metadata.title == "f12")
        #expect(filtered.entries.map(\.title) == ["e12"])
        #expect(try FilterChain().applied(to: feed) == feed)
    }

    @Test(
        arguments: [
            (nil, []), ("", [""]), ("a", ["a"]), ("a, b c ,,", ["a", "b c", "", ""]),
            ("Doe\\, Jane,x", ["Doe, Jane", "x"]),
            ("a\\b", ["a\\b"]),
        ] as [(String?, [String])])
    func valuesAreDividedAtCommas(text: String?, values: [String]) {
        let descriptor = FilterDescriptor(
            name: "x", valueForm: "A", valueCounts: 1...9, splitsAtCommas: true, summary: "", example: "")
        #expect(descriptor.values(in: text) == values)
        #expect(descriptor.form == "x=A,…")
    }

    @Test func aValueThatIsWholeIsNotDivided() {
        let descriptor = FilterDescriptor(name: "x", valueForm: "A", valueCounts: 0...1, summary: "", example: "")
        #expect(descriptor.values(in: "a, b") == ["a, b"])
        #expect(descriptor.form == "x[=A]")
    }
}
