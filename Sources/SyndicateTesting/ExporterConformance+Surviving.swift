internal import Syndicate

extension ExporterConformance {
    static let surviving = [
        ExporterConformance("A feed without entries, and one that says nothing, is written or refused") { probe in
            if !probe.isPerEntry {
                probe.survives("no entries", Samples.feed, [])
                probe.survives("nothing at all", FeedMetadata(), [])
            }
            probe.survives("an entry that says nothing", Samples.feed, [Entry()])
            probe.survives("a feed that says nothing", FeedMetadata(), Samples.entries(2))
        },
        ExporterConformance("A field that is missing breaks nothing") { probe in
            for missing in Samples.fields {
                var entry = Entry()
                for field in Samples.fields where field.name != missing.name { field.take(Samples.entry(1), &entry) }
                probe.survives("without \(missing.name)", Samples.feed, [entry, Samples.entry(2)])
            }
        },
        ExporterConformance("A field that stands alone breaks nothing") { probe in
            for field in Samples.fields {
                var entry = Entry()
                field.take(Samples.entry(1), &entry)
                probe.survives("\(field.name) alone", Samples.feed, [entry])
            }
        },
        ExporterConformance("Hostile text stays text") { probe in
            let check = probe.check()
            for (number, text) in Samples.hostile.enumerated() {
                let what = "hostile text \(number + 1)"
                for (feed, entry) in [
                    (Samples.feed, Samples.hostileEntry(text)), (Samples.hostileFeed(text), Samples.entry(1)),
                ] {
                    probe.survives(what, feed, [entry])
                    guard let document = try? probe.document(feed, [entry]) else { continue }
                    probe.expect(!check.hasInjection(document.bytes), "\(what): it is an element in the document")
                }
            }
        },
    ]
}
