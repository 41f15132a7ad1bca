internal import Syndicate
internal import SyndicateProcess

extension ImporterConformance {
    static let describing = [
        ImporterConformance("The descriptor is complete and consistent") { probe in
            let descriptor = probe.importer.descriptor
            for name in [descriptor.name] + descriptor.aliases {
                probe.expect(
                    Slug.make(for: name).utf8.elementsEqual(name.utf8) && !name.isEmpty,
                    "\"\(name)\" is no name: lower-case letters, digits and hyphens make one")
            }
            probe.expect(!descriptor.summary.isEmpty, "it has no summary")
            probe.expect(
                !descriptor.fileExtensions.isEmpty || !descriptor.mediaTypes.isEmpty,
                "it names neither extensions of files nor media types")
            for type in descriptor.mediaTypes {
                probe.expect(
                    MediaType(type)?.essence == type,
                    "\"\(type)\" is no media type in lower case without parameters")
            }
            for ending in descriptor.fileExtensions {
                probe.expect(
                    !ending.isEmpty && !ending.utf8.contains { "./".utf8.contains($0) },
                    "\"\(ending)\" is no extension of files")
                probe.expect(
                    ending.lowercased() == ending, "the extension \"\(ending)\" is not in lower case, so no file has it"
                )
            }
            probe.expect(probe.importer.descriptor == descriptor, "the descriptor changes from one time to the next")
        }
    ]

    static let reading = [
        ImporterConformance("A sample is recognised, and gives entries that say something") { probe in
            try probe.each { sample in
                if !probe.importer.recognises(sample) {
                    probe.notes.append("\(sample.name) is not recognised; it is read where it is asked for")
                }
                let entries = try probe.reading(of: sample).entries
                probe.expect(!entries.isEmpty, "\(sample.name): there are no entries")
                for (index, entry) in entries.enumerated() where entry.title == nil && entry.content.isEmpty {
                    guard entry.summary == nil else { continue }
                    probe.faults.append("\(sample.name): entry \(index + 1) has neither title nor text")
                }
            }
        },
        ImporterConformance("Entries can be told apart, and known again") { probe in
            try probe.each { sample in
                let entries = try probe.reading(of: sample).entries
                let identifiers = entries.compactMap { $0.identifier?.value }
                var seen: Set<String> = []
                if let double = identifiers.first(where: { !seen.insert($0).inserted }) {
                    probe.faults.append("\(sample.name): several entries have the identifier \(double)")
                }
                let unknown = entries.count { $0.identifier == nil && $0.permalink == nil }
                if unknown > 0 {
                    probe.notes.append("\(sample.name): \(unknown) entries have neither identifier nor link")
                }
            }
        },
        ImporterConformance("The same bytes give the same entries") { probe in
            let start = ContinuousClock.now
            try probe.each { sample in
                let first = try probe.reading(of: sample)
                probe.expect(try probe.reading(of: sample) == first, "\(sample.name): the second time it reads others")
                guard probe.faults.isEmpty else { return }
                Surroundings.waitForAnotherSecond(since: start)
                probe.expect(
                    try probe.reading(of: sample) == first, "\(sample.name): a second later it reads others")
                guard probe.faults.isEmpty, let elsewhere = probe.program?.elsewhere() else { return }
                do {
                    probe.expect(
                        try probe.reading(of: sample, by: elsewhere) == first,
                        "\(sample.name): in another folder, with another HOME, TZ and LANG, it reads others")
                } catch {
                    probe.notes.append("in another folder, with another HOME, TZ and LANG, it fails: \(error)")
                }
            }
        },
        ImporterConformance("Several at once do not disturb each other") { probe in
            try probe.each { sample in
                let expected = try probe.reading(of: sample)
                let importer = probe.importer
                let failures = Surroundings.failures {
                    (try? ImporterProbe(importer, samples: []).reading(of: sample)) == expected
                }
                probe.expect(failures == 0, "\(sample.name): at the same time it reads others")
            }
        },
        ImporterConformance("A source may come in pieces, and break off") { probe in
            try probe.each { sample in
                let expected = try probe.reading(of: sample)
                // Who reads articles is given all bytes; others find the first ones, and a stream of all.
                guard !probe.importer.descriptor.readsArticles else { return }
                var pieces = sample
                pieces.bytes = Array(sample.bytes.prefix(16))
                pieces.stream = Self.stream(of: sample.bytes, failing: false)
                probe.expect(
                    try probe.reading(of: pieces) == expected,
                    "\(sample.name): it reads others where the bytes come a few at a time")
                var failing = pieces
                failing.stream = Self.stream(of: sample.bytes, failing: true)
                probe.expect(
                    (try? probe.reading(of: failing)) == nil,
                    "\(sample.name): it goes on as if the source had ended where it broke off")
            }
        },
        ImporterConformance("Plain samples are no errors, and no process is left behind") { probe in
            try probe.each { sample in
                let log = DiagnosticLog()
                _ = try probe.reading(of: sample, log: log)
                let wrong = ["plugin-left-process", "plugin-unknown-member"]
                for finding in log.diagnostics where finding.severity == .error || wrong.contains(finding.rule) {
                    probe.faults.append("\(sample.name): \(finding.said)")
                }
            }
        },
    ]

    /// The bytes, 7 at a time; half of them, and then a failure.
    private static func stream(of bytes: [UInt8], failing: Bool) -> ByteStream {
        let end = failing ? bytes.count / 2 : bytes.count
        return ByteStream { () throws(ImportError) -> ByteStream.Read in
            var position = 0
            return { (buffer) throws(ImportError) -> Int in
                let count = min(buffer.count, 7, end - position)
                if count == 0, failing { throw ImportError(.unreadable, "the source broke off") }
                buffer.copyBytes(from: bytes[position..<position + count])
                position += count
                return count
            }
        }
    }
}
