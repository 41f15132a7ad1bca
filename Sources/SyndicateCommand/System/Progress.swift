internal import Syndicate

/// A line on the terminal that says how far long work has come; it appears after a third of a second and leaves nothing.
struct Progress: ~Copyable {
    private let console: Console
    private let what: String
    private let total: Int?
    private let start = System.milliseconds()
    private var shown: Int64 = 0

    /// Progress of `total` steps (unknown with `nil`), told as "`what` 12 of 500".
    init(_ what: String, total: Int?, on console: Console) {
        self.console = console
        self.what = what
        self.total = total
    }

    /// Says that `done` steps are done, and what is under way; cheap enough to be called for each.
    mutating func update(_ done: Int, _ detail: String = "") {
        guard console.showsProgress, !console.isQuiet else { return }
        let now = System.milliseconds()
        guard now - start > 300, now - shown > 100 else { return }
        shown = now
        write("\r\u{1B}[K\(what) \(done)\(total.map { " of \($0)" } ?? "")\(detail)")
    }

    deinit {
        if shown > 0 { write("\r\u{1B}[K") }
    }

    private func write(_ text: String) {
        var output = ByteWriter(fileDescriptor: 2)
        output.write(text)
        try? output.flush()
    }
}
