extension FileReport {
    /// Puts findings that are about the document as a whole before the others, and counts them.
    public mutating func add(first more: [Finding]) {
        findings.insert(contentsOf: more, at: 0)
        for finding in more { counts[finding.level, default: 0] += 1 }
    }
}
