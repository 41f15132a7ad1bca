internal import Syndicate

/// Something that is tried, and what was found wrong with it.
class Probe {
    final var faults: [String] = []
    /// What is no fault, and still worth knowing.
    final var notes: [String] = []
    /// Whether the case is not about such a thing.
    final private(set) var isSkipped = false

    /// Leaves the case out after all, as it is not about such a thing.
    final func skip(_ reason: String) {
        isSkipped = true
        notes.append(reason)
    }

    /// Says whether the case is about such a thing; if not, why.
    final func applies(if condition: Bool, else reason: @autoclosure () -> String) -> Bool {
        if !condition { skip(reason()) }
        return condition
    }

    final func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
        if !condition { faults.append(message()) }
    }

    /// Leaves a few of many faults that are much the same.
    final func shortenFaults() {
        guard faults.count > 4 else { return }
        faults[3...] = ["and \(faults.count - 3) more like these"]
    }

    /// What came of a case.
    final func result(of body: () throws -> Void) -> ConformanceResult {
        do { try body() } catch { faults.append("it throws \(error)") }
        return ConformanceResult(faults: faults, notes: notes, isSkipped: isSkipped)
    }
}

extension Diagnostic {
    /// What is said, with what may help.
    var said: String { message + (hint.map { "; \($0)" } ?? "") }
}
