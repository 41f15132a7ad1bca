internal import Syndicate

extension ExporterConformance {
    /// How many entries are enough for whatever is cut off behind the n-th.
    private static let several = 200

    static let telling = [
        ExporterConformance("Every entry is taken, in order, and written or reported") { probe in
            guard probe.applies(if: !probe.isPerEntry, else: "it writes a document for each entry") else { return }
            var pulled = 0
            var cursor = EntryCursor { () throws(ExportError) -> Entry? in
                guard pulled < several else { return nil }
                pulled += 1
                return Samples.entry(pulled)
            }
            var output = ByteWriter()
            let report = try probe.exporter.export(
                Samples.feed, entries: &cursor, options: probe.options(), to: &output)
            probe.expect(
                pulled == several || report.speaks(of: Samples.entry(several)),
                "it took \(pulled) of \(several) entries, and says nothing of the others")
            let bytes = try output.finish()
            guard !probe.check().isPacked(bytes) else { return }
            let markers = Markers(bytes)
            let places = (1...several).map { markers.place(of: $0) }
            let missing = (1...several).filter { places[$0 - 1] == nil && !report.speaks(of: Samples.entry($0)) }
            if let first = missing.first {
                probe.faults.append(
                    "entry \(first) of \(several) is neither in the document nor in the report"
                        + (missing.count > 1 ? ", and \(missing.count - 1) more" : ""))
            }
            let found = places.compactMap { $0 }
            probe.expect(
                zip(found, found.dropFirst()).allSatisfy { $0 < $1 },
                "the entries are not in the order in which they were given")
            if let double = markers.doubles(several).first {
                probe.faults.append("entry \(double) of \(several) is twice in the document")
            }
        },
        ExporterConformance("What is not written is reported") { probe in
            let document = try probe.document(Samples.feed, [Samples.told])
            let names = [Samples.told.label, Samples.told.permalink, "Marker 1 of the reel"]
            for loss in document.report.losses {
                for entry in loss.entries where !names.contains(entry) {
                    probe.faults.append("the report names an entry that is not there: \(entry)")
                }
            }
            guard !probe.check().isPacked(document.bytes) else { return }
            let markers = Markers(document.bytes)
            let silent = EntryPart.allCases.filter { !$0.isThere(markers) && !document.report.speaks(of: $0) }
            var faults = Set<EntryPart>()
            // A list of addresses, as a sitemap is, has neither titles nor bodies.
            if silent.contains(.title), silent.contains(.link) || !silent.contains(.body) { faults = [.title] }
            if silent.contains(.link), silent.contains(.body) { faults.formUnion([.link, .body]) }
            for part in silent {
                let message = "the \(part) of an entry is neither in the document nor in the report"
                if faults.contains(part) { probe.faults.append(message) } else { probe.notes.append(message) }
            }
        },
        ExporterConformance("Plain articles are no errors, and no process is left behind") { probe in
            let report = try probe.document(Samples.feed, Samples.entries(3)).report
            for finding in report.findings {
                if finding.severity == .error {
                    probe.faults.append("plain articles give an error: \(finding.message)")
                }
                if finding.rule == "plugin-left-process" { probe.faults.append(finding.message) }
            }
        },
    ]
}

/// What an entry tells, by which it can be found again.
private enum EntryPart: CaseIterable {
    case title, link, body, date, author

    func isThere(_ markers: Markers) -> Bool {
        switch self {
        case .title: !markers.places(of: .title, 1).isEmpty
        case .link: !markers.places(of: .link, 1).isEmpty
        case .body: !markers.places(of: .summary, 1).isEmpty || !markers.places(of: .body, 1).isEmpty
        // The year, or seconds since 1970.
        case .date: markers.holds("2019") || markers.holds("15626") || markers.holds("15627")
        case .author: markers.holds("Ines Vale") || markers.holds("ines@reel.example")
        }
    }

    /// The words by which a report may call it.
    var words: Set<String> {
        switch self {
        case .title: ["title"]
        case .link: ["link", "links", "url", "permalink"]
        case .body: ["content", "body", "bodies", "summary", "html", "text"]
        case .date: ["date", "dates", "published", "updated"]
        case .author: ["author", "authors"]
        }
    }
}

extension ConversionReport {
    private static let wholeEntry: Set<String> = ["entry", "entries"]

    private static func words(of field: String) -> [String] {
        field.lowercased().split { !$0.isLetter }.map(String.init)
    }

    /// Whether a part of entries is said to be lost, or entries as a whole.
    fileprivate func speaks(of part: EntryPart) -> Bool {
        losses.contains { !Self.wholeEntry.union(part.words).isDisjoint(with: Self.words(of: $0.field)) }
    }

    /// Whether this entry is named, or entries are said to be lost without a name.
    fileprivate func speaks(of entry: Entry) -> Bool {
        let names = [entry.label, entry.permalink, entry.title?.plainText]
        let isNamed = losses.contains { loss in loss.entries.contains { names.contains($0) } }
        return isNamed || findings.contains { $0.source.map { names.contains($0) } ?? false }
            || losses.contains {
                ($0.entries.isEmpty || $0.count > $0.entries.count)
                    && !Self.wholeEntry.isDisjoint(with: Self.words(of: $0.field))
            }
    }
}
