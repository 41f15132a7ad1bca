internal import Syndicate
internal import SyndicateProcess

extension ExporterConformance {
    static let writing = [
        ExporterConformance("The document is what its media type says") { probe in
            let document = try probe.document(Samples.feed, Samples.entries(3))
            probe.expect(!document.bytes.isEmpty, "the document is empty")
            if let flaw = probe.flaw(in: document) { probe.faults.append(flaw) }
        },
        ExporterConformance("The same feed gives the same bytes") { probe in
            let start = ContinuousClock.now
            let first = try probe.document(Samples.feed, Samples.entries(5))
            let again = try probe.document(Samples.feed, Samples.entries(5))
            probe.expect(again.bytes == first.bytes, "the second document is another than the first")
            probe.expect(again.report == first.report, "the second report is another than the first")
            guard probe.faults.isEmpty else { return }
            // A clock tells another time by then.
            Surroundings.waitForAnotherSecond(since: start)
            let later = try probe.document(Samples.feed, Samples.entries(5))
            probe.expect(later.bytes == first.bytes, "a second later the document is another than the first")
            guard probe.faults.isEmpty, let elsewhere = probe.program?.elsewhere() else { return }
            do {
                let document = try probe.document(Samples.feed, Samples.entries(5), by: elsewhere)
                probe.expect(
                    document.bytes == first.bytes,
                    "in another folder, with another HOME, TZ and LANG, the document is another than the first")
            } catch {
                probe.notes.append("in another folder, with another HOME, TZ and LANG, it fails: \(error)")
            }
        },
        ExporterConformance("Several exports at once do not disturb each other") { probe in
            let expected = try probe.document(Samples.feed, Samples.entries(5)).bytes
            let (exporter, options, isPerEntry) = (probe.exporter, try probe.options(), probe.isPerEntry)
            let failures = Surroundings.failures {
                var output = ByteWriter()
                var entries = EntryCursor(Samples.entries(isPerEntry ? 1 : 5))
                let written = try? exporter.export(Samples.feed, entries: &entries, options: options, to: &output)
                let bytes = try? output.finish()
                return written != nil && bytes == expected
            }
            probe.expect(failures == 0, "at the same time it writes something else")
        },
        ExporterConformance("Entries may be pulled out of a source one by one") { probe in
            let document = try probe.document(Samples.feed, Samples.entries(5), isPulled: true)
            if let flaw = probe.flaw(in: document) { probe.faults.append(flaw) }
            probe.expect(!document.bytes.isEmpty, "the document is empty")
        },
    ]
}
