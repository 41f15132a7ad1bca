internal import Syndicate
internal import SyndicateProcess

extension FilterConformance {
    static let giving = [
        FilterConformance("The same entries give the same entries") { probe in
            let start = ContinuousClock.now
            let first = try probe.left(of: Samples.entries(5))
            probe.expect(try probe.left(of: Samples.entries(5)) == first, "the second time it gives others")
            guard probe.faults.isEmpty else { return }
            Surroundings.waitForAnotherSecond(since: start)
            probe.expect(try probe.left(of: Samples.entries(5)) == first, "a second later it gives others")
            guard probe.faults.isEmpty, let elsewhere = probe.program?.elsewhere() else { return }
            do {
                probe.expect(
                    try probe.left(of: Samples.entries(5), by: elsewhere) == first,
                    "in another folder, with another HOME, TZ and LANG, it gives others")
            } catch {
                probe.notes.append("in another folder, with another HOME, TZ and LANG, it fails: \(error)")
            }
        },
        FilterConformance("Entries may be held, or be pulled out of a source one by one") { probe in
            let held = try probe.left(of: Samples.entries(5))
            probe.expect(
                try probe.left(of: Samples.entries(5), isPulled: true) == held,
                "of entries that are pulled it leaves others than of the same in memory")
        },
        FilterConformance("Several at once do not disturb each other") { probe in
            let expected = try probe.left(of: Samples.entries(5))
            let filter = probe.filter
            let failures = Surroundings.failures {
                (try? FilterProbe(filter, scale: 0).left(of: Samples.entries(5))) == expected
            }
            probe.expect(failures == 0, "at the same time it gives others")
        },
        FilterConformance("An entry that stays keeps what it had") { probe in
            let given = Samples.full
            let left = try probe.left(of: [given, Samples.entry(2)])
            guard let kept = left.first(where: { $0.identifier == given.identifier }) else {
                probe.skip("it left the entry out, or changed its identifier")
                return
            }
            let missing = Self.members(of: given).filter { !Self.members(of: kept).contains($0) }
            guard !missing.isEmpty else { return }
            probe.notes.append(
                "of an entry with everything these are gone: \(missing.joined(separator: ", ")); a filter that does not mean "
                    + "that writes the entry that it read, with its changes")
        },
        FilterConformance("Plain entries are no errors, and no process is left behind") { probe in
            guard probe.applies(if: probe.program != nil, else: "it is no program"),
                let program = probe.program?.program
            else { return }
            let log = DiagnosticLog()
            _ = try probe.left(of: Samples.entries(3), by: ProcessFilter(program, log: log))
            for finding in log.diagnostics {
                if finding.severity == .error {
                    probe.faults.append("plain entries give an error: \(finding.message)")
                }
                if ["plugin-left-process", "plugin-unknown-member"].contains(finding.rule) {
                    probe.faults.append(finding.said)
                }
                if finding.rule == "plugin-wrote-nothing" {
                    probe.notes.append("it leaves none of three plain entries")
                }
            }
        },
    ]

    /// The members that an entry has as JSON.
    private static func members(of entry: Entry) -> [String] {
        var output = ByteWriter()
        output.json(pretty: false) { $0.value(entry) }
        var parser = JSONParser()
        guard let bytes = try? output.finish(), case .object(let members)? = try? parser.parse(bytes.span) else {
            return []
        }
        return members.map(\.name)
    }
}
