internal import Syndicate

extension FilterConformance {
    static let surviving = [
        FilterConformance("Where there are no entries, nothing fails") { probe in
            let left = try probe.left(of: [], isPulled: true)
            if !left.isEmpty { probe.notes.append("of no entries it makes \(left.count)") }
            probe.survives("an entry that says nothing", [Entry()])
        },
        FilterConformance("A field that is missing breaks nothing") { probe in
            for missing in Samples.fields {
                var entry = Entry()
                for field in Samples.fields where field.name != missing.name { field.take(Samples.entry(1), &entry) }
                probe.survives("without \(missing.name)", [Samples.entry(2), entry])
            }
        },
        FilterConformance("A field that stands alone breaks nothing") { probe in
            for field in Samples.fields {
                var entry = Entry()
                field.take(Samples.entry(1), &entry)
                probe.survives("\(field.name) alone", [entry])
            }
        },
        FilterConformance("Hostile texts and bodies break nothing") { probe in
            for (number, text) in Samples.hostile.enumerated() {
                probe.survives(Samples.name(ofHostile: text, number), [Samples.hostileEntry(text)])
            }
            for (number, html) in Samples.hostileBodies.enumerated() {
                probe.survives(Samples.name(ofHostile: html, number), [Samples.hostileMarkup(html), Samples.entry(2)])
            }
        },
        FilterConformance("Texts come back as they went") { probe in
            for (number, text) in Samples.hostile.enumerated() {
                var entry = Samples.entry(1)
                entry.summary = TextConstruct(text)
                let kept = probe.survives(Samples.name(ofHostile: text, number), [entry]).first
                guard let summary = kept?.summary?.plainText, kept?.title == entry.title,
                    !text.utf8.elementsEqual(summary.utf8)
                else { continue }
                // It may be meant so.
                let shown =
                    "\(String(text.prefix(40)).debugDescription) came back as \(String(summary.prefix(40)).debugDescription)"
                return probe.notes.append("of a hostile entry the summary \(shown)")
            }
        },
    ]
}
