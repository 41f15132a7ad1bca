internal import Syndicate
internal import SyndicateValidation

/// What is done with documents that were mended.
struct Mending {
    /// Whether the difference is shown and the files stay as they are.
    let isDry: Bool
    let console: Console

    /// Puts the mended document in the place of the one in `path`, or shows the difference.
    func finish(_ document: FixedDocument, _ path: String) throws(CommandError) {
        if let refusal = document.refusal {
            let reason =
                switch refusal {
                case .encoding(let name): "it is \(name), and only UTF-8 can be"
                case .malformed: "it is not well-formed"
                }
            console.show(Diagnostic(.note, "not-mended", "nothing is mended: \(reason)", source: path))
            return
        }
        guard !document.applied.isEmpty else { return }
        if isDry {
            try console.result(UnifiedDiff.of(document.original, document.bytes, path: path))
            return
        }
        try PendingFile.write(path) { $0.write(document.bytes) }
        let count = document.applied.count
        let rules = Set(document.applied.map(\.rule.id)).sorted().joined(separator: ", ")
        console.show(
            Diagnostic(
                .note, "mended", "\(count) \(count == 1 ? "finding" : "findings") mended: \(rules)", source: path))
    }
}
