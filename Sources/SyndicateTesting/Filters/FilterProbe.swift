internal import Syndicate
internal import SyndicateProcess

/// A filter that is tried, and what was found wrong with it.
final class FilterProbe: Probe {
    let filter: any EntryFilter
    let scale: Int

    init(_ filter: any EntryFilter, scale: Int) {
        self.filter = filter
        self.scale = scale
    }

    /// The filter, where it is another program.
    var program: ProcessFilter? { filter as? ProcessFilter }

    /// What is left of entries.
    func left(of entries: [Entry], isPulled: Bool = false, by other: (any EntryFilter)? = nil) throws -> [Entry] {
        var rest = entries[...]
        var cursor =
            isPulled
            ? EntryCursor { () throws(ExportError) -> Entry? in rest.popFirst() } : EntryCursor(entries)
        var feed = Samples.feed
        try (other ?? filter).apply(to: &cursor, of: &feed)
        return try cursor.collect()
    }

    /// Tries entries of which nobody knows what a filter makes of them; it may leave them out, and may not fail. Gives what is left.
    @discardableResult
    func survives(_ what: String, _ entries: [Entry]) -> [Entry] {
        let log = DiagnosticLog()
        do {
            let left = try left(of: entries, by: program.map { ProcessFilter($0.program, log: log) })
            tell(what, log.diagnostics)
            return left
        } catch {
            faults.append("\(what): it throws \(error)")
            return []
        }
    }

    /// Notes what the program says of entries that break nothing; it may have gone on without one of them.
    private func tell(_ what: String, _ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics where diagnostic.rule != "plugin-wrote-nothing" && notes.count < 10 {
            notes.append("\(what): it says: \(diagnostic.message)")
        }
    }
}
