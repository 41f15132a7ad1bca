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
        ExporterConformance("Entries with everything leave the document whole") { probe in
            probe.survives("everything", Samples.fullFeed, [Samples.full, Samples.entry(2)])
            probe.survives("many of everything", Samples.feed, [Samples.crowded, Samples.entry(2)])
            for (number, html) in Samples.hostileBodies.enumerated() {
                let entries = [Samples.hostileMarkup(html), Samples.entry(2)]
                probe.survives(Samples.name(ofHostile: html, number), Samples.feed, entries, bringsMarkup: true)
            }
        },
        ExporterConformance("Hostile text stays text") { probe in
            let check = probe.check()
            var runs: String?
            for (number, text) in (Samples.hostile + (check.isTable ? Samples.formulas : [])).enumerated() {
                let what = Samples.name(ofHostile: text, number)
                for (feed, entry) in [
                    (Samples.feed, Samples.hostileEntry(text)), (Samples.hostileFeed(text), Samples.entry(1)),
                ] {
                    guard let document = probe.survives(what, feed, [entry]) else { continue }
                    if let form = check.injection(document.bytes) {
                        probe.faults.append("\(what): it is \(form) in the document")
                    }
                    if check.runs(document.bytes) { runs = runs ?? what }
                }
            }
            guard let runs else { return }
            // Where a harmless word seems to be code as well, the script is not understood.
            let word = Samples.injectedCode
            let harmless = [
                try? probe.document(Samples.feed, [Samples.hostileEntry(word)]),
                try? probe.document(Samples.hostileFeed(word), [Samples.entry(1)]),
            ]
            if !harmless.contains(where: { $0.map { check.runs($0.bytes) } ?? false }) {
                probe.faults.append("\(runs): it is code of a script in the document")
            }
        },
    ]
}
