internal import Dispatch
internal import Synchronization
internal import Syndicate

extension ExporterConformance {
    static let writing = [
        ExporterConformance("The document is what its media type says") { probe in
            let document = try probe.document(Samples.feed, Samples.entries(3))
            probe.expect(!document.bytes.isEmpty, "the document is empty")
            if let flaw = probe.flaw(in: document) { probe.faults.append(flaw) }
        },
        ExporterConformance("The same feed gives the same bytes") { probe in
            let first = try probe.document(Samples.feed, Samples.entries(5))
            for _ in 0..<2 {
                let again = try probe.document(Samples.feed, Samples.entries(5))
                probe.expect(again.bytes == first.bytes, "the second document is another than the first")
                probe.expect(again.report == first.report, "the second report is another than the first")
            }
        },
        ExporterConformance("Several exports at once do not disturb each other") { probe in
            let expected = try probe.document(Samples.feed, Samples.entries(5)).bytes
            let (exporter, options, isPerEntry) = (probe.exporter, try probe.options(), probe.isPerEntry)
            let faults = Mutex(0)
            DispatchQueue.concurrentPerform(iterations: 4) { _ in
                var output = ByteWriter()
                var entries = EntryCursor(Samples.entries(isPerEntry ? 1 : 5))
                let written = try? exporter.export(Samples.feed, entries: &entries, options: options, to: &output)
                let bytes = try? output.finish()
                if written == nil || bytes != expected { faults.withLock { $0 += 1 } }
            }
            probe.expect(faults.withLock { $0 } == 0, "at the same time it writes something else")
        },
        ExporterConformance("Entries may be pulled out of a source one by one") { probe in
            let document = try probe.document(Samples.feed, Samples.entries(5), isPulled: true)
            if let flaw = probe.flaw(in: document) { probe.faults.append(flaw) }
            probe.expect(!document.bytes.isEmpty, "the document is empty")
        },
        ExporterConformance("Every entry is taken, in order, and written or reported") { probe in
            guard probe.applies(if: !probe.isPerEntry) else { return }
            var pulled = 0
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                guard pulled < 5 else { return nil }
                pulled += 1
                return Samples.entry(pulled)
            }
            var output = ByteWriter()
            let report = try probe.exporter.export(
                Samples.feed, entries: &cursor, options: probe.options(), to: &output)
            probe.expect(
                pulled == 5 || !report.isEmpty, "it took \(pulled) of 5 entries, and says nothing of the others")
            let text = String(decoding: try output.finish(), as: UTF8.self)
            let places = (1...5).map { place(of: $0, in: text) }
            probe.expect(
                !places.contains(nil) || !report.isEmpty, "an entry is neither in the document nor in the report")
            let found = places.compactMap { $0 }
            probe.expect(
                zip(found, found.dropFirst()).allSatisfy { $0 < $1 },
                "the entries are not in the order in which they were given")
        },
        ExporterConformance("What is not written is reported") { probe in
            let document = try probe.document(Samples.feed, [Samples.entry(1)])
            let isThere = place(of: 1, in: document.text) != nil || document.text.contains("At length 1")
            probe.expect(
                isThere || !document.report.isEmpty, "an entry is neither in the document nor in the report")
            let names = [Samples.entry(1).label, Samples.entry(1).permalink, "Marker 1 of the reel"]
            for loss in document.report.losses {
                for entry in loss.entries where !names.contains(entry) {
                    probe.faults.append("the report names an entry that is not there: \(entry)")
                }
            }
        },
    ]

    /// Where an entry is first spoken of in a document.
    private static func place(of number: Int, in text: String) -> String.Index? {
        let words = [
            "reel.example/\(number)/", "reel.example\\/\(number)\\/", "Marker \(number) of", "In short \(number)",
        ]
        return words.compactMap { text.firstRange(of: $0)?.lowerBound }.min()
    }
}
