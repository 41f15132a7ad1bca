internal import Syndicate

extension JSONRepair {
    /// What was repaired, with its places.
    func diagnostics(source: String) -> [Diagnostic] {
        var done = 0
        var position = SourcePosition(line: 1)
        return repairs.sorted { $0.offset < $1.offset }.map { repair in
            position = SourcePosition(offset: repair.offset, in: text.span, from: done, at: position)
            done = repair.offset
            return Diagnostic(.warning, repair.rule, repair.message, source: source, position: position)
        }
    }
}
