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
        let file = try PendingFile(path, isChecked: false)
        var output = ByteWriter(fileDescriptor: file.descriptor)
        output.write(document.bytes)
        do throws(OutputError) {
            try output.flush()
        } catch {
            file.abandon()
            throw CommandError(.inputOutput, "output-failed", error.description, source: path)
        }
        try file.finish()
        try file.commit()
        let count = document.applied.count
        let rules = Set(document.applied.map(\.rule.id)).sorted().joined(separator: ", ")
        console.show(
            Diagnostic(.note, "mended", "\(count) \(count == 1 ? "finding" : "findings") mended: \(rules)", source: path))
    }
}
