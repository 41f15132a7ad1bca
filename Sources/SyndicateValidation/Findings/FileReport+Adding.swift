extension FileReport {
    /// Puts findings that are about the document as a whole before the others, and counts them.
    public mutating func add(first more: [Finding]) {
        findings.insert(contentsOf: more, at: 0)
        for finding in more { counts[finding.level, default: 0] += 1 }
    }

    /// Puts findings where they belong in the order of the document, and counts them.
    public mutating func add(_ more: [Finding]) {
        guard !more.isEmpty else { return }
        for finding in more { counts[finding.level, default: 0] += 1 }
        let all = findings + more
        findings = all.indices.sorted {
            (all[$0].range.lowerBound, $0) < (all[$1].range.lowerBound, $1)
        }.map { all[$0] }
    }
}
