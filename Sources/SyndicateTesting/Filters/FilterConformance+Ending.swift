internal import Syndicate
internal import SyndicateProcess

extension FilterConformance {
    static let ending = [
        FilterConformance("A source that fails ends it with its error") { probe in
            var pulled = 0
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                pulled += 1
                if pulled > 3 { throw ExportError(.source, "the source broke off") }
                return Samples.entry(pulled)
            }
            var feed = Samples.feed
            do throws(ExportError) {
                try probe.filter.apply(to: &cursor, of: &feed)
                _ = try cursor.collect()
                // Who wants no more than there were never sees the end.
                probe.expect(pulled <= 3, "it goes on as if there were no more entries")
            } catch {
                probe.expect(
                    error.code == .source && error.message.contains("the source broke off"),
                    "it throws another error than the source's: \(error)")
            }
        },
        FilterConformance("Many entries take no more memory than few") { probe in
            guard probe.applies(if: probe.scale > 0, else: "many entries were not wanted") else { return }
            try MemoryGrowth.tell(probe, over: probe.scale, "gives entries") { try pull($0, through: probe.filter) }
        },
        FilterConformance("The program's own memory does not grow with the entries") { probe in
            guard probe.applies(if: probe.scale > 0, else: "many entries were not wanted"),
                probe.applies(if: probe.program != nil, else: "it is no program"), let program = probe.program
            else { return }
            try MemoryGrowth.tell(ofProgram: probe, over: probe.scale, "gives entries") { growth in
                try pull(growth, through: program)
                return program.peakMemory
            }
        },
    ]

    private static func pull(_ growth: MemoryGrowth, through filter: any EntryFilter) throws(ExportError) {
        var cursor = growth.cursor
        var feed = Samples.feed
        try filter.apply(to: &cursor, of: &feed)
        while try cursor.next() != nil { growth.somethingCame() }
    }
}
