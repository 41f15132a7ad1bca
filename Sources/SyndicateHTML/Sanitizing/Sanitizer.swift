/// Makes HTML from outside harmless: keeps what a `SanitizerPolicy` lists and takes out the rest.
///
/// The result is a tree of HTML elements alone. Written as HTML and parsed again it gives the same tree, so that nothing
/// comes to life by being parsed twice.
public struct Sanitizer: Sendable, Hashable {
    /// What stays.
    public var policy: SanitizerPolicy

    /// A sanitizer for `policy`.
    public init(_ policy: SanitizerPolicy) {
        self.policy = policy
    }

    /// A clean tree, and what was taken out of the one that it came from.
    public struct Result: Sendable, Hashable {
        /// The clean tree.
        public var nodes: [HTMLNode]
        /// What was taken out.
        public var report: SanitizerReport

        /// The clean tree as HTML.
        public var html: String { HTMLSerializer.string(nodes) }
    }

    /// `html` parsed as the content of an entry, made harmless.
    public func sanitize(_ html: String) -> Result {
        let fragment = HTMLFragment(parsing: html)
        var result = sanitize(fragment.nodes)
        if fragment.report.truncatedAt != nil { result.report.isTruncated = true }
        return result
    }

    /// `nodes` made harmless.
    public func sanitize(_ nodes: [HTMLNode]) -> Result {
        var cleaner = TreeCleaner(policy: policy)
        var clean = cleaner.clean(nodes)
        var report = cleaner.report
        // What a parser would arrange otherwise is parsed until it stays as it is; that is rare and takes a round or
        // two.
        for _ in 0..<6 {
            if NestingCheck.isStable(clean) { return Result(nodes: clean, report: report) }
            var again = TreeCleaner(policy: policy)
            let parsed = again.clean(HTMLFragment(parsing: HTMLSerializer.bytes(clean)).nodes)
            if parsed == clean { return Result(nodes: clean, report: report) }
            report.isRearranged = true
            clean = parsed
        }
        // No such input is known; text alone is stable in any case.
        return Result(nodes: [.text(PlainText().string(clean))], report: report)
    }
}

extension HTMLFragment {
    /// The fragment with only what `policy` lets stay.
    public func sanitized(_ policy: SanitizerPolicy) -> Sanitizer.Result { Sanitizer(policy).sanitize(nodes) }
}
